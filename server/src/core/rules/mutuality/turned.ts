import { Flag } from '../../note/tokens';
import { onceFor } from '../../text/onceFor';
import type { Clause } from '../../voice/clause';
import type { BlockFinding, JudgedBlock } from '../rule';

/** Findings that make a clause a measure of the person, whoever its subject is. */
const AGAINST_THEM = new Set([
  'mutuality/judgement',
  'mutuality/compliance',
  'mutuality/goal-for',
  'mutuality/power-over',
  'mutuality/label',
  'mutuality/deficit',
]);
const DOUBT = 'mutuality/doubt';
/** Fewer words in quotation marks are a term or a scare quote. */
const FEWEST_QUOTED = 2;

/**
 * Whether a sure finding turns a clause against the person: "Blew off group" has them as its subject and is no voice of
 * theirs. Where a doubting word brings their own words ("Admits to 'two beers'"), they are still heard.
 */
export function isTurned({ view, findings }: Pick<JudgedBlock, 'view' | 'findings'>, clause: Clause): boolean {
  const { against, doubting } = turningReaches(findings);
  const { start, end } = view.tokens.span(clause.first, clause.end);
  return overlaps(against, start, end) || (overlaps(doubting, start, end) && !quotes(view, clause));
}

/** Where findings begin, in order, and how far each and all before it reach. */
type Reaches = readonly { readonly start: number; readonly reach: number }[];

const turningReaches = onceFor((findings: readonly BlockFinding[]) => ({
  against: reachesOf(findings.filter((f) => AGAINST_THEM.has(f.rule))),
  doubting: reachesOf(findings.filter((f) => f.rule === DOUBT)),
}));

function reachesOf(findings: readonly BlockFinding[]): Reaches {
  const sure = findings.filter((f) => f.confidence !== 'likely').sort((a, b) => a.start - b.start);
  let reach = 0;
  return sure.map(({ start, end }) => {
    reach = Math.max(reach, end);
    return { start, reach };
  });
}

/** Whether one of them overlaps `start` to `end`: the last that begins before `end` tells. */
function overlaps(reaches: Reaches, start: number, end: number): boolean {
  let low = 0;
  let high = reaches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (reaches[middle]!.start < end) low = middle + 1;
    else high = middle;
  }
  return low > 0 && reaches[low - 1]!.reach > start;
}

function quotes({ tokens }: JudgedBlock['view'], { first, end }: Clause): boolean {
  let quoted = 0;
  for (let i = first; i < end; i++) if (tokens.has(i, Flag.quoted)) quoted++;
  return quoted >= FEWEST_QUOTED;
}
