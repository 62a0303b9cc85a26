import { Kind, type Tokens, words } from '../../../note/tokens';
import type { Span } from '../../../text/span';
import { type PhraseMatch, Phrases } from '../../phrases';
import type { BlockView } from '../../rule';
import counts from './counts.txt';
import list from './symptoms.txt';
import { isTold, toldSentences } from './told';

const SYMPTOMS = new Phrases(`${counts}\n${list}`);
/** Where a symptom is told. */
export const SYMPTOM_TOLD = SYMPTOMS.cue;
/** Two symptoms so near one another stand in one list. */
const APART = 8;
const FEWEST = 2;

/** Lists of symptoms: two or more, one behind the other ("poor sleep, low appetite, headaches"). One alone is everyday talk. */
export function symptomLists(view: BlockView): Span[] {
  const { tokens } = view;
  if (!tokens.holds(SYMPTOM_TOLD)) return [];
  return toldSentences(view).flatMap((sentence) => {
    const symptoms = SYMPTOMS.find(tokens, sentence.first, sentence.end);
    return listsIn(
      tokens,
      symptoms.filter((one) => isTold(tokens, sentence, one)),
    );
  });
}

function listsIn(tokens: Tokens, symptoms: readonly PhraseMatch[]): Span[] {
  const lists: Span[] = [];
  let row: PhraseMatch[] = [];
  const close = (): void => {
    if (row.length >= FEWEST) lists.push(tokens.span(row[0]!.first, row.at(-1)!.end));
    row = [];
  };
  for (const symptom of symptoms) {
    const last = row.at(-1);
    if (last && (symptom.first - last.end > APART || !isParted(tokens, last.end, symptom.first))) close();
    row.push(symptom);
  }
  close();
  return lists;
}

const AND = words('and', 'with', 'plus', '&', 'or');

function isParted(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (AND.has(tokens.hash[i]!) || tokens.isKind(i, Kind.mark)) return true;
  return false;
}
