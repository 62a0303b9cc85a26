import { mask } from '../../lexicon/classes';
import { Flag, words } from '../../note/tokens';
import { Phrases } from '../phrases';
import { defineCredit } from '../rule';
import source from './wording.txt';

const WORDING = new Phrases(source);
/** How somebody comes to own a strength: they say, name, feel or notice it. */
const SEEING = words('see', 'sees', 'saw', 'calls', 'called', 'call');
const OWNING = mask('saying', 'feeling', 'be', 'stating');

export const strength = defineCredit({
  id: 'credit/strength',
  title: 'A strength they named is in the note.',
  fires: ['[[She said she is good at noticing.]]', '[[They named drive as their strength.]]'],
  quiet: ['Strengths: supportive family.', 'I told her she is strong.', 'Client was calm.'],
  check({ tokens, clauses }, report) {
    for (const clause of clauses) {
      if (clause.voice !== 'person') continue;
      if (clause.verb >= 0 && !tokens.is(clause.verb, OWNING) && !SEEING.has(tokens.hash[clause.verb]!)) continue;
      if (
        WORDING.find(tokens, clause.first, clause.end).some(
          (m) => m.topic === 'strength' && m.end > clause.verb && !tokens.has(m.first, Flag.quoted),
        )
      ) {
        report(tokens.span(clause.first, clause.end));
      }
    }
  },
});
