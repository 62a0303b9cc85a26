import fs from 'node:fs';
import { analyse } from '../../../server/src/core/engine/analyse';
import { DEFAULT_SETTINGS } from '../../../server/src/core/policy/settings';
import { readExample } from '../../../server/src/core/rules/examples';
import { findingFeatures } from '../../../server/src/core/rules/mutuality/findingFeatures';
import { LEFT_OUT } from '../../../server/src/core/rules/mutuality/secondLook';
import { isWording } from '../../../server/src/core/rules/mutuality/wordingRules';
import { RULES } from '../../../server/src/core/rules/registry';
import { packWeights } from '../../../server/src/core/text/hashedWeights';
import { type Case, learn, likelihoods, sumsOf } from '../voice/regression';
import { judgedFindings, UNREAD } from './judgedFindings';

const LINES = 'test/unit/core/rules/mutuality';
const SETTINGS = { shares: likelihoods, rounds: 10, step: 0.02, shrink: 0.01 };
/** Findings in notes are learnt from so often, an example once: there are twice as many, and they are plainer. */
const TIMES = 3;

interface FindingCase extends Case {
  readonly list: string;
  readonly right: boolean;
}

/**
 * Learns the weights of `core/rules/mutuality/secondLook.ts` from judged findings and the rules' examples, and prints what a
 * second look would leave out of each list with weights learnt from all the others.
 */
export function train(): string {
  const lines = examples();
  const judged = judgedFindings().map(
    ({ list, view, found, finding, right }): FindingCase => ({
      list,
      right,
      rows: findingFeatures(view, found, finding).toArray(),
      wanted: [Number(right)],
    }),
  );
  const learntFrom = (some: readonly FindingCase[]): Float64Array =>
    learn([...lines, ...Array.from({ length: TIMES }, () => some).flat()], SETTINGS);
  const read = judged.filter(({ list }) => !UNREAD.has(list));
  if (!process.env.QUICK)
    for (const list of new Set(judged.map((one) => one.list)))
      report(list, judged, learntFrom(read.filter((one) => one.list !== list)));
  return packWeights(learntFrom(read));
}

/** What the rules say of lines that they are to mark is right. */
function examples(): Case[] {
  const lines = ['marked.txt', 'field-lexicon.txt'].flatMap((file) =>
    fs
      .readFileSync(`${LINES}/${file}`, 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => line.replace(/^[a-z-]+: /, '').split(' / ')[0]!),
  );
  const texts = [...lines, ...RULES.flatMap(({ fires }) => fires.map((example) => readExample(example).text))];
  return texts.flatMap((text) =>
    analyse(text, DEFAULT_SETTINGS).blocks.flatMap(({ view, findings }) => {
      const doubted = findings.filter(isWording);
      return doubted.map((finding) => ({ rows: findingFeatures(view, doubted, finding).toArray(), wanted: [1] }));
    }),
  );
}

function report(list: string, judged: readonly FindingCase[], weights: Float64Array): void {
  const own = judged.filter((one) => one.list === list);
  const out = own.filter(({ rows }) => sumsOf(weights, rows, 1)[0]! < LEFT_OUT);
  const counted = (right: boolean): string => {
    const among = (some: readonly FindingCase[]): number => some.filter((one) => one.right === right).length;
    return `${among(out)} of ${among(own)}`;
  };
  console.log(`${list}: leaves out ${counted(false)} that are false, ${counted(true)} that are right`);
}
