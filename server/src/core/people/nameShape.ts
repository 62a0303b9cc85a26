import { mask } from '../lexicon/classes';
import { hasAny, lookUp } from '../lexicon/table';
import { Flag, Kind, type Tokens, words } from '../note/tokens';
import { hashWord } from '../text/fold';
import { isGeneric, isSiteNoun, isWorkplace } from './aroundPlace';
import { hashPhrase, publicPhrase } from './namedPhrases';
import { isInitial, type NameRun } from './nameRuns';
import { signs } from './nameSigns';

const GIVEN = mask('given-name');
const SURNAME = mask('surname');
const NAME = mask('given-name', 'surname');
const COMMON = mask('common-word');
const CAPITAL = mask('mostly-capital');
const CITY = mask('city');
const LARGE_CITY = mask('large-city');
const REGION = mask('large-region');
const PUBLIC = mask('public-name', 'drug-name', 'month', 'weekday');
const ORGANIZATION = mask('organization-head');
const PLACE = mask('place-head');
const TRADE = mask('trade');
/** "Treatment Partners", "Tri-County Tech": people, too, but not at the end of such a name. */
const CLOSES_COMPANY = mask('organization-head', 'trade');
const LEADING_PLACE = signs('leading-place');
const LEADING_HEAD = signs('leading-head');
const STREET = mask('street-type');
const ALONE_NO_NAME = mask(
  'title',
  'kin',
  'post',
  'staff-role',
  'weekday',
  'month',
  'abbreviation',
  'pronoun-first',
  'pronoun-person',
);
const BUILDING = mask('building');
const LODGING = mask('lodging');
const MONTH = mask('month', 'weekday');
const LOWER = mask('lower-word');
const WEEKDAY = mask('weekday');
const SAINT = signs('saint');
const OF = words('of');
const FRATERNAL = signs('fraternal');
const FOREIGN_STREET = signs('foreign-street');
const PUBLIC_BODY = signs('public-body');
const SHOP = signs('shop');
const CHAIN = signs('chain');
const LAND = signs('land');
const CAMEL_PREFIX = /^(?:La|Le|De|Da|Di|Du|Mc|Mac|Van|Fitz|Al|El|Ke|Ja|Ta|Sha|Ra)[A-Z]/;
const CORPORATE = signs('corporate');

/** What the last words of a run make of it. `none`: nothing; `body`: a public body, which identifies nobody;
 * `trade`: a word that closes a name of a business and other things too. */
export type Head = 'none' | 'organization' | 'trade' | 'company' | 'body' | 'place' | 'street';

/** What the words of a run say by themselves; counts of words, initials apart. */
export interface NameShape {
  readonly count: number;
  readonly given: number;
  /** Given names and surnames. */
  readonly names: number;
  /** Everyday words that are no given name. */
  readonly common: number;
  /** Words that no list knows. */
  readonly unknown: number;
  /** Everyday words, and unknown ones that end like them. */
  readonly plain: number;
  readonly initials: number;
  /** First and last word that is no initial and no "St.". */
  readonly lead: number;
  readonly last: number;
  readonly head: Head;
  readonly city: boolean;
  /** A single word that means a large town: "Liverpool". */
  readonly large: boolean;
  readonly saint: boolean;
  readonly camel: boolean;
  /** Words with a capital inside that are no first name, in a name of several: "BenStanners RossiSFC". */
  readonly handles: number;
  /** All letters are capitals, in a text that has others. */
  readonly shouted: boolean;
  /** The lead word is a state, month, brand or the like. */
  readonly public: boolean;
  readonly region: boolean;
  readonly weekday: boolean;
  /** A country that is a first name, too: "Jordan". */
  readonly land: boolean;
  /** The lead is both a name and an everyday word: "Hope", "Will". */
  readonly everyday: boolean;
  /** With "'s" it is a shop's or diner's name: "Denny's". */
  readonly shop: boolean;
  /** The lead is a name that the dictionary also has in lower case: "Grace", "Mark". */
  readonly wordlike: boolean;
  /** Such a one that is written with a capital mostly, because it is mostly a name: "Bill", "Tanner". */
  readonly nominal: boolean;
  /** The lead is in no dictionary. */
  readonly unworded: boolean;
  /** A well-known hospital or employer, whose name shows no kind. */
  readonly known: boolean;
  /** A shop, inn or eatery of which every town has one: who works there can be found, who buys there cannot. */
  readonly chain: boolean;
  /** A lower-case noun closes it: "the Hormel plant". */
  readonly site: boolean;
  /** "Teo's Car Wash": the owner's name stands in it. */
  readonly owned: boolean;
  /** Everyday words that agencies call their parts: "Crisis Services". */
  readonly generic: boolean;
  /** A singer, player, writer or president whom everybody knows. */
  readonly figure: boolean;
  /** A single word that stands for a role or title: "Mom", "Pastor". */
  readonly role: boolean;
}

/** Reads the words of a run. */
export function nameShape(tokens: Tokens, run: NameRun): NameShape {
  let [count, given, names, common, unknown, plain, initials, lead, last, shouted] = [
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    -1,
    run.first,
    0,
  ];
  let saint = false;
  let handles = 0;
  for (let i = run.first; i < run.end; i++) {
    if (!tokens.isKind(i, Kind.word) || !tokens.has(i, Flag.capital)) continue;
    if (SAINT.has(tokens.hash[i]!) && i < run.end - 1) saint = true;
    else if (isInitial(tokens, i)) initials++;
    else {
      count++;
      last = i;
      if (lead < 0) lead = i;
      if (tokens.has(i, Flag.allCaps)) shouted++;
      if (tokens.is(i, GIVEN)) given++;
      else if (isCamel(tokens, i)) handles++;
      if (tokens.is(i, NAME)) names++;
      else if (tokens.is(i, COMMON)) common++;
      else if (!tokens.is(i, CAPITAL)) {
        unknown++;
        if (looksEveryday(tokens, i) || tokens.is(i, LOWER)) plain++;
      }
    }
  }
  if (lead < 0) lead = run.first;
  const phrase = publicPhrase(tokens, run.first, run.end);
  return {
    count,
    given,
    names,
    common,
    unknown,
    plain: plain + common,
    initials,
    lead,
    last,
    saint,
    head: headOf(tokens, run, count, last),
    city: isCity(tokens, run),
    large: count === 1 && tokens.is(lead, LARGE_CITY) && tokens.is(lead, CAPITAL),
    camel: count === 1 && isCamel(tokens, lead),
    handles,
    shouted: shouted > 0 && shouted === count,
    public: tokens.is(lead, PUBLIC) && !(isShortOrMonth(tokens, lead) && hasAccent(tokens, lead)),
    land: count === 1 && LAND.has(tokens.hash[lead]!),
    weekday: count === 1 && tokens.is(lead, WEEKDAY),
    region: tokens.is(lead, REGION) && !isShortWord(tokens, lead),
    shop: count === 1 && SHOP.has(tokens.hash[lead]!),
    wordlike: tokens.is(lead, GIVEN) && tokens.is(lead, LOWER),
    nominal: tokens.is(lead, GIVEN) && tokens.is(lead, LOWER) && tokens.is(lead, CAPITAL),
    unworded: !tokens.is(lead, LOWER) && !tokens.is(lead, COMMON),
    known: phrase === 'organization',
    chain: phrase === 'chain' || (count === 1 && CHAIN.has(tokens.hash[lead]!)),
    site: last < run.end - 1 && tokens.isKind(run.end - 1, Kind.word),
    owned: isOwned(tokens, run),
    generic: isGeneric(tokens, run.first, run.end),
    figure: phrase === 'figure',
    everyday: tokens.is(lead, COMMON) && tokens.is(lead, GIVEN),
    role:
      !CORPORATE.has(tokens.hash[last]!) &&
      tokens.is(last, ALONE_NO_NAME) &&
      !tokens.is(last, GIVEN) &&
      !(isShortWord(tokens, last) && tokens.is(last, SURNAME)) &&
      !(count > 1 && tokens.is(last, CLOSES_COMPANY)) &&
      (count === 1 || names <= given),
  };
}

function isOwned(tokens: Tokens, { first, end }: NameRun): boolean {
  for (let i = first + 1; i < end - 1; i++) if (tokens.isKind(i, Kind.clitic)) return true;
  return false;
}

function headOf(tokens: Tokens, run: NameRun, count: number, last: number): Head {
  const { first, end } = run;
  const isLower = end - first > 1 && !tokens.has(end - 1, Flag.capital);
  if (isLower && isWorkplace(tokens, end - 1)) return 'organization';
  if (isLower && isSiteNoun(tokens, end - 1)) return 'place';
  if (isLower && tokens.is(end - 1, BUILDING)) return tokens.is(end - 1, LODGING) ? 'place' : 'organization';
  if (LEADING_HEAD.has(tokens.hash[first]!) && count > 1) return 'organization';
  if (FOREIGN_STREET.has(tokens.hash[first]!) && end - first > 1) return 'street';
  if (count < 2 && !SAINT.has(tokens.hash[first]!)) return 'none';
  if (tokens.has(last, Flag.possessive) && last === end - 1) return 'none';
  if (CORPORATE.has(tokens.hash[last]!)) return 'company';
  let at = -1;
  for (let i = first; i < end; i++) {
    if (OF.has(tokens.hash[i]!) && FRATERNAL.has(tokens.hash[i - 1]!)) return 'organization';
    if (OF.has(tokens.hash[i]!)) break;
    if (tokens.is(i, ORGANIZATION) && i > first) at = i;
  }
  if (at >= 0 && isCity(tokens, run)) return 'none';
  if (at < 0 && tokens.is(first, ORGANIZATION) && OF.has(tokens.hash[first + 1]!)) at = first;
  if (at >= 0 && (at === last || !tokens.is(at, NAME)) && !(at === last && isSecondName(tokens, first, at, count)))
    return isPublicBody(tokens, run, at) ? 'body' : 'organization';
  if (LEADING_PLACE.has(tokens.hash[first]!)) return 'place';
  if (tokens.is(last, PLACE) && !isSecondName(tokens, first, last, count)) return 'place';
  if (tokens.is(last, STREET)) return 'street';
  return tokens.is(last, TRADE) && !isSecondName(tokens, first, last, count) ? 'trade' : 'none';
}

/** "Jessica Park", "Paul House": a head noun that is a surname behind a first name. */
const isSecondName = (tokens: Tokens, first: number, last: number, count: number): boolean =>
  count === 2 && tokens.is(last, SURNAME) && tokens.is(first, GIVEN) && !tokens.is(first, COMMON);

/** "Bureau of Substance Addiction Services", "Homeless Coalition": everyday words only, and the head of a public body. */
function isPublicBody(tokens: Tokens, { first, end }: NameRun, head: number): boolean {
  if (!PUBLIC_BODY.has(tokens.hash[head]!)) return false;
  for (let i = first; i < end; i++)
    if (tokens.has(i, Flag.capital) && !tokens.is(i, COMMON) && !tokens.is(i, REGION) && i !== head) return false;
  return true;
}

/** "Mo", "Al": two letters are a state only in capitals. */
const isShortWord = (tokens: Tokens, i: number): boolean =>
  tokens.end[i]! - tokens.start[i]! === 2 && !tokens.has(i, Flag.allCaps);

const isShortOrMonth = (tokens: Tokens, i: number): boolean =>
  tokens.is(i, MONTH) || tokens.end[i]! - tokens.start[i]! <= 3;

/** "Ján" is no month and "Zé" no pronoun, though folding makes them so. */
function hasAccent(tokens: Tokens, i: number): boolean {
  for (let at = tokens.start[i]!; at < tokens.end[i]!; at++) if (tokens.text.charCodeAt(at) > 0x7f) return true;
  return false;
}

/** "AdCare, "SoundHound": a capital inside the word. */
function isCamel(tokens: Tokens, i: number): boolean {
  if (tokens.has(i, Flag.allCaps | Flag.hyphen)) return false;
  const { text } = tokens;
  if (CAMEL_PREFIX.test(text.slice(tokens.start[i]!, tokens.start[i]! + 5))) return false;
  for (let at = tokens.start[i]! + 2; at < tokens.end[i]!; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x41 && unit <= 0x5a && text.charCodeAt(at - 1) >= 0x61) return true;
  }
  return false;
}

const isCity = (tokens: Tokens, { first, end }: NameRun): boolean =>
  end === first + 1 ? tokens.is(first, CITY) : hasAny(lookUp(hashPhrase(tokens, first, end)), CITY);

/** An unknown word with an everyday ending: "Repotted", "Quilting". */
export function looksEveryday(tokens: Tokens, i: number): boolean {
  if (tokens.has(i, Flag.hyphen)) return isOfEverydayParts(tokens, i);
  return EVERYDAY_ENDING.test(tokens.text.slice(Math.max(tokens.start[i]!, tokens.end[i]! - 5), tokens.end[i]!));
}
/** "Follow-up", "Drop-in". */
const isOfEverydayParts = (tokens: Tokens, i: number): boolean =>
  tokens
    .word(i)
    .split('-')
    .every((part) => {
      const classes = lookUp(hashWord(part));
      return hasAny(classes, COMMON) && !hasAny(classes, GIVEN);
    });

const EVERYDAY_ENDING =
  /(?:ed|ings?|ly|ions?|ness|ments?|ies|able|ful|less|ity|ism|ists?|ous|ers|ors|als|[^aeiou]ts|ks|ps)$/i;

/** "abt", "wknd", "mtg" are words cut short; "Lynn" has a vowel of its own. */
export function hasVowel(tokens: Tokens, i: number): boolean {
  for (let at = tokens.start[i]!; at < tokens.end[i]!; at++) {
    const unit = tokens.text.charCodeAt(at);
    if (unit > 0x7f || VOWELS.has(unit | 0x20)) return true;
  }
  return false;
}
const VOWELS = new Set([...'aeiouy'].map((letter) => letter.charCodeAt(0)));
