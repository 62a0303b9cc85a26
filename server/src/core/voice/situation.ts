import { type ClassMask, mask } from '../lexicon/classes';
import { Flag, Kind, type Tokens, words } from '../note/tokens';
import type { Actor, Voice } from './clause';
import type { Draft, Ground } from './draft';
import { findPhrase, phrases } from './phrases';
import { type VerbGroup, verbGroup } from './verbGroup';

const QUOTED_SPEECH = 4;
const OBJECT = mask('pronoun-object');
const HIS = mask('possessive-person');
const DIGITS = new Set<number>([Kind.number, Kind.mixed]);
const NORM = phrases('norm');
const TOGETHER = phrases('together');
const GERUND = mask('form-gerund');
const WITH = words('with', 'w/', 'w');
const OF = words('of');
const FOR = words('for', 'to');

/** A voice and how sure it is, from 0 to 1. */
export interface Judgement {
  readonly voice: Voice;
  readonly confidence: number;
}

export const judged = (voice: Voice, confidence = 0.85): Judgement => ({ voice, confidence });

/** One draft with what decisions ask about it; every question walks the clause once at most. */
export class Situation {
  readonly tokens: Tokens;
  readonly verbs: VerbGroup | undefined;

  constructor(
    readonly ground: Ground,
    readonly draft: Draft,
    /** The actor of the clause before, in this block or an earlier one. */
    readonly before: Actor,
    /** Whether the sentence begins with a time of day, as the lines of a log do. */
    readonly timed: boolean,
    /** The voice of the clause before in the block, where there is one. */
    readonly told?: Voice,
    /** The same, where it stands in the same sentence. */
    readonly goesOn?: Voice,
  ) {
    this.tokens = ground.tokens;
    this.verbs = draft.verb >= 0 ? verbGroup(ground.tokens, draft.verb, draft.end) : undefined;
  }

  /** The token that says what is done, or -1. */
  get main(): number {
    return this.verbs?.main ?? -1;
  }

  /** The main verb's hash. */
  get verb(): number {
    return this.verbs ? this.tokens.hash[this.verbs.main]! : 0;
  }

  /** Whether the main verb is of a class. */
  isVerb(classes: ClassMask): boolean {
    return this.verbs !== undefined && this.tokens.is(this.verbs.main, classes);
  }

  /** Where what follows the main verb begins. */
  get rest(): number {
    return this.verbs?.end ?? this.draft.first;
  }

  /** Whether a token of a class stands in the clause, from `first` on, outside quotations. */
  holds(classes: ClassMask, first = this.draft.first, end = this.draft.end): boolean {
    return this.find(classes, first, end) >= 0;
  }

  find(classes: ClassMask, first = this.draft.first, end = this.draft.end): number {
    for (let i = first; i < end; i++) if (this.tokens.is(i, classes) && !this.tokens.has(i, Flag.quoted)) return i;
    return -1;
  }

  holdsWord(list: ReadonlySet<number>, first = this.draft.first, end = this.draft.end): boolean {
    for (let i = first; i < end; i++)
      if (list.has(this.tokens.hash[i]!) && !this.tokens.has(i, Flag.quoted)) return true;
    return false;
  }

  /** Whether a token from `from` on, within `reach` tokens, is of a class. */
  near(from: number, classes: ClassMask, reach: number): boolean {
    return this.holds(classes, from, Math.min(this.draft.end, from + reach));
  }

  /** Whether the predicate is about the person: "him", "her papers", the person's name or role. */
  touchesPerson(from = this.rest): boolean {
    const { tokens, ground } = this;
    for (let i = from; i < this.draft.end; i++) {
      if (tokens.has(i, Flag.quoted)) continue;
      if (tokens.is(i, OBJECT) || tokens.is(i, HIS) || ground.cast.actor[i] === 'person') return true;
    }
    return false;
  }

  /** Whether an actor of this kind stands in the predicate. */
  touches(actor: Actor, from = this.rest): boolean {
    for (let i = from; i < this.draft.end; i++) if (this.ground.cast.actor[i] === actor) return true;
    return false;
  }

  /** Whether an act is measured against what was asked or expected. */
  isMeasured(): boolean {
    return findPhrase(this.tokens, this.draft.first, this.draft.end, NORM) >= 0 || this.#countsOf();
  }

  /** "attended 3 of 8", "met 2 out of 4" */
  #countsOf(): boolean {
    const { tokens, draft } = this;
    for (let i = draft.first; i + 2 < draft.end; i++)
      if (tokens.isKind(i, Kind.number) && OF.has(tokens.hash[i + 1]!) && tokens.isKind(i + 2, Kind.number))
        return true;
    return this.#isFraction(this.main + 1);
  }

  /** "completed 2/5 tasks" */
  #isFraction(i: number): boolean {
    const { tokens, draft } = this;
    if (i < 1 || i + 1 >= draft.end || !tokens.isKind(i, Kind.number) || !tokens.isKind(i + 1, Kind.word)) return false;
    return tokens.text.slice(tokens.start[i]!, tokens.end[i]!).includes('/');
  }

  /** Whether both do it: "together", "side by side", "with her calling out the words", not "made coffee for both of us". */
  isTogether(): boolean {
    const at = findPhrase(this.tokens, this.draft.first, this.draft.end, TOGETHER);
    return at >= 0 ? !(at > 0 && FOR.has(this.tokens.hash[at - 1]!)) : this.#isWithThemDoing();
  }

  #isWithThemDoing(): boolean {
    const { tokens, draft } = this;
    for (let i = this.rest; i + 2 < draft.end; i++)
      if (WITH.has(tokens.hash[i]!) && tokens.is(i + 1, OBJECT) && tokens.is(i + 2, GERUND)) return true;
    return false;
  }

  hasDigits(): boolean {
    for (let i = this.draft.first; i < this.draft.end; i++) if (DIGITS.has(this.tokens.kind[i]!)) return true;
    return false;
  }

  /** Whether somebody's words are quoted: more than a word or two, which are only marked. */
  quotesSpeech(): boolean {
    let words = 0;
    for (let i = this.draft.first; i < this.draft.end; i++) {
      if (this.tokens.has(i, Flag.quoted) && this.tokens.isKind(i, Kind.word) && ++words >= QUOTED_SPEECH) return true;
    }
    return false;
  }
}
