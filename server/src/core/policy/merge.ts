import type { Rule } from '../rules/rule';
import type { Policy } from './contents';

/** Two policies as one: lists are joined, and what `over` says about the same thing holds. */
export function merge(under: Policy, over: Policy): Policy {
  return {
    files: [...under.files, ...over.files],
    agency: joined(under.agency, over.agency),
    staff: joined(under.staff, over.staff),
    allowed: joined(under.allowed, over.allowed),
    preferredWord: over.preferredWord ?? under.preferredWord,
    communitySize: over.communitySize ?? under.communitySize,
    severity: { ...under.severity, ...over.severity },
    options: mergeOptions(under.options, over.options),
    required: { ...under.required, ...over.required },
    sections: { ...under.sections, ...over.sections },
    templates: [...over.templates, ...under.templates],
    houseRules: sortedById([
      ...under.houseRules.filter(({ id }) => !over.houseRules.some((rule) => rule.id === id)),
      ...over.houseRules,
    ]),
  };
}

/** In the order of their names, so that the order of keys means nothing. */
const sortedById = (rules: readonly Rule[]): Rule[] => [...rules].sort((a, b) => (a.id < b.id ? -1 : 1));

const joined = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])];

function mergeOptions(under: Policy['options'], over: Policy['options']): Policy['options'] {
  const merged = { ...under };
  for (const [id, options] of Object.entries(over) as [
    keyof Policy['options'],
    Policy['options'][keyof Policy['options']],
  ][])
    merged[id] = { ...merged[id], ...options };
  return merged;
}
