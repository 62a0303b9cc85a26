import type { Analysis, Finding } from '../core/engine/analysis';
import { ruleOf } from '../core/engine/findings';
import type { Entity, EntityKey, Role } from '../core/people/people';
import type { Rule, RuleId } from '../core/rules/rule';
import { inWords, type Language, type Saying, say, type Text } from '../core/text/saying';
import type { Span } from '../core/text/span';
import { findingsAt } from './findingsAt';
import type { Markup } from './markup';
import { mentionAt, mentionsOfEntity } from './places';
import { ruleTitle } from './ruleTitles';

/** What to show over a span of the note, marked up as the editor shows it. */
export interface Explanation extends Span {
  readonly value: string;
}

const MOST_FINDINGS = 3;
/** Examples longer than this explain less than they cost. */
const EXAMPLE_LENGTH = 140;

/** How the explanation speaks: in which language and mark-up, and where a rule's page is. */
export interface Speech {
  readonly language: Language;
  readonly markup: Markup;
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
    ? { start: span.start, end: span.end, value: parts.join(speech.markup.between) }
    : undefined;
}

function explainFinding({ settings }: Analysis, finding: Finding, speech: Speech): string {
  const { language, markup, linkTo, says } = speech;
  const { literal, strong, emphasised, link } = markup;
  const { rule: id, message } = finding;
  const rule = ruleOf(id as RuleId, settings);
  const inLanguage = (text: Text) => inWords(text, language);
  const [what = '', why = '', instead = ''] = message.map((text) => inLanguage(text));
  if (!rule) return literal([what, why, instead].filter(Boolean).join(' '));
  const page = linkTo(id);
  const words = says(finding) ? [] : [literal(what), literal(why), instead && emphasised(literal(instead))];
  return [
    `${strong(inLanguage(ruleTitle(id)))}${page ? ` · ${link(inLanguage('Read more'), page)}` : ''}`,
    ...words,
    ...examplesOf(rule, markup).map(inLanguage),
    ...(rule.source ? [inLanguage(say('Source: {0}', literal(inLanguage(rule.source))))] : []),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function examplesOf({ fires, quiet }: Rule, { literal, strong }: Markup): Text[] {
  const seen = fires.find(isShort);
  const fine = quiet.find(isShort);
  if (!seen) return [];
  const marked = seen
    .split(MARKED)
    .map((part, i) => (i % 2 === 0 ? literal(part) : strong(literal(part))))
    .join('');
  return [fine ? say('An example: {0}  \nLeft alone: {1}', marked, literal(fine)) : say('An example: {0}', marked)];
}

/** Around the marked words of an example. */
const MARKED = /\[\[|\]\]/;

const isShort = (example: string): boolean => example.length <= EXAMPLE_LENGTH && !example.includes('\n');

const ROLES: Readonly<Record<Role, Saying>> = {
  person: say('the person'),
  writer: say('the writer'),
  staff: say('staff'),
  participant: say('another member'),
  kin: say('family'),
  other: say('somebody else'),
};

function explainMention(analysis: Analysis, entity: EntityKey): Text {
  const count = mentionsOfEntity(analysis, entity).length;
  const who = whoIs(analysis.people.entities.get(entity)!);
  return count === 1 ? say('{0}, 1 mention', who) : say('{0}, {1} mentions', who, count);
}

function whoIs({ named, role, relation }: Entity): Saying {
  if (named !== 'person') return named === 'place' ? say('a place') : say('an organization');
  return relation && role !== 'person' ? say('{0} ({1})', ROLES[role], relation) : ROLES[role];
}
