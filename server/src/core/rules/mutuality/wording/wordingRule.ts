import type { BlockView, OptionsOf, SpanReport } from '../../rule';
import type { Lexicon } from './lexicon';
import { type Use, usesOf } from './matching';
import { rewordings } from './rewordings';

/** The options that all rules with a lexicon share. */
export const WORDING_OPTIONS = {
  softWords: {
    type: 'boolean',
    default: false,
    description:
      'Also hint at words that many agencies ask for and that are only a concern in numbers, such as "reports" or "coping skills".',
  },
} as const;

type Widen = (use: Use) => { readonly first: number; readonly end: number };
const AS_MATCHED: Widen = (use) => use;

/**
 * A rule's check that reports every use of a lexicon's entries. `widen` may take in neighbours: "a chronic …". What
 * `others`, the lexicon of another rule, say of the same words is that rule's to report.
 */
export function checkWording(lexicon: Lexicon, widen: Widen = AS_MATCHED, others?: Lexicon) {
  return (view: BlockView, report: (finding: SpanReport) => void, options: OptionsOf<typeof WORDING_OPTIONS>): void => {
    const uses = usesOf(view, lexicon);
    const taken = others && uses.length > 0 ? usesOf(view, others) : [];
    for (const use of uses) {
      if (use.entry.certainty === 'soft' && !options.softWords) continue;
      const { first, end } = widen(use);
      if (taken.some((other) => other.first < end && first < other.end)) continue;
      report(finding(use, first, end));
    }
  };
}

/** The finding for a use, with its alternatives as choices. */
function finding(use: Use, first = use.first, end = use.end): SpanReport {
  const { view, entry } = use;
  const report: { -readonly [Name in keyof SpanReport]: SpanReport[Name] } = view.tokens.span(first, end);
  if (entry.certainty !== 'sure') report.confidence = 'likely';
  report.fixes = rewordings(view, { first, end }, entry);
  return report;
}
