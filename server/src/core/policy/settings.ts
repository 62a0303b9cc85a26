import type { KnownNames } from '../people/people';
import type { NoteFacts, Rule, RuleId, Severity } from '../rules/rule';

/** Milliseconds since some moment. Whoever runs the analysis gives it: the core knows no clock. */
export type Clock = () => number;

/** All that policy and settings say about one note: what the engine needs, and nothing that it would have to look up. */
export interface AnalysisSettings {
  readonly known: KnownNames;
  readonly facts: NoteFacts;
  /** Severities that differ from the rules' own; `off` switches a rule off. */
  readonly severity: Readonly<Record<RuleId, Severity | 'off'>>;
  /** Options by rule that differ from the rules' defaults. */
  readonly options: Readonly<Record<RuleId, Readonly<Record<string, unknown>>>>;
  /** The agency's own rules. */
  readonly houseRules: readonly Rule[];
  /** Times the rules, so that none takes too long. Without it none is stopped. */
  readonly clock?: Clock;
}

export const NO_FACTS: NoteFacts = {
  communitySize: 20_000,
  preferredWord: undefined,
  requiredElements: {},
  requiredSections: {},
  path: undefined,
  file: undefined,
};

export const DEFAULT_SETTINGS: AnalysisSettings = {
  known: { staff: [], agency: [], allowed: [] },
  facts: NO_FACTS,
  severity: {},
  options: {},
  houseRules: [],
};
