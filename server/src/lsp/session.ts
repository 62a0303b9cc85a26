import type { Edit } from '../core/note/blocks';
import { type AnalysisSettings, DEFAULT_SETTINGS } from '../core/policy/settings';
import { foldWord } from '../core/text/fold';
import { caretAfter, PAUSE, wordAt } from '../service/courtesy';
import { DEFAULT_CLIENT_SETTINGS } from './clientSettings';
import { type DocumentRole, documentRole, includes, pathOf } from './included';
import { type ContentChange, NoteDocument, type Snapshot } from './noteDocument';
import type { Position, Settings } from './protocol';
import { Timers } from './timers';

/** What tells the client that something it may have asked for has changed. */
export interface Listener {
  /** A note's text, caret or wait changed. `typed`: by an edit. */
  noteChanged(uri: string, typed: boolean): void;
  noteClosed(uri: string): void;
}

/** Everything the server knows: open documents, settings, carets. One for a connection. */
export class Session {
  readonly #documents = new Map<string, NoteDocument>();
  readonly #roles = new Map<string, DocumentRole>();
  readonly #carets = new Map<string, number>();
  readonly #resolved = new Map<string, AnalysisSettings>();
  readonly #pauses = new Timers();
  #settings = DEFAULT_CLIENT_SETTINGS;
  #isIncluded = includes([]);
  #revision = 0;
  #openings = 0;

  constructor(private readonly listener: Listener) {}

  get settings(): Settings {
    return this.#settings;
  }
  /** Counts what changes every note's result: settings and policy. */
  get revision(): number {
    return this.#revision;
  }

  /** Takes new settings. Returns whether anything differs. */
  configure(settings: Settings): boolean {
    if (JSON.stringify(settings) === JSON.stringify(this.#settings)) return false;
    this.#settings = settings;
    this.#isIncluded = includes(settings.include);
    this.#forgetResults();
    for (const [uri, { languageId }] of this.#documents)
      this.#roles.set(uri, documentRole(uri, languageId, this.#isIncluded));
    return true;
  }

  #forgetResults(): void {
    this.#revision++;
    this.#resolved.clear();
  }

  open(uri: string, languageId: string, version: number, text: string): void {
    this.#documents.set(uri, new NoteDocument(uri, languageId, version, text, ++this.#openings));
    this.#roles.set(uri, documentRole(uri, languageId, this.#isIncluded));
    this.listener.noteChanged(uri, false);
  }

  change(uri: string, changes: readonly ContentChange[], version: number): void {
    const document = this.#documents.get(uri);
    if (!document) return;
    const edits = document.change(changes, version);
    document.draft.typed();
    this.#holdCaret(uri, document, edits);
    this.listener.noteChanged(uri, true);
  }

  save(uri: string): void {
    this.#documents.get(uri)?.draft.settle();
    this.#releaseCaret(uri);
    this.listener.noteChanged(uri, false);
  }

  close(uri: string): void {
    this.#documents.delete(uri);
    this.#roles.delete(uri);
    this.#carets.delete(uri);
    this.#resolved.delete(uri);
    this.#pauses.cancel(uri);
    this.listener.noteClosed(uri);
  }

  /** The client says where the caret is. A word that it left waits no longer. */
  moveCaret(uri: string, position: Position): void {
    const document = this.#documents.get(uri);
    const held = this.#carets.get(uri);
    if (!document || held === undefined) return;
    const offset = document.offset(position);
    const word = wordAt(document.text, held);
    if (offset < word.start || offset > word.end) this.#endWait(uri);
    else this.#carets.set(uri, offset);
  }

  #holdCaret(uri: string, document: NoteDocument, edits: readonly Edit[]): void {
    this.#releaseCaret(uri);
    const caret = caretAfter(edits);
    if (caret === undefined) return;
    const word = wordAt(document.text, caret);
    if (word.start === word.end) return;
    this.#carets.set(uri, caret);
    this.#pauses.start(uri, PAUSE, () => this.#endWait(uri));
  }

  #releaseCaret(uri: string): void {
    this.#carets.delete(uri);
    this.#pauses.cancel(uri);
  }

  #endWait(uri: string): void {
    this.#releaseCaret(uri);
    this.listener.noteChanged(uri, false);
  }

  /** The caret at a word being typed, while its findings wait. */
  caretHeld(uri: string): number | undefined {
    return this.#carets.get(uri);
  }

  role(uri: string): DocumentRole {
    return this.#roles.get(uri) ?? 'none';
  }

  document(uri: string): NoteDocument | undefined {
    return this.#documents.get(uri);
  }

  /** The open notes. */
  get notes(): NoteDocument[] {
    return [...this.#documents.values()].filter(({ uri }) => this.role(uri) === 'note');
  }

  /** The analysis of an open note's present text; nothing for what is no open note. */
  snapshot(uri: string): Snapshot | undefined {
    if (this.role(uri) !== 'note') return undefined;
    return this.#documents.get(uri)?.snapshot(this.analysisSettings(uri));
  }

  /** What settings and policy say about one note. The same object until something changes. */
  analysisSettings(uri: string): AnalysisSettings {
    let resolved = this.#resolved.get(uri);
    if (!resolved) {
      resolved = this.#resolve(uri);
      this.#resolved.set(uri, resolved);
    }
    return resolved;
  }

  #resolve(uri: string): AnalysisSettings {
    const { communitySize, allowedTerms, severity } = this.#settings;
    return {
      ...DEFAULT_SETTINGS,
      known: { ...DEFAULT_SETTINGS.known, allowed: allowedTerms.map(foldWord) },
      facts: { ...DEFAULT_SETTINGS.facts, communitySize, path: pathOf(uri) },
      severity,
    };
  }

  dispose(): void {
    this.#pauses.dispose();
  }
}
