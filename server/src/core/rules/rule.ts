import type { Cue } from '../note/cues';
import type { NoteKind } from '../note/kind';
import type { Note } from '../note/note';
import type { Section } from '../note/sections';
import type { EntityKey, People } from '../people/people';
import type { Position } from '../text/lines';
import type { Text } from '../text/saying';
import type { Sketch } from '../text/sketch';
import type { Span } from '../text/span';
import type { Voice } from '../voice/clause';
import type { Scene } from '../voice/frames';
import type { Gathered } from './gathered';

export type Area = 'confidentiality' | 'mutuality' | 'balance';
/** A rule of the product, or an agency's own: "house/no-bed-numbers". */
export type RuleId = `${Area | 'house'}/${string}`;
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** An option of a rule, as policy and settings show it. */
export type OptionSpec =
  | { readonly type: 'number'; readonly default: number; readonly minimum?: number; readonly description: string }
  | { readonly type: 'boolean'; readonly default: boolean; readonly description: string }
  | { readonly type: 'words'; readonly default: readonly string[]; readonly description: string };
export type OptionSpecs = Readonly<Record<string, OptionSpec>>;
export type OptionsOf<S extends OptionSpecs> = { readonly [K in keyof S]: S[K]['default'] };

/** A change that a finding offers. `safe`: it keeps the meaning and may run in "fix all". */
export type Fix =
  /** Put `text` in place of the finding's span, or of more where the sentence asks for it. */
  | {
      readonly kind: 'replace';
      readonly text: string;
      readonly title?: Text;
      readonly safe?: boolean;
      readonly reach?: Reach;
    }
  /** Replace every mention of one entity in the note. */
  | { readonly kind: 'rename'; readonly entity: EntityKey; readonly safe: true }
  /** Insert a prompt (never a claim) at an offset of the note, or at its end; `[…]` is a placeholder to fill in. */
  | { readonly kind: 'insert'; readonly text: string; readonly at?: number; readonly title?: Text };

/** How far a replacement reaches beyond its finding, in code units: "was guarded" becomes "shared little". */
export interface Reach {
  readonly before: number;
  readonly after: number;
}

/** What a span rule reports: a span in its block, in code units. */
export interface SpanReport extends Span {
  /** Hints are `likely` findings, those that a second look leaves `open`, and those that learnt weights alone see. */
  readonly confidence?: 'sure' | 'likely' | 'open' | 'unlisted';
  /** Stands for the rule's `what` in the message, where the finding can say more. */
  readonly what?: Text;
  /** Stands for the rule's `instead`. */
  readonly instead?: Text;
  readonly severity?: Severity;
  readonly fixes?: readonly Fix[];
}

/** What a note rule reports: a span in the note, and the places it counted. */
export interface NoteReport extends SpanReport {
  readonly related?: readonly Related[];
}

/** A place that explains a finding; offsets in the note. */
export interface Related extends Span {
  readonly message: Text;
  /** Set when the place lies in another note; `start` and `end` are the finding's own then. */
  readonly elsewhere?: Twin;
}

/** Finds sentences in other notes. */
export interface TwinFinder {
  /** Whether any other note is known. */
  readonly hasOthers: boolean;
  find(sketch: Sketch): Twin | undefined;
}

/** A sentence of another note that is (nearly) the same: its place there, never its words. */
export interface Twin {
  readonly uri: string;
  /** The other note's file name. */
  readonly name: string;
  readonly start: Position;
  readonly end: Position;
}

/** A block as span rules see it: the block itself and what the note says about it. Tokens are the block's. */
export interface BlockView extends Scene {
  readonly noteKind: NoteKind;
  /** The section that the block stands in. */
  readonly section: Section;
  readonly facts: NoteFacts;
}

/** Facts of policy and settings that several rules read. */
export interface NoteFacts {
  /** How many people live in the community, for `reidentification`. */
  readonly communitySize: number;
  /** The word that the policy prefers for the person, if any: "person", "member". */
  readonly preferredWord: string | undefined;
  /** Elements that a kind of note needs, where the policy says so; the defaults hold for kinds that are not named. */
  readonly requiredElements: Readonly<Partial<Record<NoteKind, readonly string[]>>>;
  /** Names of the sections that a template requires, by the template's folded name ("dap"). */
  readonly requiredSections: Readonly<Record<string, readonly string[]>>;
  /** Note's file name and folder, where known; never read from disk by the core. */
  readonly path: string | undefined;
  /** Finds a sentence of another note with nearly the same words; nothing where no other note is known. */
  readonly twins?: TwinFinder;
  /** What is known of the note's file; nothing in virtual workspaces. */
  readonly file: FileFacts | undefined;
}

/** Who can get at a note's file, as the caller found out; a missing fact is an unknown one. */
export interface FileFacts {
  /** Whether every account of the machine can read the file, the folders above it included. */
  readonly readableByAll?: boolean;
  /** Whether the file lies in a repository that is copied elsewhere. */
  readonly repositoryHasRemote?: boolean;
}

/** One judged block, in its place, as note rules see it. `start` is the block's offset in the note. */
export interface JudgedBlock {
  readonly start: number;
  readonly view: BlockView;
  readonly findings: readonly BlockFinding[];
  readonly credits: readonly Credit[];
  /** What each note rule that is on gathered from the block; rules read it through `Gathered`. */
  readonly gathered: readonly unknown[];
}

/** A span finding inside a block, before it becomes a `Finding` of the note. */
export interface BlockFinding extends SpanReport {
  readonly rule: RuleId;
}

/** Something that works well; offsets in its block. */
export interface Credit extends Span {
  readonly id: CreditId;
  /** Set where no rule found it and learnt weights alone did. */
  readonly likely?: boolean;
}
export type CreditId = `credit/${string}`;

/** The whole note as note rules see it: counts first, places on demand. */
export interface NoteView {
  readonly note: Note;
  readonly blocks: readonly JudgedBlock[];
  readonly people: People;
  readonly noteKind: NoteKind;
  readonly facts: NoteFacts;
  /** Number of clauses by voice. */
  readonly voices: Readonly<Record<Voice, number>>;
  /** Words of the narrative: no front matter, header, heading, label. */
  readonly words: number;
  /** Whether rules about what is absent may speak yet (see "When to speak"). */
  readonly settled: boolean;
  /** Where a finding about the whole note is shown: the first word of its narrative. */
  readonly anchor: Span;
}

/** What reads blocks. */
interface Reader {
  /** A block that gives none of these cues holds nothing for it: it is not asked. Left out where every block may. */
  readonly needs?: readonly Cue[];
}

interface RuleTexts {
  /** What was seen, one plain sentence. */
  readonly what: string;
  /** Why it matters between the two people, one sentence. */
  readonly why: string;
  /** What could be written instead, one sentence ("You might …"). */
  readonly instead: string;
  /** Where the reason comes from; left out where there is no source at hand. */
  readonly source?: string;
}

interface RuleBase<S extends OptionSpecs> extends RuleTexts {
  readonly id: RuleId;
  readonly severity: Severity;
  /** Overlapping findings of one family merge or give way to the more specific rule; other families may nest. */
  readonly family: 'identifier' | 'content' | 'wording' | 'description' | 'note';
  readonly options?: S;
  /** Notes in which the rule fires; `[[…]]` marks the exact words. For note rules the marks may be left out. */
  readonly fires: readonly string[];
  /** Notes in which the rule stays silent. */
  readonly quiet: readonly string[];
}

export interface SpanRule<S extends OptionSpecs = OptionSpecs, G = unknown> extends RuleBase<S>, Reader {
  readonly scope: 'span';
  check(view: BlockView, report: (finding: SpanReport) => void, options: OptionsOf<S>): void;
  /** What is no finding once and is one in numbers: told when the whole note is known. */
  readonly overNote?: OverNote<S, G>;
}

export interface NoteRule<S extends OptionSpecs = OptionSpecs, G = unknown> extends RuleBase<S>, OverNote<S, G> {
  readonly scope: 'note';
}

/** What is told of a whole note, from what was gathered of its blocks. */
export interface OverNote<S extends OptionSpecs = OptionSpecs, G = unknown> {
  /**
   * What is needed of a block, or nothing: kept with the block's judgement, so that a keystroke gathers from one block
   * only. The numbers in its `counts` are added up over the note.
   */
  gather?(block: Omit<JudgedBlock, 'gathered'>): G | undefined;
  check(view: NoteView, report: (finding: NoteReport) => void, options: OptionsOf<S>, gathered: Gathered<G>): void;
}

export type Rule = SpanRule | NoteRule;

/** The only way to make a rule. Checks nothing at run time; the tests execute every example. */
export function defineRule<const S extends OptionSpecs, G = unknown>(rule: SpanRule<S, G> | NoteRule<S, G>): Rule {
  return rule as unknown as Rule;
}

/** A pattern of mutual writing that the product credits. */
export interface CreditRule extends Reader {
  readonly id: CreditId;
  /** Shown in the balance view: "You kept their own words." */
  readonly title: string;
  readonly fires: readonly string[];
  readonly quiet: readonly string[];
  check(view: BlockView, report: (span: Span) => void): void;
}

export const defineCredit = (rule: CreditRule): CreditRule => rule;
