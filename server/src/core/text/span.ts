/** A half-open range of UTF-16 code units: `start` is the first unit in it, `end` the first one after it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** How many code units two spans share; 0 or less when they do not touch. */
export const overlap = (a: Span, b: Span): number => Math.min(a.end, b.end) - Math.max(a.start, b.start);

/** Whether one of two spans lies for the most part in the other. */
export const isMostlyIn = (a: Span, b: Span): boolean =>
  overlap(a, b) * 2 >= Math.min(a.end - a.start, b.end - b.start);

/** The same span `by` code units further on. */
export const shift = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by });
