import type { Connection } from 'vscode-languageserver';
import { analyse } from '../core/engine/analyse';
import { messageOf } from '../core/engine/findings';
import { inWords } from '../core/text/saying';
import { deidentify } from '../service/deidentify';
import { explainPage } from '../service/explain';
import { keepChange } from '../service/keep';
import { readAloudPage } from '../service/readAloud';
import { ruleTitle } from '../service/ruleTitles';
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
    const copy = deidentify(note.text, settings, style);
    const titled = (kinds: DeidentifyResult['replaced']) =>
      kinds.map((kind) => ({ ...kind, title: inWords(kind.title, session.language) }));
    return {
      version: snapshot.version,
      text: copy.text,
      replaced: titled(copy.replaced),
      remaining: titled(copy.remaining),
    };
  });
  connection.onRequest<KeepResult, void>(KEEP, (params: KeepParams) => keep(params, session));
  connection.onRequest(READ_ALOUD, ({ textDocument }: ReadAloudParams): ReadAloudResult | null => {
    const snapshot = session.snapshot(textDocument.uri);
    return snapshot ? { markdown: readAloudPage(snapshot.analysis, session.language) } : null;
  });
  connection.onRequest(EXPLAIN, ({ textDocument: { uri } }: ExplainParams): ExplainResult | null => {
    const snapshot = session.snapshot(uri);
    if (!snapshot) return null;
    const { noteKind, settings } = snapshot.analysis;
    const policy = session.policyOf(uri);
    const { allowedTerms: ownTerms, severity: ownSeverity } = session.settingsOf(uri);
    return {
      markdown: explainPage({ noteKind, policy, settings, ownTerms, ownSeverity }, session.language),
      policy: policy.files.at(-1),
    };
  });
  connection.onRequest(CHECK_TEXT, ({ uri, text }: CheckTextParams): CheckTextResult => {
    const lines = LineTable.of(text);
    const { findings } = analyse(text, session.analysisSettings(uri));
    return {
      findings: findings.map((finding) => ({
        code: finding.rule,
        title: inWords(ruleTitle(finding.rule), session.language),
        severity: finding.severity,
        message: messageOf(finding, session.language),
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
    return { refused: inWords('The note changed meanwhile. You might try once more.', session.language) };
  const { analysis, lines } = snapshot;
  const kept = keepChange(analysis, rule, lines.span(range), reason);
  if ('refused' in kept) return { refused: inWords(kept.refused, session.language) };
  return { edit: { range: lines.range(kept.change), newText: kept.change.text } };
}
