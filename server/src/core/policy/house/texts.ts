import type { Fix, RuleId, Severity } from '../../rules/rule';
import { wordsOf } from '../values';
import type { HouseRuleData } from './schema';

/** What all house rules take over from the policy as it stands there. */
export interface HouseTexts {
  readonly id: RuleId;
  readonly severity: Severity;
  readonly what: string;
  readonly why: string;
  readonly instead: string;
  readonly fires: readonly string[];
  readonly quiet: readonly string[];
}

/** What stands in place of what a policy leaves unsaid. */
export const UNSAID = {
  instead: "You might write it in the person's own words, or ask your agency how it is meant.",
  whyPreferred: 'The same words from everybody make notes easier to share.',
} as const;

/** What a house rule says, as sentences, and its examples; what the policy leaves unsaid is said for it. */
export function textsOf(
  name: string,
  { message, why, instead = UNSAID.instead, severity = 'information', fires, quiet }: HouseRuleData,
): HouseTexts {
  return {
    id: `house/${name}`,
    severity,
    what: finished(message),
    why: finished(why),
    instead: finished(instead),
    fires: wordsOf(fires),
    quiet: wordsOf(quiet),
  };
}

/** With a full stop, so that messages read as sentences. */
const finished = (text: string): string => (/[.!?"”]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);

export const replacements = (texts: readonly string[], safe = false): Fix[] =>
  texts.map((text) => ({ kind: 'replace', text, safe }));
