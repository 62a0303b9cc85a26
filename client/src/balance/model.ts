import type { Range, Voice } from '../../../server/src/lsp/protocol';

/** What the balance view shows, with every text ready; made in the extension, drawn in the web view. */
export interface BalanceModel {
  readonly version: number;
  readonly heading: string;
  /** One or two sentences, read out by screen readers when they change. */
  readonly summary: string;
  readonly voice: VoicePart;
  readonly credits: ListPart<Place>;
  readonly givesAway: ListPart<KindGivenAway> & { readonly stillFit: string };
  readonly needed: ListPart<Needed>;
  readonly limits: readonly string[];
}

/** Instead of a picture, while there is no note or none was read yet. */
export interface EmptyModel {
  readonly version: 0;
  readonly heading: string;
  readonly summary: string;
  readonly newNote: string;
}

export type ViewModel = BalanceModel | EmptyModel;

export interface VoicePart {
  readonly heading: string;
  readonly explanation: string;
  readonly note: VoiceBar;
  readonly sections: readonly VoiceBar[];
}

export interface VoiceBar {
  readonly name: string;
  /** The picture in words. */
  readonly alternative: string;
  readonly parts: readonly VoiceShare[];
  readonly range?: Range;
}

export interface VoiceShare {
  readonly voice: Exclude<Voice, 'record'>;
  readonly label: string;
  readonly count: number;
  /** Whole percent of the clauses that carry a voice. */
  readonly percent: number;
  /** The same as the reader's language writes it: "56%". */
  readonly percentText: string;
}

export interface ListPart<T> {
  readonly heading: string;
  readonly empty: string;
  readonly items: readonly T[];
}

export interface Place {
  readonly text: string;
  readonly range: Range;
}
export interface KindGivenAway extends Place {
  readonly rule: string;
  readonly count: number;
  readonly explain: string;
}
export interface Needed {
  readonly id: string;
  readonly text: string;
  readonly present: boolean;
  /** "there" or "still open": the state in words, not by a mark alone. */
  readonly state: string;
  readonly range?: Range;
  readonly canInsert: boolean;
}

/** What the web view tells the extension. */
export type ViewMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'shown'; readonly version: number }
  | { readonly type: 'goTo'; readonly range: Range }
  | { readonly type: 'insert'; readonly id: string }
  | { readonly type: 'showRule'; readonly rule: string }
  | { readonly type: 'newNote' };
