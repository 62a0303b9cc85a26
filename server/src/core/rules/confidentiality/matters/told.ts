import { mask } from '../../../lexicon/classes';
import type { Sentence } from '../../../note/sentences';
import { Flag, Kind, type Tokens, words } from '../../../note/tokens';
import type { BlockView } from '../../rule';

/** What a note tells of somebody other than the writer, and what only sounds like it. */

const UNTOLD = new Set(['header', 'title', 'heading', 'frontMatter', 'code', 'comment']);
const WRITER = words('i', 'my', 'myself');
/** "My client": not the writer's own. */
const SERVED = mask('person-role');
const OTHERS = words(
  'he',
  'she',
  'they',
  'his',
  'her',
  'their',
  'him',
  'them',
  'client',
  'pt',
  'patient',
  'person',
  'member',
);
const JOKED = words('joked', 'jokes', 'joking', 'joke', 'jokingly');
const SO_CALLED = words('so-called');
const ABOUT = words('about', 'on', 'of');
/** What tells of matters in general. */
const TOLD_OF = words(
  ...'movie film show series episode book novel article essay chapter study exhibition research magazine poster mural documentary podcast pamphlet flyer news read reads reading workshop course lecture seminar webinar quiz class poem song'.split(
    ' ',
  ),
);
const ASIDE_REACH = 6;
/** "Addiction awareness", "a diabetes educator": the matter in general. */
const IN_GENERAL = words(
  ...'awareness educator educators charity fundraiser research researcher researchers conference lecture workshop parade leaflet pamphlet poster essay podcast museum'.split(
    ' ',
  ),
);
const WE = words('we');
const BE = mask('be');

/** The sentences of a block that may tell of somebody, behind its label; none of a header, a title or a heading. */
export function toldSentences({ reading }: Pick<BlockView, 'reading'>): readonly Sentence[] {
  if (UNTOLD.has(reading.kind)) return [];
  const { label, sentences } = reading;
  if (!label) return sentences;
  return sentences.map((one) => (one.first < label.end ? { ...one, first: Math.min(one.end, label.end) } : one));
}

/** Whether some words of a sentence tell of somebody: not the writer's own, not a name, not a joke, nothing in general. */
export const isTold = (tokens: Tokens, { first, end }: Pick<Sentence, 'first' | 'end'>, told: TokenRange): boolean =>
  !isWritersOwn(tokens, first, told.first) &&
  !isTitle(tokens, told) &&
  !isAside(tokens, first, told.first) &&
  !IN_GENERAL.has(tokens.hash[told.end] ?? 0) &&
  !isJoke(tokens, first, end);

/** Whether a fact in a sentence tells of somebody: "I was a lifeguard" is the writer's own, "I met a lifeguard" is not. */
export const isFactTold = (
  tokens: Tokens,
  { first, end }: Pick<Sentence, 'first' | 'end'>,
  fact: TokenRange,
): boolean =>
  !isWriter(tokens, first, fact.first) && !isAside(tokens, first, fact.first) && !isJoke(tokens, first, end);

/** Tokens from the first up to, not including, the end. */
export interface TokenRange {
  readonly first: number;
  readonly end: number;
}

/** Whether the nearest person named before a match in its sentence is the writer, or "we" did what it tells. */
function isWritersOwn(tokens: Tokens, first: number, match: number): boolean {
  if (match > first && WE.has(tokens.hash[match - 1]!)) return !tokens.has(match - 1, Flag.quoted);
  return writerBefore(tokens, first, match) >= 0;
}

/** "I am 34", "I'm a welder", "my son, 9". */
function isWriter(tokens: Tokens, first: number, fact: number): boolean {
  const i = writerBefore(tokens, first, fact);
  return i >= 0 && (!I.has(tokens.hash[i]!) || tokens.is(i + 1, BE) || tokens.isKind(i + 1, Kind.clitic));
}
const I = words('i');

/** The writer, where nobody else is named between them and a match; outside quotation marks. Or -1. */
function writerBefore(tokens: Tokens, first: number, match: number): number {
  for (let i = match; i >= first; i--) {
    if (WRITER.has(tokens.hash[i]!) && !tokens.is(i + 1, SERVED) && !isForm(tokens, i))
      return tokens.has(i, Flag.quoted) ? -1 : i;
    if (OTHERS.has(tokens.hash[i]!)) return -1;
  }
  return -1;
}

/** The "I" of "form I-589". */
const isForm = (tokens: Tokens, i: number): boolean =>
  tokens.isKind(i + 1, Kind.mark) && !tokens.has(i + 1, Flag.spaced) && tokens.isKind(i + 2, Kind.number);

/** "So OCD, she joked." */
function isJoke(tokens: Tokens, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (JOKED.has(tokens.hash[i]!)) return true;
  return false;
}

/** "Read about ADHD in a magazine", "a show about prison", "a so-called migraine": nobody's own matter. */
function isAside(tokens: Tokens, first: number, match: number): boolean {
  if (SO_CALLED.has(tokens.hash[match - 1] ?? 0) && match > first) return true;
  let about = false;
  for (let i = match - 1; i >= first && i >= match - ASIDE_REACH; i--) {
    if (ABOUT.has(tokens.hash[i]!)) about = true;
    else if (about && TOLD_OF.has(tokens.hash[i]!)) return true;
  }
  return false;
}

/** "Bureau of Substance Addiction Services": capitals all through are a name, not a fact about anybody. */
function isTitle(tokens: Tokens, { first, end }: TokenRange): boolean {
  if (end - first < 2) return false;
  for (let i = first; i < end; i++) {
    if (!tokens.has(i, Flag.capital) || tokens.has(i, Flag.allCaps | Flag.sentenceStart)) return false;
  }
  return true;
}
