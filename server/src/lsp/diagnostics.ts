import {
  type Connection,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  type RelatedFullDocumentDiagnosticReport,
  ResponseError,
} from 'vscode-languageserver';
import type { Report, Reports } from './diagnosticReports';
import { jsonPiece, withJson } from './messageJson';
import type { Session } from './session';
import { Timers } from './timers';

const { Full, Unchanged } = DocumentDiagnosticReportKind;

/** Answers pulled diagnostics. A cancelled request is never answered with an empty list: that would wipe what is shown. */
export function answerPulls(connection: Connection, session: Session, reports: Reports): void {
  connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }, token) => {
    if (token.isCancellationRequested) return cancelled();
    const version = session.document(uri)?.version;
    const report = await reports.on(uri);
    if (token.isCancellationRequested || session.document(uri)?.version !== version) return cancelled();
    if (!report) return { kind: Full, items: [] };
    session.reported.set(uri, report.resultId);
    if (report.resultId === previousResultId) return { kind: Unchanged, resultId: report.resultId };
    return fullReport(report);
  });
}

/** The list is made only for a transport that does not take the JSON of it that is known. */
function fullReport({ resultId, items, itemsJson }: Report): RelatedFullDocumentDiagnosticReport {
  const report: RelatedFullDocumentDiagnosticReport = {
    kind: Full,
    resultId,
    get items() {
      return items();
    },
  };
  if (!itemsJson) return report;
  return withJson(report, () => [
    jsonPiece(`{"kind":"${Full}","resultId":"${resultId}","items":`),
    ...itemsJson(),
    jsonPiece('}'),
  ]);
}

/** Always asks to be pulled again: a client that cancels one pull for the next drops both when told not to. */
const cancelled = () =>
  new ResponseError(LSPErrorCodes.ServerCancelled, 'The document changed.', { retriggerRequest: true });

/** A note whose analysis is quick is published at once; a slow one waits as long as it took, up to this. In milliseconds. */
const LONGEST_WAIT = 300;
/** An analysis that took less does not count as slow. In milliseconds. */
const QUICK = 20;

/** Publishes diagnostics to clients that do not pull. */
export class Publisher {
  readonly #timers = new Timers();
  readonly #published = new Map<string, string>();
  readonly #soon = new Set<string>();
  readonly #took = new Map<string, number>();

  constructor(
    private readonly connection: Connection,
    private readonly session: Session,
    private readonly reports: Reports,
  ) {}

  /** Publishes soon; several calls for one note in a row are one publish. */
  schedule(uri: string): void {
    const wait = Math.min(this.#took.get(uri) ?? 0, LONGEST_WAIT);
    if (wait > 0) this.#timers.start(uri, wait, () => void this.#publish(uri));
    else if (!this.#soon.has(uri)) this.#publishSoon(uri);
  }

  /** Once what told of the change is done: a timer would wait a millisecond at least. */
  #publishSoon(uri: string): void {
    this.#soon.add(uri);
    queueMicrotask(() => {
      this.#soon.delete(uri);
      void this.#publish(uri);
    });
  }

  async #publish(uri: string): Promise<void> {
    const began = performance.now();
    const report = await this.reports.on(uri);
    if (report?.version !== this.session.document(uri)?.version || !report) return;
    const published = `${report.version} ${report.resultId}`;
    if (this.#published.get(uri) === published) return;
    this.#published.set(uri, published);
    void this.connection.sendDiagnostics({ uri, version: report.version, diagnostics: report.items() });
    const took = performance.now() - began;
    this.#took.set(uri, took < QUICK ? 0 : took);
  }

  clear(uri: string): void {
    this.#timers.cancel(uri);
    if (this.#published.delete(uri)) void this.connection.sendDiagnostics({ uri, diagnostics: [] });
  }
}
