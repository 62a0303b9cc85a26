import { mask } from '../lexicon/classes';
import { Flag, Kind, type Tokens, words } from '../note/tokens';
import { isThingsName } from './namedThings';
import { isCapital } from './nameRuns';
import { signs } from './nameSigns';

/** How somebody is introduced by the words beside the name; `thing`: an animal or thing that has a name. */
export const Introduction = {
  none: 0,
  kin: 1,
  acquaintance: 2,
  post: 3,
  member: 4,
  served: 5,
  writer: 6,
  staff: 7,
  thing: 8,
} as const;
export type Introduction = (typeof Introduction)[keyof typeof Introduction];

/** The words around a name. */
export interface NameContext {
  /** Where the name's group begins: its title, relation and possessive taken in. */
  readonly outerFirst: number;
  readonly introduction: Introduction;
  /** Token of the relation or post, or -1. */
  readonly relation: number;
  /** A title that stands before names only ("Mrs."), or any other ("Pastor"). */
  readonly title: 'none' | 'formal' | 'loose';
}

const PLURAL = mask('form-plural');
/** The context of a name that stands alone. */
export const NO_CONTEXT: NameContext = { outerFirst: 0, introduction: Introduction.none, relation: -1, title: 'none' };

const KIN = mask('kin');
const ACQUAINTANCE = mask('acquaintance');
const POST = mask('post', 'staff-role');
/** Titles of people who hold an office: "Dr.", "Sgt.". */
const OFFICE_TITLE = signs('office-title');
const FORMAL = mask('formal-title');
const TITLE = mask('title');
const ROLE = mask('kin', 'acquaintance', 'post', 'staff-role');
const POSSESSIVE = signs('leads-relation');
const NAMED = words('named', 'called', 'nicknamed');
const QUALIFIER = signs('qualifier');

/** Reads title, relation and possessive before the name that begins at `first`, or the relation behind it at `end`. */
export function nameContext(tokens: Tokens, first: number, end: number): NameContext {
  let outerFirst = first;
  let title: NameContext['title'] = 'none';
  const titleAt = beforeDot(tokens, first);
  if (titleAt >= 0 && tokens.is(titleAt, TITLE) && isTitleHere(tokens, titleAt, first)) {
    title = tokens.is(titleAt, FORMAL) ? 'formal' : 'loose';
    outerFirst = titleAt;
  }
  const relation = relationBefore(tokens, outerFirst);
  if (relation >= 0) {
    const listed = relation < outerFirst - 1 && tokens.is(relation, PLURAL);
    return {
      outerFirst: listed ? outerFirst : groupFirst(tokens, relation),
      introduction: introductionOf(tokens, relation),
      relation,
      title,
    };
  }
  if (isThingsName(tokens, first, end)) return { outerFirst, introduction: Introduction.thing, relation: -1, title };
  if (isFamily(tokens, first, end))
    return { outerFirst: first - 1, introduction: Introduction.kin, relation: end, title };
  const behind = relationBehind(tokens, end);
  if (behind >= 0) return { outerFirst, introduction: introductionOf(tokens, behind), relation: behind, title };
  if (title === 'none') return { outerFirst, introduction: Introduction.none, relation: -1, title };
  if (OFFICE_TITLE.has(tokens.hash[titleAt]!))
    return { outerFirst, introduction: Introduction.post, relation: -1, title };
  const isRole = tokens.is(titleAt, ROLE);
  return {
    outerFirst,
    introduction: isRole ? introductionOf(tokens, titleAt) : Introduction.none,
    relation: isRole ? titleAt : -1,
    title,
  };
}

/** The token before `i`, a dot between them skipped: "Mrs." before a name. */
function beforeDot(tokens: Tokens, i: number): number {
  if (i < 1 || tokens.has(i, Flag.lineStart)) return -1;
  return tokens.isMark(i - 1, '.') && !tokens.has(i - 1, Flag.spaced) && tokens.is(i - 2, FORMAL) ? i - 2 : i - 1;
}

/** "brother" and "old" are titles only with a capital, or where the name has none either; "dr" and "mr" always. */
const isTitleHere = (tokens: Tokens, i: number, name: number): boolean =>
  tokens.is(i, FORMAL) ||
  isCapital(tokens, i) ||
  (!isCapital(tokens, name) &&
    !tokens.is(i - 1, LEADS_NOUN) &&
    (tokens.is(name, GIVEN) || tokens.classSet[name] === 0));
const GIVEN = mask('given-name');
const LEADS_NOUN = mask('determiner', 'possessive-person', 'possessive-writer');

/** "her sister Dana", "her husband, Esteban", "a man named Carl". */
function relationBefore(tokens: Tokens, first: number): number {
  let i = first - 1;
  if (i < 0 || tokens.has(first, Flag.lineStart)) return -1;
  if (tokens.isKind(i, Kind.markup) && !tokens.has(i, Flag.lineStart)) return relationBefore(tokens, i);
  if (tokens.isKind(i, Kind.quote) && tokens.isMark(i - 1, ',')) i--;
  if (tokens.isMark(i, ',') || tokens.isKind(i, Kind.quote) || tokens.isMark(i, '(')) i--;
  if (NAMED.has(tokens.hash[i]!)) i--;
  const inLaw = LAW.has(tokens.hash[i]!) && IN.has(tokens.hash[i - 1] ?? 0) && tokens.is(i - 2, KIN);
  if (inLaw) return i - 2;
  if (!(tokens.is(i, ROLE) || isEldest(tokens, i)) || tokens.has(i, Flag.possessive)) return -1;
  if (i === first - 1 || tokens.isMark(first - 1, '(')) return i;
  return hasPossessive(tokens, i) ? i : -1;
}

/** "the oldest, Tesfalem," is somebody's child. */
const isEldest = ({ hash }: Tokens, i: number): boolean => ELDEST.has(hash[i] ?? 0) && POSSESSIVE.has(hash[i - 1] ?? 0);
const ELDEST = words('oldest', 'eldest', 'youngest', 'firstborn', 'newborn');

/** "her mother in law Patrice": written apart. */
const LAW = words('law', 'laws');
const IN = words('in');

/** Whether "her", "the", "my" stands before a relation, qualifiers between. */
function hasPossessive(tokens: Tokens, relation: number): boolean {
  const at = groupFirst(tokens, relation);
  return at < relation && POSSESSIVE.has(tokens.hash[at]!);
}

function groupFirst(tokens: Tokens, relation: number): number {
  let at = relation;
  for (let steps = 0; steps < 4 && at > 0; steps++) {
    if (POSSESSIVE.has(tokens.hash[at - 1]!)) return at - 1;
    if (!QUALIFIER.has(tokens.hash[at - 1]!)) break;
    at--;
  }
  return at;
}

/** "Tasha (daughter)", "Lena Ortiz, case manager", "Dana, her sister". */
function relationBehind(tokens: Tokens, end: number): number {
  const opens = tokens.isMark(end, '(');
  if (!opens && !tokens.isMark(end, ',')) return -1;
  let i = end + 1;
  let possessive = false;
  for (let steps = 0; steps < 4; steps++, i++) {
    if (tokens.is(i, ROLE)) {
      const closes = i + 1 >= tokens.count || !tokens.isKind(i + 1, Kind.word) || tokens.is(i + 1, ROLE);
      return opens || possessive || closes ? lastRole(tokens, i) : -1;
    }
    if (POSSESSIVE.has(tokens.hash[i]!)) possessive = true;
    else if (!QUALIFIER.has(tokens.hash[i]!)) return -1;
  }
  return -1;
}

/** "the Delgado family", "the Okafor kids". */
const isFamily = (tokens: Tokens, first: number, end: number): boolean =>
  first > 0 &&
  THE.has(tokens.hash[first - 1]!) &&
  FAMILY.has(tokens.hash[end] ?? 0) &&
  (tokens.is(end - 1, SURNAME) || (isCapital(tokens, end - 1) && !tokens.is(end - 1, NO_FAMILY))) &&
  !tokens.has(end - 1, Flag.allCaps) &&
  !tokens.has(end, Flag.capital);
const NO_FAMILY = mask(
  'common-word',
  'lower-word',
  'public-name',
  'large-region',
  'city',
  'abbreviation',
  'organization-head',
);
const THE = words('the');
const FAMILY = signs('family');
const SURNAME = mask('surname');

const lastRole = (tokens: Tokens, i: number): number => (tokens.is(i + 1, ROLE) ? i + 1 : i);

function introductionOf(tokens: Tokens, relation: number): Introduction {
  if (tokens.is(relation, KIN) || ELDEST.has(tokens.hash[relation]!)) return Introduction.kin;
  if (tokens.is(relation, POST)) return Introduction.post;
  return tokens.is(relation, ACQUAINTANCE) ? Introduction.acquaintance : Introduction.none;
}
