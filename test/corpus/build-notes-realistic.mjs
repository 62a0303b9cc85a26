// Turns the marked-up notes in notes-realistic/3NN.txt into notes-realistic.jsonl, one JSON object a line:
//   {id, text, kind, spans: [{start, end, code, text}], notelevel: [...], clean: [...]}
// This set uses the plain mark-up only (see markedNotes.mjs): no `~`, no `?`, no twins, no rules about files.
// Usage: node build-notes-realistic.mjs          (plain Node 20, no dependency)

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { asLines, CREDITS, readMarkedNotes, RULES } from './markedNotes.mjs';

const here = dirname(fileURLToPath(import.meta.url));

const notes = readMarkedNotes(join(here, 'notes-realistic')).map(({ either, twins, ...note }) => {
  const { id, text, spans, notelevel, clean } = note;
  assert(/^3/.test(id), `${id}: the notes of this set are numbered from 300`);
  assert(either.length === 0 && !twins && spans.every((span) => !span.alt), `${id}: more than the plain mark-up`);
  const codes = [...notelevel, ...clean, ...spans.map((span) => span.code)];
  assert(!codes.some((code) => code.startsWith('confidentiality/file-')), `${id}: a rule about files`);
  const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  assert(words >= 40 && words <= 170, `${id}: ${words} words`);
  return note;
});

writeFileSync(join(here, 'notes-realistic.jsonl'), asLines(notes));

const credit = (span) => span.code.startsWith('credit/');
console.log(`${notes.length} notes, ${notes.reduce((sum, note) => sum + note.spans.length, 0)} spans, `
  + `${notes.reduce((sum, note) => sum + note.notelevel.length, 0)} note-level labels, `
  + `${notes.filter((note) => !note.notelevel.length && note.spans.every(credit)).length} notes without a finding`);
console.log('code'.padEnd(40), 'spans', 'level', 'clean');
for (const code of [...RULES, ...CREDITS]) {
  const spans = notes.reduce((sum, note) => sum + note.spans.filter((span) => span.code === code).length, 0);
  const level = notes.filter((note) => note.notelevel.includes(code)).length;
  const clean = notes.filter((note) => note.clean.includes(code)).length;
  if (spans + level + clean) console.log(code.padEnd(40), String(spans).padStart(5), String(level).padStart(5), String(clean).padStart(5));
}
