import type { AnalysisSettings } from '../policy/settings';
import { RULES } from '../rules/registry';
import type { NoteRule, OptionSpecs, OptionsOf, Rule, SpanRule } from '../rules/rule';
import { onceFor } from '../text/onceFor';

const isSpanRule = (rule: Rule): rule is SpanRule => rule.scope === 'span';
const isNoteRule = (rule: Rule): rule is NoteRule => rule.scope === 'note';
const SPAN_RULES = RULES.filter(isSpanRule);
const NOTE_RULES = RULES.filter(isNoteRule);

const isOn = (rule: Rule, settings: AnalysisSettings): boolean => settings.severity[rule.id] !== 'off';

/** A rule with the options that the settings give it. */
interface Enabled<R extends Rule> {
  readonly rule: R;
  readonly options: OptionsOf<OptionSpecs>;
}

/** The rules that settings leave on; found once for settings, which are immutable. */
export const enabledRules = onceFor(
  (settings: AnalysisSettings): { readonly ofSpans: Enabled<SpanRule>[]; readonly ofNote: Enabled<NoteRule>[] } => {
    const enabled = <R extends Rule>(rules: readonly R[]): Enabled<R>[] =>
      rules.filter((rule) => isOn(rule, settings)).map((rule) => ({ rule, options: optionsFor(rule, settings) }));
    return {
      ofSpans: enabled([...SPAN_RULES, ...settings.houseRules.filter(isSpanRule)]),
      ofNote: enabled([...NOTE_RULES, ...settings.houseRules.filter(isNoteRule)]),
    };
  },
);

const DEFAULTS = new Map(RULES.map((rule) => [rule.id, defaultsOf(rule.options)]));

function defaultsOf(specs: OptionSpecs | undefined): OptionsOf<OptionSpecs> {
  return Object.fromEntries(Object.entries(specs ?? {}).map(([name, spec]) => [name, spec.default]));
}

/** A rule's options: its defaults, and what the policy says. */
function optionsFor(rule: Rule, settings: AnalysisSettings): OptionsOf<OptionSpecs> {
  const defaults = DEFAULTS.get(rule.id) ?? {};
  const changed = settings.options[rule.id];
  return changed ? { ...defaults, ...(changed as OptionsOf<OptionSpecs>) } : defaults;
}
