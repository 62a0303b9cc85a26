import { readBlock } from '../note/reading';
import type { BlockView } from '../rules/rule';
import { onceFor } from '../text/onceFor';

/** One line of the front matter as a header line; `start` is its offset in the block. */
interface FieldView {
  readonly start: number;
  readonly view: BlockView;
}

/** The lines of a front matter, each as the header line that it is, so that identifiers are found there too. */
export const fieldViews = onceFor((frontMatter: BlockView): readonly FieldView[] => {
  const fields: FieldView[] = [];
  let start = 0;
  for (const line of frontMatter.reading.text.split('\n')) {
    const reading = readBlock('header', line, 0);
    if (reading.tokens.count > 0)
      fields.push({ start, view: { ...frontMatter, reading, tokens: reading.tokens, mentions: [], clauses: [] } });
    start += line.length + 1;
  }
  return fields;
});
