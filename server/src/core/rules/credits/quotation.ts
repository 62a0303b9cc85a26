import { mask } from '../../lexicon/classes';
import type { Quotation } from '../../note/quotations';
import { Kind } from '../../note/tokens';
import { type Clause, ClauseFlag } from '../../voice/clause';
import { clauseAt, quotationSpeaker } from '../../voice/frames';
import { type BlockView, defineCredit } from '../rule';

/** A longer one discloses more than it keeps; see `confidentiality/verbatim-disclosure`. */
const MOST_SENTENCES = 3;
const MOST_WORDS = 45;
/** Fewer words are a mark on a word rather than speech, unless somebody says them. */
const FEWEST_WORDS = 4;
const FEWEST_WORDS_TOLD = 3;
const SAYING = mask('saying');
const TELLING = mask('saying', 'stating', 'observing');
const MODAL = mask('modal');

export const quotation = defineCredit({
  id: 'credit/quotation',
  title: 'You kept their own words.',
  fires: [
    'She was quiet at first. [["That was the first time I looked at them."]]',
    'He said [["slow, like Monday."]]',
    'She said that at the last meeting she [["turned into furniture."]]',
  ],
  quiet: [
    'They changed "nervous" on the form.',
    'Resident stated he would "do his time."',
    'I said "take your time with this."',
    'His uncle said "he will never hold a job."',
  ],
  check(view, report) {
    if (view.noteKind === 'draft') return;
    view.reading.quotations.forEach((quoted, i) => {
      if (isShort(quoted) && isTheirs(view, i)) report(view.tokens.span(quoted.open, quoted.end));
    });
  },
});

const isShort = ({ sentences, words }: Quotation): boolean =>
  words > 0 && words <= MOST_WORDS && sentences <= MOST_SENTENCES;

function isTheirs(view: BlockView, index: number): boolean {
  if (view.reading.kind === 'quote') return true;
  const { open, words } = view.reading.quotations[index]!;
  const clause = clauseAt(view, open);
  if (clause?.voice !== 'person' || quotationSpeaker(view, index) !== 'person') return false;
  if (words >= FEWEST_WORDS_TOLD && isToldOf(view, clause, open)) return true;
  return words >= FEWEST_WORDS || (words > 1 && (isSaid(view, open) || (clause.flags & ClauseFlag.quotation) !== 0));
}

/** "said it was “long as freight”"; behind "would" the words are cut from what was said. */
const isToldOf = ({ tokens }: BlockView, { verb }: Clause, open: number): boolean =>
  tokens.is(verb, TELLING) && !tokens.is(open - 1, MODAL);

/** "he said “that's a lot”", "in her terms: “jumpy but here”". */
function isSaid({ tokens }: BlockView, open: number): boolean {
  const before = tokens.isKind(open - 1, Kind.mark) ? open - 2 : open - 1;
  return tokens.is(before, SAYING) || before < open - 1;
}
