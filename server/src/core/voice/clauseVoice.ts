import { mask } from '../lexicon/classes';
import { Flag, Kind, type Tokens, words } from '../note/tokens';
import { fragmentVoice } from './fragmentVoice';
import { nobodyVoice } from './nobodyVoice';
import { othersVoice } from './othersVoice';
import { personVoice } from './personVoice';
import { findPhrase, phrases } from './phrases';
import { togetherVoice, writerVoice } from './sharedVoice';
import { type Judgement, judged, type Situation } from './situation';
import { isWe } from './subjects';
import { thingVoice } from './thingVoice';
import { wordSet } from './wordSets';

const OWN_WORDS = phrases('own-words');
const ME = words('me', 'us');
const THEY = words('they');

/** Whose voice a clause has: by what stands around its verb first, then by who acts. */
export function clauseVoice(s: Situation): Judgement {
  const { draft } = s;
  if (draft.kind === 'label') return judged('record', 0.95);
  if (draft.kind === 'quotation') return judged('person', 0.9);
  if (isBlank(s)) return judged('record', 0.9);
  if (isOwnTurn(s)) return judged('writer', 0.8);
  if (isGazeLine(s)) return judged('observer', 0.75);
  if (isTheirAccount(s)) return judged('person', 0.85);
  if (draft.verb < 0) return fragmentVoice(s);
  if (isInTheirWords(s)) return judged('person', 0.85);
  if (isHearsay(s) || isPutInDoubt(s)) return judged('observer', 0.7);
  switch (draft.actor) {
    case 'person':
      return s.ground.context.noteKind === 'own-plan' ? judged('person', 0.9) : personVoice(s);
    case 'writer':
      return writerVoice(s);
    case 'together':
    case 'institution':
      return togetherVoice(s, !isWe(s.tokens, draft.subject) && !THEY.has(s.tokens.hash[draft.subject] ?? 0));
    case 'kin':
    case 'staff':
    case 'other':
      return othersVoice(s);
    case 'thing':
    case 'dummy':
      return thingVoice(s);
    case 'none':
      return nobodyVoice(s);
  }
}

/** "TBD", "N/A": nothing stands there yet. */
const isBlank = ({ tokens, draft: { first, end } }: Situation): boolean =>
  BLANK.has(tokens.hash[first]!) && (end === first + 1 || (end === first + 2 && tokens.isKind(first + 1, Kind.mark)));
const BLANK = words('tbd', 'tba', 'n/a');

/** "10:03 me: where are you" in a log of messages. */
function isOwnTurn({ tokens, timed, draft }: Situation): boolean {
  const at = timed ? draft.first + 1 : draft.first;
  return ME.has(tokens.hash[at] ?? 0) && tokens.isMark(at + 1, ':');
}

/** "His so-called bad back was acting up", "supposedly he applied": whoever acts, somebody looks on. */
function isPutInDoubt({ tokens, draft }: Situation): boolean {
  if (draft.actor === 'writer' || draft.actor === 'together' || draft.actor === 'institution') return false;
  for (let i = draft.first; i + 1 < draft.end; i++) {
    if (tokens.has(i, Flag.quoted)) continue;
    if (SO_CALLED.has(tokens.hash[i]!) && (tokens.is(i - 1, DETERMINER) || i === draft.first)) return true;
  }
  return SUPPOSEDLY.has(tokens.hash[draft.first]!) && draft.actor === 'person';
}
const SO_CALLED = words('so-called');
const SUPPOSEDLY = words('supposedly', 'allegedly');

/** "Thought process tangential.", "Known to the team as …", "COWS 11.": a line of a chart, whatever its first word looks like. */
function isGazeLine(s: Situation): boolean {
  const { tokens, draft } = s;
  const { first } = draft;
  if (!tokens.has(first, Flag.sentenceStart | Flag.lineStart)) return false;
  return findPhrase(tokens, first, Math.min(draft.end, first + GAZE_LINE), GAZE) === first || isScore(tokens, first);
}
const GAZE = phrases('gaze-line');
/** The longest phrase of a chart's line. */
const GAZE_LINE = 3;
const SCORE = wordSet('score');
const isScore = (tokens: Tokens, i: number): boolean =>
  SCORE.has(tokens.hash[i]!) && (isNumber(tokens, i + 1) || (tokens.isMark(i + 1, '.') && isNumber(tokens, i + 2)));
const isNumber = (tokens: Tokens, i: number): boolean => tokens.isKind(i, Kind.number) || tokens.isKind(i, Kind.mixed);

/** "According to staff, he was fine", "Per mom, …": what others say of them. */
function isHearsay({ tokens, ground, draft: { first } }: Situation): boolean {
  const behind = PER.has(tokens.hash[first]!) ? first + 1 : ACCORDING.has(tokens.hash[first]!) ? first + 2 : -1;
  if (behind < 0) return false;
  const source = tokens.is(behind, DETERMINER) ? behind + 1 : behind;
  const actor = ground.cast.actor[source];
  return (
    actor === 'staff' ||
    actor === 'kin' ||
    actor === 'other' ||
    actor === 'writer' ||
    CHART.has(tokens.hash[source] ?? 0)
  );
}
const DETERMINER = mask('determiner', 'possessive-person');
const PER = words('per');
const ACCORDING = words('according');
const CHART = wordSet('chart-noun');

/** "What we did, in their words: “…”": whoever acts, the words are theirs. */
const isInTheirWords = (s: Situation): boolean =>
  s.quotesSpeech() && findPhrase(s.tokens, s.draft.first, s.draft.end, OWN_WORDS) >= 0;

/** "By her lights", "was how he put it", "what bugs him is …": told as they see it, whoever acts. */
const isTheirAccount = (s: Situation): boolean => {
  const { tokens, draft } = s;
  return (
    draft.actor !== 'writer' &&
    (isCleft(s) ||
      findPhrase(tokens, draft.first, draft.end, OWN_ACCOUNT) >= 0 ||
      findPhrase(tokens, draft.first, draft.end, OWN_MATTER) >= 0)
  );
};

/** "What he most wanted to talk over was …", "What weighs on her is …" */
function isCleft({ tokens, ground, draft: { first, end } }: Situation): boolean {
  const what = findPhrase(tokens, first, end, WHAT);
  if (what < 0 || (what > first && !tokens.isKind(what - 1, Kind.mark)) || tokens.isMark(end - 1, '?')) return false;
  if (tokens.has(what, Flag.quoted) || tokens.is(what + 1, DETERMINER)) return false;
  let whose = what + 1;
  while (whose < what + CLEFT && whose < end && ground.cast.actor[whose] !== 'person') whose++;
  if (ground.cast.actor[whose] !== 'person') return false;
  for (let i = whose + 1; i < end; i++) if (tokens.is(i, BE)) return true;
  return false;
}
const WHAT = phrases('cleft');
const BE = mask('be');
/** How near to "what" they are named. */
const CLEFT = 4;
const OWN_ACCOUNT = phrases('own-account');
const OWN_MATTER = phrases('own-matter');
