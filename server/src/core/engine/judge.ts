import type { NoteKind } from '../note/kind';
import type { PlacedBlock } from '../note/note';
import type { Section } from '../note/sections';
import type { Candidates } from '../people/candidates';
import { mentionsOf } from '../people/mentions';
import type { People } from '../people/people';
import type { AnalysisSettings } from '../policy/settings';
import { CREDITS, RULES } from '../rules/registry';
import type {
  BlockFinding,
  BlockView,
  Credit,
  CreditRule,
  JudgedBlock,
  NoteRule,
  OptionSpecs,
  OptionsOf,
  Rule,
  SpanRule,
} from '../rules/rule';
import { onceFor } from '../text/onceFor';
import type { Carried, Clause, Voice } from '../voice/clause';
import { voiceClauses } from '../voice/voices';
import type { BlockState } from './analysis';
import { fromBlock, severestOf } from './findings';
import { resolveOverlaps } from './overlaps';
import { noVoices } from './sums';

/** Everything outside a block that its judgement depends on. */
export interface BlockContext {
  readonly people: People;
  readonly noteKind: NoteKind;
  readonly section: Section;
  readonly carried: Carried;
  readonly settings: AnalysisSettings;
  /** Whether the note is in a language of which only identifiers are read. */
  readonly foreign: boolean;
}

/** Runs voices, span rules and credits over one block. A pure function of the block and its context. */
export function judgeBlock(placed: PlacedBlock, candidates: Candidates, context: BlockContext): BlockState {
  const { reading, start } = placed;
  const { people, noteKind, section, carried, settings, foreign } = context;
  const mentions = mentionsOf(reading, candidates, people);
  const voiced = voiceClauses(reading, mentions, people, { noteKind, section, carried });
  const view: BlockView = {
    reading,
    tokens: reading.tokens,
    mentions,
    clauses: voiced.clauses,
    people,
    noteKind,
    section,
    facts: settings.facts,
  };
  const findings = resolveOverlaps(spanFindings(view, settings, foreign));
  const told = findings.map((found) => fromBlock(found, settings));
  const credits = foreign ? [] : creditsOf(view);
  return {
    placed,
    candidates,
    section,
    carriedIn: carried,
    carriedOut: voiced.carried,
    start,
    view,
    findings,
    credits,
    gathered: gather({ start, view, findings, credits }, settings),
    told,
    severest: severestOf(told),
    voices: countVoices(voiced.clauses),
  };
}

function spanFindings(view: BlockView, settings: AnalysisSettings, foreign: boolean): BlockFinding[] {
  const found: BlockFinding[] = [];
  if (view.tokens.count === 0) return found;
  for (const { rule, options } of enabledRules(settings).ofSpans) {
    if ((foreign && rule.family !== 'identifier') || !mayFind(rule, view)) continue;
    rule.check(view, (report) => found.push({ ...report, rule: rule.id }), options);
  }
  return found;
}

/** Whether a block gives any of the cues that a rule needs. */
const mayFind = ({ needs }: SpanRule | CreditRule, { tokens }: BlockView): boolean =>
  needs === undefined || needs.some((cue) => tokens.holds(cue));

const gather = (block: Omit<JudgedBlock, 'gathered'>, settings: AnalysisSettings): unknown[] =>
  enabledRules(settings).ofNote.map(({ rule }) => rule.gather?.(block));

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

function creditsOf(view: BlockView): Credit[] {
  const credits: Credit[] = [];
  if (view.tokens.count === 0) return credits;
  for (const rule of CREDITS)
    if (mayFind(rule, view)) rule.check(view, (span) => credits.push({ ...span, id: rule.id }));
  return credits;
}

function countVoices(clauses: readonly Clause[]): Record<Voice, number> {
  const counts = noVoices();
  for (const { voice } of clauses) counts[voice]++;
  return counts;
}
