import type { NoteKind } from '../note/kind';
import type { BlockReading } from '../note/reading';
import type { Section } from '../note/sections';
import type { Tokens } from '../note/tokens';
import type { Cast } from './actors';
import type { Actor, Carried } from './clause';

/** What a block's voices depend on besides its own words. */
export interface VoiceContext {
  readonly noteKind: NoteKind;
  readonly section: Section;
  readonly carried: Carried;
}

/** A block made ready for cutting: who its tokens stand for, and where the next verb and the next boundary are. */
export interface Ground {
  readonly reading: BlockReading;
  readonly tokens: Tokens;
  readonly cast: Cast;
  /** 1 where a token can be a finite verb. */
  readonly finite: Uint8Array;
  /** The first finite verb at or behind a token; `count` when none follows. */
  readonly nextFinite: Int32Array;
  readonly context: VoiceContext;
}

/** A clause before its voice is decided. Tokens; `subject` and `verb` are -1 where there is none. */
export interface Draft {
  readonly first: number;
  readonly end: number;
  readonly kind: 'plain' | 'label' | 'quotation';
  readonly actor: Actor;
  readonly subject: number;
  readonly verb: number;
  /** Whether the subject was taken over from the clause before it, in the same sentence. */
  readonly carried: boolean;
}

/** A subject with its verb, as found at some place. `start` is where its words begin. */
export interface Head {
  readonly start: number;
  readonly subject: number;
  readonly actor: Actor;
  readonly verb: number;
}
