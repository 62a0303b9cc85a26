import assert from 'node:assert/strict';
import { analyse } from '../../server/src/core/engine/analyse';
import { DEFAULT_SETTINGS } from '../../server/src/core/policy/settings';
import { type MarkedNote, type MarkedSpan, readMarkedNotes } from './markedNotes.mjs';

/** A labelled or found span of one rule. */
type Told = Pick<MarkedSpan, 'start' | 'end' | 'code'>;

/** Set ERRORS=1 to see what is missed and what is found beside the labels. */
const SHOWN = process.env['ERRORS'] !== undefined;
const AREA = 'confidentiality/';
const NOTE_RULES = new Set(['confidentiality/reidentification', 'confidentiality/excess-detail']);

describe('what notes in many hands give away', () => {
  const notes = readMarkedNotes('test/corpus/notes-identifiers');

  it('is found, with few false alarms', () => {
    const { found, labelled, right, told } = totals(notes);
    const [precision, recall] = [right / told, found / labelled];
    assert.ok(recall >= LEAST.recall, `recall is ${recall.toFixed(3)}`);
    assert.ok(precision >= LEAST.precision, `precision is ${precision.toFixed(3)}`);
  });

  it('is told for the note as a whole where it should be, and only there', () => {
    for (const note of notes) {
      const fired = new Set(findingsOf(note).map(({ code }) => code));
      for (const code of note.notelevel) assert.ok(fired.has(code), `${note.id}: ${code} is silent`);
      for (const code of note.clean) assert.ok(!fired.has(code), `${note.id}: ${code} speaks`);
    }
  });
});

/** What the set reaches, rounded down. */
const LEAST = { precision: 0.93, recall: 0.95 };

function totals(notes: readonly MarkedNote[]) {
  let [found, labelled, right, told] = [0, 0, 0, 0];
  for (const note of notes) {
    const fair = (finding: Told) => note.either.some((span) => meets(span, finding));
    const findings = findingsOf(note).filter(({ code }) => !NOTE_RULES.has(code));
    const counted = findings.filter((finding) => note.spans.some((span) => meets(span, finding)) || !fair(finding));
    const missed = note.spans.filter((span) => !findings.some((finding) => meets(span, finding)));
    const beside = counted.filter((finding) => !note.spans.some((span) => meets(span, finding)));
    labelled += note.spans.length;
    found += note.spans.length - missed.length;
    told += counted.length;
    right += counted.length - beside.length;
    if (SHOWN) for (const span of missed) show('missed', note, span);
    if (SHOWN) for (const finding of beside) show('beside', note, finding);
  }
  return { found, labelled, right, told };
}

const findingsOf = ({ text }: MarkedNote): Told[] =>
  analyse(text, DEFAULT_SETTINGS)
    .findings.filter(({ rule }) => rule.startsWith(AREA))
    .map(({ rule, start, end }) => ({ code: rule, start, end }));

/** Within the area, whichever rule it is: half of the shorter of the two. */
function meets(a: Told, b: Told): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared > 0 && shared * 2 >= Math.min(a.end - a.start, b.end - b.start);
}

function show(what: string, { id, text }: MarkedNote, { code, start, end }: Told): void {
  console.log(`${id} ${what} ${code}: …${text.slice(Math.max(0, start - 30), start)}[[${text.slice(start, end)}]]${text.slice(end, end + 20)}…`);
}
