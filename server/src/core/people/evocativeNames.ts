import { mask } from '../lexicon/classes';
import { type Tokens, words } from '../note/tokens';
import type { Neighbours } from './nameNeighbours';
import type { NameShape } from './nameShape';

/** Programmes and shops that are called by words of every day: "Second Wind", "the Anchor". */

const THROUGH = words('through', 'thru');
const NOWHERE = words('work', 'home', 'risk', 'least', 'large', 'ease', 'peace', 'hand', 'level');
/** "at the Library" is any, however it is written. */
const KIND_OF_PLACE = mask(
  'building',
  'organization-head',
  'logistic',
  'record-noun',
  'time-word',
  'clinical-aim',
  'weekday',
  'month',
  'office',
  'helper-role',
);
const NONE = -300;
const PAID_OR_TREATED = 130;
const THERE = 90;

/**
 * What capitals within a sentence say for such a name where somebody is at it; of one word alone only where it pays somebody,
 * since people write "at Lunch" and "seen at Triage" as well. `isAt`: the words before it lead to an organization;
 * `outerFirst`: the token where its group begins.
 */
export function evocativeEvidence(
  tokens: Tokens,
  shape: NameShape,
  near: Neighbours,
  isAt: boolean,
  outerFirst: number,
): number {
  const through = shape.count > 1 && THROUGH.has(tokens.hash[outerFirst - 1] ?? 0);
  const where = shape.count > 1 ? isAt || near.atThe || through : near.employs;
  if (!where || near.numbered || !isEvocative(tokens, shape)) return NONE;
  return near.employs || near.treated || near.dealsWith ? PAID_OR_TREATED : THERE;
}

const isEvocative = (tokens: Tokens, shape: NameShape): boolean =>
  shape.head === 'none' &&
  shape.common === shape.count &&
  (shape.given === 0 || shape.count > 1) &&
  !shape.generic &&
  !shape.shouted &&
  !shape.role &&
  !NOWHERE.has(tokens.hash[shape.last]!) &&
  !tokens.is(shape.last, KIND_OF_PLACE);
