import { Kind } from '../../note/tokens';
import { defineRule, type JudgedBlock, type Related, type Rule } from '../../rules/rule';
import { say } from '../../text/saying';
import { wordsOf } from '../values';
import type { HouseRuleOf } from './schema';
import { sectionBlocks } from './sections';
import type { HouseTexts } from './texts';
import { WordFinder } from './words';

/** At most so many: of certain `words` in a note, or of words at all in a `section` (or, without one, in the note). */
export function limit(texts: HouseTexts, { maximum, words, section }: HouseRuleOf<'limit'>): Rule {
  const finder = words === undefined ? undefined : new WordFinder(wordsOf(words));
  return defineRule({
    ...texts,
    scope: 'note',
    family: 'note',
    check(view, report) {
      const blocks = section === undefined ? view.blocks : sectionBlocks(view, section);
      const places = finder ? blocks.flatMap((block) => placesOf(block, finder)) : undefined;
      const count = places ? places.length : wordCount(blocks);
      if (count <= maximum) return;
      const first = places?.[maximum] ?? (section === undefined ? view.anchor : blockSpan(blocks[0]!));
      report({ start: first.start, end: first.end, related: places?.slice(0, 10) });
    },
  });
}

function placesOf({ start, view: { tokens } }: JudgedBlock, finder: WordFinder): Related[] {
  return finder.find(tokens, false).map((run) => {
    const span = tokens.span(run.first, run.end);
    return { start: start + span.start, end: start + span.end, message: say('One of the words that were counted.') };
  });
}

function wordCount(blocks: readonly JudgedBlock[]): number {
  let count = 0;
  for (const { view } of blocks) {
    if (view.reading.kind === 'heading' || view.reading.kind === 'frontMatter' || view.reading.kind === 'header')
      continue;
    for (let i = 0; i < view.tokens.count; i++) if (view.tokens.isKind(i, Kind.word)) count++;
  }
  return count;
}

const blockSpan = ({ start, view }: JudgedBlock) => ({ start, end: start + view.reading.text.length });
