import { mask } from '../../lexicon/classes';
import { words } from '../../note/tokens';
import { ClauseFlag } from '../../voice/clause';
import { defineCredit } from '../rule';

const CHOOSING = mask('choosing', 'wishing');
const LIKE = words('like', 'love', 'rather');
const WOULD = words('would', "'d");
const SAID = words('said', 'says', 'told');
const NO = words('no');

export const choice = defineCredit({
  id: 'credit/choice',
  title: 'Their choice is in the note.',
  fires: [
    '[[She decided to leave two pages for another day.]]',
    '[[He said no to an ambulance.]]',
    '[[She would like the choir played at the center.]]',
  ],
  quiet: ['It was decided that she attends group.', 'I want to listen more.', 'She needs to choose a clinic.'],
  check({ tokens, clauses }, report) {
    for (const clause of clauses) {
      if (clause.voice !== 'person' || clause.verb < 0 || (clause.flags & ClauseFlag.passive) !== 0) continue;
      const verb = clause.verb;
      const wishes = LIKE.has(tokens.hash[verb]!) && holds(tokens.hash, clause.first, verb, WOULD);
      const refuses = SAID.has(tokens.hash[verb]!) && NO.has(tokens.hash[verb + 1] ?? 0) && verb + 1 < clause.end;
      if (tokens.is(verb, CHOOSING) || wishes || refuses) report(tokens.span(clause.first, clause.end));
    }
  },
});

function holds(hash: Int32Array, first: number, end: number, list: ReadonlySet<number>): boolean {
  for (let i = first; i < end; i++) if (list.has(hash[i]!)) return true;
  return false;
}
