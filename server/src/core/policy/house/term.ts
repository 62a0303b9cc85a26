import { defineRule, type Rule, type SpanReport } from '../../rules/rule';
import { wordsOf } from '../values';
import type { HouseRuleOf } from './schema';
import { type HouseTexts, replacements } from './texts';
import { WordFinder } from './words';

/** Words that the agency would rather not write, wherever they stand. Silent in the person's own quotations unless asked. */
export function term(
  texts: HouseTexts,
  { words, replacement, inQuotations = false }: HouseRuleOf<'term'>,
  said: Pick<SpanReport, 'what' | 'instead'> = {},
): Rule {
  const finder = new WordFinder(wordsOf(words));
  const fixes = replacements(wordsOf(replacement));
  return defineRule({
    ...texts,
    scope: 'span',
    family: 'wording',
    check({ tokens }, report) {
      for (const { first, end } of finder.find(tokens, inQuotations))
        report({ ...tokens.span(first, end), ...said, fixes });
    },
  });
}
