// Reads notes with inline mark-up, and checks what can be checked: ids, kinds, offsets, labels that contradict each other.
//
// ⟦rule-id|the words⟧ labels a span; ⟦rule-a+rule-b|…⟧ two rules on the same words; ⟦rule-a~rule-b|…⟧ says that rule-b on
// these words is right too (`alt`); ⟦?rule-id|…⟧ is a span on which careful readers differ (`either`): neither for nor
// against. Spans nest. The block between `---` lines at the top holds notelevel, clean, kind and twins. Offsets are UTF-16
// code units into `text`, which is the note as typed, mark-up removed.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const named = (area, names) => names.trim().split(/\s+/).map((name) => `${area}/${name}`);
export const RULES = [
  ...named('confidentiality', `person-name third-party phone-number email-address web-address ip-address username
    government-id record-number street-address place organization date birth-date age-over-89 reidentification
    substance-use sensitive-topic traumatic-detail verbatim-disclosure clinical-detail excess-detail file-name file-exposure`),
  ...named('mutuality', `power-over compliance label deficit doubt judgement clinical-gaze hidden-agent goal-for
    missing-voice missing-together one-sided one-dimensional role-term unnamed-coercion self-focus not-shared cloned-text`),
  ...named('balance', 'missing-element missing-section too-thin too-long'),
];
export const CREDITS = named('credit', 'quotation choice shared-act strength correction learning plan review');
const NOTE_LEVEL = new Set([
  ...named('confidentiality', 'reidentification excess-detail file-exposure'),
  ...named('mutuality', 'missing-voice missing-together one-sided one-dimensional not-shared'),
  ...named('balance', 'missing-element missing-section too-thin too-long'),
]);
export const KINDS = new Set(['peer-note', 'no-contact', 'group', 'contact-log', 'plan', 'other']);
const known = new Set([...RULES, ...CREDITS]);

/** The marked notes of a folder ("201.txt"), in order. */
export const readMarkedNotes = (folder) =>
  readdirSync(folder).filter((name) => /^\d{3}\.txt$/.test(name)).sort().map((name) => readMarkedNote(path.join(folder, name)));

/** Rows as JSON, one a line. */
export const asLines = (rows) => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

function readMarkedNote(file) {
  const id = path.basename(file, '.txt');
  const { fields, body } = readHeader(readFileSync(file, 'utf8'), id);
  const { text, spans, either } = readMarkup(body, id);
  checkLabels({ id, text, fields, labels: [...spans, ...either] });
  const note = { id, text, kind: fields.kind, spans, notelevel: fields.notelevel, clean: fields.clean, either };
  return fields.twins ? { ...note, twins: fields.twins } : note;
}

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

function checkLabels({ id, text, fields, labels }) {
  assert(KINDS.has(fields.kind), `${id}: unknown kind "${fields.kind}"`);
  for (const code of fields.notelevel) assert(NOTE_LEVEL.has(code), `${id}: "${code}" is not about a whole note`);
  for (const code of fields.clean) assert(known.has(code), `${id}: unknown id "${code}" in clean`);
  const fired = new Set([
    ...fields.notelevel,
    ...labels.flatMap((span) => [span.code, ...(span.alt ?? [])]),
  ]);
  for (const code of fields.clean) assert(!fired.has(code), `${id}: "${code}" is both labelled and clean`);
  const seen = new Set();
  for (const span of labels) {
    assert.equal(text.slice(span.start, span.end), span.text, `${id}: offsets of "${span.text}"`);
    assert(span.end > span.start && span.text === span.text.trim(), `${id}: empty or padded span "${span.text}"`);
    assert(!NOTE_LEVEL.has(span.code), `${id}: "${span.code}" cannot be a span`);
    const key = `${span.start}-${span.end}-${span.code}`;
    assert(!seen.has(key), `${id}: the same label twice on "${span.text}"`);
    seen.add(key);
  }
}
