import { type CodeAction, CodeActionKind, type Command, type Connection, type Diagnostic } from 'vscode-languageserver';
import type { Finding } from '../core/engine/analysis';
import { messageOf } from '../core/engine/findings';
import { inWords, type Language, say } from '../core/text/saying';
import { type ChangeRef, changesOf, safeFindings } from '../service/changes';
import { type Choice, choicesAt, type Errand, fixAllChoice } from '../service/codeActions';
import type { ClientAbilities } from './abilities';
import { FIX_ALL } from './capabilities';
import { workspaceEdit } from './edits';
import type { Snapshot } from './noteDocument';
import { COMMAND, type Position } from './protocol';
import type { Session } from './session';

/** What an unresolved action carries: which change, of which version of which note. */
interface ActionData {
  readonly uri: string;
  readonly version: number;
  readonly change: ChangeRef;
}

const CHANGED = say('The note changed meanwhile. You might open the menu again.');

/** Answers quick fixes from the stored analysis, never by a new one; the edit itself is made when an action is chosen. */
export function answerCodeActions(connection: Connection, session: Session, abilities: ClientAbilities): void {
  connection.onCodeAction(({ textDocument: { uri }, range, context }) => {
    const snapshot = session.snapshot(uri);
    if (!snapshot) return null;
    const wants = (kind: string) =>
      !context.only || context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
    const choices = wants(CodeActionKind.QuickFix) ? choicesAt(snapshot.analysis, snapshot.lines.span(range)) : [];
    const offered = abilities.resolveEdits ? choices : choices.filter(({ change }) => change?.kind !== 'all');
    const actions = offered.flatMap(
      (choice) => action(choice, session, snapshot, context.diagnostics, CodeActionKind.QuickFix, abilities) ?? [],
    );
    if (!context.only || !wants(FIX_ALL)) return actions;
    const all = fixAllChoice(safeFindings(snapshot.analysis).length);
    return [...actions, action(all, session, snapshot, [], FIX_ALL, abilities)!];
  });
  connection.onCodeActionResolve((unresolved) => resolve(unresolved, session, abilities));
}

function action(
  choice: Choice,
  session: Session,
  snapshot: Snapshot,
  diagnostics: readonly Diagnostic[],
  kind: string,
  abilities: ClientAbilities,
): CodeAction | undefined {
  const { preferred, change, errand, finding } = choice;
  const title = inWords(choice.title, session.language);
  const { uri, version } = snapshot;
  const made: CodeAction = { title, kind };
  const answered = diagnostics.filter((diagnostic) =>
    isOf(diagnostic, snapshot.analysis.findings[finding], snapshot, session.language),
  );
  if (answered.length > 0) made.diagnostics = answered;
  if (preferred) made.isPreferred = true;
  if (errand) {
    if (!abilities.commands) return undefined;
    return { ...made, command: command(title, errand, snapshot) };
  }
  const data: ActionData = { uri, version, change: change! };
  return abilities.resolveEdits
    ? { ...made, data }
    : { ...made, edit: workspaceEdit(snapshot, changesOf(snapshot.analysis, change!), abilities) };
}

/** Whether a diagnostic shows a finding as it is now. */
function isOf(
  { code, message, range }: Diagnostic,
  finding: Finding | undefined,
  { lines }: Snapshot,
  language: Language,
): boolean {
  if (!finding || code !== finding.rule || message !== messageOf(finding, language)) return false;
  const { start, end } = lines.range(finding);
  return isAt(range.start, start) && isAt(range.end, end);
}

const isAt = (a: Position, b: Position): boolean => a.line === b.line && a.character === b.character;

function command(title: string, errand: Errand, { uri, version, lines }: Snapshot): Command {
  if (errand.kind === 'keep')
    return { title, command: COMMAND.keep, arguments: [uri, version, errand.rule, lines.range(errand.span)] };
  if (errand.kind === 'allow') return { title, command: COMMAND.allow, arguments: [uri, errand.words] };
  return { title, command: COMMAND.showRule, arguments: [errand.rule] };
}

/** The edit of a chosen action; refused, never guessed, if the note is of another version by now. */
function resolve(unresolved: CodeAction, session: Session, abilities: ClientAbilities): CodeAction {
  const { data: given, ...chosen } = unresolved;
  const data = given as ActionData | undefined;
  if (!data) return chosen;
  const snapshot = session.snapshot(data.uri);
  if (!snapshot || snapshot.version !== data.version)
    return abilities.disabledActions ? { ...chosen, disabled: { reason: inWords(CHANGED, session.language) } } : chosen;
  return { ...chosen, edit: workspaceEdit(snapshot, changesOf(snapshot.analysis, data.change), abilities) };
}
