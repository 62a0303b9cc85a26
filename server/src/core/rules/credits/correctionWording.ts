import { words } from '../../note/tokens';
import { Wording } from './wording';
import list from './wording/correction.txt';

/** How a correction, and what was corrected, is told. */
export const CORRECTION = new Wording(list);

/** With these a guess is answered and a contrast told. */
export const SAID = words('said', 'says', 'told', 'say');
