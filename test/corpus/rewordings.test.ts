import assert from 'node:assert/strict';
import fs from 'node:fs';
import { analyse } from '../../server/src/core/engine/analyse';
import type { Analysis, Finding } from '../../server/src/core/engine/analysis';
import { DEFAULT_SETTINGS } from '../../server/src/core/policy/settings';
import { changesOf } from '../../server/src/service/changes';
import { applied, type TextChange } from '../../server/src/service/fitting';

/** A rewording in its place: the line before and after, and where its words stand in the new line. */
interface Reworded {
  readonly rule: string;
  readonly before: string;
  readonly after: string;
  readonly start: number;
  readonly end: number;
}

/** Set ERRORS=1 to see what does not fit. */
const SHOWN = process.env['ERRORS'] !== undefined;
const SETS = ['notes', 'notes-realistic', 'notes-hands'];
const WORDING = /^mutuality\/(?!missing-|one-|not-shared|cloned-text|self-focus)/;

/** What no sentence has, unless it had it before. */
const MISFITS: Readonly<Record<string, RegExp>> = {
  'a word twice': /\b(\p{L}+) \1\b/giu,
  'a preposition without its noun': /\b(?:of|with|for|about|into|from|whether)(?=[.;!?]|$)/gi,
  'a verb without its object': /\b(?:could|wants? to|not to|whether to|how to)(?= (?:the|a|an|with|of|to|for|since)\b|[.,;!?]|$)/gi,
  'a prompt that something hangs on': /[^…]\] (?:with|to|of|about|into|the|a|an|him|her|his|their)\b/g,
  'a bracket joined to a word': /[\p{L}\d]\[|\][\p{L}\d]/gu,
  '"a" before a vowel': /\b(?:a (?=[aeio]\p{L})|an (?=[bcdfgjklmnpqrstvwxyz]\p{L}))/giu,
  'a blank or a mark too many': /\S {2,}\S| [,.;:]|,,|\.\.(?!\.)|,\./g,
  'a verb of another number': /\b(?:(?:he|she) (?:want|are|were|have|do|see|say)|they (?:wants|is|was|has|says|does))\b/gi,
  'two verbs in a row': /\b(?:was|is|has|had|will|would|could) (?:did|was|is|said|chose|wants|sees|had|has|told)\b/gi,
};
/** Shares that hold: of all rewordings, how many at most may have each of these. */
const MOST_MISFITS = 0.003;
const MOST_STILL_MARKED = 0.005;

describe('rewordings of the notes of the corpus', () => {
  let all: Reworded[];
  before(() => {
    all = SETS.flatMap(readNotes).flatMap(rewordingsOf);
  });

  for (const [misfit, pattern] of Object.entries(MISFITS)) {
    it(`have no ${misfit}`, () => {
      holds(all, MOST_MISFITS, ({ before, after }) => count(after, pattern) > count(before, pattern));
    });
  }

  it('begin a sentence with a capital where it had one', () => {
    holds(all, MOST_MISFITS, ({ before, after }) => /^\p{Lu}/u.test(before) && /^\p{Ll}/u.test(after));
  });

  it('are not what they mend, nor another thing to mend', () => {
    holds(all, MOST_STILL_MARKED, isMarked);
  });
});

function holds(all: readonly Reworded[], most: number, fails: (reworded: Reworded) => boolean): void {
  const failed = all.filter(fails);
  if (SHOWN) for (const { rule, before, after } of failed) console.log(`${rule}\n  ${before}\n  ${after}`);
  if (SHOWN) console.log(`${failed.length} of ${all.length}`);
  assert.ok(failed.length <= most * all.length, `${failed.length} of ${all.length}`);
}

const readNotes = (name: string): string[] =>
  fs
    .readFileSync(`test/corpus/${name}.jsonl`, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line).text);

function rewordingsOf(text: string): Reworded[] {
  const analysis = analyse(text, DEFAULT_SETTINGS);
  return analysis.findings.flatMap((finding, at) =>
    WORDING.test(finding.rule) ? finding.fixes.flatMap((_, fix) => reworded(analysis, finding, at, fix) ?? []) : [],
  );
}

function reworded(analysis: Analysis, { rule }: Finding, at: number, fix: number): Reworded | undefined {
  const { text } = analysis.note;
  const [change] = changesOf(analysis, { kind: 'fix', finding: at, fix });
  if (!change) return undefined;
  const { from, to } = lineOf(text, change);
  const before = text.slice(from, to);
  const inLine = { start: change.start - from, end: change.end - from, text: change.text };
  return {
    rule,
    before,
    after: applied(before, [inLine]),
    start: inLine.start,
    end: inLine.start + change.text.length,
  };
}

function lineOf(text: string, { start, end }: TextChange): { from: number; to: number } {
  const to = text.indexOf('\n', end);
  return { from: text.lastIndexOf('\n', start - 1) + 1, to: to < 0 ? text.length : to };
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Whether something that warns stands wholly in the new words. */
function isMarked({ after, start, end }: Reworded): boolean {
  const from = after.lastIndexOf('. ', start - 1) + 1;
  const stop = after.indexOf('. ', end);
  const sentence = after.slice(from, stop < 0 ? after.length : stop + 1);
  return analyse(sentence, DEFAULT_SETTINGS).findings.some(
    (finding) => WORDING.test(finding.rule) && finding.start + from >= start && finding.end + from <= end,
  );
}
