import { mask } from '../../lexicon/classes';
import { words } from '../../note/tokens';
import { ClauseFlag } from '../../voice/clause';
import type { BlockView, JudgedBlock } from '../rule';

/** The sides of a person and a meeting that a note can show. */
export const SIDES = [
  'voice',
  'strength',
  'feeling',
  'shared activity',
  'meaning',
  'choice',
  'next step',
  'your own part',
  'uncertainty',
] as const;
export type Side = (typeof SIDES)[number];

const FEELING = mask('feeling', 'feeling-word');
const WANTING = mask('wanting', 'wishing');
const CHOOSING = mask('choosing');
const SAYING = mask('saying');
const MEANING = words(
  'because',
  'matters',
  'mattered',
  'meant',
  'means',
  'meaning',
  'since',
  'goal',
  'important',
  'why',
);
const OWN_PART = words(
  'shared',
  'felt',
  'learned',
  'wondered',
  'admitted',
  'told',
  'laughed',
  'cried',
  'worried',
  'honored',
  'moved',
  'feel',
);
const DOUBTS = words(
  'unsure',
  'maybe',
  'disagreed',
  'disagree',
  'differently',
  'torn',
  'wonder',
  'wondered',
  'undecided',
  'perhaps',
);

/** The sides that a block shows, each as a one. */
export function sidesOf(block: Pick<JudgedBlock, 'view' | 'findings' | 'credits'>): Partial<Record<Side, number>> {
  const shown = new Set<Side>();
  for (const { id } of block.credits) addCredit(shown, id);
  addClauses(shown, block);
  return Object.fromEntries([...shown].map((side) => [side, 1]));
}

const BY_CREDIT: Readonly<Record<string, Side>> = {
  'credit/quotation': 'voice',
  'credit/strength': 'strength',
  'credit/choice': 'choice',
  'credit/shared-act': 'shared activity',
  'credit/plan': 'next step',
  'credit/learning': 'your own part',
  'credit/correction': 'voice',
};

function addCredit(shown: Set<Side>, id: string): void {
  const side = BY_CREDIT[id];
  if (side) shown.add(side);
}

function addClauses(shown: Set<Side>, { view, findings }: Pick<JudgedBlock, 'view' | 'findings'>): void {
  const { tokens } = view;
  for (const clause of view.clauses) {
    if (clause.voice === 'record' || clause.voice === 'observer') continue;
    if (clause.voice === 'together') shown.add('shared activity');
    const span = tokens.span(clause.first, clause.end);
    if (
      findings.some(
        (f) =>
          f.rule.startsWith('mutuality/') &&
          f.rule !== 'mutuality/role-term' &&
          f.start < span.end &&
          f.end > span.start,
      )
    )
      continue;
    if (clause.voice === 'person') addPersonClause(shown, view, clause.verb, clause.first, clause.end, clause.flags);
    else if (clause.voice === 'writer' && clause.actor === 'writer' && OWN_PART.has(tokens.hash[clause.verb]!))
      shown.add('your own part');
    for (let i = clause.first; i < clause.end; i++) {
      if (MEANING.has(tokens.hash[i]!)) shown.add('meaning');
      else if (DOUBTS.has(tokens.hash[i]!)) shown.add('uncertainty');
    }
  }
}

function addPersonClause(
  shown: Set<Side>,
  { tokens }: BlockView,
  verb: number,
  first: number,
  end: number,
  flags: number,
): void {
  if ((flags & ClauseFlag.quotation) !== 0 || tokens.is(verb, SAYING)) shown.add('voice');
  if (tokens.is(verb, WANTING)) shown.add('meaning');
  if (tokens.is(verb, CHOOSING)) shown.add('choice');
  if ((flags & ClauseFlag.future) !== 0) shown.add('next step');
  for (let i = first; i < end; i++) if (tokens.is(i, FEELING)) shown.add('feeling');
}
