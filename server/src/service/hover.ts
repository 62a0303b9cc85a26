import type { Analysis, Finding } from '../core/engine/analysis';
import { ruleOf } from '../core/engine/findings';
import type { Entity, Role } from '../core/people/people';
import type { Rule, RuleId } from '../core/rules/rule';
import { inWords, type Language, type Saying, say, type Text } from '../core/text/saying';
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

/** How the explanation speaks: in which language, and where a rule's page is. */
export interface Speech {
  readonly language: Language;
  linkTo(rule: string): string | undefined;
  /** Whether the editor says the words of a finding by itself, above the explanation. */
  says(finding: Finding): boolean;
}

/** What stands at an offset: its findings, and whose name it is. */
export function explanationAt(analysis: Analysis, offset: number, speech: Speech): Explanation | undefined {
  const found = findingsAt(analysis, { start: offset, end: offset })
    .map(({ finding }) => finding)
    .filter(({ start, end }) => end > start)
    .slice(0, MOST_FINDINGS);
  const parts = found.map((finding) => explainFinding(analysis, finding, speech));
  const mention = mentionAt(analysis, offset);
  if (mention) parts.push(inWords(explainMention(analysis, mention.mention.entity), speech.language));
  const span = found[0] ?? mention?.span;
  return span && parts.length > 0
    ? { start: span.start, end: span.end, markdown: parts.join('\n\n---\n\n') }
    : undefined;
}

function explainFinding({ settings }: Analysis, finding: Finding, { language, linkTo, says }: Speech): string {
  const { rule: id, message } = finding;
  const rule = ruleOf(id as RuleId, settings);
  const inLanguage = (text: Text) => inWords(text, language);
  const [what = '', why = '', instead = ''] = message.map((text) => inLanguage(text));
  if (!rule) return escaped([what, why, instead].filter(Boolean).join(' '));
  const page = linkTo(id);
  const words = says(finding) ? [] : [escaped(what), escaped(why), instead && `*${escaped(instead)}*`];
  return [
    `**${inLanguage(ruleTitle(id))}**${page ? ` · [${inLanguage('Read more')}](${page})` : ''}`,
    ...words,
    ...examplesOf(rule).map(inLanguage),
    ...(rule.source ? [inLanguage(say('Source: {0}', escaped(inLanguage(rule.source))))] : []),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function examplesOf({ fires, quiet }: Rule): Text[] {
  const seen = fires.find(isShort);
  const fine = quiet.find(isShort);
  if (!seen) return [];
  const marked = escaped(seen).replaceAll('\\[\\[', '**').replaceAll('\\]\\]', '**');
  return [fine ? say('Marked: {0}  \nLeft alone: {1}', marked, escaped(fine)) : say('Marked: {0}', marked)];
}

const isShort = (example: string): boolean => example.length <= EXAMPLE_LENGTH && !example.includes('\n');

const ROLES: Readonly<Record<Role, Saying>> = {
  person: say('the person'),
  writer: say('the writer'),
  staff: say('staff'),
  participant: say('another member'),
  kin: say('family'),
  other: say('somebody else'),
};

function explainMention(analysis: Analysis, index: number): Text {
  const count = mentionsOfEntity(analysis, index).length;
  const who = whoIs(analysis.people.entities[index]!);
  return count === 1 ? say('{0}, 1 mention', who) : say('{0}, {1} mentions', who, count);
}

function whoIs({ named, role, relation }: Entity): Saying {
  if (named !== 'person') return named === 'place' ? say('a place') : say('an organization');
  return relation && role !== 'person' ? say('{0} ({1})', ROLES[role], relation) : ROLES[role];
}

const escaped = (text: string): string => text.replace(/[\\`*_{}[\]<>#|]/g, '\\$&');
