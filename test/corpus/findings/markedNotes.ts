import { notesOfLists } from './judgedFindings';

/** What a careful reader marked about wording in a note. */
export interface MarkedNote {
  readonly list: string;
  readonly id: string;
  readonly marked: readonly Marked[];
}
export interface Marked {
  readonly start: number;
  readonly end: number;
  /** Without its area. */
  readonly rule: string;
  /** Set where careful readers differ: neither right nor wrong. */
  readonly either?: boolean;
}

/** All notes in which readers marked wording, with their texts, those of the unread lists included. */
export const markedNotes = (): { readonly note: MarkedNote; readonly text: string }[] =>
  notesOfLists<MarkedNote>('marked');
