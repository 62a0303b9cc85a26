import { type Connection, DocumentDiagnosticReportKind, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { ClientAbilities } from './abilities';
import { reportOn } from './diagnosticReports';
import type { Session } from './session';
import { Timers } from './timers';

const { Full, Unchanged } = DocumentDiagnosticReportKind;

/** Answers pulled diagnostics. A cancelled request is never answered with an empty list: that would wipe what is shown. */
export function answerPulls(connection: Connection, session: Session, abilities: ClientAbilities): void {
  connection.languages.diagnostics.on(({ textDocument, previousResultId }, token) => {
    if (token.isCancellationRequested)
      return new ResponseError(LSPErrorCodes.ServerCancelled, 'cancelled', { retriggerRequest: false });
    const report = reportOn(session, textDocument.uri, abilities);
    if (!report) return { kind: Full, items: [] };
    if (report.resultId === previousResultId) return { kind: Unchanged, resultId: report.resultId };
    return { kind: Full, resultId: report.resultId, items: report.items() };
  });
}

/** A note whose analysis is quick is published at once; a slow one waits as long as it took, up to this. In milliseconds. */
const LONGEST_WAIT = 300;

/** Publishes diagnostics to clients that do not pull. */
export class Publisher {
  readonly #timers = new Timers();
  readonly #published = new Map<string, string>();
  readonly #took = new Map<string, number>();

  constructor(
    private readonly connection: Connection,
    private readonly session: Session,
    private readonly abilities: ClientAbilities,
  ) {}

  /** Publishes soon; several calls for one note in a row are one publish. */
  schedule(uri: string): void {
    this.#timers.start(uri, Math.min(this.#took.get(uri) ?? 0, LONGEST_WAIT), () => this.#publish(uri));
  }

  #publish(uri: string): void {
    const began = performance.now();
    const report = reportOn(this.session, uri, this.abilities);
    if (!report || this.#published.get(uri) === report.resultId) return;
    this.#published.set(uri, report.resultId);
    void this.connection.sendDiagnostics({ uri, version: report.version, diagnostics: report.items() });
    const took = performance.now() - began;
    this.#took.set(uri, took < 20 ? 0 : took);
  }

  clear(uri: string): void {
    this.#timers.cancel(uri);
    if (this.#published.delete(uri)) void this.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  dispose(): void {
    this.#timers.dispose();
  }
}
