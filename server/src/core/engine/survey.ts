import type { NoteKind } from '../note/kind';
import type { People } from '../people/people';
import type { AnalysisSettings } from '../policy/settings';

/** What is known of the whole note before its blocks are judged. */
export interface Survey {
  readonly people: People;
  readonly noteKind: NoteKind;
  /** Whether the note is in a language of which only identifiers are read. */
  readonly foreign: boolean;
  readonly settings: AnalysisSettings;
}
