/** A labelled span; offsets are UTF-16 code units into the note as typed. */
export interface MarkedSpan {
  readonly start: number;
  readonly end: number;
  readonly code: string;
  readonly text: string;
  /** Rules that are right on the same words, too. */
  readonly alt?: readonly string[];
}

/** A note whose mark-up was read. */
export interface MarkedNote {
  readonly id: string;
  readonly text: string;
  readonly kind: string;
  readonly spans: readonly MarkedSpan[];
  /** Spans on which careful readers differ. */
  readonly either: readonly MarkedSpan[];
  readonly notelevel: readonly string[];
  readonly clean: readonly string[];
}

/** The marked notes of a folder ("201.txt"), in order. Throws on labels that contradict each other. */
export function readMarkedNotes(folder: string): MarkedNote[];
