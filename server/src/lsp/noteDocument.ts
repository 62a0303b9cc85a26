import { analyse, reanalyse } from '../core/engine/analyse';
import type { Analysis } from '../core/engine/analysis';
import type { Edit } from '../core/note/blocks';
import type { AnalysisSettings } from '../core/policy/settings';
import type { Span } from '../core/text/span';
import { Draft } from '../service/draft';
import { LineTable } from './lineTable';
import type { Position, Range } from './protocol';

/** One change as the protocol tells it; without a range the whole text is new. */
export interface ContentChange {
  readonly range?: Range;
  readonly text: string;
}

/** The analysis of one version with what it takes to speak of it to the client. Immutable. */
export interface Snapshot {
  readonly uri: string;
  readonly version: number;
  readonly analysis: Analysis;
  readonly lines: LineTable;
}

/** An open note: its text, kept up change by change, and the analysis of the last version that was asked for. */
export class NoteDocument {
  #text: string;
  #lines: LineTable;
  #version: number;
  #snapshot: Snapshot | undefined;
  /** All edits since the snapshot, as one window. */
  #pending: Edit | undefined;
  #settled: boolean | undefined;
  readonly draft = new Draft();

  constructor(
    readonly uri: string,
    readonly languageId: string,
    version: number,
    text: string,
    /** Tells one opening of a document from the next, whose versions begin anew. */
    readonly opening = 0,
  ) {
    this.#text = text;
    this.#lines = LineTable.of(text);
    this.#version = version;
  }

  get text(): string {
    return this.#text;
  }
  get version(): number {
    return this.#version;
  }
  get lines(): LineTable {
    return this.#lines;
  }
  offset(position: Position): number {
    return this.#lines.offset(position);
  }

  /** Applies the changes of one notification in order; returns the edits that they made. */
  change(changes: readonly ContentChange[], version: number): Edit[] {
    const edits = changes.map((change) => this.#splice(change));
    this.#version = version;
    return edits;
  }

  #splice({ range, text }: ContentChange): Edit {
    const { start, end }: Span = range ? this.#lines.span(range) : { start: 0, end: this.#text.length };
    const edit = { start, oldEnd: end, newEnd: start + text.length };
    this.#text = this.#text.slice(0, start) + text + this.#text.slice(end);
    this.#lines = range ? this.#lines.spliced(this.#text, edit) : LineTable.of(this.#text);
    this.#pending = this.#pending ? joinEdits(this.#pending, edit) : edit;
    return edit;
  }

  /** The analysis of the present text: the stored one where nothing changed, else a new one from what the edits left. */
  snapshot(settings: AnalysisSettings): Snapshot {
    const settled = this.draft.settled;
    const old = this.#snapshot;
    if (old && !this.#pending && old.analysis.settings === settings && this.#settled === settled) {
      if (old.version !== this.#version) this.#snapshot = { ...old, version: this.#version };
      return this.#snapshot!;
    }
    const analysis = old
      ? reanalyse(this.#text, old.analysis, this.#pending ?? { start: 0, oldEnd: 0, newEnd: 0 }, settings, { settled })
      : analyse(this.#text, settings, { settled });
    this.#pending = undefined;
    this.#settled = settled;
    this.#snapshot = {
      uri: this.uri,
      version: this.#version,
      analysis,
      lines: this.#lines,
    };
    if (!this.draft.observe(analysis.view)) return this.#snapshot;
    return this.snapshot(settings);
  }

  /** The stored analysis, if it is of the present version. */
  get stored(): Snapshot | undefined {
    return this.#pending ? undefined : this.#snapshot;
  }
}

/** Two edits, one after the other, as the one window that holds both. */
function joinEdits(first: Edit, second: Edit): Edit {
  const beyond = Math.max(0, second.oldEnd - first.newEnd);
  return {
    start: Math.min(first.start, second.start),
    oldEnd: first.oldEnd + beyond,
    newEnd: Math.max(first.newEnd, second.oldEnd) + (second.newEnd - second.oldEnd),
  };
}
