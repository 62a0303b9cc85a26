import type { Rule } from '../../rules/rule';
import { type Saying, say } from '../../text/saying';
import type { KeyPath } from '../document';
import { triedExamples } from './examples';
import { identifier } from './identifier';
import { limit } from './limit';
import { nearby } from './nearby';
import { requireSection } from './requireSection';
import type { HouseRuleData } from './schema';
import { term } from './term';
import { type HouseTexts, textsOf } from './texts';

/** Something to mend in a house rule: where below it, and in plain words. */
export interface HouseProblem {
  readonly path: KeyPath;
  readonly severity: 'warning' | 'information';
  readonly message: Saying;
}

const NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** Makes one house rule and tries its examples. A rule whose pattern cannot be used is left out; nothing else stops it. */
export async function houseRule(name: string, data: HouseRuleData): Promise<{ rule?: Rule; problems: HouseProblem[] }> {
  if (!NAME.test(name))
    return {
      problems: [
        {
          path: [],
          severity: 'warning',
          message: say(
            'A house rule is named in small letters, digits and hyphens, like "no-bed-numbers". You might rename it.',
          ),
        },
      ],
    };
  const rule = await ruleOf(textsOf(name, data), data);
  if ('text' in rule) return { problems: [{ path: ['pattern'], severity: 'warning', message: rule }] };
  return { rule, problems: triedExamples(rule) };
}

async function ruleOf(texts: HouseTexts, data: HouseRuleData): Promise<Rule | Saying> {
  if (data.kind === 'term') return term(texts, data);
  if (data.kind === 'nearby') return nearby(texts, data);
  if (data.kind === 'identifier') return identifier(texts, data);
  if (data.kind === 'require-section') return requireSection(texts, data);
  if (data.kind === 'limit') return limit(texts, data);
  const { patternRule } = await import('./patternRule');
  return patternRule(texts, data);
}
