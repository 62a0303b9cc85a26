import { Kind, type Tokens, words } from '../../../note/tokens';
import type { PhraseMatch, Phrases } from '../../phrases';
import type { BlockView } from '../../rule';
import { isTold, toldSentences } from './told';

/** Matches this near one another are one finding. */
const JOIN_TOKENS = 4;

/** The sensitive matters of a block: matches of a list, neighbours joined (`byTopic`: of one topic only). */
export function findMatters(view: BlockView, phrases: Phrases, byTopic = false): PhraseMatch[] {
  const found: PhraseMatch[] = [];
  for (const match of tellingMatches(view, phrases)) join(view.tokens, found, match, byTopic);
  return found.map((match) => withoutTail(view.tokens, match));
}

/** "Drinking,", "2 mg in": what only led on to the next words is not told. */
function withoutTail(tokens: Tokens, match: PhraseMatch): PhraseMatch {
  let { end } = match;
  while (end - 1 > match.first && (TAIL.has(tokens.hash[end - 1]!) || tokens.isMark(end - 1, ','))) end--;
  return end === match.end ? match : { ...match, end };
}
const TAIL = words(...'. ; for from in at with of by to and or but because since when after before while'.split(' '));

/**
 * What phrases of a list tell of somebody in a block, sentence by sentence. Left out are what the list says to leave, and
 * what the writer tells of themself ("I shared that I am in recovery"): that is theirs to tell.
 */
export function tellingMatches(view: BlockView, phrases: Phrases): PhraseMatch[] {
  const { tokens } = view;
  if (!tokens.holds(phrases.cue)) return [];
  return toldSentences(view).flatMap((sentence) =>
    phrases
      .find(tokens, sentence.first, sentence.end)
      .filter((match) => match.topic !== 'leave' && isTold(tokens, sentence, match)),
  );
}

function join(tokens: Tokens, found: PhraseMatch[], match: PhraseMatch, byTopic: boolean): void {
  const last = found.at(-1);
  if (last && (!byTopic || last.topic === match.topic) && isJoined(tokens, last.end, match.first)) {
    found[found.length - 1] = { ...last, end: match.end, likely: last.likely && match.likely };
  } else found.push(match);
}

/** Whether only a few words and no mark stand between two matches. */
function isJoined(tokens: Tokens, from: number, to: number): boolean {
  if (to - from > JOIN_TOKENS) return false;
  for (let i = from; i < to; i++) if (tokens.isKind(i, Kind.mark)) return false;
  return true;
}
