// Builds the held-out evaluation set: notes written and labelled by an annotator who had read the rule contract and
// nothing of the product. Measure with it; never tune with it.
//
//   notes/NNN.txt           a note with inline mark-up           ->  notes.jsonl
//   voice/held-out/NNN.txt  one clause a line, "voice<TAB>words" ->  voice/held-out.jsonl
//
// Mark-up: ⟦rule-id|the words⟧ labels a span; ⟦rule-a+rule-b|…⟧ two rules on the same words; ⟦rule-a~rule-b|…⟧ says that
// rule-b on these words is right too (`alt`); ⟦?rule-id|…⟧ is a span on which careful readers differ (`either`): neither
// for nor against. Spans nest. The block between `---` lines at the top holds notelevel, clean, kind and twins.
// Offsets are UTF-16 code units into `text`, which is the note as typed, mark-up removed.
//
// Usage: node build.mjs          (plain Node 20, no dependency)

import assert from 'node:assert/strict';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

const named = (area, names) => names.trim().split(/\s+/).map((name) => `${area}/${name}`);
const RULES = [
  ...named('confidentiality', `person-name third-party phone-number email-address web-address ip-address username
    government-id record-number street-address place organization date birth-date age-over-89 reidentification
    substance-use sensitive-topic traumatic-detail verbatim-disclosure clinical-detail excess-detail file-name file-exposure`),
  ...named('mutuality', `power-over compliance label deficit doubt judgement clinical-gaze hidden-agent goal-for
    missing-voice missing-together one-sided one-dimensional role-term unnamed-coercion self-focus not-shared cloned-text`),
  ...named('balance', 'missing-element missing-section too-thin too-long'),
];
const CREDITS = named('credit', 'quotation choice shared-act strength correction learning plan review');
const NOTE_LEVEL = new Set([
  ...named('confidentiality', 'reidentification excess-detail file-exposure'),
  ...named('mutuality', 'missing-voice missing-together one-sided one-dimensional not-shared'),
  ...named('balance', 'missing-element missing-section too-thin too-long'),
]);
const KINDS = new Set(['peer-note', 'no-contact', 'group', 'contact-log', 'plan', 'other']);
const VOICES = ['person', 'together', 'writer', 'observer', 'record'];
const WITHOUT_A_MEETING = new Set(['no-contact', 'other', 'plan']);
const known = new Set([...RULES, ...CREDITS]);

function readHeader(source, id) {
  const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(source);
  assert(match, `${id}: no header block`);
  const fields = { notelevel: [], clean: [], kind: undefined };
  for (const line of match[1].split(/\r?\n/)) {
    const field = /^([a-z]+):\s*(.*)$/.exec(line);
    assert(field, `${id}: cannot read header line "${line}"`);
    const [, key, value] = field;
    assert(['notelevel', 'clean', 'kind', 'twins'].includes(key), `${id}: unknown header key "${key}"`);
    const list = /^\[(.*)\]$/.exec(value);
    fields[key] = list
      ? list[1].split(',').map((item) => item.trim().replace(/^"(.*)"$/, '$1')).filter(Boolean)
      : value;
  }
  return { fields, body: source.slice(match[0].length) };
}

function readLabel(label, id) {
  const either = label.startsWith('?');
  const codes = label.replace('?', '').split('+').map((part) => {
    const [code, alternatives] = part.split('~');
    const alt = alternatives ? alternatives.split(',') : [];
    for (const name of [code, ...alt]) assert(known.has(name), `${id}: unknown id "${name}"`);
    return { code, alt };
  });
  return { either, codes };
}

function readMarkup(body, id) {
  const spans = [];
  const either = [];
  const open = [];
  let text = '';
  for (let at = 0; at < body.length; ) {
    if (body[at] === '⟦') {
      const bar = body.indexOf('|', at);
      assert(bar > at, `${id}: no "|" after ⟦ near "${body.slice(at, at + 40)}"`);
      open.push({ ...readLabel(body.slice(at + 1, bar), id), start: text.length, source: bar + 1 });
      at = bar + 1;
    } else if (body[at] === '⟧') {
      const span = open.pop();
      assert(span, `${id}: ⟧ without ⟦ near "${body.slice(at - 40, at)}"`);
      // The words are read a second time from the source, so that a slip in the offsets cannot pass.
      const words = body.slice(span.source, at).replace(/⟦[^|⟧]*\|/g, '').replaceAll('⟧', '');
      for (const { code, alt } of span.codes) {
        const found = { start: span.start, end: text.length, code, text: words };
        if (alt.length > 0) found.alt = alt;
        (span.either ? either : spans).push(found);
      }
      at += 1;
    } else {
      text += body[at];
      at += 1;
    }
  }
  assert.equal(open.length, 0, `${id}: ${open.length} ⟦ left open`);
  const inOrder = (a, b) => a.start - b.start || b.end - a.end || (a.code < b.code ? -1 : 1);
  return { text, spans: spans.sort(inOrder), either: either.sort(inOrder) };
}

function readNote(name) {
  const id = name.slice(0, 3);
  const { fields, body } = readHeader(readFileSync(join(here, 'notes', name), 'utf8'), id);
  const { text, spans, either } = readMarkup(body, id);
  assert(KINDS.has(fields.kind), `${id}: unknown kind "${fields.kind}"`);
  for (const code of fields.notelevel) assert(NOTE_LEVEL.has(code), `${id}: "${code}" is not about a whole note`);
  for (const code of fields.clean) assert(known.has(code), `${id}: unknown id "${code}" in clean`);
  const fired = new Set([
    ...fields.notelevel,
    ...[...spans, ...either].flatMap((span) => [span.code, ...(span.alt ?? [])]),
  ]);
  for (const code of fields.clean) assert(!fired.has(code), `${id}: "${code}" is both labelled and clean`);
  const seen = new Set();
  for (const span of [...spans, ...either]) {
    assert.equal(text.slice(span.start, span.end), span.text, `${id}: offsets of "${span.text}"`);
    assert(span.end > span.start && span.text === span.text.trim(), `${id}: empty or padded span "${span.text}"`);
    assert(!NOTE_LEVEL.has(span.code), `${id}: "${span.code}" cannot be a span`);
    const key = `${span.start}-${span.end}-${span.code}`;
    assert(!seen.has(key), `${id}: the same label twice on "${span.text}"`);
    seen.add(key);
  }
  const note = { id, text, kind: fields.kind, spans, notelevel: fields.notelevel, clean: fields.clean, either };
  if (fields.twins) note.twins = fields.twins;
  return note;
}

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

const files = (folder) => readdirSync(join(here, folder)).filter((name) => /^\d{3}\.txt$/.test(name)).sort();
const asLines = (rows) => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

const notes = files('notes').map(readNote);
for (const note of notes) {
  for (const twin of note.twins ?? []) {
    const other = notes.find((candidate) => candidate.id === twin);
    assert(other?.twins?.includes(note.id), `${note.id}: twin ${twin} does not point back`);
    const cloned = (n) => n.spans.filter((span) => span.code === 'mutuality/cloned-text').map((span) => span.text);
    assert.deepEqual(cloned(note), cloned(other), `${note.id}: the cloned sentences differ from those of ${twin}`);
  }
}
const voices = files(join('voice', 'held-out')).map((name) => readVoice(name, notes));
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
