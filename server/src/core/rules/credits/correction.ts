import { Flag, type Tokens, words } from '../../note/tokens';
import type { Clause } from '../../voice/clause';
import { Phrases } from '../phrases';
import { defineCredit } from '../rule';
import source from './wording.txt';

const WORDING = new Phrases(source);
const CHANGED = words(
  'changed',
  'change',
  'changes',
  'moved',
  'swapped',
  'replaced',
  'added',
  'crossed',
  'corrected',
  'fixed',
  'reworded',
  'took',
  'struck',
  'removed',
);

export const correction = defineCredit({
  id: 'credit/correction',
  title: 'They corrected the note, and you kept it.',
  fires: ['We read it [[and they changed “nervous” to “annoyed.”]]', '[[She took out a line about her daughter.]]'],
  quiet: ['He changed his shirt.', 'I corrected the date.'],
  check({ tokens, clauses }, report) {
    for (const clause of clauses) {
      if (clause.voice !== 'person' || clause.actor === 'writer') continue;
      const worded = WORDING.find(tokens, clause.first, clause.end).some(
        (m) => m.topic === 'correction' && !tokens.has(m.first, Flag.quoted),
      );
      if (worded || changesWords(tokens, clause)) report(tokens.span(clause.first, clause.end));
    }
  },
});

/** "changed “nervous” to “annoyed”": the verb is followed by quoted words. */
function changesWords(tokens: Tokens, { verb, end }: Clause): boolean {
  if (verb < 0 || !CHANGED.has(tokens.hash[verb]!)) return false;
  for (let i = verb + 1; i < Math.min(end, verb + 4); i++) if (tokens.has(i, Flag.quoted)) return true;
  return false;
}
