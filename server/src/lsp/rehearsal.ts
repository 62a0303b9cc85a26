import { readExample } from '../core/rules/examples';
import { CREDITS, RULES } from '../core/rules/registry';
import type { ClientAbilities } from './abilities';
import { Reports } from './diagnosticReports';
import { type Listener, Session } from './session';

const URI = 'rehearsal:rehearsal.peernote';
/** So many letters are typed into each example. */
const LETTERS = 2;

/**
 * Writes the rules' own examples into a note that nobody sees, a stroke a step. An engine runs code faster that it knows, so
 * the writer's first strokes need not be those from which it learns: the first five cost 4 ms instead of 5, the slowest 4
 * instead of 8. More letters teach no more.
 */
export function* rehearsal(abilities: ClientAbilities): Generator<void> {
  const session = new Session(
    () => SILENT,
    () => undefined,
  );
  const reports = new Reports(session, abilities);
  let version = 1;
  session.open(URI, 'peer-note', version, '');
  try {
    for (const { at, text } of strokes()) {
      const position = session.document(URI)!.lines.position(at);
      session.change(URI, [{ range: { start: position, end: position }, text }], ++version);
      reports.onNote(URI)!.items();
      yield;
    }
  } finally {
    session.dispose();
  }
}

/** What is typed, and where: each rule's first example as a paragraph at the end, then letters into its last word. */
function* strokes(): Generator<{ readonly at: number; readonly text: string }> {
  let end = 0;
  for (const { fires } of [...RULES, ...CREDITS]) {
    const { text } = readExample(fires[0]!);
    yield { at: end, text: `${text}\n\n` };
    const lastWord = end + text.lastIndexOf(' ') + 1;
    for (let n = 0; n < LETTERS; n++) yield { at: lastWord + n, text: 'e' };
    end += text.length + '\n\n'.length + LETTERS;
  }
}

const SILENT: Listener = { noteChanged: () => {}, noteClosed: () => {}, allChanged: () => {} };
