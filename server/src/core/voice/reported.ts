import { mask } from '../lexicon/classes';
import { type Tokens, words } from '../note/tokens';
import type { Ground, Head } from './draft';
import { verbGroup } from './verbGroup';
import { isAdverb, isAuxiliary, isNegation, isPast, isVerb } from './verbs';

const SUBORDINATOR = mask('subordinator');
const NOMINATIVE = mask('pronoun-first', 'pronoun-plural', 'pronoun-person');
const SAYING = mask('saying', 'doubting');
const CONTACTING = mask('contacting');
const THINKING = mask('feeling');
const WISHING = mask('wishing');
const OFFERING = mask('offering');
const LOOKING = mask('observing', 'doubting');
const ABOUT = mask('about-noun', 'body-noun');
const OBJECT = mask('pronoun-object', 'time-word', 'reflexive');
const MODAL = mask('modal');
const BUT = words('but', 'though', 'yet', 'however');
const ABOUT_NP = words('about', 'of');
const ME = words('me', 'us');

/** A clause as far as it is read: its subject and verb, where its sentence ends, and whether the sentence was dictated. */
export interface Telling {
  readonly ground: Ground;
  readonly head: Head;
  readonly end: number;
  readonly runsOn: boolean;
}

/** The verb that says what is done, past auxiliaries from token `verb` on. */
export function mainVerb(tokens: Tokens, verb: number, end: number): number {
  let i = verb;
  while (i + 1 < end && (isAuxiliary(tokens, i) || isNegation(tokens, i) || isAdverb(tokens, i))) i++;
  return isVerb(tokens, i) ? i : verb;
}

/** Whether a clause reports words or thoughts, inside which nothing is cut. */
export function reports({ ground: { tokens }, head, end, runsOn }: Telling): boolean {
  const main = mainVerb(tokens, head.verb, end);
  if (runsOn && tellsAbout(tokens, main)) return false;
  return (
    (tokens.is(main, SAYING) && !tokens.is(main, CONTACTING)) ||
    (head.actor === 'writer' && tokens.is(head.verb, THINKING))
  );
}

/** "told me about the fight": in dictation, the topic and no words; what stands behind it is told anew. */
function tellsAbout(tokens: Tokens, main: number): boolean {
  const next = tokens.is(main + 1, OBJECT) || ME.has(tokens.hash[main + 1] ?? 0) ? main + 2 : main + 1;
  return ABOUT_NP.has(tokens.hash[next] ?? 0) && !tokens.is(next + 1, SUBORDINATOR);
}

/** Whether another subject and verb begin a clause of their own, or belong to what is reported. `boundary`: the mark before them. */
export function partsFrom(told: Telling, next: Head, boundary: number): boolean {
  const { tokens } = told.ground;
  const telling = { ...told, head: speakerOf(tokens, told.head) };
  if (!reports(telling) || isToldAnew(telling, next)) return true;
  const { actor } = telling.head;
  if (next.actor === 'writer' || next.actor === 'together') return actor !== 'writer' || next.actor !== 'writer';
  if (tokens.is(next.verb, SAYING) && next.actor !== 'thing') return true;
  if (actor === 'writer' || actor === 'together') return next.actor !== 'thing' && !tokens.is(next.verb, MODAL);
  if (actor !== 'person' && actor !== 'none' && next.actor === 'person') return isPast(tokens, next.verb);
  const turns = BUT.has(tokens.hash[boundary] ?? 0) || BUT.has(tokens.hash[boundary + 1] ?? 0);
  return turns && (tokens.is(mainVerb(tokens, next.verb, told.end), LOOKING) || tokens.is(next.subject, ABOUT));
}

/** "Offered a call" without a subject counts as the writer's. */
const speakerOf = (tokens: Tokens, head: Head): Head =>
  head.actor === 'none' && isPast(tokens, head.verb) && tokens.is(head.verb, OFFERING)
    ? { ...head, actor: 'writer' }
    : head;

/** "she said that hurt | she wants to go home": in dictation a wish or plan behind a finished report is told by itself. */
function isToldAnew({ ground, head, end, runsOn }: Telling, { actor, subject, verb }: Head): boolean {
  const { tokens } = ground;
  if (!runsOn || actor !== 'person' || !tokens.is(subject, NOMINATIVE)) return false;
  const { main, future } = verbGroup(tokens, verb, end);
  if (!future && !tokens.is(main, WISHING)) return false;
  const reported = ground.nextFinite[mainVerb(tokens, head.verb, end) + 1] ?? end;
  return reported < subject - 1;
}

/** "She told me I'd put": whether the words told begin at a token, behind whom they are told to. */
export const beginsTold = ({ ground: { tokens }, head, end, runsOn }: Telling, i: number): boolean =>
  !runsOn && i - 2 === mainVerb(tokens, head.verb, end) && tokens.is(i - 2, SAYING);
