import { mask } from '../../../lexicon/classes';
import { Cue } from '../../../note/cues';
import { Kind, type Tokens, words } from '../../../note/tokens';
import type { Span } from '../../../text/span';

const KIN = mask('kin');
const OTHER = mask('kin', 'acquaintance');
const DETERMINER = mask('determiner', 'possessive-person');
const BE = mask('be');
const PAST = mask('form-past');
const WHO = words('who', 'that');
const WITH = words('with');
const ARTICLE = words('a', 'an', 'the', 'his', 'her', 'their', 'two', 'no', 'one');
const POST_VERB = words(
  'works',
  'worked',
  'plays',
  'played',
  'teaches',
  'taught',
  'coaches',
  'coached',
  'trains',
  'trained',
  'manages',
  'delivers',
  'referees',
  'drives',
  'drove',
  'runs',
  'ran',
  'owns',
  'lives',
  'lived',
  'sings',
  'serves',
  'served',
  'bartends',
  'cooks',
  'preaches',
  'pitches',
  'volunteers',
);
const WHERE = words('at', 'for', 'in', 'on', 'with', 'the');
const MARK = words(
  'tattoo',
  'tattoos',
  'tattooed',
  'scar',
  'scars',
  'limp',
  'wheelchair',
  'accent',
  'beard',
  'eyepatch',
  'dreads',
  'dreadlocks',
  'walker',
  'cane',
  'prosthetic',
  'stutter',
  'ponytail',
  'mohawk',
  'piercing',
  'piercings',
  'birthmark',
);
const LONGEST = 10;

/** Where somebody of whom particulars may follow is named. */
const DESCRIBED = new Cue().leads({ classes: OTHER }, { words: [...WHO, ...WITH, ...words(',')] });

/** Somebody other than the person, and what to call them instead. */
export interface OtherPerson extends Span {
  readonly role: string;
}

/** People without a name of whom particulars are told: "the guy with the neck tattoo", "a son who plays for the team". Linear. */
export function describedOthers(tokens: Tokens): OtherPerson[] {
  const found: OtherPerson[] = [];
  for (let i = tokens.next(DESCRIBED, 1); i < tokens.count; i = tokens.next(DESCRIBED, i + 1)) {
    if (!tokens.is(i, OTHER)) continue;
    const first = groupFirst(tokens, i);
    if (first < 0) continue;
    const end = particularsEnd(tokens, i + 1);
    if (end < 0 || (tokens.isMark(i + 1, ',') && !tokens.is(first, THEIRS))) continue;
    found.push({ ...tokens.span(first, end), role: tokens.is(i, KIN) ? 'a family member' : 'somebody they know' });
    i = end;
  }
  return found;
}

/** "the guy", "an adopted son": from the determiner on; not "he is a guy who …", which is the person. */
function groupFirst(tokens: Tokens, noun: number): number {
  for (let at = noun - 1; at >= noun - 3 && at >= 0; at--) {
    if (!tokens.isKind(at, Kind.word)) return -1;
    if (tokens.is(at, DETERMINER)) return tokens.is(at - 1, BE) ? -1 : at;
  }
  return -1;
}

function particularsEnd(tokens: Tokens, from: number): number {
  if (tokens.isMark(from, ',')) return tellsApart(tokens, from + 1) ? clauseEnd(tokens, from + 1) : -1;
  if (WHO.has(tokens.hash[from]!) && POST_VERB.has(tokens.hash[from + 1]!) && WHERE.has(tokens.hash[from + 2]!))
    return phraseEnd(tokens, from + 3);
  if (!WITH.has(tokens.hash[from]!) || !ARTICLE.has(tokens.hash[from + 1]!)) return -1;
  for (let i = from + 2; i < from + 6; i++) {
    if (!MARK.has(tokens.hash[i]!)) continue;
    const more = particularsEnd(tokens, i + 1);
    return more > 0 ? more : i + 1;
  }
  return -1;
}

/** Behind "her ex,": "a deputy who coaches …", "who is blind and …". */
function tellsApart(tokens: Tokens, from: number): boolean {
  if (WHO.has(tokens.hash[from]!)) {
    if (POST_VERB.has(tokens.hash[from + 1]!)) return WHERE.has(tokens.hash[from + 2]!);
    return tokens.is(from + 1, BE) && [2, 3].some((n) => CONDITION.has(tokens.hash[from + n] ?? 0));
  }
  if (!A.has(tokens.hash[from]!)) return false;
  for (let i = from + 1; i < from + 4; i++)
    if (tokens.is(i, CALLING) || WORK.has(tokens.hash[i]!))
      return WHO.has(tokens.hash[i + 1]!) || WHERE.has(tokens.hash[i + 1]!) || FORMER.has(tokens.hash[i - 1]!);
  return false;
}
const A = words('a', 'an', 'the');
const FORMER = words('retired', 'former', 'disbarred', 'decorated');
const CALLING = mask('post', 'staff-role');
const WORK = words(
  ...'paramedic firefighter cop policeman policewoman mechanic welder plumber farmer fisherman barber singer pilot mayor soldier marine veteran butcher roofer electrician carpenter coroner'.split(
    ' ',
  ),
);
const CONDITION = words('blind', 'deaf', 'disabled', 'paralyzed', 'paralysed', 'bedridden', 'famous', 'albino', 'mute');

/** To the next mark, or to the place that follows, which is told by its own rule. */
function clauseEnd(tokens: Tokens, from: number): number {
  let end = from;
  while (end < tokens.count && end - from < LONGEST_CLAUSE && !tokens.isKind(end, Kind.mark)) {
    if (end > from + 1 && PLACES.has(tokens.hash[end]!)) break;
    end++;
  }
  return end;
}
const PLACES = words('in', 'at', 'from', 'near', 'for', 'with');
const THEIRS = mask('possessive-person');
const LONGEST_CLAUSE = 16;

/** To the end of the phrase: a mark or the main clause's verb. */
function phraseEnd(tokens: Tokens, from: number): number {
  let end = from;
  while (end < tokens.count && end - from < LONGEST && tokens.isKind(end, Kind.word) && !tokens.is(end, PAST)) end++;
  return end > from ? end : -1;
}
