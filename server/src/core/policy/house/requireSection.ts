import { askedAs } from '../../note/kind';
import { defineRule, type Rule } from '../../rules/rule';
import { say } from '../../text/saying';
import { wordsOf } from '../values';
import type { HouseRuleOf } from './schema';
import { opens } from './sections';
import type { HouseTexts } from './texts';

/** A section that notes of this agency have, by its heading or label. Waits until the note is settled. */
export function requireSection(texts: HouseTexts, { section, notes }: HouseRuleOf<'require-section'>): Rule {
  const kinds = notes === undefined ? undefined : wordsOf(notes);
  return defineRule({
    ...texts,
    scope: 'note',
    family: 'note',
    check(view, report) {
      if (!view.settled || view.words === 0 || view.noteKind === 'draft') return;
      if (kinds && !kinds.includes(askedAs(view.noteKind))) return;
      if (view.blocks.some((block) => opens(block, section))) return;
      const text = `\n\n## ${section}\n\n[${section.toLowerCase()}]\n`;
      report({ ...view.anchor, fixes: [{ kind: 'insert', text, title: say('Add the section "{0}"', section) }] });
    },
  });
}
