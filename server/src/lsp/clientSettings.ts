import { type Saying, say } from '../core/text/saying';
import type { Settings } from './protocol';

/** What holds until the client says otherwise. Hints are sent: only a client that shows them elsewhere leaves them out. */
export const DEFAULT_CLIENT_SETTINGS: Settings = {
  include: [],
  allowedTerms: [],
  severity: {},
  hintsInText: true,
  codeLens: false,
  inlayHints: false,
  maxFindings: 1000,
};

type Check = { readonly is: (value: unknown) => boolean; readonly wanted: Saying };

const isList = (value: unknown): boolean => Array.isArray(value) && value.every((item) => typeof item === 'string');
const isCount = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value) && value >= 1;
const SEVERITIES = new Set(['error', 'warning', 'information', 'hint', 'off']);
const RULE = /^[a-z-]+\/[a-z-]+$/;
const isSeverityMap = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.entries(value).every(([rule, level]) => RULE.test(rule) && SEVERITIES.has(level as string));

const SWITCH = say('true or false');
const CHECKS: Readonly<Record<keyof Settings, Check>> = {
  include: { is: isList, wanted: say('a list of file patterns, like ["notes/**/*.md"]') },
  communitySize: { is: isCount, wanted: say('a number of people, like 20000') },
  allowedTerms: { is: isList, wanted: say('a list of words, like ["Riverside House"]') },
  severity: {
    is: isSeverityMap,
    wanted: say('rules with "error", "warning", "information", "hint" or "off", like {"mutuality/role-term": "off"}'),
  },
  hintsInText: { is: (value) => typeof value === 'boolean', wanted: SWITCH },
  codeLens: { is: (value) => typeof value === 'boolean', wanted: SWITCH },
  inlayHints: { is: (value) => typeof value === 'boolean', wanted: SWITCH },
  maxFindings: { is: isCount, wanted: say('a number of findings, like 1000') },
};

/** Takes over what can be used of the client's settings. What cannot be used keeps its default, and `problems` says how to mend it. */
export function readSettings(raw: unknown): { settings: Settings; problems: Saying[] } {
  if (typeof raw !== 'object' || raw === null) return { settings: DEFAULT_CLIENT_SETTINGS, problems: [] };
  const given = Object.entries(CHECKS).flatMap(([key, check]) => {
    const value = (raw as Record<string, unknown>)[key];
    return value === undefined || value === null ? [] : [{ key, value, ...check }];
  });
  const usable = given.filter(({ is, value }) => is(value)).map(({ key, value }) => [key, value]);
  return {
    settings: { ...DEFAULT_CLIENT_SETTINGS, ...Object.fromEntries(usable) },
    problems: given.filter(({ is, value }) => !is(value)).map(({ key, wanted }) => unusable(key, wanted)),
  };
}

const unusable = (key: string, wanted: Saying): Saying =>
  say('The setting "mutualNotes.{0}" cannot be used as it is, so its default holds. It takes {1}.', key, wanted);
