import type { Analysis, Finding } from '../core/engine/analysis';
import { ruleOf } from '../core/engine/findings';
import type { Entity, Role } from '../core/people/people';
import type { Rule, RuleId } from '../core/rules/rule';
import type { Span } from '../core/text/span';
import { findingsAt } from './findingsAt';
import { mentionAt, mentionsOfEntity } from './places';
import { ruleTitle } from './ruleTitles';

/** Markdown to show over a span of the note. */
export interface Explanation extends Span {
  readonly markdown: string;
}

const MOST_FINDINGS = 3;
/** Examples longer than this explain less than they cost. */
const EXAMPLE_LENGTH = 140;

/** What stands at an offset: its findings, and whose name it is. `linkTo` gives a rule's page. */
export function explanationAt(
  analysis: Analysis,
  offset: number,
  linkTo: (rule: string) => string | undefined,
): Explanation | undefined {
  const found = findingsAt(analysis, { start: offset, end: offset })
    .map(({ finding }) => finding)
    .filter(({ start, end }) => end > start)
    .slice(0, MOST_FINDINGS);
  const parts = found.map((finding) => explainFinding(analysis, finding, linkTo));
  const mention = mentionAt(analysis, offset);
  if (mention) parts.push(explainMention(analysis, mention.mention.entity));
  const span = found[0] ?? mention?.span;
  return span && parts.length > 0
    ? { start: span.start, end: span.end, markdown: parts.join('\n\n---\n\n') }
    : undefined;
}

function explainFinding(
  { settings }: Analysis,
  { rule: id, message }: Finding,
  linkTo: (rule: string) => string | undefined,
): string {
  const rule = ruleOf(id as RuleId, settings);
  if (!rule) return escaped(message);
  const [what, why, instead] = partsOf(message, rule);
  const page = linkTo(id);
  return [
    `**${ruleTitle(id)}**`,
    escaped(what),
    escaped(why),
    instead && `*${escaped(instead)}*`,
    ...examplesOf(rule),
    ...(rule.source ? [`Source: ${escaped(rule.source)}`] : []),
    ...(page ? [`[Read more](${page})`] : []),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** A message is what, why and what instead; the rule's `why` is the seam. */
function partsOf(message: string, rule: Rule): [string, string, string] {
  const at = message.indexOf(rule.why);
  if (at < 0) return [message, '', ''];
  return [message.slice(0, at).trim(), rule.why, message.slice(at + rule.why.length).trim()];
}

function examplesOf({ fires, quiet }: Rule): string[] {
  const seen = fires.find(isShort);
  const fine = quiet.find(isShort);
  if (!seen) return [];
  const marked = escaped(seen).replaceAll('\\[\\[', '**').replaceAll('\\]\\]', '**');
  return [fine ? `Marked: ${marked}  \nLeft alone: ${escaped(fine)}` : `Marked: ${marked}`];
}

const isShort = (example: string): boolean => example.length <= EXAMPLE_LENGTH && !example.includes('\n');

const ROLES: Readonly<Record<Role, string>> = {
  person: 'the person',
  writer: 'the writer',
  staff: 'staff',
  participant: 'another member',
  kin: 'family',
  other: 'somebody else',
};

function explainMention(analysis: Analysis, index: number): string {
  const count = mentionsOfEntity(analysis, index).length;
  return `${whoIs(analysis.people.entities[index]!)}, ${count === 1 ? '1 mention' : `${count} mentions`}`;
}

function whoIs({ named, role, relation }: Entity): string {
  if (named !== 'person') return named === 'place' ? 'a place' : 'an organization';
  return relation && role !== 'person' ? `${ROLES[role]} (${relation})` : ROLES[role];
}

const escaped = (text: string): string => text.replace(/[\\`*_{}[\]<>#|]/g, '\\$&');
