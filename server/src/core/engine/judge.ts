import type { AnalysisSettings } from '../policy/settings';
import { withLikely } from '../rules/credits/likely';
import { withLikelyWording } from '../rules/mutuality/likelyWording';
import { afterSecondLook } from '../rules/mutuality/secondLook';
import { CREDITS } from '../rules/registry';
import type {
  BlockFinding,
  BlockView,
  Credit,
  CreditRule,
  JudgedBlock,
  OptionSpecs,
  OptionsOf,
  RuleId,
  SpanReport,
  SpanRule,
} from '../rules/rule';
import type { Span } from '../text/span';
import type { BlockState } from './analysis';
import { blockState } from './blockState';
import type { Budget } from './budget';
import { enabledRules } from './enabledRules';
import { fieldViews } from './fieldViews';
import { fromBlock, severestOf } from './findings';
import type { HeardBlock } from './hear';
import { resolveOverlaps } from './overlaps';

/**
 * So many blocks are judged side by side: few enough that their words stay at hand from one rule to the next, and enough to
 * bring the code of a rule to hand. With 64 of them a text takes a tenth longer, with 512 no less.
 */
const TOGETHER = 256;

/**
 * Runs span rules and credits over blocks, and gathers what note rules need. `foreign`: the note is in a language of which
 * only identifiers are read. Each rule goes through some blocks in a row, since going through all rules for each block
 * would bring the code of all of them back to hand each time. A pure function of each block.
 */
export function judgeBlocks(
  heard: readonly HeardBlock[],
  settings: AnalysisSettings,
  foreign: boolean,
  budget: Budget,
): BlockState[] {
  const states: BlockState[] = [];
  for (let from = 0; from < heard.length; from += TOGETHER)
    states.push(...judgeTogether(heard.slice(from, from + TOGETHER), settings, foreign, budget));
  return states;
}

function judgeTogether(
  heard: readonly HeardBlock[],
  settings: AnalysisSettings,
  foreign: boolean,
  budget: Budget,
): BlockState[] {
  const views = heard.map(({ view }) => view);
  const isOn = (id: RuleId): boolean => !foreign && enabledRules(settings).ofSpans.some(({ rule }) => rule.id === id);
  const findings = spanFindings(views, settings, foreign, budget).map((found, i) =>
    withLikelyWording(views[i]!, afterSecondLook(views[i]!, resolveOverlaps(found)), isOn),
  );
  const credits = foreign ? views.map(() => []) : creditsOf(views);
  const judged = heard.map(({ start, view }, i) => ({ start, view, findings: findings[i]!, credits: credits[i]! }));
  const gathered = gather(judged, settings);
  return heard.map((block, i) => {
    const told = findings[i]!.map((found) => fromBlock(found, settings));
    return blockState(block.placed, block, {
      findings: findings[i]!,
      credits: credits[i]!,
      gathered: gathered[i]!,
      told,
      severest: severestOf(told),
    });
  });
}

function spanFindings(
  views: readonly BlockView[],
  settings: AnalysisSettings,
  foreign: boolean,
  budget: Budget,
): BlockFinding[][] {
  const found: BlockFinding[][] = views.map(() => []);
  let began = budget.now();
  let at = 0;
  let asked: SpanRule;
  const report = (one: SpanReport): unknown => found[at]!.push({ ...one, rule: asked.id });
  for (const { rule, options } of enabledRules(settings).ofSpans) {
    if (foreign && rule.family !== 'identifier') continue;
    asked = rule;
    for (at = 0; at < views.length; at++) {
      const view = views[at]!;
      if (view.reading.kind === 'frontMatter' && rule.family === 'identifier')
        found[at]!.push(...fieldFindings(rule, view, options));
      if (!mayFind(rule, view) || budget.isSpent(rule.id)) continue;
      rule.check(view, report, options);
      began = budget.charge(rule.id, began);
    }
  }
  return found;
}

/** What identifies in the fields of a front matter: "ssn: …", "phone: …". */
function fieldFindings(rule: SpanRule, frontMatter: BlockView, options: OptionsOf<OptionSpecs>): BlockFinding[] {
  const found: BlockFinding[] = [];
  for (const { start, view } of fieldViews(frontMatter)) {
    if (!mayFind(rule, view)) continue;
    rule.check(
      view,
      (one) => found.push({ ...one, start: start + one.start, end: start + one.end, rule: rule.id }),
      options,
    );
  }
  return found;
}

function creditsOf(views: readonly BlockView[]): readonly (readonly Credit[])[] {
  const credits: Credit[][] = views.map(() => []);
  let at = 0;
  let asked: CreditRule;
  const report = ({ start, end }: Span): unknown => credits[at]!.push({ start, end, id: asked.id });
  for (const rule of CREDITS) {
    asked = rule;
    for (at = 0; at < views.length; at++) if (mayFind(rule, views[at]!)) rule.check(views[at]!, report);
  }
  return credits.map((found, i) => withLikely(views[i]!, found));
}

/** Whether a block has words at all, and gives any of the cues that a rule needs. */
function mayFind({ needs }: SpanRule | CreditRule, { tokens }: BlockView): boolean {
  if (tokens.count === 0 || !needs) return tokens.count > 0;
  for (let i = 0; i < needs.length; i++) if (tokens.holds(needs[i]!)) return true;
  return false;
}

function gather(blocks: readonly Omit<JudgedBlock, 'gathered'>[], settings: AnalysisSettings): unknown[][] {
  const gathered: unknown[][] = blocks.map(() => []);
  for (const { part } of enabledRules(settings).ofNote)
    for (let i = 0; i < blocks.length; i++) gathered[i]!.push(part.gather?.(blocks[i]!));
  return gathered;
}
