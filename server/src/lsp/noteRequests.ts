import type { Connection } from 'vscode-languageserver';
import { analyse } from '../core/engine/analyse';
import { deidentify } from '../service/deidentify';
import { explainPage } from '../service/explain';
import { keepChange } from '../service/keep';
import { readAloudPage } from '../service/readAloud';
import { LineTable } from './lineTable';
import {
  CHECK_TEXT,
  type CheckTextParams,
  type CheckTextResult,
  COMPARE,
  type CompareParams,
  type CompareResult,
  DEIDENTIFY,
  type DeidentifyParams,
  type DeidentifyResult,
  EXPLAIN,
  type ExplainParams,
  type ExplainResult,
  KEEP,
  type KeepParams,
  type KeepResult,
  READ_ALOUD,
  type ReadAloudParams,
  type ReadAloudResult,
} from './protocol';
import type { Session } from './session';

/** Answers what only our own client asks: copies, pages, marks, and texts that are not open. */
export function answerNoteRequests(connection: Connection, session: Session): void {
  connection.onRequest(DEIDENTIFY, ({ textDocument, style }: DeidentifyParams): DeidentifyResult | null => {
    const snapshot = session.snapshot(textDocument.uri);
    if (!snapshot) return null;
    const { note, settings } = snapshot.analysis;
    return { version: snapshot.version, ...deidentify(note.text, settings, style) };
  });
  connection.onRequest<KeepResult, void>(KEEP, (params: KeepParams) => keep(params, session));
  connection.onRequest(READ_ALOUD, ({ textDocument }: ReadAloudParams): ReadAloudResult | null => {
    const snapshot = session.snapshot(textDocument.uri);
    return snapshot ? { markdown: readAloudPage(snapshot.analysis) } : null;
  });
  connection.onRequest(EXPLAIN, ({ textDocument: { uri } }: ExplainParams): ExplainResult | null => {
    const snapshot = session.snapshot(uri);
    if (!snapshot) return null;
    const { noteKind, settings } = snapshot.analysis;
    const policy = session.policyOf(uri);
    const { allowedTerms: ownTerms, severity: ownSeverity } = session.settingsOf(uri);
    return {
      markdown: explainPage({ noteKind, policy, settings, ownTerms, ownSeverity }),
      policy: policy.files.at(-1),
    };
  });
  connection.onRequest(CHECK_TEXT, ({ uri, text }: CheckTextParams): CheckTextResult => {
    const lines = LineTable.of(text);
    const { findings } = analyse(text, session.analysisSettings(uri));
    return {
      findings: findings.map((finding) => ({
        code: finding.rule,
        severity: finding.severity,
        message: finding.message,
        range: lines.range(finding),
      })),
    };
  });
  connection.onRequest(
    COMPARE,
    ({ notes, more }: CompareParams): CompareResult => ({ known: session.compare(notes, more) }),
  );
}

function keep({ textDocument: { uri }, version, rule, range, reason }: KeepParams, session: Session): KeepResult {
  const snapshot = session.snapshot(uri);
  if (!snapshot || snapshot.version !== version)
    return { refused: 'The note changed meanwhile. You might try once more.' };
  const { analysis, lines } = snapshot;
  const kept = keepChange(analysis, rule, lines.span(range), reason);
  return 'refused' in kept ? kept : { edit: { range: lines.range(kept.change), newText: kept.change.text } };
}
