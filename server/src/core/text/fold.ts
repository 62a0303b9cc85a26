/**
 * Folding makes two spellings of a word one: letters lower-cased, accents dropped ("José", "JOSE" and a decomposed
 * "José" are the same), curly apostrophes straight. Hashes of folded words are how the analysis compares words without
 * making a string of each.
 */
const TABLE_SIZE = 0x2000;
/** Latin letters, combining marks and Vietnamese: the ranges in which folding changes anything that notes hold. */
const RANGES = [
  [0x00, 0x250],
  [0x300, 0x370],
  [0x1e00, 0x1f00],
] as const;
const FOLDED = buildTable();
const APOSTROPHE = 0x27;

function buildTable(): Uint16Array {
  const table = Uint16Array.from({ length: TABLE_SIZE }, (_, unit) => unit);
  for (const [from, to] of RANGES) for (let unit = from; unit < to; unit++) table[unit] = foldOnce(unit);
  return table;
}

function foldOnce(unit: number): number {
  if (unit >= 0x300 && unit <= 0x36f) return 0;
  const letter = String.fromCharCode(unit);
  const base = letter.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  const folded = (base.length === 1 ? base : letter).toLowerCase();
  return folded.length === 1 ? folded.charCodeAt(0) : unit;
}

/** The folded code unit, or 0 for a combining mark, which folds to nothing. */
export function foldUnit(unit: number): number {
  if (unit < TABLE_SIZE) return FOLDED[unit]!;
  return unit === 0x2019 || unit === 0x2018 || unit === 0x02bc ? APOSTROPHE : unit;
}

/** Start value of `hashUnit`. */
export const HASH_SEED = 0x811c9dc5 | 0;

/** One step of the 32-bit FNV-1a hash over folded code units. */
export const hashUnit = (hash: number, folded: number): number => Math.imul(hash ^ folded, 0x01000193);

/** The hash of a word, as `Tokens.hash` holds it: a signed 32-bit integer of the folded word. */
export function hashWord(word: string): number {
  let hash = HASH_SEED;
  for (let i = 0; i < word.length; i++) {
    const unit = foldUnit(word.charCodeAt(i));
    if (unit !== 0) hash = hashUnit(hash, unit);
  }
  return hash;
}

/** The folded spelling itself, for keys and comparisons off the hot path. */
export function foldWord(word: string): string {
  let folded = '';
  for (let i = 0; i < word.length; i++) {
    const unit = foldUnit(word.charCodeAt(i));
    if (unit !== 0) folded += String.fromCharCode(unit);
  }
  return folded;
}
