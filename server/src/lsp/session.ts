import { type Policy, settingsFor } from '../core/policy/policy';
import type { AnalysisSettings } from '../core/policy/settings';
import type { FileFacts } from '../core/rules/rule';
import { ENGLISH, type Language, type Saying } from '../core/text/saying';
import { areSameSettings, DEFAULT_SETTINGS_BY_FOLDER, type SettingsByFolder, settingsOf } from './folderSettings';
import { HeldCarets } from './heldCarets';
import { type DocumentRole, documentRole, includes, pathOf } from './included';
import { KnownTwins } from './knownTwins';
import { type ContentChange, NoteDocument, type Snapshot } from './noteDocument';
import { Policies, type ReadFile } from './policies';
import type { Position, Settings } from './protocol';
import { Timers } from './timers';

/** What tells the client that something it may have asked for has changed. */
export interface Listener {
  /** A note's text, caret or wait changed. `typed`: by an edit. */
  noteChanged(uri: string, typed: boolean): void;
  noteClosed(uri: string): void;
  /** Settings or policy changed: every note's result may differ. */
  allChanged(): void;
}

/** The wait before open notes are judged again, so that many changed files in a row cost one judgement. In milliseconds. */
const TWINS_PAUSE = 200;
const TWINS = 'twins';

/** Everything the server knows: open documents, settings, carets. One for a connection. */
export class Session {
  readonly #documents = new Map<string, NoteDocument>();
  readonly #roles = new Map<string, DocumentRole>();
  readonly #carets = new HeldCarets((uri) => this.listener().noteChanged(uri, false));
  readonly #resolved = new Map<string, AnalysisSettings>();
  readonly #fileFacts = new Map<string, FileFacts>();
  readonly #pauses = new Timers();
  readonly #twins = new KnownTwins();
  readonly #policies: Policies;
  /** The id of the last diagnostics that the client got, by document. */
  readonly reported = new Map<string, string>();
  #settings = DEFAULT_SETTINGS_BY_FOLDER;
  /** Documents that the editor is about to save by itself. */
  readonly #savedByItself = new Set<string>();
  #isIncluded = includes([]);
  #revision = 0;
  #openings = 0;
  #twinsChanged = false;

  /** `readFile` reads the files of policies. */
  constructor(
    private readonly listener: () => Listener,
    readFile: ReadFile,
  ) {
    this.#policies = new Policies(() => this.#refreshAll(), readFile);
  }

  /** Whether the server looks for policies itself, for a client that does not tell of them. */
  findsPolicies = false;
  /** The reader's. */
  language: Language = ENGLISH;
  /** URI of the first folder of the workspace. */
  root: string | undefined;

  /** The settings that hold for a document. */
  settingsOf(uri: string): Settings {
    return settingsOf(this.#settings, uri);
  }

  /** What in the settings cannot be used, and how to mend it. */
  get settingProblems(): readonly Saying[] {
    return this.#settings.problems;
  }

  /** Counts what changes every note's result: settings and policy. */
  get revision(): number {
    return this.#revision;
  }

  /** Takes new settings. */
  configure(settings: SettingsByFolder): void {
    if (areSameSettings(settings, this.#settings)) return;
    this.#settings = settings;
    this.#isIncluded = includes(settings.window.include);
    for (const [uri, { languageId }] of this.#documents) {
      this.#roles.set(uri, documentRole(uri, languageId, this.#isIncluded));
    }
    this.#refreshAll();
  }

  #refreshAll(): void {
    this.#revision++;
    this.#resolved.clear();
    this.listener().allChanged();
  }

  open(uri: string, languageId: string, version: number, text: string): void {
    this.#documents.set(uri, new NoteDocument(uri, languageId, version, text, ++this.#openings));
    this.#roles.set(uri, documentRole(uri, languageId, this.#isIncluded));
    if (this.role(uri) === 'policy') this.#policies.edited(pathOf(uri), text);
    else if (this.findsPolicies && this.role(uri) === 'note') this.#policies.lookAbove(pathOf(uri));
    this.listener().noteChanged(uri, false);
  }

  change(uri: string, changes: readonly ContentChange[], version: number): void {
    const document = this.#documents.get(uri);
    if (!document) return;
    const edits = document.change(changes, version);
    if (this.role(uri) === 'policy') this.#policies.edited(pathOf(uri), document.text);
    document.draft.typed();
    this.#carets.typed(uri, document.text, edits);
    this.listener().noteChanged(uri, true);
  }

  /** A save is coming that the editor makes by itself while the writer goes on. */
  willSaveByItself(uri: string): void {
    this.#savedByItself.add(uri);
  }

  /** A document was saved. Only a writer who saves is done for now: what waits for that does not wait for an auto-save. */
  save(uri: string): void {
    const document = this.#documents.get(uri);
    if (this.role(uri) === 'policy' && document) this.#policies.saved(pathOf(uri), document.text);
    this.#twins.forget(uri);
    if (!this.#savedByItself.delete(uri)) {
      document?.draft.settle();
      this.#carets.release(uri);
    }
    this.listener().noteChanged(uri, false);
  }

  close(uri: string): void {
    if (this.role(uri) === 'policy') this.#policies.edited(pathOf(uri), undefined);
    this.#documents.delete(uri);
    this.#roles.delete(uri);
    this.reported.delete(uri);
    for (const twin of this.#twins.close(uri)) this.#judgeAnew(twin);
    this.#fileFacts.delete(uri);
    this.#savedByItself.delete(uri);
    this.#carets.release(uri);
    this.#resolved.delete(uri);
    this.listener().noteClosed(uri);
  }

  /** The client says where the caret is. */
  moveCaret(uri: string, position: Position): void {
    const document = this.#documents.get(uri);
    if (document) this.#carets.moved(uri, document.text, document.offset(position));
  }

  /** The caret at a word being typed, while its findings wait. */
  caretHeld(uri: string): number | undefined {
    return this.#carets.of(uri);
  }

  role(uri: string): DocumentRole {
    return this.#roles.get(uri) ?? 'none';
  }

  document(uri: string): NoteDocument | undefined {
    return this.#documents.get(uri);
  }

  /** The open documents that are checked: notes and policies. */
  get checked(): NoteDocument[] {
    return [...this.#documents.values()].filter(({ uri }) => this.role(uri) !== 'none');
  }

  /** The analysis of an open note's present text; nothing for what is no open note. */
  snapshot(uri: string): Snapshot | undefined {
    for (const { uri: other } of this.checked) if (other !== uri && !this.#twins.isKnown(other)) this.#read(other);
    return this.#read(uri);
  }

  #read(uri: string): Snapshot | undefined {
    if (this.role(uri) !== 'note') return undefined;
    const snapshot = this.#documents.get(uri)?.snapshot(this.analysisSettings(uri));
    if (snapshot && !this.#twins.isKnown(uri)) for (const twin of this.#twins.add(snapshot)) this.#judgeAnew(twin);
    return snapshot;
  }

  /** Takes in notes of the workspace that are not open. Soon after the last batch open notes are judged again. */
  compare(notes: readonly { readonly uri: string; readonly text: string | null }[], more: boolean): number {
    for (const { uri, text } of notes) if (this.#twins.compare(uri, text)) this.#twinsChanged = true;
    if (!more && this.#twinsChanged && !this.#pauses.isRunning(TWINS)) {
      this.#pauses.start(TWINS, TWINS_PAUSE, () => this.#judgeAllAnew());
    }
    return this.#twins.count;
  }

  #judgeAllAnew(): void {
    this.#twinsChanged = false;
    for (const { uri } of this.checked) this.#judgeAnew(uri);
  }

  /** A note's findings may differ though it did not change. */
  #judgeAnew(uri: string): void {
    this.#resolved.delete(uri);
    queueMicrotask(() => this.listener().noteChanged(uri, false));
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
    const { communitySize, allowedTerms, severity } = this.settingsOf(uri);
    const note = { path: pathOf(uri), file: this.#fileFacts.get(uri), twins: this.#twins.finderFor(uri), clock };
    return settingsFor(this.policyOf(uri), note, { communitySize, allowedTerms, severity });
  }

  /** The policy above a note; one that is not saved yet belongs to the workspace. */
  policyOf(uri: string): Policy {
    const unsaved = uri.startsWith('untitled:') && this.root !== undefined;
    return this.#policies.of(unsaved ? `${pathOf(this.root!)}/` : pathOf(uri));
  }

  /** The client found a policy file, or it is gone. */
  tellPolicy(uri: string, text: string | null): void {
    this.#policies.saved(pathOf(uri), text);
  }

  problemsOfPolicy(document: NoteDocument): ReturnType<Policies['problems']> {
    return this.#policies.problems(pathOf(document.uri), document.text);
  }

  /** What the client knows of a note's file. */
  tellFileFacts(uri: string, facts: FileFacts): void {
    this.#fileFacts.set(uri, facts);
    this.#resolved.delete(uri);
    this.listener().noteChanged(uri, false);
  }

  dispose(): void {
    this.#carets.dispose();
    this.#pauses.dispose();
  }
}

const clock = () => performance.now();
