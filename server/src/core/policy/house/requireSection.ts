import { labelOf } from '../../note/headers';
import { defineRule, type NoteView, type Rule } from '../../rules/rule';
import { foldWord } from '../../text/fold';
import { wordsOf } from '../values';
import type { HouseRuleOf } from './schema';
import type { HouseTexts } from './texts';

/** A section that notes of this agency have, by its heading or label. Waits until the note is settled. */
export function requireSection(texts: HouseTexts, { section, notes }: HouseRuleOf<'require-section'>): Rule {
  const wanted = normal(section);
  const kinds = notes === undefined ? undefined : wordsOf(notes);
  return defineRule({
    ...texts,
    scope: 'note',
    family: 'note',
    check(view, report) {
      if (!view.settled || view.words === 0 || view.noteKind === 'draft' || (kinds && !kinds.includes(view.noteKind)))
        return;
      if (!sectionNames(view).some((name) => normal(name) === wanted)) {
        report({
          ...view.anchor,
          fixes: [
            {
              kind: 'insert',
              text: `\n\n## ${section}\n\n[${section.toLowerCase()}]\n`,
              title: `Add the section "${section}"`,
            },
          ],
        });
      }
    },
  });
}

/** The names of all headings and labels of a note. */
export function sectionNames({ blocks }: NoteView): string[] {
  return blocks.flatMap(({ view: { reading } }) => {
    const words = reading.text.slice(reading.body);
    if (reading.kind === 'heading' || reading.kind === 'title') return [words];
    const label = labelOf(words);
    return label ? [label.name] : [];
  });
}

const normal = (name: string): string =>
  foldWord(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
