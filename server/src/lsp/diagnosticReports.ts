import type { Diagnostic } from 'vscode-languageserver';
import type { Finding } from '../core/engine/analysis';
import { shift } from '../core/text/span';
import { waits, wordAt } from '../service/courtesy';
import { shownFindings } from '../service/diagnostics';
import type { ClientAbilities } from './abilities';
import { NoteDiagnostics, SEVERITY } from './noteDiagnostics';
import type { NoteDocument, Snapshot } from './noteDocument';
import type { Session } from './session';

/** The diagnostics of a document and the id of this result: the same id means the same diagnostics. */
export interface Report {
  readonly resultId: string;
  readonly version: number;
  readonly items: readonly Diagnostic[];
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
    const isHeld = heldAt(this.session.caretHeld(uri), snapshot);
    const shown = shownFindings(snapshot.analysis, { hintsInText, maxFindings, isHeld });
    const document = this.session.document(uri)!;
    const { items, changes } = this.#diagnosticsOf(document).update(shown, snapshot);
    return { resultId: `${document.opening}.${changes}`, version: snapshot.version, items };
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
      items: problems.map((problem) => ({
        range: lines.range(problem),
        severity: SEVERITY[problem.severity],
        code: 'mutual-notes/policy',
        source: 'mutual-notes',
        message: problem.message,
      })),
    };
  }
}

/** Which findings wait for the word being typed. */
function heldAt(caret: number | undefined, { analysis }: Snapshot): (finding: Finding, from: number) => boolean {
  if (caret === undefined) return () => false;
  const word = wordAt(analysis.note.text, caret);
  return (finding, from) =>
    finding.end + from > word.start &&
    finding.start + from < word.end &&
    waits({ ...finding, ...shift(finding, from) }, word, caret, analysis.settings);
}
