import type { Section } from '../../note/sections';
import type { Span } from '../../text/span';
import { mayAskForMore } from '../absence';
import { defineRule, type JudgedBlock, type NoteView } from '../rule';
import { isStock } from './stockPhrases';
import { isTurned } from './turned';

const PROMPT = 'In their words: "[…]"';

export const missingVoice = defineRule({
  id: 'mutuality/missing-voice',
  scope: 'note',
  family: 'note',
  severity: 'warning',
  what: "Nothing here is in the person's own words, wishes, feelings or choices.",
  why: 'A note without their voice is about them, and they may not find themself in it.',
  instead: 'You might add one line that they would choose, or what they wanted.',
  source: 'national practice guidelines for peer supporters (person-driven)',
  fires: [
    'Data: We walked and she said she wants the early bus.\n\n[[Response:]] Client was guarded. Client appeared tired. Affect was flat.\n\nPlan: She will call on Friday.',
    'Explained the rules. Client arrived late. Client verbalized understanding and signed.',
    'Provided support around housing. Reviewed goals. Gave resources and a bus pass. Will follow up on Tuesday.',
  ],
  quiet: [
    'She wanted to talk about rent. We looked at the list. "I can do that," she said. She will call on Friday.',
    'Behavior: Client presented as guarded. Client was late. Client appeared tired.\n\nIntervention: CPS listened.\n\nResponse: Stated "whatever, I\'ll do it."',
    'No one in. Left a card. Next try on Friday.',
  ],
  gather: (block) => ({ counts: { theirs: Number(speaks(block)), sections: Number(opensTheirs(block)) } }),
  check(view, report, _options, gathered) {
    if (!mayAskForMore(view)) return;
    const fixes = [{ kind: 'insert', text: PROMPT, title: 'Add a prompt for their words' }] as const;
    if (gathered.sum('theirs') === 0) return report({ ...view.anchor, fixes });
    if (gathered.sum('sections') === 0) return;
    for (const { start, end } of silentSections(view)) {
      report({
        start,
        end,
        what: 'This section is about them, and nothing in it is theirs.',
        confidence: 'likely',
        fixes,
      });
    }
  },
});

/** Sections that are the person's by their name: how it was for them. What they brought may be told anywhere. */
const THEIRS = new Set<Section>(['response']);
const opensTheirs = ({ view }: Pick<JudgedBlock, 'view'>): boolean =>
  view.reading.opens !== undefined && THEIRS.has(view.section);
/** A section with fewer statements says too little to miss a voice in it. */
const FEWEST_CLAUSES = 3;

/** The labels of sections that should carry the person's voice, tell several things, and carry it in none. */
function silentSections({ blocks }: NoteView): Span[] {
  const silent: Span[] = [];
  for (let at = 0; at < blocks.length; at++) {
    if (!opensTheirs(blocks[at]!)) continue;
    let next = at + 1;
    while (next < blocks.length && blocks[next]!.view.reading.opens === undefined) next++;
    const own = blocks.slice(at, next);
    const told = own.flatMap(({ view }) => view.clauses.filter(({ voice }) => voice !== 'record'));
    if (told.length >= FEWEST_CLAUSES && !told.some(({ voice }) => voice === 'together') && !own.some(speaks)) {
      silent.push(labelOf(blocks[at]!));
    }
  }
  return silent;
}

function labelOf({ start, view: { reading, tokens } }: JudgedBlock): Span {
  const end = reading.label ? tokens.end[reading.label.end - 1]! : reading.text.length;
  return { start: start + reading.body, end: start + end };
}

/** Whether a block has a clause of the person's that no finding turns against them, and that is not "verbalized understanding". */
const speaks = (block: Pick<JudgedBlock, 'view' | 'findings'>): boolean =>
  block.view.clauses.some(
    (clause) =>
      clause.voice === 'person' && !isTurned(block, clause) && !isStock(block.view.tokens, clause.first, clause.end),
  );
