import { type Diagnostic, DiagnosticSeverity, DiagnosticTag, type Location } from 'vscode-languageserver';
import type { Related, Severity } from '../core/rules/rule';
import { waits, wordAt } from '../service/courtesy';
import { type ShownFinding, shownFindings } from '../service/diagnostics';
import type { ClientAbilities } from './abilities';
import type { LineTable } from './lineTable';
import type { NoteDocument, Snapshot } from './noteDocument';
import type { Session } from './session';

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** What a diagnostic's `data` says: enough to find the finding again, and no text of the note. */
export interface DiagnosticData {
  readonly rule: string;
  readonly version: number;
  readonly index: number;
}

/** The diagnostics of a note and the id of this result: the same id means the same diagnostics. */
export interface Report {
  readonly resultId: string;
  readonly version: number;
  readonly items: () => Diagnostic[];
}

/** The report on an open document; nothing for a document that is no note. Items are made only when asked for. */
export function reportOn(session: Session, uri: string, abilities: ClientAbilities): Report | undefined {
  const snapshot = session.snapshot(uri);
  if (!snapshot) return undefined;
  const { analysis, version } = snapshot;
  const caret = session.caretHeld(uri);
  const word = caret === undefined ? undefined : wordAt(analysis.note.text, caret);
  const isHeld = (finding: ShownFinding['finding']) =>
    caret !== undefined && waits(finding, word!, caret, analysis.settings);
  const holds = caret !== undefined && analysis.findings.some(isHeld);
  const { hintsInText, maxFindings } = session.settingsOf(uri);
  return {
    resultId: `${snapshot.opening}.${version}.${snapshot.judgement}.${session.revision}${holds ? `.${word!.start}-${word!.end}` : ''}`,
    version,
    items: () =>
      shownFindings(analysis, { hintsInText, maxFindings, isHeld: holds ? isHeld : never }).map((shown) =>
        diagnostic(shown, snapshot, abilities),
      ),
  };
}

const never = () => false;

function diagnostic(
  { finding, index }: ShownFinding,
  { uri, version, lines }: Snapshot,
  abilities: ClientAbilities,
): Diagnostic {
  const { rule, severity, message, related, unnecessary } = finding;
  const shown: Diagnostic = {
    range: lines.range(finding),
    severity: SEVERITY[severity],
    code: rule,
    source: 'mutual-notes',
    message,
  };
  const page = abilities.rulePage(rule);
  if (page) shown.codeDescription = { href: page };
  if (unnecessary && abilities.tags) shown.tags = [DiagnosticTag.Unnecessary];
  if (related.length > 0 && abilities.relatedInformation) {
    shown.relatedInformation = related.map((place) => ({
      location: locationOf(place, uri, lines),
      message: place.message,
    }));
  }
  if (abilities.data && index >= 0) shown.data = { rule, version, index } satisfies DiagnosticData;
  return shown;
}

/** Where a related place lies: in this note, or in another. */
function locationOf(place: Related, uri: string, lines: LineTable): Location {
  const { elsewhere } = place;
  if (!elsewhere) return { uri, range: lines.range(place) };
  return { uri: elsewhere.uri, range: { start: elsewhere.start, end: elsewhere.end } };
}

/** The report on an open policy file: what is to mend in it. */
export async function policyReport(session: Session, document: NoteDocument): Promise<Report> {
  const { opening, version, lines } = document;
  const problems = await session.problemsOfPolicy(document);
  return {
    resultId: `${opening}.${version}.${session.revision}`,
    version,
    items: () =>
      problems.map((problem) => ({
        range: lines.range(problem),
        severity: SEVERITY[problem.severity],
        code: 'mutual-notes/policy',
        source: 'mutual-notes',
        message: problem.message,
      })),
  };
}
