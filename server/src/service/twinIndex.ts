import { readNote } from '../core/note/note';
import { type Sketched, sketchSentences } from '../core/rules/mutuality/clonedText';
import type { JudgedBlock, Twin } from '../core/rules/rule';
import { lineStarts, positionAt } from '../core/text/lines';
import { ALIKE, keysOf, type Sketch, sharedMinima } from '../core/text/sketch';

interface Entry {
  readonly sketch: Sketch;
  readonly twin: Twin;
}

/**
 * Which sentences stand in which notes, as sketches in memory: no text is kept, nothing is written to disk. A note of ten
 * sentences takes about a kilobyte and a half.
 */
export class TwinIndex {
  readonly #byUri = new Map<string, readonly Entry[]>();
  readonly #byKey = new Map<number, Set<Entry>>();

  get notes(): number {
    return this.#byUri.size;
  }

  /** Puts a note's sentences in place of what was known of it. */
  set(uri: string, text: string, blocks: readonly Pick<JudgedBlock, 'start' | 'view' | 'credits'>[]): void {
    this.#put(
      uri,
      text,
      blocks.map(({ start, view, credits }) => ({ start, sentences: sketchSentences(view.reading, credits) })),
    );
  }

  /** The same for a note that is not open: it is read, not judged. */
  setText(uri: string, text: string): void {
    const { blocks } = readNote(text);
    this.#put(
      uri,
      text,
      blocks.map(({ start, reading }) => ({ start, sentences: sketchSentences(reading, []) })),
    );
  }

  #put(uri: string, text: string, blocks: readonly { start: number; sentences: readonly Sketched[] }[]): void {
    this.delete(uri);
    const starts = lineStarts(text);
    const name = nameOf(uri);
    const entries = blocks.flatMap(({ start: at, sentences }) =>
      sentences.map(({ sketch, start, end }) => ({
        sketch,
        twin: { uri, name, start: positionAt(starts, start + at), end: positionAt(starts, end + at) },
      })),
    );
    if (entries.length === 0) return;
    this.#byUri.set(uri, entries);
    for (const entry of entries) for (const key of keysOf(entry.sketch)) this.#add(key, entry);
  }

  delete(uri: string): void {
    for (const entry of this.#byUri.get(uri) ?? []) {
      for (const key of keysOf(entry.sketch)) {
        const entries = this.#byKey.get(key);
        entries?.delete(entry);
        if (entries?.size === 0) this.#byKey.delete(key);
      }
    }
    this.#byUri.delete(uri);
  }

  /** A sentence of another note than `uri` that is nearly the same. */
  find(sketch: Sketch, uri: string): Twin | undefined {
    if (this.#byUri.size === (this.#byUri.has(uri) ? 1 : 0)) return undefined;
    for (const key of keysOf(sketch)) {
      for (const { sketch: other, twin } of this.#byKey.get(key) ?? []) {
        if (twin.uri !== uri && sharedMinima(sketch, other) >= ALIKE) return twin;
      }
    }
    return undefined;
  }

  #add(key: number, entry: Entry): void {
    const entries = this.#byKey.get(key);
    if (entries) entries.add(entry);
    else this.#byKey.set(key, new Set([entry]));
  }
}

const nameOf = (uri: string): string => decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1)) || 'another note';
