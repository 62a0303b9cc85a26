import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { Voice } from '../../../server/src/core/voice/clause';

/** A clause and whose voice it has; offsets in the note. */
export interface LabelledClause {
  readonly start: number;
  readonly end: number;
  readonly voice: Voice;
}
/** A credit that the note has earned, and its id without "credit/". */
export interface LabelledCredit {
  readonly start: number;
  readonly end: number;
  readonly id: string;
  /** Set where careful readers differ: neither right nor wrong. */
  readonly either?: boolean;
}
export interface LabelledNote {
  readonly id: string;
  readonly text: string;
  readonly clauses: readonly LabelledClause[];
  /** Only where the list marks them: ⟦id|the words⟧, which may begin in one clause and end in a later one. */
  readonly credits?: readonly LabelledCredit[];
}

const MARKS = /(⟦[a-z-]+\||⟧)/;
const LETTERS: Readonly<Record<string, Voice>> = { p: 'person', t: 'together', w: 'writer', o: 'observer', r: 'record' };

const FOLDER = 'test/corpus/voice';

/**
 * All lists that weights are learnt from: not the numbered texts, which are the sources of `held-out.jsonl`, nor those on
 * which the weights are measured.
 */
export function learntFrom(): string[] {
  const names = fs.readdirSync(FOLDER, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => /\.(?:txt|jsonl)$/.test(name) && !/^(?:held-out|unread)[\\/]/.test(name));
  return [...files.map((name) => path.join(FOLDER, name)), 'test/corpus/voice-realistic.jsonl'].sort();
}

/** Reads a list of notes, a clause a line; the signs are told at its top. */
export function readClauseLines(file: string): LabelledNote[] {
  const source = fs.readFileSync(file, 'utf8');
  return source
    .split(/^== /m)
    .slice(1)
    .map((part) => {
      const [id = '', ...lines] = part.split('\n');
      return noteOf(id.trim(), lines);
    });
}

function noteOf(id: string, lines: readonly string[]): LabelledNote {
  let text = '';
  const clauses: LabelledClause[] = [];
  const credits: LabelledCredit[] = [];
  const open: { readonly id: string; readonly start: number }[] = [];
  for (const line of lines) {
    const found = /^([ptworPTWOR]) (.*)$/.exec(line);
    if (!found) {
      if (text !== '' && !text.endsWith('\n\n')) text += '\n';
      continue;
    }
    const [, letter, words] = found as unknown as [string, string, string];
    if (text !== '' && !text.endsWith('\n\n')) text += letter === letter.toUpperCase() ? '\n' : ' ';
    const start = text.length;
    for (const part of words.split(MARKS)) {
      if (part === '⟧') credits.push({ ...open.pop()!, end: text.length });
      else if (part.startsWith('⟦')) open.push({ id: part.slice(1, -1), start: text.length });
      else text += part;
    }
    clauses.push({ start, end: text.length, voice: LETTERS[letter.toLowerCase()]! });
  }
  assert.deepEqual(open, [], `${id}: a credit is left open`);
  return { id, text: `${text.trimEnd()}\n`, clauses, credits };
}

/** Reads notes or what was said of them, one JSON object a line. */
export function readJsonLines<Line = LabelledNote>(file: string): Line[] {
  const lines = fs.readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Line);
}

/** Stands before each sentence of a list and makes "she" the person's pronoun. */
export const LEAD = 'She sat down. She took off her coat. ';

/** A sentence, the title it stands under and whose voice it has. */
export interface LabelledSentence {
  readonly title: string;
  readonly text: string;
  readonly voice: Voice;
}

/** Reads a list of sentences, one a line under titles; the signs are told at its top. */
export function readSentences(file: string): LabelledSentence[] {
  let title = '';
  return fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      if (line.startsWith('# ')) title = line.slice(2);
      const found = /^([PTWOR]) (.*)$/.exec(line);
      if (!found) return [];
      return { title, text: found[2]!.replaceAll('\\n', '\n'), voice: LETTERS[found[1]!.toLowerCase()]! };
    });
}

/** A sentence behind the lead as a note of its own. */
export const asNote = ({ text, voice }: LabelledSentence): LabelledNote => ({
  id: text,
  text: LEAD + text,
  clauses: [{ start: LEAD.length, end: LEAD.length + text.length, voice }],
});

/** The voice that covers most of a span, among clauses; nothing where none covers any of it. */
export function voiceMostlyIn(
  clauses: readonly LabelledClause[],
  { start, end }: Pick<LabelledClause, 'start' | 'end'>,
): Voice | undefined {
  const covered = new Map<Voice, number>();
  for (const clause of clauses) {
    const shared = Math.min(end, clause.end) - Math.max(start, clause.start);
    if (shared > 0) covered.set(clause.voice, (covered.get(clause.voice) ?? 0) + shared);
  }
  return [...covered].sort((a, b) => b[1] - a[1])[0]?.[0];
}
