import { Cue } from '../../../note/cues';
import { Kind, type Tokens, words } from '../../../note/tokens';
import { hashWord } from '../../../text/fold';
import { HashSet } from '../../../text/hashSet';

const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const UNITS = 'one two three four five six seven eight nine'.split(' ');
const TEENS = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const ORDINAL_UNITS = 'first second third fourth fifth sixth seventh eighth ninth'.split(' ');
const ORDINALS = new Map<number, number>();
const CARDINALS = new Map<number, number>();

for (const [i, word] of [
  ...ORDINAL_UNITS,
  ...'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  ),
].entries())
  ORDINALS.set(hashWord(word), i + 1);
ORDINALS.set(hashWord('thirtieth'), 30);
for (const [i, unit] of ORDINAL_UNITS.entries()) {
  ORDINALS.set(hashWord(`twenty-${unit}`), 21 + i);
  if (i === 0) ORDINALS.set(hashWord(`thirty-${unit}`), 31);
}
for (const [i, word] of TEENS.entries()) CARDINALS.set(hashWord(word), 10 + i);
for (const [ten, word] of TENS.entries()) {
  CARDINALS.set(hashWord(word), (ten + 2) * 10);
  for (const [i, unit] of UNITS.entries()) CARDINALS.set(hashWord(`${word}-${unit}`), (ten + 2) * 10 + i + 1);
}
CARDINALS.set(hashWord('hundred'), 100);
/** The words that `cardinalAt` and `ordinalAt` know. */
export const CARDINAL_WORDS: readonly number[] = [...CARDINALS.keys()];
export const ORDINAL_WORDS: readonly number[] = [...ORDINALS.keys()];

const PLAIN = /^\d{1,4}$/;
const ORDINAL = /^(\d{1,2})(?:st|nd|rd|th)$/i;

const UNIT_HASHES = new Set(UNITS.map(hashWord));
const NINETY = hashWord('ninety');
const HUNDRED = hashWord('hundred');
const AND = hashWord('and');

/** The words that `isNumberWord` knows. */
export const NUMBER_WORDS: ReadonlySet<number> = new HashSet([...UNIT_HASHES, ...CARDINALS.keys()]);

/** The last token of a number in words that token `i` begins: the "three" of "ninety three", the "two" of "hundred and two". */
export function lastOfNumber({ hash }: Tokens, i: number): number {
  if (hash[i] === NINETY && UNIT_HASHES.has(hash[i + 1] ?? 0)) return i + 1;
  return hash[i] === HUNDRED && hash[i + 1] === AND && UNIT_HASHES.has(hash[i + 2] ?? 0) ? i + 2 : i;
}

/** The value of a number of up to four digits, or of a word from "ten" on; nothing for other tokens. */
export function cardinalAt(tokens: Tokens, i: number): number | undefined {
  if (i < 0 || i >= tokens.count) return undefined;
  if (tokens.isKind(i, Kind.number)) {
    const written = tokens.raw(i);
    return PLAIN.test(written) ? Number(written) : undefined;
  }
  return CARDINALS.get(tokens.hash[i]!);
}

/** Whether token `i` is a number in words: "four", "fourteen", "forty". */
export const isNumberWord = (tokens: Tokens, i: number): boolean =>
  i >= 0 && i < tokens.count && NUMBER_WORDS.has(tokens.hash[i]!);

/** The value of "3rd", "21st", "third", "twenty-first"; nothing for other tokens. */
export function ordinalAt(tokens: Tokens, i: number): number | undefined {
  if (i < 0 || i >= tokens.count) return undefined;
  if (!tokens.isKind(i, Kind.mixed)) return ORDINALS.get(tokens.hash[i]!);
  const found = ORDINAL.exec(tokens.raw(i));
  return found ? Number(found[1]) : undefined;
}

const TURNED = words('turned', 'turns', 'turning', 'turn');
/** Where somebody turns an age. */
export const TURNING = new Cue().leads({ words: TURNED }, { words: CARDINAL_WORDS, kinds: [Kind.number] });
const YOUNGEST = 10;
const OLDEST = 120;

/** The age in "turned 41", when token `i` is the verb; nothing for "turned 2 pages". */
export function turnedAge(tokens: Tokens, i: number): number | undefined {
  if (!TURNED.has(tokens.hash[i]!)) return undefined;
  const age = cardinalAt(tokens, i + 1);
  return age !== undefined && age >= YOUNGEST && age <= OLDEST ? age : undefined;
}
