import fs from 'node:fs';
import path from 'node:path';
import { analyse } from '../../../server/src/core/engine/analyse';
import { DEFAULT_SETTINGS } from '../../../server/src/core/policy/settings';
import { ofCreditFeatures } from '../../../server/src/core/rules/credits/creditFeatures';
import { clauseSpans, earnedByClause, WEIGHED } from '../../../server/src/core/rules/credits/earned';
import { isLikely } from '../../../server/src/core/rules/credits/likely';
import { readExample } from '../../../server/src/core/rules/examples';
import { CREDITS } from '../../../server/src/core/rules/registry';
import { ONE, packWeights } from '../../../server/src/core/text/hashedWeights';
import { isMostlyIn, shift } from '../../../server/src/core/text/span';
import { type LabelledCredit, type LabelledNote, learntFrom, readClauseLines, readJsonLines } from './labelledNotes';
import { type Case, learn, likelihoods, sumsOf } from './regression';

const SETTINGS = { shares: likelihoods, rounds: 10, step: 0.03, shrink: 0.005, leftOut: 0.15 };
/** Notes labelled for all rules. */
const LABELLED = ['notes', 'notes-hands', 'notes-realistic'].map((name) => `test/corpus/${name}.jsonl`);
/** The rules' own examples are learnt from so often, a note once; but only until each is right by so much. */
const TIMES = 8;
const CLEAR = ONE;
const WORDS = 'test/unit/core/rules/credits/credit-words.txt';

/** A clause, the credits that rules found in it, and those that it was labelled with. */
interface CreditCase extends Case {
  readonly list: string;
  readonly found: readonly boolean[];
}
interface LabelledSpan {
  readonly start: number;
  readonly end: number;
  readonly code: string;
}
/** What a clause is labelled with: 1 or 0 for each credit, nothing where readers differ or were not asked. */
type Labels = (id: string, clause: { readonly start: number; readonly end: number }) => number | undefined;

/**
 * Learns the weights of `core/rules/credits/likely.ts` from labelled notes and the rules' examples, and prints what they are
 * worth: the F1 of each list's clauses without them and with weights learnt from all the other lists.
 */
export function train(): string {
  const cases = [...notes(), ...Array.from({ length: TIMES }, examples).flat()];
  if (!process.env.QUICK) for (const list of new Set(cases.map((one) => one.list))) report(list, cases);
  return packWeights(learn(cases, SETTINGS));
}

const notes = (): CreditCase[] =>
  [...learntFrom(), ...LABELLED].flatMap((file) => {
    const read = file.endsWith('.txt') ? readClauseLines(file) : readJsonLines(file).map(withCredits);
    const isMarked = read.some(({ credits }) => credits?.length);
    return isMarked ? read.flatMap((note) => casesOf(path.basename(file), note.text, labelsOf(note))) : [];
  });

/** Notes that are labelled for all rules have their credits among the spans. */
function withCredits(note: LabelledNote & { readonly spans?: readonly LabelledSpan[] }): LabelledNote {
  const credits = note.spans?.filter(({ code }) => code.startsWith('credit/'));
  return credits ? { ...note, credits: credits.map((span) => ({ ...span, id: span.code.replace('credit/', '') })) } : note;
}

const labelsOf = ({ credits = [] }: LabelledNote): Labels => {
  const has = (among: readonly LabelledCredit[], id: string, clause: Parameters<Labels>[1]) =>
    among.some((credit) => credit.id === id && isMostlyIn(credit, clause));
  const clear = credits.filter(({ either }) => !either);
  return (id, clause) => (has(clear, id, clause) ? 1 : has(credits, id, clause) ? undefined : 0);
};

const examples = (): CreditCase[] => [
  ...CREDITS.flatMap(({ id, fires, quiet }) => [...fires, ...quiet].flatMap((text) => casesOfExample(id, text))),
  ...fs.readFileSync(WORDS, 'utf8').split('\n').flatMap(casesOfWords),
];

/** "credit: credited / its neighbour that is not" */
function casesOfWords(line: string): CreditCase[] {
  const [, credit, told, neighbour] = /^([\w-]+): (.*?)(?: \/ (.*))?$/.exec(line) ?? [];
  if (!told) return [];
  return [`[[${told}]]`, neighbour ?? ''].flatMap((text) => casesOfExample(`credit/${credit}`, text));
}

/** An example tells of its own credit only. */
function casesOfExample(id: string, example: string): CreditCase[] {
  const { text, marked } = readExample(example);
  const cases = casesOf('examples', text, (other, clause) =>
    `credit/${other}` === id ? Number(marked.some((span) => isMostlyIn(span, clause))) : undefined,
  );
  return cases.map((one) => ({ ...one, isClear: (column, sum) => isClear(one, column, sum * ONE) }));
}

const isClear = ({ wanted, found }: CreditCase, column: number, sum: number): boolean =>
  wanted[column] === 1 ? isLikely(sum - CLEAR, found[column]!) : !isLikely(sum + CLEAR, found[column]!);

const casesOf = (list: string, text: string, labels: Labels): CreditCase[] =>
  analyse(text, DEFAULT_SETTINGS).blocks.flatMap(({ placed, view, credits }) => {
    const spans = clauseSpans(view);
    const earned = earnedByClause(spans, credits);
    const rows = ofCreditFeatures(view, earned, (features) => features.toArray());
    return rows.map((own, i) => {
      const inNote = shift(spans[i]!, placed.start);
      return {
        list,
        rows: own,
        found: WEIGHED.map((_, column) => (earned[i]! & (1 << column)) !== 0),
        wanted: WEIGHED.map((id) => labels(id.replace('credit/', ''), inNote)),
      };
    });
  });

function report(list: string, cases: readonly CreditCase[]): void {
  const others = cases.filter((one) => one.list !== list);
  const weights = learn(others, SETTINGS);
  const own = cases.filter((one) => one.list === list);
  const before = f1(own, ({ found }) => found);
  const after = f1(own, ({ found, rows }) =>
    sumsOf(weights, rows, WEIGHED.length).map((sum, column) => isLikely(sum * ONE, found[column]!)),
  );
  console.log(`${list}: ${own.length} clauses, without ${before}, with ${after}`);
}

/** Precision, recall and F1 of credits by clause. */
function f1(cases: readonly CreditCase[], earned: (one: CreditCase) => readonly boolean[]): string {
  let right = 0;
  let given = 0;
  let labelled = 0;
  for (const one of cases) {
    const had = earned(one);
    for (const [column, want] of one.wanted.entries()) {
      if (want === undefined) continue;
      labelled += want;
      given += Number(had[column]);
      right += want * Number(had[column]);
    }
  }
  const shown = [right / given, right / labelled, (2 * right) / (given + labelled)];
  return shown.map((share) => share.toFixed(2)).join(' / ');
}
