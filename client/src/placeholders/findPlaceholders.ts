/** A stretch still to be filled in: `[their words]` or `____`; not a check box, a link or a reference. */
const PLACEHOLDER = /(?<!\])\[(?![ xX]?\])[^[\]\n]{1,200}\](?![([])|(?<![\w_])_{3,}(?![\w_])/g;

/** Where the placeholders of a text stand; offsets in code units. */
export function findPlaceholders(text: string): Array<{ start: number; end: number }> {
  return [...text.matchAll(PLACEHOLDER)].map(({ 0: match, index }) => ({ start: index, end: index + match.length }));
}
