import assert from 'node:assert/strict';
import { analyse, reanalyse } from '../../../../server/src/core/engine/analyse';
import type { Analysis } from '../../../../server/src/core/engine/analysis';
import { DEFAULT_SETTINGS } from '../../../../server/src/core/policy/settings';
import { noteOf } from './writing';

/** A note fifty times as long may cost this many times as much a keystroke; work on the whole note would cost fifty. */
const MOST_GROWTH = 5;
/** Everything is done so many times, and the quickest counts: what else the machine does is not measured. */
const REPEATS = 4;
/** A word may cost this many times as much in a longer text. Quadratic work would cost sixteen times. */
const MOST_PER_WORD = 4;
const KEYSTROKES = 41;

const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1]!;

function timed(work: () => void): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

const quickest = (work: () => void): number => Math.min(...Array.from({ length: REPEATS }, () => timed(work)));

/** A note that is typed in: each call changes one letter somewhere else and tells how long that took. */
class Typing {
  #text: string;
  #analysis: Analysis;
  #strokes = 0;

  constructor(words: number) {
    this.#text = noteOf(words);
    this.#analysis = analyse(this.#text, DEFAULT_SETTINGS);
  }

  stroke(): number {
    const start = this.#letterFrom(Math.floor(this.#text.length * ((this.#strokes * 0.37) % 1)));
    const letter = 'etaoin'[this.#strokes++ % 6]!;
    this.#text = this.#text.slice(0, start) + letter + this.#text.slice(start + 1);
    const before = this.#analysis;
    const again = (): void => {
      this.#analysis = reanalyse(this.#text, before, { start, oldEnd: start + 1, newEnd: start + 1 });
    };
    return quickest(again);
  }

  #letterFrom(from: number): number {
    const found = this.#text.slice(from).search(/[a-z]/);
    return found < 0 ? this.#text.search(/[a-z]/) : from + found;
  }
}

describe('what an analysis costs', function () {
  // A busy machine may slow one run; growth that is wrong is wrong each time.
  this.retries(2);

  it('depends on the block typed in, hardly on the length of the note', function () {
    this.timeout(60_000);
    const notes = [1000, 5000, 20_000, 50_000].map((words) => new Typing(words));
    for (let warm = 0; warm < 15; warm++) for (const note of notes) note.stroke();
    const times = notes.map((): number[] => []);
    // In turn, so that whatever else the machine does touches all alike.
    for (let n = 0; n < KEYSTROKES; n++) for (const [i, note] of notes.entries()) times[i]!.push(note.stroke());
    const [shortest, ...longer] = times.map(median);
    for (const cost of longer)
      assert.ok(cost < shortest! * MOST_GROWTH, `medians of a keystroke: ${times.map(median).join(', ')}`);
  });

  it('grows with the text, no faster', function () {
    this.timeout(60_000);
    const sizes = [1500, 24_000];
    const texts = sizes.map((words) => noteOf(words));
    const run = (text: string) => timed(() => analyse(text, DEFAULT_SETTINGS)) / text.length;
    texts.forEach(run);
    const costs = texts.map((): number[] => []);
    for (let n = 0; n < REPEATS; n++) for (const [i, text] of texts.entries()) costs[i]!.push(run(text));
    const [short, long] = costs.map((times) => Math.min(...times));
    assert.ok(long! < short! * MOST_PER_WORD, `milliseconds a character: ${short}, ${long}`);
  });

  const KEPT = '<!-- mutual-notes: keep confidentiality/phone-number because asked -->';
  for (const [what, text] of [
    ['one line of 400,000 characters', noteOf(70_000).replaceAll('\n', ' ').slice(0, 400_000)],
    ['200,000 line ends', '\n'.repeat(200_000)],
    ['40,000 list items', '- a\n'.repeat(40_000)],
    ['60,000 open quotation marks', '"a '.repeat(60_000)],
    ['6,000 marks in one line', '<!-- mutual-notes: keep confidentiality/place because asked --> '.repeat(6000)],
    ['24,000 marks, each with what it keeps', `${KEPT}\nCall her at 413-555-0123.\n\n`.repeat(24_000)],
    ['20,000 names', 'Keisha Brown met Tomás Oduya. '.repeat(5000)],
  ] as const) {
    it(`is bounded for ${what}`, function () {
      this.timeout(60_000);
      const part = text.slice(0, text.length >> 3);
      analyse(part, DEFAULT_SETTINGS);
      const short = Math.max(
        0.5,
        quickest(() => analyse(part, DEFAULT_SETTINGS)),
      );
      const long = quickest(() => analyse(text, DEFAULT_SETTINGS));
      assert.ok(long < short * 8 * MOST_PER_WORD, `an eighth ${short} ms, the whole ${long} ms`);
    });
  }
});
