import { type ClassMask, mask, type WordClass } from '../lexicon/classes';
import { formsOf } from '../lexicon/forms';
import { CLASS_SETS, hasAny } from '../lexicon/table';
import { type Asked, Cue, GAP } from '../note/cues';
import { Kind, type Tokens } from '../note/tokens';
import { hashWord } from '../text/fold';
import { HashSet } from '../text/hashSet';
import { onceFor } from '../text/onceFor';
import { type FollowedBy, type Following, mark, PhraseIndex, tellingWords } from './phraseIndex';

/**
 * Phrases from a readable list, matched on tokens. One pattern a line:
 *
 *     # a comment
 *     [topic] likely          the patterns below belong to "topic"; "likely" makes their findings hints
 *     test:v positive for     ":v" stands for all forms of a verb ("smokin" too), ":n" for a noun and its plural
 *     (hiv/aids) positive     one of several words
 *     <number> (mg/ml)        "<number>" is a number, "<class>" a word class of the lexicon
 *     (<number>/one/two) mg   these may stand among words too
 *     take:v ** <drug-name>    "**" is up to three words, "?" behind a word makes it optional
 *     (is/was) | gay           what stands outside the bars is context and not part of the match
 *
 *     let drink = beer/wine   from here on "({drink}/gin)" stands for "(beer/wine/gin)"
 *
 * A phrase of the topic "leave" takes its words away from all others.
 */
export interface PhraseMatch {
  readonly topic: string;
  readonly likely: boolean;
  readonly first: number;
  readonly end: number;
}

/** A step as its list has it. */
interface ListedStep {
  readonly words?: readonly number[];
  readonly classes?: ClassMask;
  readonly number?: boolean;
  readonly gap?: boolean;
  readonly optional: boolean;
}

/** A step that is ready to be tried. */
interface Step extends ListedStep {
  readonly hashes: ReadonlySet<number> | undefined;
}

/** What is tried at a token. */
interface Pattern {
  readonly steps: readonly Step[];
  /** Whether each step is one word: most phrases are so, and need no search. */
  readonly fixed: boolean;
  /** Words of which its block has to hold one (see `tellingWords`); empty when it may do without. */
  readonly telling: readonly number[];
}

class Phrase {
  #pattern: Pattern | undefined;

  constructor(
    readonly topic: string,
    readonly likely: boolean,
    /** Its steps as they are written. */
    readonly words: readonly string[],
    /** The steps that are the match itself: from the first up to, not including, the second. */
    readonly marked: readonly [number, number],
  ) {}

  /** Read when it is first tried: most phrases never are. */
  get pattern(): Pattern {
    this.#pattern ??= patternOf(this.words.map((word) => ready(stepOf(word))));
    return this.#pattern;
  }

  /** What has to follow its first step, unless that may be left out. */
  get second(): Second | undefined {
    const [first = '', ...rest] = this.words;
    return stepOf(first).optional ? undefined : secondOf(rest);
  }
}

/** Of which steps one must follow the first, right behind it or `over` a gap. */
interface Second {
  readonly steps: readonly ListedStep[];
  readonly over: boolean;
}

const patternOf = (steps: readonly Step[]): Pattern => ({
  steps,
  fixed: steps.every(({ gap, optional }) => !gap && !optional),
  telling: tellingWords(steps.slice(1).flatMap((step) => (isOfWords(step) ? [step.words] : []))),
});

const GAP_SIGN = '**';
const NUMBERS = [Kind.number, Kind.mixed] as const;
/** Phrases that begin with a number stand in the index under this. */
const ANY_NUMBER = hashWord('<number>');
const NONE: readonly never[] = [];

/** A compiled list of phrases. */
export class Phrases {
  /** Where any phrase may begin. */
  readonly cue = new Cue();
  readonly #byWord: PhraseIndex<Phrase>;
  readonly #byClass: { readonly classes: ClassMask; readonly phrase: Phrase }[] = [];
  /** Of those, the ones that begin with each class set, once it was met. */
  readonly #bySet: (readonly Phrase[] | undefined)[] = new Array(CLASS_SETS);

  constructor(list: string) {
    const byFirst = new Map<number, Phrase[]>();
    let topic = '';
    let likely = false;
    const sets = new Map<string, string>();
    for (const raw of list.split('\n')) {
      const line = raw
        .replace(/#.*/, '')
        .trim()
        .replace(/\{([\w-]+)\}/g, (_, name: string) => named(sets, name));
      const set = /^let ([\w-]+) = (\S+)$/.exec(line);
      if (set) {
        sets.set(set[1]!, set[2]!);
        continue;
      }
      const heading = /^\[([\w -]+)\]\s*(likely)?$/.exec(line);
      if (heading) [topic, likely] = [heading[1]!, heading[2] !== undefined];
      else if (line) this.#add(phrase(topic, likely, line), byFirst);
    }
    const openings = [...byFirst.values()];
    this.#byWord = new PhraseIndex(this.cue, [...byFirst.keys()], (n) => followedBy(openings[n]!));
  }

  #add(phrase: Phrase, byFirst: Map<number, Phrase[]>): void {
    const [opening = '', ...rest] = phrase.words;
    // A class that is not known is told at load, not when somebody types.
    for (const word of rest) if (word.includes('<')) stepOf(word);
    const first = stepOf(opening);
    const { classes, words = NONE, number } = first;
    mark(this.cue, asked(first), following(phrase.second));
    if (classes) this.#byClass.push({ classes, phrase });
    for (const word of number ? [...words, ANY_NUMBER] : words) {
      const before = byFirst.get(word);
      if (before) before.push(phrase);
      else byFirst.set(word, [phrase]);
    }
  }

  /** All matches in tokens `first` up to, not including, `end`, in order: of two that overlap the longer, and "leave" before all. */
  find(tokens: Tokens, first: number, end: number): readonly PhraseMatch[] {
    const { cue } = this;
    let i = tokens.next(cue, first, end);
    if (i >= end) return NONE;
    const found: PhraseMatch[] = [];
    for (; i < end; i = tokens.next(cue, i + 1, end)) this.#matchesAt(tokens, i, end, found);
    if (found.length < 2) return found;
    found.sort((a, b) => rank(a) - rank(b) || b.end - b.first - (a.end - a.first) || a.first - b.first);
    const kept: PhraseMatch[] = [];
    for (const match of found) {
      if (!kept.some((other) => other.first < match.end && match.first < other.end)) kept.push(match);
    }
    return kept.sort((a, b) => a.first - b.first);
  }

  #matchesAt(tokens: Tokens, i: number, end: number, found: PhraseMatch[]): void {
    for (const phrase of this.#byWord.at(tokens, i)) attempt(tokens, phrase, i, end, found);
    const kind = tokens.kind[i]!;
    if (kind === Kind.number || kind === Kind.mixed)
      for (const phrase of this.#byWord.at(tokens, i, i + 1, ANY_NUMBER)) attempt(tokens, phrase, i, end, found);
    const set = tokens.classSet[i]!;
    if (set === 0 || this.#byClass.length === 0) return;
    this.#bySet[set] ??= this.#byClass.filter(({ classes }) => hasAny(set, classes)).map(({ phrase }) => phrase);
    for (const phrase of this.#bySet[set]) attempt(tokens, phrase, i, end, found);
  }
}

/** Of phrases that begin with one word those that may go on with another one. */
function followedBy(phrases: readonly Phrase[]): FollowedBy<Phrase> {
  const openings = phrases.map((phrase) => ({ phrase, second: secondWords(phrase.second) }));
  return (next) =>
    openings.filter(({ second }) => !second || second.some((words) => words.has(next))).map(({ phrase }) => phrase);
}

/** Sets of words of which one must hold the second word, if only a word may be second. */
function secondWords(second: Second | undefined): readonly ReadonlySet<number>[] | undefined {
  if (!second || second.over || !second.steps.every(({ words, classes, number }) => words && !classes && !number))
    return undefined;
  return second.steps.map((step) => ready(step).hashes!);
}

function named(sets: ReadonlyMap<string, string>, name: string): string {
  const words = sets.get(name);
  if (words === undefined) throw new Error(`no set {${name}} stands before its use`);
  return words;
}

const rank = ({ topic }: PhraseMatch): number => (topic === 'leave' ? 0 : 1);

/** Reads one pattern; bars part its context from the match. */
function phrase(topic: string, likely: boolean, line: string): Phrase {
  const words = line.split(/\s+/);
  const bar = words.indexOf('|');
  const second = words.indexOf('|', bar + 1);
  const steps = words.filter((word) => word !== '|');
  return new Phrase(topic, likely, steps, [Math.max(0, bar), bar >= 0 && second > bar ? second - 1 : steps.length]);
}

const isOfWords = (step: ListedStep): step is Step & { words: readonly number[] } =>
  step.words !== undefined && !step.classes && !step.number && !step.optional;

const following = (second: Second | undefined): Following | undefined =>
  second && { asked: second.steps.map(asked), over: second.over };

const asked = ({ words, classes, number }: ListedStep): Asked => ({
  ...(words && { words }),
  ...(classes && { classes }),
  ...(number && { kinds: NUMBERS }),
});

/** Steps that may be left out give way to the next one. */
function secondOf(words: readonly string[]): Second | undefined {
  const over = words[0] === GAP_SIGN;
  const steps: ListedStep[] = [];
  for (const word of over ? words.slice(1) : words) {
    const step = stepOf(word);
    if (step.gap) return undefined;
    steps.push(step);
    if (!step.optional) return { steps, over };
  }
  return undefined;
}

/** Adds the match of a phrase at token `i`, if it matches there. */
function attempt(tokens: Tokens, phrase: Phrase, i: number, end: number, found: PhraseMatch[]): void {
  const { steps, fixed, telling } = phrase.pattern;
  if (telling.length > 0 && !tokens.mayHold(telling)) return;
  const { topic, likely, marked } = phrase;
  if (fixed) {
    if (!matchesInRow(tokens, steps, i, end)) return;
    if (marked[1] > marked[0]) found.push({ topic, likely, first: i + marked[0], end: i + marked[1] });
    return;
  }
  const to = longestEnd(tokens, steps, 0, i, end);
  if (to < 0) return;
  if (marked[1] - marked[0] === steps.length) {
    if (to > i) found.push({ topic, likely, first: i, end: to });
    return;
  }
  const places = placesOf(tokens, steps, i, end, to);
  const [first, last] = [places[marked[0]]!, places[marked[1]]!];
  if (last > first) found.push({ topic, likely, first, end: last });
}

function matchesInRow(tokens: Tokens, steps: readonly Step[], i: number, end: number): boolean {
  if (i + steps.length > end) return false;
  for (let k = 0; k < steps.length; k++) if (!matches(tokens, steps[k]!, i + k)) return false;
  return true;
}

/**
 * The longest end of the steps from `at` when they match from token `i`, or -1. Gaps are short, so this stays linear in the
 * length of a block.
 */
function longestEnd(tokens: Tokens, steps: readonly Step[], at: number, i: number, end: number): number {
  if (at === steps.length) return i;
  const current = steps[at]!;
  if (current.gap) {
    let best = longestEnd(tokens, steps, at + 1, i, end);
    const behind = steps[at + 1];
    for (let skip = 1; behind && skip <= GAP && i + skip < end; skip++) {
      if (matches(tokens, behind, i + skip)) best = Math.max(best, longestEnd(tokens, steps, at + 1, i + skip, end));
    }
    return best;
  }
  const taken = i < end && matches(tokens, current, i) ? longestEnd(tokens, steps, at + 1, i + 1, end) : -1;
  return current.optional ? Math.max(taken, longestEnd(tokens, steps, at + 1, i, end)) : taken;
}

/** Where each step of the match that begins at token `i` and ends at `to` begins, and at last its end. */
function placesOf(tokens: Tokens, steps: readonly Step[], i: number, end: number, to: number): number[] {
  const places = [i];
  let from = i;
  for (let at = 0; at < steps.length; at++) {
    const { gap } = steps[at]!;
    const next = (length: number) => longestEnd(tokens, steps, at + 1, from + length, end) === to;
    if (gap) {
      const behind = steps[at + 1]!;
      let skip = 0;
      while (!(next(skip) && (skip === 0 || matches(tokens, behind, from + skip)))) skip++;
      from += skip;
    } else if (from < end && matches(tokens, steps[at]!, from) && next(1)) from++;
    places.push(from);
  }
  return places;
}

function matches(tokens: Tokens, wanted: Step, i: number): boolean {
  if (wanted.hashes?.has(tokens.hash[i]!)) return true;
  if (wanted.classes && tokens.is(i, wanted.classes)) return true;
  return wanted.number === true && (tokens.isKind(i, Kind.number) || tokens.isKind(i, Kind.mixed));
}

/** Steps that were read already: many phrases share them, and the named sets that they hold. */
const STEPS = new Map<string, ListedStep>();
const ready = onceFor((step: ListedStep): Step => ({ ...step, hashes: step.words && new HashSet(step.words) }));

function stepOf(source: string): ListedStep {
  const known = STEPS.get(source);
  if (known) return known;
  const read = step(source);
  STEPS.set(source, read);
  return read;
}

function step(source: string): ListedStep {
  const optional = source.length > 1 && source.endsWith('?');
  const word = optional ? source.slice(0, -1) : source;
  if (word === GAP_SIGN) return { gap: true, optional };
  const words = word.startsWith('(') ? word.slice(1, word.indexOf(')')).split('/') : [word];
  const shared = word.startsWith('(') ? word.slice(word.indexOf(')') + 1) : '';
  const classes = words.filter((w) => w.startsWith('<') && w !== '<number>').map((w) => w.slice(1, -1) as WordClass);
  const hashes = new Set(words.filter((w) => !w.startsWith('<')).flatMap((w) => forms(w + shared).map(hashWord)));
  return {
    ...(hashes.size > 0 && { words: [...hashes] }),
    ...(classes.length > 0 && { classes: mask(...classes) }),
    ...(words.includes('<number>') && { number: true }),
    optional,
  };
}

/** All forms of a word, those of a verb also as they are said: "smoking", "smokin". */
const forms = (word: string): readonly string[] =>
  word.endsWith(':v') ? formsOf(word).flatMap(spoken) : formsOf(word);

const spoken = (form: string): string[] => (/\w{3}ing$/.test(form) ? [form, form.slice(0, -1)] : [form]);
