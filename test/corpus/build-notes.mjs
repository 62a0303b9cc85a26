// Turns marked-up notes into JSON, one object a line: {id, text, kind, spans, notelevel, clean, either}.
//
//   notes-realistic/3NN.txt   notes as services write them, in the plain mark-up only (see markedNotes.mjs)
//   notes-hands/4NN.txt       notes in many hands, written to test wordings of mutuality and balance that no list held: half
//                             of them say what the rules are about in other words, half say the like and are to stay quiet
//
// Usage: node build-notes.mjs          (plain Node 20, no dependency)

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { asLines, CREDITS, readMarkedNotes, RULES } from './markedNotes.mjs';

const here = dirname(fileURLToPath(import.meta.url));

build('notes-realistic', /^3/, checkPlain);
build('notes-hands', /^4/);

function build(set, numbered, check = () => {}) {
  const notes = readMarkedNotes(join(here, set));
  for (const note of notes) {
    assert(numbered.test(note.id), `${note.id}: is not numbered as the notes of ${set} are`);
    const codes = [...note.notelevel, ...note.clean, ...note.spans.map((span) => span.code)];
    assert(!note.twins && !codes.some((code) => code.startsWith('confidentiality/file-')), `${note.id}: about other files`);
    check(note);
  }
  writeFileSync(join(here, `${set}.jsonl`), asLines(notes.map(({ either, ...note }) => (either.length ? { ...note, either } : note))));
  count(set, notes);
}

function checkPlain({ id, text, spans, either }) {
  assert(either.length === 0 && spans.every((span) => !span.alt), `${id}: more than the plain mark-up`);
  const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  assert(words >= 40 && words <= 170, `${id}: ${words} words`);
}

function count(set, notes) {
  const credit = (span) => span.code.startsWith('credit/');
  console.log(`${set}: ${notes.length} notes, ${notes.reduce((sum, note) => sum + note.spans.length, 0)} spans, `
    + `${notes.reduce((sum, note) => sum + note.notelevel.length, 0)} note-level labels, `
    + `${notes.filter((note) => !note.notelevel.length && note.spans.every(credit)).length} notes without a finding`);
  console.log('code'.padEnd(40), 'spans', 'level', 'clean');
  for (const code of [...RULES, ...CREDITS]) {
    const spans = notes.reduce((sum, note) => sum + note.spans.filter((span) => span.code === code).length, 0);
    const level = notes.filter((note) => note.notelevel.includes(code)).length;
    const clean = notes.filter((note) => note.clean.includes(code)).length;
    if (spans + level + clean) console.log(code.padEnd(40), String(spans).padStart(5), String(level).padStart(5), String(clean).padStart(5));
  }
}
