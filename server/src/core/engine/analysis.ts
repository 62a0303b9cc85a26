import type { NoteKind } from '../note/kind';
import type { Note } from '../note/note';
import type { People } from '../people/people';
import type { AnalysisSettings } from '../policy/settings';
import type { Gathered } from '../rules/gathered';
import type { Fix, JudgedBlock, NoteView, Related, RuleId, Severity } from '../rules/rule';
import type { Text } from '../text/saying';
import type { HeardBlock } from './hear';
import type { NoteSums } from './sums';

/** Problems with the product's own marks in a note, beside the rules. */
export type MarkId =
  | 'mutual-notes/keep-without-reason'
  | 'mutual-notes/keep-unknown-rule'
  | 'mutual-notes/keep-unused'
  | 'mutual-notes/front-matter'
  | 'mutual-notes/limit';

/** A finding; its offsets are UTF-16 code units in the note, or in its block as long as it is kept there. */
export interface Finding {
  readonly rule: RuleId | MarkId;
  readonly start: number;
  readonly end: number;
  readonly severity: Severity;
  /** What was seen, why it matters, what could be written: plain sentences. */
  readonly message: readonly Text[];
  readonly fixes: readonly Fix[];
  readonly related: readonly Related[];
  /** Words that have no effect, such as an unused "keep" mark. */
  readonly unnecessary?: boolean;
}

/** What is stored of a block between two analyses: its judgement, and the context it was judged in. */
export interface BlockState extends HeardBlock, JudgedBlock {
  /**
   * Its findings in words; offsets are in the block. The very same list as long as the same is told of the block, wherever it
   * moves.
   */
  readonly told: readonly Finding[];
  /** Which severity weighs most among them (see `severestOf`). */
  readonly severest: number;
}

/** The analysis of one version of a note. Immutable; the next one shares all that an edit did not touch. */
export interface Analysis {
  readonly note: Note;
  readonly settings: AnalysisSettings;
  readonly people: People;
  readonly noteKind: NoteKind;
  /** Whether the note is in another language, so that only identifiers were read. */
  readonly foreign: boolean;
  readonly blocks: readonly BlockState[];
  readonly view: NoteView;
  readonly sums: NoteSums;
  /** What each note rule that is on gathered (see `gatheredBy`). */
  readonly gathered: ReadonlyArray<Gathered<unknown>>;
  /** What is told of the whole note: by its rules, its front matter and the writer's marks. In order of place. */
  readonly ofNote: readonly Finding[];
  /** What is left to tell of the blocks in which the writer keeps something as written. */
  readonly left: ReadonlyMap<BlockState, readonly Finding[]>;
  /** All findings, those of blocks and those of the note, in order of place. Made when first asked for. */
  readonly findings: readonly Finding[];
  /** What was not checked and why, in plain words. */
  readonly limits: readonly Text[];
}
