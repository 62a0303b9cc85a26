import fs from 'node:fs';
import path from 'node:path';
import {
  CLASSES,
  LISTED_CLASSES,
  lexiconKey,
  MASK_WORDS,
  RICE_BITS,
  type WordClass,
} from '../src/core/lexicon/classes';
import { type Form, type Irregular, inflectNoun, inflectVerb, parseIrregular } from '../src/core/lexicon/inflect';
import { foldWord, hashWord } from '../src/core/text/fold';
import { nameClasses } from './names';

const WORDS = path.resolve('server/src/core/lexicon/words');

/** Every known word, folded, with its classes. */
export type WordClasses = Map<string, Set<WordClass>>;

/** Compiles the readable lists to the table that `core/lexicon/table.ts` reads. Throws with file and mend on a bad list. */
export function compileLexicon(): Uint8Array {
  const irregular = parseIrregular(fs.readFileSync(path.join(WORDS, '..', 'irregular-verbs.txt'), 'utf8'));
  const words: WordClasses = new Map();
  for (const name of LISTED_CLASSES) {
    const file = path.join(WORDS, `${name}.txt`);
    for (const form of readList(fs.readFileSync(file, 'utf8'), irregular, file)) {
      add(words, form.word, name);
      if (form.form) add(words, form.word, form.form);
    }
  }
  addNames(words);
  return pack(words);
}

/**
 * Adds the names and words of the packages, words of every day first. One whose key another word has already is left out: no
 * list of names is complete.
 */
function addNames(words: WordClasses): void {
  const spelling = new Map([...words.keys()].map((word) => [keyOf(word), word]));
  const all = [...nameClasses()].sort(([, a], [, b]) => rarity(a) - rarity(b));
  for (const [word, classes] of all) {
    const key = keyOf(word);
    const known = spelling.get(key) ?? word;
    if (known !== word) continue;
    spelling.set(key, word);
    for (const name of classes) add(words, word, name);
  }
}

const rarity = (classes: readonly WordClass[]): number =>
  classes.includes('common-word') ? 0 : classes.includes('lower-word') ? 1 : 2;

type Entry = { word: string; form?: Form['form'] };

/** Reads a list: "# comment", "@verb", "@noun", "@as-is", or "@third" and "@past" (short forms of a verb: "rptd") for the lines below it, then words parted by blanks. */
export function readList(text: string, irregular: Irregular, file: string): Entry[] {
  let inflect: (lemma: string) => Entry[] = (word) => [{ word }];
  const entries: Entry[] = [];
  text.split('\n').forEach((line, index) => {
    const content = line.replace(/#.*/, '').trim();
    if (content.startsWith('@')) inflect = directive(content, irregular, `${file}:${index + 1}`);
    else for (const lemma of content.split(/\s+/).filter(Boolean)) entries.push(...inflect(lemma));
  });
  return entries;
}

function directive(name: string, irregular: Irregular, place: string): (lemma: string) => Entry[] {
  if (name === '@verb') return (lemma) => inflectVerb(lemma, irregular);
  if (name === '@noun') return inflectNoun;
  if (name === '@as-is') return (word) => [{ word }];
  if (name === '@third' || name === '@past')
    return (word) => [{ word, form: name === '@third' ? 'form-third' : 'form-past' }];
  throw new Error(`${place}: "${name}" is not known here; write @verb, @third, @past, @noun or @as-is`);
}

function add(words: WordClasses, word: string, name: WordClass): void {
  const key = foldWord(word);
  const classes = words.get(key);
  if (classes) classes.add(name);
  else words.set(key, new Set([name]));
}

const keyOf = (word: string): number => lexiconKey(hashWord(word));

/** See the layout in `core/lexicon/table.ts`. */
function pack(words: WordClasses): Uint8Array {
  const rows: number[][] = [new Array<number>(MASK_WORDS).fill(0)];
  const rowOf = new Map<string, number>();
  const spelling = new Map<number, string>();
  const entries: { key: number; set: number }[] = [];
  for (const [word, classes] of words) {
    const key = keyOf(word);
    const other = spelling.get(key);
    if (other !== undefined) throw new Error(`"${word}" and "${other}" have one key; change the hash's seed`);
    spelling.set(key, word);
    entries.push({ key, set: rowNumber(classes, rows, rowOf) });
  }
  const order = byFrequency(entries, rows.length);
  entries.sort((a, b) => a.key - b.key);
  const distances = new BitWriter();
  let before = 0;
  for (const { key } of entries) {
    distances.rice(key - before);
    before = key;
  }
  const sets: number[] = [];
  for (const { set } of entries) pushNumber(sets, order.indexOf(set));
  const header = Int32Array.of(
    entries.length,
    rows.length,
    distances.bytes.length,
    ...order.flatMap((set) => rows[set]!),
  );
  return Buffer.concat([Buffer.from(header.buffer), Buffer.from(distances.bytes), Buffer.from(sets)]);
}

/** The class sets, the empty one first and then the commonest, so that their numbers are short. */
function byFrequency(entries: readonly { set: number }[], sets: number): number[] {
  const counts = new Array<number>(sets).fill(0);
  for (const { set } of entries) counts[set]!++;
  counts[0] = Number.POSITIVE_INFINITY;
  return counts.map((_, set) => set).sort((a, b) => counts[b]! - counts[a]!);
}

/** Writes numbers as Rice codes (see `core/lexicon/table.ts`): as many ones as whole shares, a zero, then the rest. */
class BitWriter {
  readonly bytes: number[] = [];
  #free = 0;

  rice(value: number): void {
    for (let ones = Math.floor(value / 2 ** RICE_BITS); ones > 0; ones--) this.#bit(1);
    this.#bit(0);
    for (let bit = RICE_BITS - 1; bit >= 0; bit--) this.#bit(Math.floor(value / 2 ** bit) & 1);
  }

  #bit(bit: number): void {
    if (this.#free === 0) {
      this.bytes.push(0);
      this.#free = 8;
    }
    this.#free--;
    this.bytes[this.bytes.length - 1]! |= bit << this.#free;
  }
}

/** Seven bits a byte, the lowest first; the highest bit says that more follow. */
function pushNumber(bytes: number[], value: number): void {
  let rest = value;
  while (rest >= 128) {
    bytes.push((rest % 128) | 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
}

function rowNumber(classes: ReadonlySet<WordClass>, rows: number[][], rowOf: Map<string, number>): number {
  const row = new Array<number>(MASK_WORDS).fill(0);
  for (const name of classes) {
    const bit = CLASSES.indexOf(name);
    row[bit >> 5]! |= 1 << (bit & 31);
  }
  const key = row.join();
  const known = rowOf.get(key);
  if (known !== undefined) return known;
  rowOf.set(key, rows.length);
  return rows.push(row) - 1;
}
