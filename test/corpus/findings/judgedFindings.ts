import fs from 'node:fs';
import { analyse } from '../../../server/src/core/engine/analyse';
import { DEFAULT_SETTINGS } from '../../../server/src/core/policy/settings';
import type { BlockFinding, BlockView, RuleId } from '../../../server/src/core/rules/rule';
import { readJsonLines } from '../voice/labelledNotes';

const NOTES = 'test/corpus/voice';
/** The lists that nothing is learnt from. */
export const UNREAD: ReadonlySet<string> = new Set(['v', 'al']);

/** What a rule said of a note that it had not been made with, and whether a careful reader had marked it too. */
interface Judged {
  readonly start: number;
  readonly end: number;
  /** Without its area. */
  readonly rule: string;
  readonly right: boolean;
}
/** A note by its list and id (see `test/corpus/voice`), with all that rules about wording had said of it. */
interface JudgedNote {
  readonly list: string;
  readonly id: string;
  readonly findings: readonly Judged[];
}

/** A judged finding in its block, beside the others of the block. */
export interface JudgedFinding {
  readonly list: string;
  readonly view: BlockView;
  readonly found: readonly BlockFinding[];
  readonly finding: BlockFinding;
  readonly right: boolean;
}

/** All judged findings, those of the unread lists included. */
export const judgedFindings = (): JudgedFinding[] =>
  notesOfLists<JudgedNote>('judged').flatMap(({ note, text }) => inBlocks(note, text));

/** What is kept beside this file under a name about the notes of several lists, each with its note's text. */
export function notesOfLists<Note extends { readonly list: string; readonly id: string }>(
  name: string,
): { readonly note: Note; readonly text: string }[] {
  const notes = readJsonLines<Note>(`test/corpus/findings/${name}.jsonl`);
  return [...new Set(notes.map(({ list }) => list))].flatMap((list) => {
    const file = [`${NOTES}/hands/${list}.jsonl`, `${NOTES}/unread/${list}.jsonl`].find(fs.existsSync)!;
    const texts = new Map(readJsonLines(file).map(({ id, text }) => [id, text]));
    return notes.filter((note) => note.list === list).map((note) => ({ note, text: texts.get(note.id)! }));
  });
}

const inBlocks = ({ list, findings }: JudgedNote, text: string): JudgedFinding[] =>
  analyse(text, DEFAULT_SETTINGS).blocks.flatMap(({ start, view }) => {
    const own = findings.filter((one) => one.start >= start && one.end <= start + view.reading.text.length);
    const found = own.map((one) => inBlock(one, start));
    return found.map((finding, i) => ({ list, view, found, finding, right: own[i]!.right }));
  });

const inBlock = ({ rule, start, end }: Judged, blockStart: number): BlockFinding => ({
  rule: `mutuality/${rule}` as RuleId,
  start: start - blockStart,
  end: end - blockStart,
});
