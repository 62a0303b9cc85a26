import { HashedWeights, ONE } from '../../text/hashedWeights';
import type { BlockFinding, BlockView } from '../rule';
import { findingFeatures } from './findingFeatures';
import packed from './second-look-weights.txt';
import { isWording } from './wordingRules';

/**
 * A second look at what the rules about wording found: sums of weights for what a finding is made of say how likely a reader
 * would have marked it too. The weights are learnt by `npm run train`, from what the rules said of notes that they had not been
 * made with; ARCHITECTURE.md, "Evidence", says what they are worth. Without weights (an empty file) all findings stay.
 */
const WEIGHTS = new HashedWeights(packed, 1);

/** Below this sum a finding is left out: three in five are false. */
export const LEFT_OUT = -0.4;
/** Below this one it is right three times in four, and a hint. */
const HINTED = 1.2;

/** A block's findings after the second look: what is unlikely is left out, what is open is a hint. */
export function afterSecondLook(view: BlockView, found: readonly BlockFinding[]): readonly BlockFinding[] {
  const doubted = found.filter(isWording);
  if (WEIGHTS.isEmpty || doubted.length === 0) return found;
  return found.flatMap((finding) => {
    if (!isWording(finding)) return finding;
    const [sum = 0] = WEIGHTS.sums(findingFeatures(view, doubted, finding));
    if (sum < LEFT_OUT * ONE) return [];
    return sum < HINTED * ONE ? { confidence: 'open', ...finding } : finding;
  });
}
