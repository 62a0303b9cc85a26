import { type Diagnostic, DiagnosticSeverity, DiagnosticTag, type Location } from 'vscode-languageserver';
import type { Finding } from '../core/engine/analysis';
import { messageOf } from '../core/engine/findings';
import type { Related, Severity } from '../core/rules/rule';
import { isSame } from '../core/text/same';
import { inWords, type Language } from '../core/text/saying';
import { shift } from '../core/text/span';
import type { ShownFindings } from '../service/diagnostics';
import type { ClientAbilities } from './abilities';
import type { LineTable } from './lineTable';
import { type JsonPieces, jsonPiece } from './messageJson';
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

/** The diagnostics of one list of findings, and where that was counted from. */
interface Part {
  readonly diagnostics: readonly Diagnostic[];
  readonly position: Position;
  offset: number;
  /** Of the lines, since their table would keep its version's text. */
  layout: object;
  /** The diagnostics as JSON, each behind a comma; made when it is first sent. */
  json: Uint8Array | undefined;
}

/**
 * The diagnostics of one open note from version to version. What is shown of a block is converted once as long as the block
 * stays on its line, so that a keystroke converts what changed, and it is known whether anything did.
 */
export class NoteDiagnostics {
  readonly #made = new WeakMap<readonly Finding[], Part>();
  #last: readonly Part[] = [];
  #changes = 0;

  constructor(
    private readonly language: Language,
    private readonly abilities: ClientAbilities,
  ) {}

  /** Takes in what is shown now. Returns a number that is another one only if the diagnostics are. */
  update(shown: readonly ShownFindings[], snapshot: Snapshot): number {
    const parts = shown.map((one) => this.#partOf(one, snapshot));
    if (!areSame(this.#last, parts)) this.#changes++;
    this.#last = parts;
    return this.#changes;
  }

  /** All diagnostics: those of the whole note, then those of its blocks in order of place. */
  get items(): Diagnostic[] {
    return this.#last.flatMap(({ diagnostics }) => diagnostics);
  }

  /** `items` as JSON, of which only what changed is made anew. */
  get itemsJson(): JsonPieces {
    const pieces = [OPENED];
    for (const part of this.#last) {
      if (part.diagnostics.length === 0) continue;
      part.json ??= jsonOf(part);
      pieces.push(part.json);
    }
    if (pieces.length > 1) pieces[1] = pieces[1]!.subarray(COMMA);
    pieces.push(CLOSED);
    return pieces;
  }

  #partOf({ findings, from: offset }: ShownFindings, snapshot: Snapshot): Part {
    const made = this.#made.get(findings);
    if (made && isInPlace(made, offset, snapshot.lines)) return made;
    const { lines } = snapshot;
    const diagnostics = findings.map((finding) =>
      diagnosticOf(finding, offset, snapshot, this.language, this.abilities),
    );
    const part = { diagnostics, position: lines.position(offset), offset, layout: lines.layout, json: undefined };
    this.#made.set(findings, part);
    return part;
  }
}

const OPENED = jsonPiece('[');
const CLOSED = jsonPiece(']');
const COMMA = 1;

const jsonOf = ({ diagnostics }: Part): Uint8Array => jsonPiece(`,${JSON.stringify(diagnostics).slice(1, -1)}`);

/** Whether a part made for one version holds for another; findings of the whole note lie on lines of their own. */
function isInPlace(part: Part, offset: number, lines: LineTable): boolean {
  if (part.offset === offset && part.layout === lines.layout) return true;
  if (offset === 0) return false;
  const { line, character } = lines.position(offset);
  if (part.position.line !== line || part.position.character !== character) return false;
  part.offset = offset;
  part.layout = lines.layout;
  return true;
}

/** Nearly all parts are the very same. */
const areSame = (before: readonly Part[], now: readonly Part[]): boolean =>
  before.length === now.length &&
  now.every((part, i) => part === before[i] || isSame(part.diagnostics, before[i]!.diagnostics));

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
