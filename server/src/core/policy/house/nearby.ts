import { defineRule, type Rule } from '../../rules/rule';
import { wordsOf } from '../values';
import type { HouseRuleOf } from './schema';
import type { HouseTexts } from './texts';
import { type Run, WordFinder } from './words';

const WITHIN = 6;

/** Words that matter only beside others of their sentence: "search" near "room". `within` counts words between the two. */
export function nearby(
  texts: HouseTexts,
  { words, near, within = WITHIN, inQuotations = false }: HouseRuleOf<'nearby'>,
): Rule {
  const finder = new WordFinder(wordsOf(words));
  const neighbours = new WordFinder(wordsOf(near));
  return defineRule({
    ...texts,
    scope: 'span',
    family: 'wording',
    check({ tokens, reading }, report) {
      const found = finder.find(tokens, inQuotations);
      if (found.length === 0) return;
      const beside = neighbours.find(tokens);
      for (const sentence of reading.sentences) {
        const others = beside.filter((run) => holds(sentence, run));
        for (const run of found.filter((candidate) => holds(sentence, candidate)))
          if (others.some((other) => isNear(run, other, within))) report(tokens.span(run.first, run.end));
      }
    },
  });
}

const holds = (sentence: Run, run: Run): boolean => sentence.first <= run.first && run.end <= sentence.end;

function isNear(a: Run, b: Run, within: number): boolean {
  if (a.first < b.end && b.first < a.end) return false;
  return b.end <= a.first ? a.first - b.end <= within : b.first - a.end <= within;
}
