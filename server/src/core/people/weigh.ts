import { mask } from '../lexicon/classes';
import { hasAny, lookUp } from '../lexicon/table';
import { Flag, Kind, type Tokens, words } from '../note/tokens';
import { foldUnit, HASH_SEED, hashUnit } from '../text/fold';
import type { Evidence } from './evidence';
import { Cue, type NameContext } from './nameContext';
import { isInitial, type NameRun } from './nameRuns';

const GIVEN = mask('given-name');
const SURNAME = mask('surname');
const NAME = mask('given-name', 'surname');
const COMMON = mask('common-word');
const CAPITAL = mask('mostly-capital');
const CITY = mask('city');
const REGION = mask('large-region');
const PUBLIC = mask('public-name', 'month', 'weekday', 'abbreviation');
const ORGANIZATION = mask('organization-head');
const PLACE = mask('place-head');
const STREET = mask('street-type');
const TAIL = mask('not-a-name-tail');
const HUMAN_VERB = mask('human-verb');
const PARTICLE = mask('name-particle');
const THING_BEHIND = mask('not-a-name-tail', 'organization-head', 'place-head', 'lodging', 'street-type');

const SAID = words(
  'said',
  'says',
  'told',
  'asked',
  'shared',
  'wants',
  'wanted',
  'feels',
  'felt',
  'thinks',
  'laughed',
  'smiled',
  'agreed',
  'decided',
  'reported',
  'stated',
  'cried',
  'nodded',
  'mentioned',
  'talked',
  'explained',
  'called',
  'texted',
  'seemed',
);
const TAKES_PERSON = words(
  'with',
  'met',
  'called',
  'told',
  'asked',
  'saw',
  'visited',
  'helped',
  'thanked',
  'texted',
  'hi',
  'dear',
  'hello',
  'thanks',
  'hey',
  'named',
  'for',
  'reached',
  'supported',
  'joined',
  'invited',
  'picked',
  'and',
  'between',
  'introduced',
  'accompanied',
  'like',
  'by',
  'about',
  'contacted',
  'phoned',
  'emailed',
  'know',
  'knows',
  'loves',
  'misses',
);
const IN = words('in', 'near', 'around', 'outside', 'throughout', 'across');
const AT = words('at', 'inside');
const TO = words('to', 'from', 'via', 'toward', 'towards', 'leaving', 'left', 'of', 'for');
const LIVES = words(
  'lives',
  'lived',
  'living',
  'moved',
  'moving',
  'born',
  'grew',
  'raised',
  'up',
  'from',
  'back',
  'staying',
  'stayed',
  'went',
  'based',
  'located',
  'drove',
  'travelled',
  'traveled',
  'flying',
  'flew',
);
const WORKS = words(
  'works',
  'worked',
  'working',
  'job',
  'employed',
  'hired',
  'interviewed',
  'applied',
  'studies',
  'studied',
  'enrolled',
  'graduated',
  'admitted',
  'detoxed',
  'treated',
  'seen',
  'client',
  'volunteers',
  'volunteered',
);
const ARTICLE = words('the', 'a', 'an', 'this', 'these', 'those', 'some', 'any', 'no', 'each', 'every', 'our');
const AND = words('and', '&');
const I = words('i', 'me', 'myself');

/** What the words of a run say by themselves. */
interface RunShape {
  readonly count: number;
  readonly given: number;
  readonly names: number;
  readonly common: number;
  readonly unknown: number;
  readonly initials: number;
  readonly last: number;
  readonly lead: number;
}

/** Weighs a capital run for person, place and organization. `telling`: its first capital is not there for another reason. */
export function weighRun(tokens: Tokens, run: NameRun, context: NameContext, telling: boolean): Evidence {
  const shape = shapeOf(tokens, run);
  const head = headOf(tokens, run, shape);
  if (tokens.is(run.end, TAIL) || tokens.is(shape.last, TAIL)) return { person: -200, place: -200, organization: -200 };
  const person =
    personShape(tokens, shape, telling) + personContext(tokens, run, context) - (head === 'none' ? 0 : 250);
  return {
    person,
    place: head === 'organization' || head === 'street' ? -200 : placeEvidence(tokens, run, shape, head, telling),
    organization:
      head === 'place' || head === 'street' ? -200 : organizationEvidence(tokens, run, shape, head, telling),
  };
}

function shapeOf(tokens: Tokens, { first, end }: NameRun): RunShape {
  let [count, given, names, common, unknown, initials, last, lead] = [0, 0, 0, 0, 0, 0, first, -1];
  for (let i = first; i < end; i++) {
    if (!tokens.isKind(i, Kind.word) || !tokens.has(i, Flag.capital)) continue;
    if (isInitial(tokens, i)) {
      initials++;
      continue;
    }
    count++;
    last = i;
    if (lead < 0) lead = i;
    if (tokens.is(i, COMMON)) common += tokens.is(i, GIVEN) ? 0 : 1;
    if (tokens.is(i, GIVEN)) given++;
    if (tokens.is(i, NAME)) names++;
    else if (!tokens.is(i, COMMON) && !tokens.is(i, CAPITAL)) unknown++;
  }
  return { count, given, names, common, unknown, initials, last, lead: lead < 0 ? first : lead };
}

type Head = 'none' | 'organization' | 'place' | 'street';

function headOf(tokens: Tokens, run: NameRun, shape: RunShape): Head {
  if (shape.count < 2 || tokens.has(shape.last, Flag.possessive)) return 'none';
  if (tokens.is(shape.last, ORGANIZATION)) return 'organization';
  for (let i = run.first + 1; i < run.end; i++)
    if (tokens.is(i, ORGANIZATION) && !tokens.is(i, NAME)) return 'organization';
  if (tokens.is(shape.last, PLACE) && !(tokens.is(shape.last, SURNAME) && tokens.is(run.first, GIVEN))) return 'place';
  return tokens.is(shape.last, STREET) ? 'street' : 'none';
}

function personShape(tokens: Tokens, shape: RunShape, telling: boolean): number {
  const { count, given, names, common, unknown, initials, lead } = shape;
  if (count === 0) return -150;
  if (tokens.is(lead, PUBLIC)) return tokens.is(lead, GIVEN) ? -120 : -250;
  if (tokens.is(lead, REGION)) return tokens.is(lead, GIVEN) ? -60 : -250;
  if (count === 1) return singleShape(tokens, lead, telling) + (initials > 0 && common === 0 ? 170 : 0);
  let sum = -common * 110 + given * 60 + names * 50 + unknown * 40 + initials * 40;
  if (given > 0 && names + unknown >= count) sum += 70;
  else if (names + unknown >= 2) sum += 40;
  if (!telling) sum -= 30;
  return sum;
}

function singleShape(tokens: Tokens, i: number, telling: boolean): number {
  const common = tokens.is(i, COMMON);
  const given = tokens.is(i, GIVEN);
  if (tokens.has(i, Flag.allCaps) && !tokens.is(i, NAME)) return -200;
  if (common && !given) return telling ? -140 : -350;
  if (common) return telling ? 20 : -150;
  if (given) return telling ? 140 : 60;
  if (tokens.is(i, SURNAME)) return telling ? 90 : 0;
  if (tokens.is(i, CAPITAL)) return telling ? -20 : -100;
  return telling ? 50 : -60;
}

function personContext(
  tokens: Tokens,
  { first, end }: NameRun,
  { cue, title, outerFirst, relation }: NameContext,
): number {
  let sum = 0;
  if (title === 'formal') sum += 400;
  else if (title === 'loose') sum += 130;
  if (cue !== Cue.none) sum += relation < first ? (cue === Cue.kin ? 260 : 180) : 180;
  const before = outerFirst - 1;
  const after = behind(tokens, end);
  if (before >= 0 && !tokens.has(first, Flag.lineStart)) {
    const hash = tokens.hash[before]!;
    if (TAKES_PERSON.has(hash)) sum += 60;
    if (IN.has(hash)) sum -= 120;
    if (AT.has(hash)) sum -= 120;
    if (ARTICLE.has(hash) && outerFirst === first) sum -= 120;
  }
  if (SAID.has(tokens.hash[after]!)) sum += 100;
  else if (tokens.is(after, HUMAN_VERB)) sum += 50;
  else if (tokens.is(after, THING_BEHIND) && !tokens.has(after, Flag.sentenceStart)) sum -= 160;
  if (AND.has(tokens.hash[after]!) && I.has(tokens.hash[after + 1]!)) sum += 150;
  if (tokens.has(end - 1, Flag.possessive)) sum += 30;
  return sum;
}

/** The token behind a name, a possessive ending skipped. */
const behind = (tokens: Tokens, end: number): number => (tokens.isKind(end, Kind.clitic) ? end + 1 : end);

function placeEvidence(tokens: Tokens, run: NameRun, shape: RunShape, head: Head, telling: boolean): number {
  const { first, end } = run;
  if (shape.count === 0 || tokens.is(shape.lead, PUBLIC)) return -200;
  if (shape.count === 1 && tokens.is(shape.lead, REGION)) return -200;
  const city = isCity(tokens, run);
  let sum = head === 'place' ? 200 - shape.common * 40 : 0;
  if (city) sum += shape.count > 1 ? 140 : tokens.is(shape.lead, NAME) ? 50 : 90;
  if (head === 'none' && !city) sum -= shape.common * 130 + shape.given * 40;
  const before = tokens.has(first, Flag.lineStart) ? -1 : first - 1;
  if (before >= 0) {
    const hash = tokens.hash[before]!;
    const moved = LIVES.has(tokens.hash[before - 1]!);
    if (IN.has(hash)) sum += 130;
    else if (AT.has(hash)) sum += 30;
    else if (TO.has(hash)) sum += moved ? 90 : city ? 70 : 10;
    if (moved && hash !== 0) sum += 50;
  }
  if (isMark(tokens, end, 0x2c) && tokens.is(end + 1, REGION) && tokens.has(end + 1, Flag.capital)) sum += 200;
  if (!telling) sum -= 40;
  if (tokens.has(first, Flag.allCaps) && !city) sum -= 100;
  return sum;
}

function organizationEvidence(tokens: Tokens, run: NameRun, shape: RunShape, head: Head, telling: boolean): number {
  const { first } = run;
  if (shape.count === 0 || tokens.is(shape.lead, PUBLIC)) return shape.count > 1 && head === 'organization' ? 60 : -200;
  let sum = head === 'organization' ? 200 : -40;
  if (head === 'organization' && shape.common >= shape.count) sum -= telling ? 100 : 200;
  if (head === 'none') sum -= shape.common * 80 + (shape.given > 0 ? 60 : 0);
  const before = tokens.has(first, Flag.lineStart) ? -1 : first - 1;
  if (before >= 0) {
    if (AT.has(tokens.hash[before]!)) sum += 130;
    if (TO.has(tokens.hash[before]!) || IN.has(tokens.hash[before]!)) sum += 10;
    if (WORKS.has(tokens.hash[before - 1]!)) sum += 80;
  }
  if (shape.count === 1 && isCamel(tokens, first)) sum += 90;
  if (!telling) sum -= 30;
  return sum;
}

/** "AdCare", "SoundHound": a capital inside the word. */
function isCamel(tokens: Tokens, i: number): boolean {
  if (tokens.has(i, Flag.allCaps | Flag.hyphen)) return false;
  for (let at = tokens.start[i]! + 2; at < tokens.end[i]!; at++) {
    const unit = tokens.text.charCodeAt(at);
    if (unit >= 0x41 && unit <= 0x5a && tokens.text.charCodeAt(at - 1) >= 0x61) return true;
  }
  return false;
}

/** Whether the whole run is a city's name; names of several words are in the lexicon with one blank between. */
function isCity(tokens: Tokens, { first, end }: NameRun): boolean {
  if (end === first + 1) return tokens.is(first, CITY);
  let hash = HASH_SEED;
  for (let i = first; i < end; i++) {
    if (i > first) hash = hashUnit(hash, 0x20);
    for (let at = tokens.start[i]!; at < tokens.end[i]!; at++) {
      const unit = foldUnit(tokens.text.charCodeAt(at));
      if (unit !== 0) hash = hashUnit(hash, unit);
    }
  }
  return hasAny(lookUp(hash), CITY);
}

const isMark = (tokens: Tokens, i: number, unit: number): boolean =>
  tokens.isKind(i, Kind.mark) && tokens.text.charCodeAt(tokens.start[i]!) === unit;

/** Weighs a word in lower case: only its neighbours and the name lists can tell. */
export function weighLower(tokens: Tokens, i: number, context: NameContext): Evidence {
  const run = { first: i, end: i + 1 };
  const given = tokens.is(i, GIVEN);
  const base = given ? 10 : tokens.is(i, SURNAME) ? -40 : -140;
  const city = tokens.is(i, CITY);
  const before = tokens.has(i, Flag.lineStart) ? -1 : i - 1;
  const within = before >= 0 && IN.has(tokens.hash[before]!);
  return {
    person: base + personContext(tokens, run, context) * (given ? 1 : 0.7),
    place: city ? (within ? 150 : -40) : -200,
    organization: -200,
  };
}

export const isParticle = (tokens: Tokens, i: number): boolean => tokens.is(i, PARTICLE);
