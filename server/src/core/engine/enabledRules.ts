import type { AnalysisSettings } from '../policy/settings';
import { RULES } from '../rules/registry';
import type { OptionSpecs, OptionsOf, OverNote, Rule, SpanRule } from '../rules/rule';
import { onceFor } from '../text/onceFor';

const isSpanRule = (rule: Rule): rule is SpanRule => rule.scope === 'span';
/** What a rule tells of whole notes, if it does. */
const overNote = (rule: Rule): OverNote | undefined => (rule.scope === 'note' ? rule : rule.overNote);

const isOn = (rule: Rule, settings: AnalysisSettings): boolean => settings.severity[rule.id] !== 'off';

/** A rule with the options that the settings give it. */
interface Enabled<R extends Rule> {
  readonly rule: R;
  readonly options: OptionsOf<OptionSpecs>;
}

interface EnabledOverNote extends Enabled<Rule> {
  readonly part: OverNote;
}

/** The rules that settings leave on; found once for settings, which are immutable. */
export const enabledRules = onceFor(
  (settings: AnalysisSettings): { readonly ofSpans: Enabled<SpanRule>[]; readonly ofNote: EnabledOverNote[] } => {
    const enabled = [...RULES, ...settings.houseRules]
      .filter((rule) => isOn(rule, settings))
      .map((rule) => ({ rule, options: optionsFor(rule, settings) }));
    return {
      ofSpans: enabled.filter((one): one is Enabled<SpanRule> => isSpanRule(one.rule)),
      ofNote: enabled.flatMap((one) => {
        const part = overNote(one.rule);
        return part ? [{ ...one, part }] : [];
      }),
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
