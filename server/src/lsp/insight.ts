import type { Connection } from 'vscode-languageserver';
import { pictureOf } from '../service/insight';
import type { Snapshot } from './noteDocument';
import { INSIGHT, type Insight, type InsightParams } from './protocol';
import type { Session } from './session';

/** Answers `mutual-notes/insight` from the stored analysis. */
export function answerInsight(connection: Connection, session: Session): void {
  connection.onRequest(INSIGHT, ({ textDocument }: InsightParams): Insight | null => {
    const snapshot = session.snapshot(textDocument.uri);
    return snapshot ? insightOf(snapshot) : null;
  });
}

export function insightOf({ analysis, version, lines }: Snapshot): Insight {
  const { clauses, credits, sections, givesAway, ...rest } = pictureOf(analysis);
  return {
    version,
    ...rest,
    clauses: clauses.map(({ voice, ...span }) => ({ range: lines.range(span), voice })),
    credits: credits.map(({ id, title, ...span }) => ({ id, title, range: lines.range(span) })),
    sections: sections.map(({ name, voices, ...span }) => ({ name, voices, range: lines.range(span) })),
    givesAway: givesAway.map(({ first, ...kind }) => ({ ...kind, first: lines.range(first) })),
  };
}
