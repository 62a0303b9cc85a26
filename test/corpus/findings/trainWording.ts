import { analyse } from '../../../server/src/core/engine/analyse';
import { DEFAULT_SETTINGS } from '../../../server/src/core/policy/settings';
import { ofWordingFeatures } from '../../../server/src/core/rules/mutuality/likelyWording';
import { WORDING_RULES } from '../../../server/src/core/rules/mutuality/wordingRules';
import { packWeights } from '../../../server/src/core/text/hashedWeights';
import { overlap, shift } from '../../../server/src/core/text/span';
import { type Case, learn, likelihoods, type Settings } from '../voice/regression';
import { UNREAD } from './judgedFindings';
import { type Marked, type MarkedNote, markedNotes } from './markedNotes';

const SETTINGS: Settings = { shares: likelihoods, rounds: 20, step: 0.05, shrink: 0.01, leftOut: 0.3 };

/** Learns the weights of `core/rules/mutuality/likelyWording.ts` from what readers marked. */
export function train(): string {
  const read = markedNotes().filter(({ note }) => !UNREAD.has(note.list));
  return packWeights(learn(read.flatMap(({ note, text }) => casesOf(note, text)), SETTINGS));
}

/** Each clause that is asked, with what it was marked with. */
const casesOf = ({ marked }: MarkedNote, text: string): Case[] =>
  analyse(text, DEFAULT_SETTINGS).blocks.flatMap(({ start, view }) => {
    const cases: Case[] = [];
    ofWordingFeatures(view, (features, clause) => {
      const span = shift(view.tokens.span(clause.first, clause.end), start);
      const own = marked.filter((one) => overlap(one, span) > 0);
      const wanted = WORDING_RULES.map((id) => wantedOf(own.filter(({ rule }) => `mutuality/${rule}` === id)));
      cases.push({ rows: features.toArray(), wanted });
    });
    return cases;
  });

const wantedOf = (own: readonly Marked[]): number | undefined =>
  own.some(({ either }) => !either) ? 1 : own.length > 0 ? undefined : 0;
