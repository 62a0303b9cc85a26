import { type ClassMask, mask, type WordClass } from '../lexicon/classes';
import { inflectNoun, inflectVerb, parseIrregular } from '../lexicon/inflect';
import irregularVerbs from '../lexicon/irregular-verbs.txt';
import { Kind, type Tokens } from '../note/tokens';
import { hashWord } from '../text/fold';

/**
 * Phrases from a readable list, matched on tokens. One pattern a line:
 *
 *     # a comment
 *     [topic] likely          the patterns below belong to "topic"; "likely" makes their findings hints
 *     test:v positive for     ":v" stands for all forms of a verb, ":n" for a noun and its plural
 *     (hiv/aids) positive     one of several words
 *     <number> (mg/ml)        "<number>" is a number, "<class>" a word class of the lexicon
 *     take:v ** <drug-name>    "**" is up to three words, "?" behind a word makes it optional
 */
export interface PhraseMatch {
  readonly topic: string;
  readonly likely: boolean;
  readonly first: number;
  readonly end: number;
}

interface Step {
  readonly hashes?: ReadonlySet<number>;
  readonly classes?: ClassMask;
  readonly number?: boolean;
  readonly gap?: boolean;
  readonly optional: boolean;
}
interface Phrase {
  readonly topic: string;
  readonly likely: boolean;
  readonly steps: readonly Step[];
}

const GAP_WORDS = 3;
const IRREGULAR = parseIrregular(irregularVerbs);

/** A compiled list of phrases. */
export class Phrases {
  readonly #byFirst = new Map<number, Phrase[]>();
  readonly #byNumber: Phrase[] = [];
  readonly #byClass: { readonly classes: ClassMask; readonly phrase: Phrase }[] = [];

  constructor(list: string) {
    let topic = '';
    let likely = false;
    for (const raw of list.split('\n')) {
      const line = raw.replace(/#.*/, '').trim();
      const heading = /^\[([\w -]+)\]\s*(likely)?$/.exec(line);
      if (heading) [topic, likely] = [heading[1]!, heading[2] !== undefined];
      else if (line) this.#add({ topic, likely, steps: line.split(/\s+/).map(step) });
    }
  }

  #add(phrase: Phrase): void {
    const first = phrase.steps[0]!;
    if (first.number) this.#byNumber.push(phrase);
    if (first.classes) this.#byClass.push({ classes: first.classes, phrase });
    for (const hash of first.hashes ?? []) {
      const list = this.#byFirst.get(hash);
      if (list) list.push(phrase);
      else this.#byFirst.set(hash, [phrase]);
    }
  }

  /** All matches in tokens `first` up to, not including, `end`; the longest at each place, left to right, none overlapping. */
  find(tokens: Tokens, first: number, end: number): PhraseMatch[] {
    const matches: PhraseMatch[] = [];
    for (let i = first; i < end; i++) {
      const match = this.#longestAt(tokens, i, end);
      if (!match) continue;
      matches.push(match);
      i = match.end - 1;
    }
    return matches;
  }

  #longestAt(tokens: Tokens, i: number, end: number): PhraseMatch | undefined {
    let best: PhraseMatch | undefined;
    const attempt = (phrase: Phrase): void => {
      const to = matchSteps(tokens, phrase.steps, 0, i, end);
      if (to > (best?.end ?? i)) best = { topic: phrase.topic, likely: phrase.likely, first: i, end: to };
    };
    this.#byFirst.get(tokens.hash[i]!)?.forEach(attempt);
    const kind = tokens.kind[i]!;
    if (kind === Kind.number || kind === Kind.mixed) this.#byNumber.forEach(attempt);
    if (tokens.classSet[i] !== 0)
      for (const { classes, phrase } of this.#byClass) if (tokens.is(i, classes)) attempt(phrase);
    return best;
  }
}

/** Where the steps from `at` end when they match from token `i`, or -1. The gap is short, so this stays linear in practice. */
function matchSteps(tokens: Tokens, steps: readonly Step[], at: number, i: number, end: number): number {
  if (at === steps.length) return i;
  const current = steps[at]!;
  if (current.gap) {
    for (let skip = 0; skip <= GAP_WORDS && i + skip <= end; skip++) {
      const to = matchSteps(tokens, steps, at + 1, i + skip, end);
      if (to >= 0) return to;
    }
    return -1;
  }
  if (i < end && matches(tokens, current, i)) {
    const to = matchSteps(tokens, steps, at + 1, i + 1, end);
    if (to >= 0) return to;
  }
  return current.optional ? matchSteps(tokens, steps, at + 1, i, end) : -1;
}

function matches(tokens: Tokens, wanted: Step, i: number): boolean {
  if (wanted.number) return tokens.isKind(i, Kind.number) || tokens.isKind(i, Kind.mixed);
  if (wanted.classes) return tokens.is(i, wanted.classes);
  return wanted.hashes!.has(tokens.hash[i]!);
}

function step(source: string): Step {
  const optional = source.length > 1 && source.endsWith('?');
  const word = optional ? source.slice(0, -1) : source;
  if (word === '**') return { gap: true, optional };
  if (word === '<number>') return { number: true, optional };
  if (word.startsWith('<')) return { classes: mask(word.slice(1, -1) as WordClass), optional };
  const words = word.startsWith('(') ? word.slice(1, word.indexOf(')')).split('/') : [word];
  const shared = word.startsWith('(') ? word.slice(word.indexOf(')') + 1) : '';
  return { hashes: new Set(words.flatMap((w) => forms(w + shared)).map(hashWord)), optional };
}

function forms(word: string): string[] {
  if (word.endsWith(':v')) return inflectVerb(word.slice(0, -2), IRREGULAR).map((form) => form.word);
  if (word.endsWith(':n')) return inflectNoun(word.slice(0, -2)).map((form) => form.word);
  return [word];
}
