import { analyse } from '../core/engine/analyse';
import type { Analysis, Finding } from '../core/engine/analysis';
import { ruleOf } from '../core/engine/findings';
import type { AnalysisSettings } from '../core/policy/settings';
import type { RuleId } from '../core/rules/rule';
import { safeFix } from './changes';
import { applied, fitted, type TextChange, withoutEchoes, withoutOverlaps } from './fitting';
import { headerChanges } from './headerIdentifiers';
import { mentionsByEntity, type PlacedMention } from './places';
import { type PseudonymStyle, pseudonymChanges } from './pseudonyms';
import { ruleTitle } from './ruleTitles';

/** How many findings of one kind; never their words. */
export interface KindCount {
  readonly rule: string;
  readonly title: string;
  readonly count: number;
}

export interface Deidentified {
  readonly text: string;
  readonly replaced: readonly KindCount[];
  /** What still tells something in the copy, and only the writer can decide. */
  readonly remaining: readonly KindCount[];
}

/**
 * Replacing can bring new words together, and an initial can still tell who is meant, so the copy is read again and what
 * is left gets a plainer replacement.
 */
const ROUNDS: Readonly<Record<PseudonymStyle, readonly PseudonymStyle[]>> = {
  roles: ['roles', 'roles', 'brackets', 'brackets', 'brackets'],
  initials: ['initials', 'roles', 'brackets', 'brackets', 'brackets'],
  brackets: ['brackets', 'brackets', 'brackets', 'brackets'],
};

/**
 * A copy of a note without what identifies: every identifier replaced by its safe replacement, the same person by the
 * same words throughout, names and dates of header and signature too. Checking the copy again finds no identifier.
 */
export function deidentify(text: string, settings: AnalysisSettings, style: PseudonymStyle = 'roles'): Deidentified {
  const replaced = new Map<string, number>();
  let copy = text;
  let analysis = analyse(copy, settings);
  for (const [round, roundStyle] of ROUNDS[style].entries()) {
    const changes = changesOf(analysis, roundStyle, round === 0, replaced);
    if (changes.length === 0) continue;
    copy = applied(copy, changes);
    analysis = analyse(copy, settings);
  }
  const remaining = new Map<string, number>();
  for (const { rule } of analysis.findings) if (rule.startsWith('confidentiality/')) count(remaining, rule);
  return { text: copy, replaced: counts(replaced), remaining: counts(remaining) };
}

function changesOf(
  analysis: Analysis,
  style: PseudonymStyle,
  withHeaders: boolean,
  replaced: Map<string, number>,
): TextChange[] {
  const mentions = mentionsByEntity(analysis);
  const renamed = new Set<number>();
  const changes: TextChange[] = [];
  for (const finding of analysis.findings) {
    const own = changesFor(analysis, finding, style, mentions, renamed);
    if (own === undefined) continue;
    count(replaced, finding.rule);
    changes.push(...own);
  }
  for (const { rule, ...change } of withHeaders ? headerChanges(analysis, style) : []) {
    count(replaced, rule);
    changes.push(change);
  }
  const { text } = analysis.note;
  return withoutEchoes(text, withoutOverlaps(changes)).filter(
    (change) => text.slice(change.start, change.end) !== change.text,
  );
}

/** How one identifier is replaced; nothing for a finding that is no identifier. */
function changesFor(
  analysis: Analysis,
  finding: Finding,
  style: PseudonymStyle,
  mentions: ReadonlyMap<number, readonly PlacedMention[]>,
  renamed: Set<number>,
): TextChange[] | undefined {
  if (ruleOf(finding.rule as RuleId, analysis.settings)?.family !== 'identifier') return undefined;
  const fix = safeFix(finding, analysis) ?? finding.fixes.find(({ kind }) => kind === 'replace');
  if (fix?.kind === 'rename') {
    if (renamed.has(fix.entity)) return [];
    renamed.add(fix.entity);
    return pseudonymChanges(analysis, fix.entity, style, mentions.get(fix.entity) ?? []);
  }
  const words = fix?.kind === 'replace' && style !== 'brackets' ? fix.text : placeholder(finding.rule);
  return [fitted(analysis, finding, words)];
}

/** "[phone number]" for a phone number: a placeholder is never read as an identifier. */
const placeholder = (rule: string): string => `[${rule.slice(rule.indexOf('/') + 1).replaceAll('-', ' ')}]`;

const count = (counts: Map<string, number>, rule: string): void => void counts.set(rule, (counts.get(rule) ?? 0) + 1);

const counts = (found: ReadonlyMap<string, number>): KindCount[] =>
  [...found]
    .map(([rule, number]) => ({ rule, title: ruleTitle(rule), count: number }))
    .sort((a, b) => b.count - a.count);
