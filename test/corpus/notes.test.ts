import assert from 'node:assert/strict';
import fs from 'node:fs';
import { analyse } from '../../server/src/core/engine/analyse';
import { DEFAULT_SETTINGS } from '../../server/src/core/policy/settings';
import type { Span } from '../../server/src/core/text/span';

interface Label extends Span {
  readonly code: string;
}
interface LabelledNote {
  readonly id: string;
  readonly text: string;
  readonly spans: readonly Label[];
  /** Words on which careful readers differ: neither for nor against. */
  readonly either?: readonly Label[];
  readonly notelevel: readonly string[];
  readonly clean: readonly string[];
}

/** Set ERRORS=1 to see what was missed and what was marked without a label. */
const SHOWN = process.env['ERRORS'] !== undefined;
const ABOUT_THE_NOTE = /^(?:balance\/|mutuality\/(?:missing-|one-|not-shared))/;

/** Shares that hold: of labels found, of findings that have a label, of note-level labels, of rules that have to be silent. */
const SETS = [
  { name: 'notes', found: 0.97, right: 0.96, level: 0.95, silent: 0.99 },
  { name: 'notes-realistic', found: 0.97, right: 0.97, level: 0.97, silent: 0.99 },
  { name: 'notes-hands', found: 0.96, right: 0.97, level: 0.93, silent: 0.98 },
];

describe('mutuality and balance on labelled notes', () => {
  for (const { name, ...least } of SETS) {
    describe(name, () => {
      let measured: ReturnType<typeof measure>;
      before(() => {
        measured = measure(readNotes(name));
      });
      for (const [what, share] of Object.entries(least)) {
        it(`${what}: at least ${share}`, () => {
          const reached = measured[what as keyof typeof measured];
          assert.ok(reached >= share, `${what} is ${reached.toFixed(3)}`);
        });
      }
    });
  }
});

const readNotes = (name: string): LabelledNote[] =>
  fs
    .readFileSync(`test/corpus/${name}.jsonl`, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

function measure(notes: readonly LabelledNote[]) {
  const found = new Tally();
  const right = new Tally();
  const level = new Tally();
  const silent = new Tally();
  for (const note of notes) {
    const { findings } = analyse(note.text, DEFAULT_SETTINGS);
    const words = findings.filter(({ rule }) => rule.startsWith('mutuality/') && !ABOUT_THE_NOTE.test(rule));
    const labels = note.spans.filter(({ code }) => code.startsWith('mutuality/') && code !== 'mutuality/cloned-text');
    for (const label of labels) found.add(words.some(over(label)), () => `${note.id} missed ${shown(note, label)}`);
    const accepted = [...note.spans, ...(note.either ?? [])];
    for (const word of words) right.add(accepted.some(over(word)), () => `${note.id} marked ${shown(note, word)}`);
    const fired = new Set<string>(findings.map(({ rule }) => rule));
    for (const code of note.notelevel.filter(isOurs)) level.add(fired.has(code), () => `${note.id} missed ${code}`);
    for (const code of note.clean.filter(isOurs)) silent.add(!fired.has(code), () => `${note.id} fired ${code}`);
  }
  return { found: found.share, right: right.share, level: level.share, silent: silent.share };
}

const isOurs = (code: string): boolean => /^(?:mutuality|balance)\//.test(code);

const over =
  (one: Span) =>
  (other: Span): boolean =>
    one.start < other.end && other.start < one.end;

const shown = ({ text }: LabelledNote, { start, end, ...rest }: { start: number; end: number }): string =>
  `${'code' in rest ? rest.code : 'rule' in rest ? rest.rule : ''} "${text.slice(start, end)}"`;

class Tally {
  #yes = 0;
  #all = 0;

  add(yes: boolean, what: () => string): void {
    this.#all++;
    if (yes) this.#yes++;
    else if (SHOWN) console.log(what());
  }

  get share(): number {
    return this.#all === 0 ? 1 : this.#yes / this.#all;
  }
}
