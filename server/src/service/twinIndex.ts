import { readNote } from '../core/note/note';
import { MOST_SENTENCES, type Sketched, sketchSentences } from '../core/rules/mutuality/clonedText';
import type { JudgedBlock, Twin, TwinFinder } from '../core/rules/rule';
import { lineStarts, positionAt } from '../core/text/lines';
import type { Sketch } from '../core/text/sketch';
import { shift } from '../core/text/span';
import { isDeidentifiedCopy } from './deidentifiedCopies';
import { TwinTable, type TwinTableData } from './twinTable';

/** Of a longer text only the beginning is read, as only so many sentences of a note are compared. In UTF-16 code units. */
const MOST_READ = 400_000;
/** Rows of notes that are gone are swept out when they are this part of all. */
const MOST_GONE = 0.5;

/** What an index holds; another thread can take it as it is. */
export interface TwinIndexData {
  readonly table: TwinTableData;
  readonly uris: ReadonlyMap<number, string>;
}

/**
 * Which sentences stand in which notes, as sketches in memory: no text is kept, nothing is written to disk. A de-identified
 * copy is meant to be like its note, so neither is held against the other.
 */
export class TwinIndex {
  readonly #table: TwinTable;
  /** The notes that are there. A note gets another number each time it is told, so that its old rows count no longer. */
  readonly #uris: Map<number, string>;
  readonly #notes = new Map<string, { readonly number: number; readonly rows: number }>();
  #last = 0;
  #gone = 0;

  constructor(data?: TwinIndexData) {
    this.#table = new TwinTable(data?.table);
    this.#uris = new Map(data?.uris);
  }

  /** For looking things up on another thread. */
  get data(): TwinIndexData {
    return { table: this.#table.data, uris: this.#uris };
  }

  get notes(): number {
    return this.#uris.size;
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
    const { blocks } = readNote(text.slice(0, MOST_READ));
    this.#put(
      uri,
      text,
      blocks.map(({ start, reading }) => ({ start, sentences: sketchSentences(reading, []) })),
    );
  }

  #put(uri: string, text: string, blocks: readonly { start: number; sentences: readonly Sketched[] }[]): void {
    this.delete(uri);
    if (isDeidentifiedCopy(uri)) return;
    const compared = blocks
      .flatMap(({ start: at, sentences }) => sentences.map((sentence) => ({ ...sentence, ...shift(sentence, at) })))
      .slice(0, MOST_SENTENCES);
    if (compared.length === 0) return;
    const number = ++this.#last;
    this.#uris.set(number, uri);
    this.#notes.set(uri, { number, rows: compared.length });
    const starts = lineStarts(text);
    for (const { sketch, start, end } of compared) {
      const [from, to] = [positionAt(starts, start), positionAt(starts, end)];
      this.#table.add(sketch, { note: number, place: [from.line, from.character, to.line, to.character] });
    }
  }

  /** Lets go of a note. Tells whether anything was known of it. */
  delete(uri: string): boolean {
    const note = this.#notes.get(uri);
    if (!note) return false;
    this.#notes.delete(uri);
    this.#uris.delete(note.number);
    this.#gone += note.rows;
    if (this.#gone > this.#table.size * MOST_GONE) {
      this.#table.sweep((number) => this.#uris.has(number));
      this.#gone = 0;
    }
    return true;
  }

  /** The look-up for the sentences of one note. */
  finderFor(uri: string): TwinFinder {
    const hasOthers = (): boolean => this.#uris.size > (this.#notes.has(uri) ? 1 : 0);
    return {
      get hasOthers() {
        return hasOthers();
      },
      find: (sketch) => this.find(sketch, uri),
    };
  }

  /** A sentence of another note than `uri` that is nearly the same; of several, the one that was told last. */
  find(sketch: Sketch, uri: string): Twin | undefined {
    const isOther = (note: number) => {
      const other = this.#uris.get(note);
      return other !== undefined && other !== uri;
    };
    const found = isDeidentifiedCopy(uri) ? undefined : this.#table.find(sketch, isOther);
    if (!found) return undefined;
    const other = this.#uris.get(found.note)!;
    const [line, character, endLine, endCharacter] = Array.from(found.place) as [number, number, number, number];
    return {
      uri: other,
      name: nameOf(other),
      start: { line, character },
      end: { line: endLine, character: endCharacter },
    };
  }
}

function nameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name) || 'another note';
  } catch {
    return name;
  }
}
