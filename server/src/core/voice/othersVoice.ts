import { mask } from '../lexicon/classes';
import { Flag, Kind, words } from '../note/tokens';
import { hashWord } from '../text/fold';
import { Third, thirdOf } from './actors';
import { personVoice } from './personVoice';
import { writerVoice } from './sharedVoice';
import { type Judgement, judged, type Situation } from './situation';
import { isThird } from './verbs';
import { wordSet } from './wordSets';

const OFFICE = mask('office');
const CONTACTING = mask('contacting');
const LOGISTIC = mask('logistic');
const JUDGING = mask('directing', 'doubting', 'observing');

/** Kin and friends, staff and offices, and third parties. */
export function othersVoice(s: Situation): Judgement {
  const { actor } = s.draft;
  if (actor === 'other' && isMember(s)) return personVoice(s);
  if (actor === 'other' && THEY.has(s.tokens.hash[s.draft.subject] ?? 0) && s.isTogether())
    return judged('together', 0.7);
  if (actor === 'staff' && isOwnOffice(s)) return writerVoice(s);
  if (actor === 'kin') return kinVoice(s);
  if (actor === 'staff')
    return judged(
      s.touchesPerson() || s.isVerb(JUDGING) || isSomebodySaying(s) || isDeed(s) ? 'observer' : 'record',
      0.65,
    );
  return judged('observer', 0.6);
}

function kinVoice(s: Situation): Judgement {
  if (isReachedAt(s)) return judged('record', 0.8);
  if (!isServedParent(s)) return judged('observer', 0.8);
  if (s.verbs?.duty || s.verbs?.future) return judged('writer', 0.6);
  const own = s.isVerb(TELLING) && !speaksOfPerson(s) && personVoice(s).voice === 'person';
  return judged(own ? 'person' : 'observer', 0.6);
}

const TELLING = mask('saying', 'wanting', 'feeling');

/** "Mom wanted to talk about …", "Parent will use the chart": without "his" or "her", a family's note is about them as well. */
const isServedParent = ({ tokens, draft: { first, subject } }: Situation): boolean =>
  PARENT.has(tokens.hash[subject] ?? 0) &&
  (subject === first ||
    tokens.isWord(subject - 1, THIS) ||
    !(tokens.is(subject - 1, DETERMINER) || tokens.isKind(subject - 1, Kind.clitic)));
const THIS = hashWord('this');
const PARENT = words(
  'mom',
  'mum',
  'mother',
  'dad',
  'father',
  'parent',
  'parents',
  'grandma',
  'grandmother',
  'caregiver',
);

/** Whether a parent tells of the child, and not of a day of their own. */
function speaksOfPerson({ tokens, ground, draft, rest }: Situation): boolean {
  const own = tokens.is(draft.subject, SHE_KIN) ? Third.she : tokens.is(draft.subject, HE_KIN) ? Third.he : Third.none;
  for (let i = rest; i < draft.end; i++)
    if (ground.cast.actor[i] === 'person' && !tokens.is(i, SOME) && thirdOf(tokens.hash[i]!) !== own) return true;
  return false;
}

const SOME = mask('pronoun-some');
const SHE_KIN = mask('she-kin');
const HE_KIN = mask('he-kin');

/** "They prayed together": in a note about somebody else, the two of them. */
const THEY = words('they');

/** "Brother is 717 555 0164." */
const isReachedAt = (s: Situation): boolean =>
  s.verbs?.copula === true && s.tokens.isKind(s.rest, Kind.number) && s.tokens.isKind(s.rest + 1, Kind.number);

/** "Caseworker says …", "the nurse told us …": somebody of office, not the office. */
const isSomebodySaying = (s: Situation): boolean =>
  s.isVerb(SAYING) && !s.isVerb(CONTACTING) && !s.verbs?.negated && !s.tokens.is(s.draft.subject, OFFICE);

/** "Tech shut it anyway", "the aide did not write it down": what somebody of office does; coming and calling are bookkeeping. */
const isDeed = (s: Situation): boolean =>
  !s.tokens.is(s.draft.subject, OFFICE) && s.isVerb(DOING) && !s.isVerb(CONTACTING) && !s.isVerb(LOGISTIC);

const DOING = mask('doing', 'chore', 'offering');

/** Somebody of the group, by name. */
const isMember = (s: Situation): boolean =>
  s.ground.context.noteKind === 'group' && s.ground.cast.nameEnd[s.draft.subject]! > 0;

/** "Case manager explained …": one's own office, without an article, at the sentence's start; not "Caseworker says …". */
function isOwnOffice(s: Situation): boolean {
  const { tokens, draft } = s;
  if (
    (s.ground.cast.saysI && s.isVerb(LOGISTIC)) ||
    !OFFICES.has(tokens.hash[draft.subject] ?? 0) ||
    draft.subject - draft.first > 2
  )
    return false;
  if (isThird(tokens, s.main) && s.isVerb(SAYING)) return false;
  return tokens.has(draft.first, Flag.sentenceStart | Flag.lineStart) && !tokens.is(draft.first, DETERMINER);
}

const OFFICES = wordSet('own-office');
const SAYING = mask('saying');
const DETERMINER = mask('determiner', 'possessive-person', 'possessive-writer');
