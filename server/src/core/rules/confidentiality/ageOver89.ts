import { mask } from '../../lexicon/classes';
import { Flag, Kind, type Tokens, words } from '../../note/tokens';
import { defineRule } from '../rule';
import { isNarrative } from './identifiers/fields';
import { cardinalAt } from './identifiers/numerals';

const LEAST = 90;
const OLDEST = 120;
/** Somebody born before this year was 90 when these rules were written. */
const BORN_BEFORE = 1936;
const NOUN_OF_PERSON = mask('kin', 'person-role', 'pronoun-person', 'acquaintance');
const BE = mask('be');

/** "93F", "93yo", "91-year-old". */
const WITH_UNIT = /^(\d{2,3})(?:[fm]|y|yo|yr|yrs|yrold|yearold)$/i;
const UNIT_BEHIND =
  /^(?:[ -](?:\+ )?)?(?:years?|yrs?|yr)(?:[ -]?olds?\b|[ -]of[ -]age)|^[ -]?(?:y\/o|yo|y\.o\.)(?!\w)/i;
const OR_MORE = /^ ?\+|^(?:\s+years(?: old)?)?\s+(?:or|and)\s+(?:older|over|above|up|more)\b/i;
const AGED = words('age', 'aged', 'ages', 'turned', 'turns', 'turning', 'ag');
const NEARLY = words('now', 'nearly', 'almost', 'already', 'only', 'just', 'about', 'over', 'still', 'around');
const ENDS = words(
  '.',
  ',',
  ';',
  '!',
  '?',
  ')',
  'and',
  'but',
  'who',
  'with',
  'now',
  'years',
  'today',
  'yesterday',
  'this',
  'last',
  'next',
  'in',
  'on',
  'or',
  '-',
  '–',
  '—',
  'so',
  'when',
  'because',
);
const OPENS = words(',', '(', '-', '–', '—');
const CLOSES = words(',', ')', '.', ';', '-', '–', '—', 'and');
const COUNTED = words(
  ...'degrees degree minutes days times pages percent meetings corners pounds dollars miles hours weeks months'.split(
    ' ',
  ),
);
const AND = words('and', 'or', '&');
const AGES = words('ages', 'aged', 'age');
const BIRTHDAY = words('birthday', 'birthdays');
const NINETIETH = /^(?:ninetieth|ninety-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|hundredth)$/i;
const BORN = words('born');
const IN = words('in');

export const ageOver89 = defineRule({
  id: 'confidentiality/age-over-89',
  scope: 'span',
  family: 'identifier',
  severity: 'warning',
  what: 'An exact age of 90 or more stands here.',
  why: 'Few people in one place share such an age, so the number alone can point to the person.',
  instead: 'You might write "90 or older".',
  source: '45 CFR 164.514(b)(2)(i)(C)',
  fires: [
    'Mr. Tadesse is a [[93]] year old retired pilot.',
    'Old Pete, [[91]], fell asleep.',
    'Ms. Haile is [[ninety-one]] and sings.',
    'She turned [[ninety-two]] in the fall.',
    'Aged [[95]], he walks every day.',
    'His [[102]] y/o great-aunt came along.',
  ],
  quiet: [
    'They are 90 or older.',
    'He will do 90 meetings in 90 days and took a 90-day chip.',
    'It was 92 degrees, 95% humid, and the bus was 93 minutes late.',
    'They are 34 years old.',
    'It is 95.',
    'They passed 91, 92 and 93 on Route 91.',
  ],
  check(view, report) {
    if (!isNarrative(view)) return;
    const { tokens } = view;
    const fixes = [{ kind: 'replace', text: '90 or older', safe: true }] as const;
    for (let i = 0; i < tokens.count; i++) {
      if (isAge(tokens, i)) report({ ...ageSpan(tokens, i), fixes });
      else if (isOrdinalBirthday(tokens, i)) report({ ...tokens.span(i), fixes: [] });
      else if (isBirthYear(tokens, i)) report({ ...tokens.span(i), confidence: 'likely', fixes: [] });
    }
  },
});

function isAge(tokens: Tokens, i: number): boolean {
  const mixed = tokens.isKind(i, Kind.mixed) ? WITH_UNIT.exec(tokens.raw(i)) : null;
  const age = mixed ? Number(mixed[1]) : cardinalAt(tokens, i);
  if (age === undefined || age < LEAST || age > OLDEST) return false;
  const rest = tokens.text.slice(tokens.end[i]!, tokens.end[i]! + 24);
  if (OR_MORE.test(rest) || '$%°'.includes(tokens.text.charAt(tokens.start[i]! - 1) || ' ')) return false;
  if (mixed) return true;
  if (UNIT_BEHIND.test(rest)) return true;
  if (AGED.has(tokens.hash[i - 1] ?? 0)) return !COUNTED.has(tokens.hash[i + 1] ?? 0);
  return isSaidOfSomebody(tokens, i) || isApposed(tokens, i) || isSecondAge(tokens, i);
}

/** "ages 91 and 93". */
const isSecondAge = (tokens: Tokens, i: number): boolean =>
  AND.has(tokens.hash[i - 1] ?? 0) && AGES.has(tokens.hash[i - 3] ?? 0);

/** "her ninety-second birthday", "his 95th birthday". */
function isOrdinalBirthday(tokens: Tokens, i: number): boolean {
  if (!BIRTHDAY.has(tokens.hash[i + 1] ?? 0)) return false;
  const ordinal = tokens.isKind(i, Kind.mixed) ? Number(/^(\d{2,3})(?:st|nd|rd|th)$/i.exec(tokens.raw(i))?.[1]) : 0;
  return (ordinal >= LEAST && ordinal <= OLDEST) || (tokens.isKind(i, Kind.word) && NINETIETH.test(tokens.raw(i)));
}

/** "Ms. Haile is ninety-one and …", "he's 94 now". */
function isSaidOfSomebody(tokens: Tokens, i: number): boolean {
  let verb = i - 1;
  if (NEARLY.has(tokens.hash[verb] ?? 0)) verb--;
  const isVerb = tokens.is(verb, BE) || tokens.isKind(verb, Kind.clitic);
  if (!isVerb || !(i + 1 >= tokens.count || ENDS.has(tokens.hash[i + 1]!))) return false;
  return isSomebody(tokens, verb - 1);
}

/** "Old Pete, 91, fell asleep", "Wife Consuelo, 94, son Rafael". */
function isApposed(tokens: Tokens, i: number): boolean {
  if (!OPENS.has(tokens.hash[i - 1] ?? 0) || tokens.has(i, Flag.lineStart)) return false;
  if (i + 1 < tokens.count && !CLOSES.has(tokens.hash[i + 1]!)) return false;
  return isSomebody(tokens, i - 2) && !tokens.isKind(i + 2, Kind.number);
}

const isSomebody = (tokens: Tokens, i: number): boolean =>
  tokens.is(i, NOUN_OF_PERSON) ||
  (tokens.isKind(i, Kind.word) &&
    tokens.has(i, Flag.capital) &&
    tokens.end[i]! - tokens.start[i]! > 1 &&
    !NOT_SOMEBODY.has(tokens.hash[i]!));

const NOT_SOMEBODY = words(
  'it',
  'this',
  'that',
  'there',
  'what',
  'route',
  'rte',
  'interstate',
  'highway',
  'exit',
  'room',
  'unit',
  'psalm',
  'temperature',
  'total',
  'score',
  'page',
  'bus',
);

/** The number alone: "93" of "93F" and of "93 year old". */
function ageSpan(tokens: Tokens, i: number): { start: number; end: number } {
  const { start, end } = tokens.span(i);
  const figures = tokens.isKind(i, Kind.mixed) ? /^\d+/.exec(tokens.raw(i))![0].length : end - start;
  return { start, end: start + figures };
}

/** "born in 1931": the year reveals the age. No clock is asked. */
function isBirthYear(tokens: Tokens, i: number): boolean {
  const year = cardinalAt(tokens, i);
  if (year === undefined || year < 1900 || year >= BORN_BEFORE) return false;
  return BORN.has(tokens.hash[i - 1] ?? 0) || (IN.has(tokens.hash[i - 1] ?? 0) && BORN.has(tokens.hash[i - 2] ?? 0));
}
