// Builds the set of notes written and labelled by an annotator who had read the rule contract and nothing of the product.
// It was blind when first measured; since then its errors were read, so it tells what holds and no longer what generalises.
//
//   notes/NNN.txt           a note with inline mark-up (see markedNotes.mjs)  ->  notes.jsonl
//   voice/held-out/NNN.txt  one clause a line, "voice<TAB>words"              ->  voice/held-out.jsonl
//
// Usage: node build.mjs          (plain Node 20, no dependency)

import assert from 'node:assert/strict';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { asLines, CREDITS, KINDS, readMarkedNotes, RULES } from './markedNotes.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const VOICES = ['person', 'together', 'writer', 'observer', 'record'];
const WITHOUT_A_MEETING = new Set(['no-contact', 'other', 'plan']);

function readVoice(name, notes) {
  const id = name.slice(0, 3);
  const note = notes.find((candidate) => candidate.id === id);
  assert(note, `voice ${id}: no such note`);
  const clauses = [];
  let from = 0;
  for (const line of readFileSync(join(here, 'voice', 'held-out', name), 'utf8').split('\n').filter(Boolean)) {
    const [voice, words] = line.split('\t');
    assert(VOICES.includes(voice), `voice ${id}: unknown voice "${voice}"`);
    const start = note.text.indexOf(words, from);
    assert(start >= 0, `voice ${id}: cannot find "${words}"`);
    assert(!/[\p{L}\p{N}]/u.test(note.text.slice(from, start)), `voice ${id}: words left out before "${words}"`);
    from = start + words.length;
    clauses.push({ start, end: from, voice });
  }
  assert(!/[\p{L}\p{N}]/u.test(note.text.slice(from)), `voice ${id}: words left out at the end`);
  const count = (voice) => clauses.filter((clause) => clause.voice === voice).length;
  const told = clauses.length - count('record');
  const share = (part, whole) => (whole === 0 ? 0 : Math.round((part / whole) * 1e4) / 1e4);
  const shares = {};
  for (const voice of VOICES) shares[voice] = share(count(voice), voice === 'record' ? clauses.length : told);
  checkAgainstVoice(note, { told, person: count('person'), together: count('together') });
  return { id, text: note.text, clauses, shares };
}

// The labels about the whole note must agree with the voices that the same annotator gave its clauses.
function checkAgainstVoice({ id, kind, notelevel, clean }, { told, person, together }) {
  if (WITHOUT_A_MEETING.has(kind)) return;
  const expected = {
    'mutuality/missing-voice': person === 0,
    'mutuality/missing-together': together === 0,
    'mutuality/one-sided': told >= 3 && (person + together) / told < 1 / 3,
  };
  for (const [code, fires] of Object.entries(expected)) {
    if (notelevel.includes(code)) assert(fires, `${id}: ${code} is labelled, the voices say no`);
    if (clean.includes(code)) assert(!fires, `${id}: ${code} is clean, the voices say it fires`);
  }
}

const notes = readMarkedNotes(join(here, 'notes'));
for (const note of notes) {
  for (const twin of note.twins ?? []) {
    const other = notes.find((candidate) => candidate.id === twin);
    assert(other?.twins?.includes(note.id), `${note.id}: twin ${twin} does not point back`);
    const cloned = (n) => n.spans.filter((span) => span.code === 'mutuality/cloned-text').map((span) => span.text);
    assert.deepEqual(cloned(note), cloned(other), `${note.id}: the cloned sentences differ from those of ${twin}`);
  }
}
const voiced = readdirSync(join(here, 'voice', 'held-out')).filter((name) => /^\d{3}\.txt$/.test(name)).sort();
const voices = voiced.map((name) => readVoice(name, notes));
writeFileSync(join(here, 'notes.jsonl'), asLines(notes));
writeFileSync(join(here, 'voice', 'held-out.jsonl'), asLines(voices));

const having = (list, code) => notes.filter((note) => note[list].includes(code)).length;
const spansOf = (list, code) => notes.reduce((sum, note) => sum + note[list].filter((span) => span.code === code).length, 0);
console.log(`${notes.length} notes, ${notes.reduce((sum, note) => sum + note.spans.length, 0)} spans, `
  + `${notes.reduce((sum, note) => sum + note.either.length, 0)} either, `
  + `${notes.reduce((sum, note) => sum + note.notelevel.length, 0)} note-level labels; kinds `
  + [...KINDS].map((kind) => `${kind} ${notes.filter((note) => note.kind === kind).length}`).join(', '));
console.log('code'.padEnd(40), 'spans', 'either', 'level', 'notes', 'clean');
for (const code of [...RULES, ...CREDITS]) {
  const touched = notes.filter((note) => note.notelevel.includes(code) || note.spans.some((span) => span.code === code));
  console.log(code.padEnd(40), String(spansOf('spans', code)).padStart(5), String(spansOf('either', code)).padStart(6),
    String(having('notelevel', code)).padStart(5), String(touched.length).padStart(5), String(having('clean', code)).padStart(5));
}
const clauses = voices.flatMap((voice) => voice.clauses);
console.log(`${voices.length} notes with voices, ${clauses.length} clauses: `
  + VOICES.map((voice) => `${voice} ${clauses.filter((clause) => clause.voice === voice).length}`).join(', '));
