import { type Diagnostic, DiagnosticSeverity, DiagnosticTag, type Location } from 'vscode-languageserver';
import type { Finding } from '../core/engine/analysis';
import { messageOf } from '../core/engine/findings';
import type { Related, Severity } from '../core/rules/rule';
import { inWords, type Language } from '../core/text/saying';
import { shift } from '../core/text/span';
import type { ShownFinding } from '../service/diagnostics';
import type { ClientAbilities } from './abilities';
import type { LineTable } from './lineTable';
import type { Snapshot } from './noteDocument';
import type { Position } from './protocol';

export const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** What a diagnostic's `data` says; no text of the note. */
export interface DiagnosticData {
  /** Whether a quick fix is offered, for clients that would like to know without asking. */
  readonly fixable: boolean;
}

/** A finding's diagnostic, and the position that it was counted from. */
interface Made {
  readonly from: Position;
  readonly diagnostic: Diagnostic;
}

/**
 * The diagnostics of one open note from version to version. A finding that stayed where it was keeps its diagnostic, so that
 * a keystroke converts what changed, and it is known whether anything did.
 */
export class NoteDiagnostics {
  readonly #made = new WeakMap<Finding, Made>();
  #last: readonly Diagnostic[] = [];
  #changes = 0;

  constructor(
    private readonly language: Language,
    private readonly abilities: ClientAbilities,
  ) {}

  /** The diagnostics of what is shown now, and a number that is another one only if they are. */
  update(shown: readonly ShownFinding[], snapshot: Snapshot): { items: readonly Diagnostic[]; changes: number } {
    const { lines } = snapshot;
    let at = 0;
    let from = lines.position(0);
    const items = shown.map((one) => {
      if (one.from !== at) {
        at = one.from;
        from = lines.position(at);
      }
      return this.#diagnosticOf(one, from, snapshot);
    });
    if (!areSame(this.#last, items)) this.#changes++;
    this.#last = items;
    return { items, changes: this.#changes };
  }

  #diagnosticOf({ finding, from: offset }: ShownFinding, from: Position, snapshot: Snapshot): Diagnostic {
    const made = this.#made.get(finding);
    if (made && made.from.line === from.line && made.from.character === from.character) return made.diagnostic;
    const diagnostic = diagnosticOf(finding, offset, snapshot, this.language, this.abilities);
    this.#made.set(finding, { from, diagnostic });
    return diagnostic;
  }
}

function diagnosticOf(
  finding: Finding,
  from: number,
  { uri, lines }: Snapshot,
  language: Language,
  abilities: ClientAbilities,
): Diagnostic {
  const { rule, severity, related, fixes, unnecessary } = finding;
  const diagnostic: Diagnostic = {
    range: lines.range(shift(finding, from)),
    severity: SEVERITY[severity],
    code: rule,
    source: 'mutual-notes',
    message: messageOf(finding, language),
  };
  const page = abilities.rulePage(rule);
  if (page) diagnostic.codeDescription = { href: page };
  if (unnecessary && abilities.tags) diagnostic.tags = [DiagnosticTag.Unnecessary];
  if (related.length > 0 && abilities.relatedInformation) {
    diagnostic.relatedInformation = related.map((place) => ({
      location: locationOf(place, uri, lines),
      message: inWords(place.message, language),
    }));
  }
  if (abilities.data) diagnostic.data = { fixable: fixes.length > 0 } satisfies DiagnosticData;
  return diagnostic;
}

/** Where a related place lies: in this note, or in another. */
function locationOf(place: Related, uri: string, lines: LineTable): Location {
  const { elsewhere } = place;
  if (!elsewhere) return { uri, range: lines.range(place) };
  return { uri: elsewhere.uri, range: { start: elsewhere.start, end: elsewhere.end } };
}

const areSame = (before: readonly Diagnostic[], now: readonly Diagnostic[]): boolean =>
  before.length === now.length && now.every((diagnostic, i) => isSame(diagnostic, before[i]));

/** Whether two values say the same in JSON. Nearly all diagnostics are the very same objects. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false;
  const names = Object.keys(a);
  if (names.length !== Object.keys(b).length) return false;
  return names.every((name) => isSame((a as Record<string, unknown>)[name], (b as Record<string, unknown>)[name]));
}
