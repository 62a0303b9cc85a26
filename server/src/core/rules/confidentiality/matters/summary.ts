import { mask } from '../../../lexicon/classes';
import type { Tokens } from '../../../note/tokens';
import type { Fix } from '../../rule';
import type { TokenRange } from './told';

const FINITE = mask('form-past', 'form-third');
const SUBJECT = mask('pronoun-person', 'kin', 'person-role', 'have', 'negation', 'adverb');
/** What takes the place of a verb and all that hangs on it. */
const OPEN = '[…]';

/** The fix that sums a matter up in `words`, which stand for a noun; where the matter begins with a verb it is left open. */
export function summary(tokens: Tokens, { first }: TokenRange, words: string, title: string): readonly Fix[] {
  const isDone = tokens.is(first, FINITE) && first > 0 && tokens.is(first - 1, SUBJECT);
  return [{ kind: 'replace', text: isDone ? OPEN : words, title }];
}
