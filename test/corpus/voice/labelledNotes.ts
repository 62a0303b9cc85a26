import fs from 'node:fs';
import type { Voice } from '../../../server/src/core/voice/clause';

/** A clause and whose voice it has; offsets in the note. */
export interface LabelledClause {
  readonly start: number;
  readonly end: number;
  readonly voice: Voice;
}
export interface LabelledNote {
  readonly id: string;
  readonly text: string;
  readonly clauses: readonly LabelledClause[];
}

const LETTERS: Readonly<Record<string, Voice>> = { p: 'person', t: 'together', w: 'writer', o: 'observer', r: 'record' };

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
  for (const line of lines) {
    const found = /^([ptworPTWOR]) (.*)$/.exec(line);
    if (!found) {
      if (text !== '' && !text.endsWith('\n\n')) text += '\n';
      continue;
    }
    const [, letter, words] = found as unknown as [string, string, string];
    if (text !== '' && !text.endsWith('\n\n')) text += letter === letter.toUpperCase() ? '\n' : ' ';
    clauses.push({ start: text.length, end: text.length + words.length, voice: LETTERS[letter.toLowerCase()]! });
    text += words;
  }
  return { id, text: `${text.trimEnd()}\n`, clauses };
}

/** Reads labelled notes, one JSON object a line. */
export function readJsonLines(file: string): LabelledNote[] {
  const lines = fs.readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as LabelledNote);
}
