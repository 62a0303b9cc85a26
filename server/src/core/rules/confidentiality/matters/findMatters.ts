import { mask } from '../../../lexicon/classes';
import { Flag, Kind, type Tokens, words } from '../../../note/tokens';
import type { PhraseMatch, Phrases } from '../../phrases';
import type { BlockView } from '../../rule';

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
  ...'movie film show series episode book novel article magazine poster mural documentary podcast pamphlet flyer news read reads reading workshop course lecture seminar webinar quiz class poem song'.split(
    ' ',
  ),
);
const ASIDE_REACH = 6;
/** Matches this near one another are one finding. */
const JOIN_TOKENS = 4;

/** The sensitive matters of a block: matches of a list, neighbours joined (`byTopic`: of one topic only). */
export function findMatters(view: BlockView, phrases: Phrases, byTopic = false): PhraseMatch[] {
  const found: PhraseMatch[] = [];
  for (const match of tellingMatches(view, phrases)) join(view.tokens, found, match, byTopic);
  return found;
}

/**
 * What phrases of a list tell of somebody in a block, sentence by sentence. Left out are what the list says to leave, and
 * what the writer tells of themself ("I shared that I am in recovery"): that is theirs to tell.
 */
export function tellingMatches({ reading, tokens }: BlockView, phrases: Phrases): PhraseMatch[] {
  if (!tokens.holds(phrases.cue) || UNTOLD.has(reading.kind)) return [];
  const found: PhraseMatch[] = [];
  for (const { first, end } of reading.sentences) {
    const from = reading.label && first < reading.label.end ? Math.min(end, reading.label.end) : first;
    const matches = phrases.find(tokens, from, end);
    if (matches.length === 0 || isJoke(tokens, first, end)) continue;
    for (const match of matches) {
      if (
        match.topic !== 'leave' &&
        !isWritersOwn(tokens, first, match.first) &&
        !isTitle(tokens, match) &&
        !isAside(tokens, first, match.first)
      )
        found.push(match);
    }
  }
  return found;
}

/** Whether the nearest person named before a match in its sentence is the writer. */
function isWritersOwn(tokens: Tokens, first: number, match: number): boolean {
  for (let i = match; i >= first; i--) {
    if (WRITER.has(tokens.hash[i]!) && !tokens.is(i + 1, SERVED) && !isForm(tokens, i))
      return !tokens.has(i, Flag.quoted);
    if (OTHERS.has(tokens.hash[i]!)) return false;
  }
  return false;
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
function isTitle(tokens: Tokens, { first, end }: PhraseMatch): boolean {
  if (end - first < 2) return false;
  for (let i = first; i < end; i++) {
    if (!tokens.has(i, Flag.capital) || tokens.has(i, Flag.allCaps | Flag.sentenceStart)) return false;
  }
  return true;
}

function join(tokens: Tokens, found: PhraseMatch[], match: PhraseMatch, byTopic: boolean): void {
  const last = found.at(-1);
  if (last && (!byTopic || last.topic === match.topic) && isJoined(tokens, last.end, match.first)) {
    found[found.length - 1] = { ...last, end: match.end, likely: last.likely && match.likely };
  } else found.push(match);
}

/** Whether only a few words and no mark stand between two matches. */
function isJoined(tokens: Tokens, from: number, to: number): boolean {
  if (to - from > JOIN_TOKENS) return false;
  for (let i = from; i < to; i++) if (tokens.isKind(i, Kind.mark)) return false;
  return true;
}
