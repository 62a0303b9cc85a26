// Turns the marked-up notes in notes-realistic/3NN.txt into notes-realistic.jsonl, one JSON object a line:
//   {id, text, kind, spans: [{start, end, code, text}], notelevel: [...], clean: [...]}
// Same mark-up and checks as the builder of the development notes. Offsets are UTF-16 code units into `text`.
// Usage: node build-notes-realistic.mjs          (plain Node 20, no dependency)

import assert from 'node:assert/strict';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const folder = join(here, 'notes-realistic');

const named = (area, names) => names.trim().split(/\s+/).map((name) => `${area}/${name}`);
const RULES = [
  ...named('confidentiality', `person-name third-party phone-number email-address web-address ip-address username
    government-id record-number street-address place organization date birth-date age-over-89 reidentification
    substance-use sensitive-topic traumatic-detail verbatim-disclosure clinical-detail excess-detail`),
  ...named('mutuality', `power-over compliance label deficit doubt judgement clinical-gaze hidden-agent goal-for
    missing-voice missing-together one-sided one-dimensional role-term unnamed-coercion self-focus not-shared cloned-text`),
  ...named('balance', 'missing-element missing-section too-thin too-long'),
];
const CREDITS = named('credit', 'quotation choice shared-act strength correction learning plan review');
const NOTE_LEVEL = new Set([
  ...named('confidentiality', 'reidentification excess-detail'),
  ...named('mutuality', 'missing-voice missing-together one-sided one-dimensional not-shared'),
  ...named('balance', 'missing-element missing-section too-thin too-long'),
]);
const KINDS = new Set(['peer-note', 'no-contact', 'group', 'contact-log', 'plan', 'other']);
const known = new Set([...RULES, ...CREDITS]);

function readHeader(source, id) {
  const match = /^---\n([\s\S]*?)\n---\n/.exec(source);
  assert(match, `${id}: no header block`);
  const fields = { notelevel: [], clean: [], kind: undefined };
  for (const line of match[1].split('\n')) {
    const field = /^(notelevel|clean|kind):\s*(.*)$/.exec(line);
    assert(field, `${id}: cannot read header line "${line}"`);
    const list = /^\[(.*)\]$/.exec(field[2]);
    fields[field[1]] = list ? list[1].split(',').map((item) => item.trim()).filter(Boolean) : field[2];
  }
  return { fields, body: source.slice(match[0].length) };
}

function readMarkup(body, id) {
  const spans = [];
  const open = [];
  let text = '';
  for (let at = 0; at < body.length; ) {
    if (body[at] === '⟦') {
      const bar = body.indexOf('|', at);
      assert(bar > at, `${id}: no "|" after ⟦ near "${body.slice(at, at + 40)}"`);
      const codes = body.slice(at + 1, bar).split('+');
      for (const code of codes) assert(known.has(code), `${id}: unknown id "${code}"`);
      open.push({ codes, start: text.length, source: bar + 1 });
      at = bar + 1;
    } else if (body[at] === '⟧') {
      const span = open.pop();
      assert(span, `${id}: ⟧ without ⟦ near "${body.slice(at - 40, at)}"`);
      // The words are read a second time from the source, so that a slip in the offsets cannot pass.
      const words = body.slice(span.source, at).replace(/⟦[^|⟧]*\|/g, '').replaceAll('⟧', '');
      for (const code of span.codes) spans.push({ start: span.start, end: text.length, code, text: words });
      at += 1;
    } else {
      text += body[at];
      at += 1;
    }
  }
  assert.equal(open.length, 0, `${id}: ${open.length} ⟦ left open`);
  spans.sort((a, b) => a.start - b.start || b.end - a.end || (a.code < b.code ? -1 : 1));
  return { text, spans };
}

const notes = readdirSync(folder).filter((name) => /^3\d\d\.txt$/.test(name)).sort().map((name) => {
  const id = name.slice(0, 3);
  const { fields, body } = readHeader(readFileSync(join(folder, name), 'utf8'), id);
  const { text, spans } = readMarkup(body, id);
  assert(KINDS.has(fields.kind), `${id}: unknown kind "${fields.kind}"`);
  for (const code of fields.notelevel) assert(NOTE_LEVEL.has(code), `${id}: "${code}" is not a rule about a whole note`);
  for (const code of fields.clean) assert(known.has(code), `${id}: unknown id "${code}" in clean`);
  const fired = new Set([...fields.notelevel, ...spans.map((span) => span.code)]);
  for (const code of fields.clean) assert(!fired.has(code), `${id}: "${code}" is both labelled and clean`);
  const seen = new Set();
  for (const span of spans) {
    assert.equal(text.slice(span.start, span.end), span.text, `${id}: offsets of "${span.text}"`);
    assert(span.end > span.start && span.text === span.text.trim(), `${id}: empty or padded span "${span.text}"`);
    assert(!NOTE_LEVEL.has(span.code), `${id}: "${span.code}" cannot be a span`);
    const key = `${span.start}-${span.end}-${span.code}`;
    assert(!seen.has(key), `${id}: the same label twice on "${span.text}"`);
    seen.add(key);
  }
  const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  assert(words >= 40 && words <= 170, `${id}: ${words} words`);
  return { id, text, kind: fields.kind, spans, notelevel: fields.notelevel, clean: fields.clean };
});

writeFileSync(join(here, 'notes-realistic.jsonl'), notes.map((note) => `${JSON.stringify(note)}\n`).join(''));

const credit = (span) => span.code.startsWith('credit/');
console.log(`${notes.length} notes, ${notes.reduce((sum, note) => sum + note.spans.length, 0)} spans, `
  + `${notes.reduce((sum, note) => sum + note.notelevel.length, 0)} note-level labels, `
  + `${notes.filter((note) => !note.notelevel.length && note.spans.every(credit)).length} notes without a finding`);
console.log('code'.padEnd(40), 'spans', 'level', 'clean');
for (const code of known) {
  const spans = notes.reduce((sum, note) => sum + note.spans.filter((span) => span.code === code).length, 0);
  const level = notes.filter((note) => note.notelevel.includes(code)).length;
  const clean = notes.filter((note) => note.clean.includes(code)).length;
  if (spans + level + clean) console.log(code.padEnd(40), String(spans).padStart(5), String(level).padStart(5), String(clean).padStart(5));
}
