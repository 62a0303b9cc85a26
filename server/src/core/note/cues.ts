import { type ClassMask, MASK_WORDS, numbersIn } from '../lexicon/classes';
import { CLASS_SETS, classesIn, lookUp } from '../lexicon/table';
import { HashTable } from '../text/hashTable';
import type { Kind, Tokens } from './tokens';

type Words = readonly number[] | ReadonlySet<number>;

/** What a token may be: one of some words (their hashes), a word of some classes, a token of some kinds. */
export interface Asked {
  readonly words?: Words;
  readonly classes?: ClassMask;
  readonly kinds?: readonly Kind[];
}

/**
 * What a token has to be for something to begin at it. Hundreds of words begin something for one reader or another, so
 * a block is not asked reader by reader: one pass says for each token which cues it gives, and each reader then looks at
 * its own tokens only (`Tokens.next`), or not at the block at all (`Tokens.holds`). A cue may say yes too often, never
 * too seldom. Cues are made at load.
 */
export class Cue {
  readonly lane: number;
  readonly bit: number;
  readonly #given = new Map<Role, AllGiven>();

  /** A cue that such tokens give, and those that give another one. */
  constructor(...opening: readonly (Asked | Cue)[]) {
    const index = CUES.push(this) - 1;
    this.lane = index >> 5;
    this.bit = 1 << (index & 31);
    for (const first of opening) {
      if (!(first instanceof Cue)) this.opens(first);
      else for (const [role, given] of first.#given) this.#take(role, given);
    }
  }

  /** Something begins at each such token. */
  opens(first: Asked): this {
    return this.#give('opens', first);
  }

  /** Something begins at each token that is one of the first and has one of the second right behind it. */
  leads(first: Asked, ...second: readonly Asked[]): this {
    for (const asked of second) this.#give('follows', asked);
    return this.#give('leads', first);
  }

  /** As `leads`, with up to `GAP` tokens between them. */
  leadsOver(first: Asked, ...second: readonly Asked[]): this {
    for (const asked of second) this.#give('comes', asked);
    return this.#give('leadsOver', first);
  }

  get given(): ReadonlyMap<Role, Given> {
    return this.#given;
  }

  #give(role: Role, { words, classes, kinds = [] }: Asked): this {
    return this.#take(role, { words: words ? [words] : [], classes: classes ? numbersIn(classes) : [], kinds });
  }

  /** Hundreds of terms begin with the same list of words: it is kept once. */
  #take(role: Role, { words, classes, kinds }: Given): this {
    const given = this.#given.get(role) ?? { words: new Set(), classes: new Set(), kinds: new Set() };
    this.#given.set(role, given);
    for (const list of words) given.words.add(list);
    for (const one of classes) given.classes.add(one);
    for (const kind of kinds) given.kinds.add(kind);
    compiled = undefined;
    return this;
  }
}

/** What a token is to a cue: something opens with it, perhaps only if another follows or comes; or it is that other one. */
type Role = 'opens' | 'leads' | 'follows' | 'leadsOver' | 'comes';
const ROLES: Readonly<Record<Role, number>> = { opens: 0, leads: 1, follows: 2, leadsOver: 3, comes: 4 };
const ROLE_COUNT = 5;

/** How many tokens may stand between one that leads over and the one that comes. */
export const GAP = 3;

/** All that a cue asks of tokens in one role: lists of words by their hashes, classes by their numbers, kinds. */
interface Given {
  readonly words: Iterable<Words>;
  readonly classes: Iterable<number>;
  readonly kinds: Iterable<Kind>;
}
interface AllGiven extends Given {
  readonly words: Set<Words>;
  readonly classes: Set<number>;
  readonly kinds: Set<Kind>;
}

const CUES: Cue[] = [];
let compiled: CueTable | undefined;

/** The table of all cues; another one when cues were made since. */
export function cueTable(): CueTable {
  compiled ??= new CueTable(CUES);
  return compiled;
}

const KINDS = 16;

/** What each word, class set and kind is to all cues, as rows of bits: lane by lane one number for each role. Row 0 is empty. */
export class CueTable {
  readonly lanes: number;
  readonly #width: number;
  readonly #cues: readonly Cue[];
  readonly #rowOfWord: HashTable;
  readonly #rowOfSet = new Uint16Array(CLASS_SETS);
  readonly #rowOfClass: readonly number[];
  readonly #rowOfKind: readonly number[];
  #rows: Int32Array;
  #count = 1;
  /** The row of each token of the block that is being marked. */
  #rowOfToken = new Uint16Array(256);

  constructor(cues: readonly Cue[]) {
    this.#cues = [...cues];
    this.lanes = Math.ceil(cues.length / 32);
    this.#width = this.lanes * ROLE_COUNT;
    this.#rows = new Int32Array(this.#width * 1024);
    this.#rowOfClass = Array.from({ length: MASK_WORDS * 32 }, () => this.#newRow(0));
    this.#rowOfKind = Array.from({ length: KINDS }, () => this.#newRow(0));
    for (const cue of cues) {
      for (const [role, { classes, kinds }] of cue.given) {
        for (const one of classes) this.#give(this.#rowOfClass[one]!, cue, role);
        for (const kind of kinds) this.#give(this.#rowOfKind[kind]!, cue, role);
      }
    }
    const rows = this.#wordRows();
    this.#rowOfWord = new HashTable(rows.size);
    for (const [hash, row] of rows) this.#rowOfWord.set(hash, row);
  }

  /** A row for each word that any cue asks for, its classes included. */
  #wordRows(): Map<number, number> {
    const rows = new Map<number, number>();
    for (const cue of this.#cues) {
      for (const [role, { words }] of cue.given)
        for (const list of words) for (const hash of list) this.#give(this.#wordRow(hash, rows), cue, role);
    }
    return rows;
  }

  #wordRow(hash: number, rows: Map<number, number>): number {
    const known = rows.get(hash);
    if (known !== undefined) return known;
    const row = this.#newRow(this.#setRow(lookUp(hash)));
    rows.set(hash, row);
    return row;
  }

  #give(row: number, { lane, bit }: Cue, role: Role): void {
    this.#rows[row * this.#width + lane * ROLE_COUNT + ROLES[role]]! |= bit;
  }

  /** Lets a row give what another one does too. */
  #join(row: number, other: number): void {
    for (let i = 0; i < this.#width; i++) this.#rows[row * this.#width + i]! |= this.#rows[other * this.#width + i]!;
  }

  /** A new row that gives what another one does. */
  #newRow(from: number): number {
    const width = this.#width;
    if ((this.#count + 1) * width > this.#rows.length) {
      const larger = new Int32Array(this.#rows.length * 2);
      larger.set(this.#rows);
      this.#rows = larger;
    }
    this.#rows.copyWithin(this.#count * width, from * width, (from + 1) * width);
    return this.#count++;
  }

  /** The row of a class set, made when it is first met: what its classes give together. */
  #setRow(set: number): number {
    if (set === 0) return 0;
    const known = this.#rowOfSet[set]!;
    if (known !== 0) return known;
    const row = this.#newRow(0);
    for (const one of classesIn(set)) this.#join(row, this.#rowOfClass[one]!);
    this.#rowOfSet[set] = row;
    return row;
  }

  /** Which cues a block's tokens give: lane by lane a number for each token, and behind them one for all of them. */
  mark(tokens: Tokens): Int32Array {
    const { count, hash, classSet } = tokens;
    if (count > this.#rowOfToken.length) this.#rowOfToken = new Uint16Array(count * 2);
    for (let i = 0; i < count; i++) this.#rowOfToken[i] = this.#rowOfWord.get(hash[i]!) || this.#setRow(classSet[i]!);
    const marks = new Int32Array(this.lanes * (count + 1));
    for (let lane = 0; lane < this.lanes; lane++) this.#markLane(tokens, lane, marks, lane * (count + 1));
    return marks;
  }

  /** Backwards, so that what follows a token is known before it. */
  #markLane({ count, kind }: Tokens, lane: number, marks: Int32Array, from: number): void {
    const rows = this.#rows;
    const width = this.#width;
    const first = lane * ROLE_COUNT;
    let all = 0;
    let follows = 0;
    let [comes1, comes2, comes3, comes4] = [0, 0, 0, 0];
    for (let i = count - 1; i >= 0; i--) {
      const own = this.#rowOfToken[i]! * width + first;
      const ofKind = this.#rowOfKind[kind[i]!]! * width + first;
      const opens = rows[own]! | rows[ofKind]!;
      const leads = rows[own + 1]! | rows[ofKind + 1]!;
      const leadsOver = rows[own + 3]! | rows[ofKind + 3]!;
      const bits = opens | (leads & follows) | (leadsOver & (comes1 | comes2 | comes3 | comes4));
      marks[from + i] = bits;
      all |= bits;
      follows = rows[own + 2]! | rows[ofKind + 2]!;
      comes4 = comes3;
      comes3 = comes2;
      comes2 = comes1;
      comes1 = rows[own + 4]! | rows[ofKind + 4]!;
    }
    marks[from + count] = all;
  }
}
