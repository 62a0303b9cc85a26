import { defineRule, type Rule } from '../../rules/rule';
import type { Saying } from '../../text/saying';
import { compilePattern, reportPattern } from './pattern';
import type { HouseRuleOf } from './schema';
import { type HouseTexts, replacements } from './texts';

/** A pattern of the agency's, or why it cannot be used. Loaded only where a policy has one: its engine is large. */
export function patternRule(
  texts: HouseTexts,
  { pattern, replacement, inQuotations = false }: HouseRuleOf<'pattern'>,
): Rule | Saying {
  const find = compilePattern(pattern);
  if (typeof find !== 'function') return find;
  const fixes = replacement === undefined ? [] : replacements([replacement]);
  return defineRule({
    ...texts,
    scope: 'span',
    family: 'wording',
    check(view, report) {
      reportPattern(find, view, inQuotations, report, fixes);
    },
  });
}
