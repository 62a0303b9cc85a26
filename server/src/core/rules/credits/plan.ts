import { mask } from '../../lexicon/classes';
import type { Tokens } from '../../note/tokens';
import { type Clause, ClauseFlag } from '../../voice/clause';
import { defineCredit } from '../rule';

const PAST = mask('form-past');
const NO_DOING = mask('saying', 'feeling', 'wanting', 'wishing', 'stating', 'be', 'doubting', 'observing');
const TIME = mask('time-word', 'weekday');

export const plan = defineCredit({
  id: 'credit/plan',
  title: 'The plan says who does what.',
  fires: ['[[She will pick the recipe, I will bring the greens.]]', '[[He is going to call Monday before noon.]]'],
  quiet: ['Client will comply with curfew.', 'I will inspect Wednesday.', 'She called on Monday.'],
  check({ tokens, clauses, section }, report) {
    for (let i = 0; i < clauses.length; i++) {
      if (!isTheirPart(tokens, clauses[i]!, clauses[i + 1], section === 'plan')) continue;
      let last = i;
      while (last + 1 < clauses.length && isPart(clauses[last + 1]!)) last++;
      let first = i;
      while (first > 0 && isPart(clauses[first - 1]!)) first--;
      report(tokens.span(clauses[first]!.first, clauses[last]!.end));
      i = last;
    }
  },
});

const isFuture = ({ flags }: Clause): boolean => (flags & ClauseFlag.future) !== 0;

/** Somebody named who will do something, or does it in a plan. */
const isPart = (clause: Clause): boolean =>
  isFuture(clause) &&
  clause.verb >= 0 &&
  ((clause.actor === 'person' && clause.voice === 'person') ||
    clause.actor === 'writer' ||
    clause.actor === 'together');

/** The person's own part; in the present tense ("he cooks, I bring the list") only beside the writer's, with a day or in a plan. */
function isTheirPart(tokens: Tokens, clause: Clause, next: Clause | undefined, inPlan: boolean): boolean {
  if (clause.voice !== 'person' || clause.actor !== 'person' || clause.verb < 0) return false;
  if (isFuture(clause)) return true;
  if (tokens.is(clause.verb, NO_DOING) || (clause.flags & ClauseFlag.negated) !== 0) return false;
  if (tokens.is(clause.verb, PAST) || next?.actor !== 'writer' || next.verb < 0 || tokens.is(next.verb, PAST))
    return false;
  return inPlan || hasDay(tokens, clause) || hasDay(tokens, next);
}

function hasDay(tokens: Tokens, { first, end }: Clause): boolean {
  for (let i = first; i < end; i++) if (tokens.is(i, TIME)) return true;
  return false;
}
