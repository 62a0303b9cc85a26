import { mask } from '../../../lexicon/classes';
import { sentenceAt } from '../../../note/sentences';
import { words } from '../../../note/tokens';
import type { BlockView } from '../../rule';
import { DECISIONS } from '../hiddenAgent';
import { DIRECTING } from '../powerOver';
import { COERCION } from '../unnamedCoercion';
import { usesOf } from '../wording/matching';
import { SETS } from '../wording/wordSets';

const FIRST = mask('pronoun-first');
const TOGETHER = mask('pronoun-plural');
const OWN_IDEA = words(
  'idea',
  'offered',
  'agreed',
  'pick',
  'picks',
  'picked',
  'choice',
  'rather',
  'hoped',
  'planned',
  'liked',
);

/**
 * Whether what stands around a plan tells that it was made for the person: the very words "He will study it by Friday" are
 * his own plan where he chooses and speaks, and a task where all else is decided for him. Directing, hidden decisions
 * and force in the block are weighed against what the two do together and what the person chooses; a choice in the
 * sentence itself or in the one before it settles the matter.
 */
export function isDecidedForThem(view: BlockView, at: number): boolean {
  if (isChosenNearby(view, at)) return false;
  const imposed = [DIRECTING, DECISIONS, COERCION].reduce((sum, lexicon) => sum + usesOf(view, lexicon).length, 0);
  return imposed > 0 && imposed > choices(view);
}

function isChosenNearby(view: BlockView, at: number): boolean {
  const { tokens, reading } = view;
  const sentence = sentenceAt(reading.sentences, at);
  if (!sentence) return false;
  const before = sentence.first > 0 ? sentenceAt(reading.sentences, sentence.first - 1) : undefined;
  for (let i = before?.first ?? sentence.first; i < sentence.end; i++) {
    if (i >= sentence.first && tokens.is(i, FIRST)) return true;
    if (isOwnIdea(tokens.hash[i]!) || tokens.is(i, TOGETHER)) return true;
  }
  return false;
}

const isOwnIdea = (hash: number): boolean => SETS.willing.has(hash) || OWN_IDEA.has(hash);

/** How many clauses tell what the two do together or what the person chooses. */
function choices({ tokens, clauses }: BlockView): number {
  let count = 0;
  for (const { voice, verb, actor } of clauses)
    if (voice === 'together' || (actor === 'person' && verb >= 0 && isOwnIdea(tokens.hash[verb]!))) count++;
  return count;
}
