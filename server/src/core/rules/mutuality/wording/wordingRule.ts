import { Flag } from '../../../note/tokens';
import type { BlockView, Fix, OptionsOf, SpanReport } from '../../rule';
import type { Lexicon } from './lexicon';
import { type Use, usesOf } from './matching';

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
  if (entry.alternatives.length > 0) report.fixes = rewordings(view, first, entry.alternatives);
  return report;
}

const PRONOUNS = {
  he: { they: 'he', them: 'him', their: 'his' },
  she: { they: 'she', them: 'her', their: 'her' },
  they: { they: 'they', them: 'them', their: 'their' },
} as const;

const WITH_ONE: Readonly<Record<string, string>> = { ' are': ' is', ' were': ' was', ' have': ' has', ' do': ' does' };

/** A verb, with its blank, as "he" and "she" take it. */
const agreeing = (verb: string): string => (verb ? (WITH_ONE[verb] ?? `${verb}s`) : '');

/** Alternatives as fixes: in the note's pronoun, with a capital where the sentence begins. */
function rewordings(view: BlockView, first: number, alternatives: readonly string[]): Fix[] {
  const pronouns = PRONOUNS[view.people.pronoun];
  const begins = view.tokens.has(first, Flag.sentenceStart) && view.tokens.has(first, Flag.capital);
  return alternatives.map((alternative) => {
    if (alternative === '(leave out)') return { kind: 'replace', text: '', title: 'Leave it out' };
    const text = alternative.includes('{')
      ? alternative.replace(/\{(they|them|their)( \w+)?\}/g, (_, word: keyof typeof pronouns, verb = '') =>
          pronouns.they === 'they' ? word + verb : pronouns[word] + agreeing(verb),
        )
      : alternative;
    return { kind: 'replace', text: begins ? text.charAt(0).toUpperCase() + text.slice(1) : text };
  });
}
