import {
  type Connection,
  type DocumentSymbol,
  FoldingRangeKind,
  type SelectionRange,
  SymbolKind,
} from 'vscode-languageserver';
import { foldsOf } from '../service/folding';
import { type OutlineEntry, outlineOf } from '../service/outline';
import { selectionsAt } from '../service/selection';
import type { ClientAbilities } from './abilities';
import type { Snapshot } from './noteDocument';
import type { Session } from './session';

/** Outline, breadcrumbs, folding and growing selections: the parts of a note. */
export function answerStructure(connection: Connection, session: Session, { nestedSymbols }: ClientAbilities): void {
  connection.onDocumentSymbol(({ textDocument: { uri } }) => {
    const snapshot = session.snapshot(uri);
    if (!snapshot) return null;
    const entries = outlineOf(snapshot.analysis);
    return nestedSymbols
      ? entries.map((entry) => symbol(entry, snapshot))
      : flat(entries).map((entry) => ({
          name: entry.name,
          kind: SymbolKind.String,
          location: { uri, range: snapshot.lines.range(entry) },
        }));
  });
  connection.onFoldingRanges(({ textDocument }) => {
    const snapshot = session.snapshot(textDocument.uri);
    if (!snapshot) return null;
    return foldsOf(snapshot.analysis)
      .map((span) => snapshot.lines.range(span))
      .filter(({ start, end }) => end.line > start.line)
      .map(({ start, end }) => ({ startLine: start.line, endLine: end.line, kind: FoldingRangeKind.Region }));
  });
  connection.onSelectionRanges(({ textDocument, positions }) => {
    const snapshot = session.snapshot(textDocument.uri);
    return snapshot ? positions.map((position) => growing(snapshot, snapshot.lines.offset(position))) : null;
  });
}

/** The selections at an offset, each linked to the next larger one. */
const growing = ({ analysis, lines }: Snapshot, offset: number): SelectionRange =>
  selectionsAt(analysis, offset).reduceRight<SelectionRange | undefined>(
    (parent, span) => ({ range: lines.range(span), parent }),
    undefined,
  )!;

function symbol(entry: OutlineEntry, snapshot: Snapshot): DocumentSymbol {
  const { lines } = snapshot;
  return {
    name: entry.name,
    kind: SymbolKind.String,
    range: lines.range(entry),
    selectionRange: lines.range(entry.title),
    children: entry.children.map((child) => symbol(child, snapshot)),
  };
}

const flat = (entries: readonly OutlineEntry[]): OutlineEntry[] =>
  entries.flatMap((entry) => [entry, ...flat(entry.children)]);
