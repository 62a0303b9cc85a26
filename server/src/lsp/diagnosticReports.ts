import type { Diagnostic } from 'vscode-languageserver';
import { inWords } from '../core/text/saying';
import { typingAt } from '../service/courtesy';
import { shownFindings } from '../service/diagnostics';
import type { ClientAbilities } from './abilities';
import type { JsonPieces } from './messageJson';
import { NoteDiagnostics, SEVERITY } from './noteDiagnostics';
import type { NoteDocument } from './noteDocument';
import type { Session } from './session';

/** The diagnostics of a document and the id of this result: the same id means the same diagnostics. */
export interface Report {
  readonly resultId: string;
  readonly version: number;
  /** Made when asked for. */
  readonly items: () => Diagnostic[];
  /** The same as JSON, where most of it is known from the report before. */
  readonly itemsJson?: () => JsonPieces;
}

/** Makes the reports on open documents. */
export class Reports {
  /** The diagnostics of open notes, each as long as it is open. */
  readonly #ofNotes = new WeakMap<NoteDocument, NoteDiagnostics>();

  constructor(
    private readonly session: Session,
    private readonly abilities: ClientAbilities,
  ) {}

  /** The report on a document as it is now; nothing for one that is neither note nor policy. */
  on(uri: string): Report | undefined | Promise<Report> {
    const document = this.session.document(uri);
    if (document && this.session.role(uri) === 'policy') return this.#onPolicy(document);
    return this.onNote(uri);
  }

  /** The report on an open note; nothing for a document that is no note. */
  onNote(uri: string): Report | undefined {
    const snapshot = this.session.snapshot(uri);
    if (!snapshot) return undefined;
    const { hintsInText, maxFindings } = this.session.settingsOf(uri);
    const caret = this.session.caretHeld(uri);
    const typing = caret === undefined ? undefined : typingAt(snapshot.analysis.note.text, caret);
    const shown = shownFindings(snapshot.analysis, { hintsInText, maxFindings, typing });
    const document = this.session.document(uri)!;
    const diagnostics = this.#diagnosticsOf(document);
    const changes = diagnostics.update(shown, snapshot);
    return {
      resultId: `${document.opening}.${changes}`,
      version: snapshot.version,
      items: () => diagnostics.items,
      itemsJson: () => diagnostics.itemsJson,
    };
  }

  #diagnosticsOf(document: NoteDocument): NoteDiagnostics {
    const known = this.#ofNotes.get(document) ?? new NoteDiagnostics(this.session.language, this.abilities);
    this.#ofNotes.set(document, known);
    return known;
  }

  /** What is to mend in an open policy file. */
  async #onPolicy(document: NoteDocument): Promise<Report> {
    const { opening, version, lines } = document;
    const problems = await this.session.problemsOfPolicy(document);
    return {
      resultId: `${opening}.${version}.${this.session.revision}`,
      version,
      items: () =>
        problems.map((problem) => ({
          range: lines.range(problem),
          severity: SEVERITY[problem.severity],
          code: 'mutual-notes/policy',
          source: 'mutual-notes',
          message: inWords(problem.message, this.session.language),
        })),
    };
  }
}
