import { mask } from '../lexicon/classes';
import { Flag, Kind, words } from '../note/tokens';
import { hashWord } from '../text/fold';
import { isDoneToPerson, pastVoice } from './barePastVoice';
import { personVoice } from './personVoice';
import { findPhrase, phrases } from './phrases';
import { type Judgement, judged, type Situation } from './situation';
import { isGerund, isParticiple, isPast, isThird } from './verbs';
import { wordSet } from './wordSets';

const SAYING = mask('saying', 'doubting');
const WRITER_ONLY = mask('writer-only');
const WANTING = mask('wanting', 'feeling');
const OBJECT = mask('pronoun-object');
const BE = mask('be');
const NOMINATIVE = mask('pronoun-person');
const HIS = mask('possessive-person');
const CHORE = mask('chore-noun');
const ABOUT = mask('about-noun');
const WILL = mask('will');
const SAYS_ONLY = wordSet('says-only');
const MESSAGE = wordSet('message');
const WITH = words('with', 'w', 'w/');
const DONE_WITH = wordSet('done-with');
const MADE_WITH = wordSet('made-with');
const WRITER_WITH = wordSet('writer-with');
const SEEKING = wordSet('seeking');
const TO = words('to');
const NO_MEETING = phrases('no-meeting');
const NEXT_TIME = phrases('next-time');
const NOT_REVIEWED = phrases('not-reviewed');
const VERDICT = mask('observing-adjective');

/** The voice of a clause that has a verb and no subject: a line of a raw note. */
export function nobodyVoice(s: Situation): Judgement {
  const { tokens, draft, verbs } = s;
  if (!verbs) return judged('observer', 0.4);
  if (!SAYS_ONLY.has(s.verb) && findPhrase(tokens, draft.first, draft.end, NO_MEETING) >= 0 && !s.holdsWord(MESSAGE))
    return judged(isPast(tokens, s.main) && !s.timed ? 'writer' : 'record', 0.6);
  if (findPhrase(tokens, draft.first, Math.min(draft.end, draft.first + 4), NEXT_TIME) === draft.first)
    return judged('record', 0.7);
  if (findPhrase(tokens, draft.first, draft.end, NOT_REVIEWED) === draft.first) return judged('record', 0.75);
  if (FOLLOW_UP.has(s.verb) && draft.verb === s.main && isDay(s, s.rest)) return judged('record', 0.65);
  if (tokens.is(draft.first, VERDICT) && !isDoneToPerson(s)) return judged('observer', 0.6);
  if (isMadeToDo(s)) return judged('writer', 0.75);
  if (tokens.is(draft.verb, WILL)) return judged('writer', 0.75);
  if (tokens.is(draft.verb, BE) && s.holds(MY, s.rest)) return judged('writer', 0.6);
  if (tokens.is(draft.verb, BE) || verbs.passive) return personVoice(s);
  if (isTogether(s)) return judged('together', 0.75);
  if (isGerund(tokens, draft.verb)) return gerundVoice(s);
  if (isThird(tokens, draft.verb) || verbs.negated) return personVoice(s);
  if (isPast(tokens, draft.verb) || !tokens.is(draft.verb, BASE)) return pastVoice(s);
  return baseVoice(s);
}

const BASE = mask('form-base');

/** "Had him sign", "Made her wait". */
const isMadeToDo = ({ tokens, draft: { verb } }: Situation): boolean =>
  MAKING.has(tokens.hash[verb] ?? 0) && tokens.is(verb + 1, OBJECT) && tokens.is(verb + 2, BASE);

const MAKING = words('had', 'made', 'let');

/** "Talked with her about rent", "walked to the river together". */
function isTogether(s: Situation): boolean {
  const { tokens } = s;
  if (!isPast(tokens, s.main) && !isParticiple(tokens, s.main)) return false;
  if (s.isTogether()) return true;
  if (WORKED.has(s.verb) && ON.has(tokens.hash[s.rest] ?? 0) && !s.timed) return true;
  if ((!DONE_WITH.has(s.verb) && !MADE_WITH.has(s.verb)) || WRITER_WITH.has(s.verb)) return false;
  for (let i = s.rest; i < s.draft.end; i++) {
    if (!WITH.has(tokens.hash[i]!)) continue;
    const whom = tokens.isKind(i + 1, Kind.mark) ? i + 2 : i + 1;
    if (tokens.is(whom, OBJECT) || s.ground.cast.actor[whom] === 'person' || s.ground.cast.nameEnd[whom]! > 0)
      return true;
  }
  return false;
}

/** "Trying again Monday." */
const AGAIN = hashWord('again');

function gerundVoice(s: Situation): Judgement {
  if (GOING_TO.has(s.verb) && TO.has(s.tokens.hash[s.rest] ?? 0)) return judged('person', 0.65);
  if (s.tokens.isWord(s.rest, AGAIN)) return judged('writer', 0.6);
  if (SEEKING.has(s.verb)) return judged('person', 0.75);
  if (s.isVerb(WRITER_ONLY)) return judged('writer', 0.7);
  if (s.isVerb(OBSERVING)) return judged('observer', 0.65);
  if (s.isVerb(WANTING)) return judged('person', 0.7);
  const own = personVoice(s);
  return own.voice === 'person' && !s.isVerb(SAYING) ? judged('observer', 0.5) : own;
}

const MY = mask('possessive-writer');
const OBSERVING = mask('observing');
const GOING_TO = words('going', 'gonna');
const WORKED = words('worked');
const ON = words('on', 'through');

/** "Say he is tired": in speech that drops the "-s". */
const SAY = words('say');

/** "F/u 6/10 @ 1300" */
const FOLLOW_UP = words('f/u', 'fu', 'follow-up', 'followup');

const isDay = ({ tokens }: Situation, i: number): boolean =>
  tokens.isKind(i, Kind.number) ||
  tokens.isKind(i, Kind.mixed) ||
  tokens.is(i, WEEKDAY) ||
  TOMORROW.has(tokens.hash[i] ?? 0);

const WEEKDAY = mask('weekday');
const TOMORROW = words('tomorrow', 'tmrw', 'tmw', 'tonight');
const PLAN = words('plan');

/** "Guess she had better things to do." */
const GUESS = words('guess', 'suppose', 'reckon', 'bet');

function baseVoice(s: Situation): Judgement {
  const { tokens, draft } = s;
  if (SAY.has(s.verb)) return judged('person', 0.6);
  if (SEEKING.has(s.verb) && !TO.has(tokens.hash[s.rest] ?? 0)) return judged('person', 0.6);
  if (PLAN.has(s.verb)) return judged('writer', 0.6);
  if (GUESS.has(s.verb) && tokens.is(s.rest, NOMINATIVE)) return judged('observer', 0.6);
  if (s.isVerb(WANTING) && s.ground.context.section !== 'plan' && s.ground.context.section !== 'goal')
    return judged('person', 0.6);
  if (tokens.is(draft.verb, CHORE) && s.rest >= draft.end - 1) return judged('writer', 0.5);
  if (tokens.is(draft.verb, ABOUT) && !tokens.is(s.rest, HIS)) return judged('observer', 0.5);
  return judged('writer', 0.7);
}

/** Whether a clause stands at a line's start behind a time of day, as a log's entries do. */
export function isTimed(s: { readonly tokens: Situation['tokens'] }, first: number): boolean {
  const { tokens } = s;
  return (
    tokens.isKind(first, Kind.number) &&
    tokens.has(first, Flag.lineStart | Flag.sentenceStart) &&
    tokens.end[first]! - tokens.start[first]! >= 3
  );
}
