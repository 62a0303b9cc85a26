import { Wording } from './wording';
import list from './wording/correction.txt';

/** How a correction, and what was corrected, is told. */
export const CORRECTION = new Wording(list);
