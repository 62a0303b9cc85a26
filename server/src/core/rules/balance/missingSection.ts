import type { BlockReading } from '../../note/reading';
import type { Sentence } from '../../note/sentences';
import { Kind, type Tokens, words } from '../../note/tokens';
import { foldWord } from '../../text/fold';
import { say } from '../../text/saying';
import { isBrokenOff } from '../absence';
import type { Gathered } from '../gathered';
import { defineRule, type JudgedBlock, type NoteView } from '../rule';
import { holdsHint, opensSection, TEMPLATE_SECTIONS } from './sectionNames';

const CONTENT = new Set<number>([Kind.word, Kind.number, Kind.mixed]);
const NOT_YET = words('tbd', 'tba', 'n/a', 'na', 'none', 'pending', 'blank');

export const missingSection = defineRule({
  id: 'balance/missing-section',
  scope: 'note',
  family: 'note',
  severity: 'warning',
  what: 'A section of this template is missing or still empty.',
  why: 'Whoever reads on, the person included, looks for it there.',
  instead: 'You might fill it in with a line, or say why there is nothing.',
  fires: [
    '---\ntemplate: dap\n---\nData: We talked about rent and made a list.\n\nAssessment: She sees it as a start.\n\nPlan:',
    '---\ntemplate: dap\n---\nD – They described [what mattered].\n\nA – Together we think it helped.\n\nP – They want to call.',
    '---\ntemplate: pie\n---\nProblem: He wanted to rest.\n\nIntervention: We sat.\n\nEvaluation: TBD',
    'D: We talked about rent and made a list.\n\nA: She sees it as a start.\n\n[[P:]] TBD',
  ],
  quiet: [
    '---\ntemplate: dap\n---\nData: We talked about rent.\n\nAssessment: She sees it as a start.\n\nPlan: She will call on Friday.',
    '---\ntemplate: dap\n---\nData: [name] talked about rent.\n\nAssessment: She sees it as a start.\n\nPlan: She will call.',
    'She wanted to talk about rent.',
    'Next: TBD. She wanted to talk about rent.',
  ],
  gather: labelledIn,
  check(view, report, _options, gathered) {
    if (!view.settled || isBrokenOff(view) || view.noteKind === 'draft') return;
    const required = requiredSections(view);
    if (required.length === 0)
      for (const block of leftOpen(gathered)) report({ ...labelSpan(block), what: STILL_OPEN });
    for (const names of required) {
      const at = view.blocks.findIndex((block) => opens(block, names));
      const name = capitalised(names[0]!);
      if (at < 0)
        report({
          ...view.anchor,
          what: say('The section "{0}" is not there yet.', name),
          fixes: [{ kind: 'insert', text: `\n${name}: […]`, title: say('Add the section "{0}"', name) }],
        });
      else if (isEmpty(view, at))
        report({ ...labelSpan(view.blocks[at]!), what: say('The section "{0}" is still empty.', name) });
    }
  },
});

const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

function requiredSections({ note, facts }: NoteView): readonly (readonly string[])[] {
  const template = foldWord(note.frontMatter.fields.find((field) => field.key === 'template')?.value ?? '').trim();
  const asked = facts.requiredSections?.[template];
  return asked ? asked.map((name) => [foldWord(name)]) : (TEMPLATE_SECTIONS[template.split(/[\s-]/)[0] ?? ''] ?? []);
}

/** A block that opens a section by a label, each as a one: filled in, or marked as open. */
interface Labelled {
  readonly counts: { readonly filled: number; readonly open: number };
}

function labelledIn({ view: { reading } }: Pick<JudgedBlock, 'view'>): Labelled | undefined {
  if (reading.opens === undefined || reading.opens === 'other' || !reading.label) return undefined;
  const open = Number(isMarkedOpen(reading));
  return { counts: { filled: 1 - open, open } };
}

/** Sections of a note that names no template: "P: TBD" beside two others that are filled in. */
function leftOpen(gathered: Gathered<Labelled>): JudgedBlock[] {
  const blocks: JudgedBlock[] = [];
  if (gathered.sum('open') === 0 || gathered.sum('filled') < FEWEST_FILLED) return blocks;
  gathered.some(({ counts }, block) => {
    if (counts.open > 0) blocks.push(block);
    return false;
  });
  return blocks;
}
const FEWEST_FILLED = 2;

/** Nothing but "TBD" or a placeholder behind the label. */
const isMarkedOpen = (reading: BlockReading): boolean => {
  const from = reading.label?.end ?? 0;
  return from < reading.tokens.count && !hasContent(reading, from);
};
const STILL_OPEN = 'This section still waits to be filled in.';

function opens({ view }: JudgedBlock, names: readonly string[]): boolean {
  const { reading } = view;
  const name = reading.kind === 'heading' ? reading.text.slice(reading.body) : reading.label?.name;
  return name !== undefined && opensSection(name, names);
}

/** Whether nothing stands between a section's opening and the next one but placeholders and lines that the template printed. */
function isEmpty({ blocks }: NoteView, at: number): boolean {
  for (let b = at; b < blocks.length; b++) {
    const { reading } = blocks[b]!.view;
    if (b > at && reading.opens !== undefined) return true;
    if (reading.kind === 'heading') continue;
    if (hasContent(reading, b === at ? (reading.label?.end ?? 0) : 0)) return false;
  }
  return true;
}

function hasContent({ tokens, sentences }: BlockReading, from: number): boolean {
  return sentences.some(
    ({ first, end }) => !holdsHint(tokens, first, end) && hasWords(tokens, { first: Math.max(first, from), end }),
  );
}

function hasWords(tokens: Tokens, { first, end }: Sentence): boolean {
  for (let i = first; i < end; i++) if (CONTENT.has(tokens.kind[i]!) && !NOT_YET.has(tokens.hash[i]!)) return true;
  return false;
}

function labelSpan({ start, view }: JudgedBlock) {
  const { reading, tokens } = view;
  const end = reading.label ? tokens.end[reading.label.end - 1]! : reading.text.length;
  return { start: start + reading.body, end: start + end };
}
