import type { Connection } from 'vscode-languageserver';
import type { ClientAbilities } from './abilities';
import type { Reports } from './diagnosticReports';
import { Publisher } from './diagnostics';
import { INSIGHT_CHANGED, type InsightChangedParams } from './protocol';
import type { Listener, Session } from './session';

/** Tells the client what changed by itself: a publish or a refresh of diagnostics, and that there is a new picture. */
export class ClientTeller implements Listener {
  readonly #publisher: Publisher | undefined;
  /** The version whose picture the client was told of. */
  readonly #told = new Map<string, number>();

  constructor(
    private readonly connection: Connection,
    private readonly session: Session,
    private readonly reports: Reports,
    private readonly abilities: ClientAbilities,
  ) {
    this.#publisher = abilities.pullDiagnostics ? undefined : new Publisher(connection, session, reports);
  }

  noteChanged(uri: string, typed: boolean): void {
    if (this.session.role(uri) === 'none') return;
    this.#publisher?.schedule(uri);
    if (!typed && this.#isOutdated(uri)) this.#refreshDiagnostics();
    this.#tellInsight(uri);
  }

  noteClosed(uri: string): void {
    this.#told.delete(uri);
    this.#publisher?.clear(uri);
  }

  allChanged(): void {
    this.#told.clear();
    const { checked } = this.session;
    for (const { uri } of checked) {
      this.#publisher?.schedule(uri);
      this.#tellInsight(uri);
    }
    if (checked.length > 0) this.#refreshAll();
  }

  /** Whether the client pulled something else than what it would get now. */
  #isOutdated(uri: string): boolean {
    const reported = this.session.reported.get(uri);
    return reported !== undefined && this.reports.onNote(uri)?.resultId !== reported;
  }

  #tellInsight(uri: string): void {
    const version = this.session.document(uri)?.version;
    if (!this.abilities.insightChanged || version === undefined || this.session.role(uri) !== 'note') return;
    if (this.#told.get(uri) === version) return;
    this.#told.set(uri, version);
    void this.connection.sendNotification(INSIGHT_CHANGED, { uri, version } satisfies InsightChangedParams);
  }

  #refreshAll(): void {
    const { refreshCodeLens, refreshInlayHints, refreshSemanticTokens } = this.abilities;
    this.#refreshDiagnostics();
    if (refreshCodeLens) void this.connection.sendRequest('workspace/codeLens/refresh');
    if (refreshInlayHints) void this.connection.languages.inlayHint.refresh();
    if (refreshSemanticTokens) this.connection.languages.semanticTokens.refresh();
  }

  #refreshDiagnostics(): void {
    if (this.abilities.refreshDiagnostics) void this.connection.languages.diagnostics.refresh();
  }
}
