import type { Connection } from 'vscode-languageserver';
import { inWords, type Language, type Text } from '../core/text/saying';
import { pictureOf } from '../service/insight';
import type { Snapshot } from './noteDocument';
import { INSIGHT, type Insight, type InsightParams } from './protocol';
import type { Session } from './session';

/** Answers `mutual-notes/insight` from the stored analysis. */
export function answerInsight(connection: Connection, session: Session): void {
  connection.onRequest(INSIGHT, ({ textDocument }: InsightParams): Insight | null => {
    const snapshot = session.snapshot(textDocument.uri);
    return snapshot ? insightOf(snapshot, session.settingProblems, session.language) : null;
  });
}

function insightOf(
  { analysis, version, lines }: Snapshot,
  settingProblems: readonly Text[],
  language: Language,
): Insight {
  const { clauses, credits, sections, elements, givesAway, summary, limits, ...rest } = pictureOf(analysis);
  const inLanguage = (text: Text) => inWords(text, language);
  return {
    version,
    ...rest,
    clauses: clauses.map(({ voice, ...span }) => ({ range: lines.range(span), voice })),
    credits: credits.map(({ id, title, ...span }) => ({ id, title: inLanguage(title), range: lines.range(span) })),
    sections: sections.map(({ name, voices, ...span }) => ({ name, voices, range: lines.range(span) })),
    elements: elements.map((element) => ({ ...element, title: inLanguage(element.title) })),
    givesAway: givesAway.map(({ first, title, ...kind }) => ({
      ...kind,
      title: inLanguage(title),
      first: lines.range(first),
    })),
    summary: inLanguage(summary),
    limits: [...new Set([...limits, ...settingProblems].map(inLanguage))],
  };
}
