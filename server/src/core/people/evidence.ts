/**
 * What each sign is worth, in tenths of a logit, for the three things that a name can name. Tuned on labelled notes and
 * public texts; signs add up, and a sum decides (see `mentions.ts`).
 */
export interface Evidence {
  readonly person: number;
  readonly place: number;
  readonly organization: number;
}

/** From here on a mention is sure, and warns. */
export const SURE = 160;
/** From here on it is likely, and hints. */
export const LIKELY = 80;

/** A sum as a confidence from 0 to 1: SURE is 0.75, LIKELY 0.5. */
export function confidenceOf(sum: number): number {
  if (sum >= SURE) return Math.min(0.99, 0.75 + (sum - SURE) / 1000);
  return Math.max(0, 0.5 + ((sum - LIKELY) / (SURE - LIKELY)) * 0.24);
}
