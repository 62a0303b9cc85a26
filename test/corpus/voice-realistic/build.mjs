// Turns notes.txt (one clause a line: its voice, then its words) into ../voice-realistic.jsonl:
//   {id, text, clauses: [{start, end, voice}], shares}
// Run ../build-notes.mjs first: the texts come from ../notes-realistic.jsonl. Checked here: the clauses stand
// in the text in this order and leave nothing but white space between them; the note-level labels that voice decides
// (missing-voice, missing-together, one-sided) agree with the voices.
// Usage: node build.mjs          (plain Node 20, no dependency)

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const VOICES = ['person', 'together', 'writer', 'observer', 'record'];
const notes = readFileSync(join(here, '..', 'notes-realistic.jsonl'), 'utf8').trim().split('\n').map((line) => JSON.parse(line));

const source = new Map();
let current;
for (const line of readFileSync(join(here, 'notes.txt'), 'utf8').split('\n')) {
  if (!line.trim()) continue;
  const heading = /^# (\d{3})$/.exec(line);
  if (heading) {
    assert(!source.has(heading[1]), `${heading[1]} stands twice`);
    source.set(heading[1], current = []);
    continue;
  }
  const clause = /^([a-z]+)\s+(\S.*)$/.exec(line);
  assert(current && clause && VOICES.includes(clause[1]), `cannot read "${line}"`);
  current.push({ voice: clause[1], words: clause[2].trimEnd() });
}
assert.deepEqual([...source.keys()], notes.map((note) => note.id), 'the two sets hold different notes');

const round = (value) => Math.round(value * 10000) / 10000;
const total = Object.fromEntries(VOICES.map((voice) => [voice, 0]));
const lines = notes.map(({ id, text, kind, notelevel, clean }) => {
  let at = 0;
  const clauses = source.get(id).map(({ voice, words }) => {
    const start = text.indexOf(words, at);
    assert(start >= 0, `${id}: "${words}" is not in the text after ${at}`);
    assert.equal(text.slice(at, start).trim(), '', `${id}: words without a voice before "${words}"`);
    at = start + words.length;
    total[voice] += 1;
    return { start, end: at, voice };
  });
  assert.equal(text.slice(at).trim(), '', `${id}: words without a voice at the end`);

  const count = (voice) => clauses.filter((clause) => clause.voice === voice).length;
  const spoken = clauses.length - count('record');
  const shares = Object.fromEntries(VOICES.map((voice) =>
    [voice, round(count(voice) / (voice === 'record' ? clauses.length : spoken))]));
  const defined = kind === 'no-contact' ? {} : {
    'mutuality/missing-voice': count('person') === 0,
    'mutuality/missing-together': count('together') === 0,
    'mutuality/one-sided': spoken >= 3 && (count('person') + count('together')) * 3 < spoken,
  };
  for (const [code, fires] of Object.entries(defined)) {
    assert(!(fires ? clean : notelevel).includes(code), `${id}: ${code} does not agree with the voices`);
  }
  return `${JSON.stringify({ id, text, clauses, shares })}\n`;
});

writeFileSync(join(here, '..', 'voice-realistic.jsonl'), lines.join(''));
console.log(`${lines.length} notes, ${Object.values(total).reduce((a, b) => a + b)} clauses`, total);
