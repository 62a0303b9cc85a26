import { Kind, type Tokens, words } from '../../../note/tokens';
import type { Span } from '../../../text/span';
import { type PhraseMatch, Phrases } from '../../phrases';
import type { BlockView } from '../../rule';
import counts from './counts.txt';
import list from './symptoms.txt';

const SYMPTOMS = new Phrases(`${counts}\n${list}`);
/** Where a symptom is told. */
export const SYMPTOM_TOLD = SYMPTOMS.cue;
/** Two symptoms so near one another stand in one list. */
const APART = 8;
const FEWEST = 2;
const UNTOLD = new Set(['header', 'title', 'heading']);

/** Lists of symptoms: two or more, one behind the other ("poor sleep, low appetite, headaches"). One alone is everyday talk. */
export function symptomLists({ reading, tokens }: BlockView): Span[] {
  if (!tokens.holds(SYMPTOM_TOLD) || UNTOLD.has(reading.kind)) return [];
  return reading.sentences.flatMap(({ first, end }) => listsIn(tokens, SYMPTOMS.find(tokens, first, end)));
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
