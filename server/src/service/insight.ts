import type { Analysis, BlockState, Finding } from '../core/engine/analysis';
import { gatheredBy } from '../core/engine/gather';
import { type ElementSigns, elementSigns, type NoteElement, noteElements } from '../core/rules/balance/elements';
import { CREDITS } from '../core/rules/registry';
import type { Area, CreditId, NoteView } from '../core/rules/rule';
import { onceFor } from '../core/text/onceFor';
import type { Text } from '../core/text/saying';
import type { Span } from '../core/text/span';
import { addVoices, noVoices, type Voice } from '../core/voice/clause';
import { frontMatterClauses } from '../core/voice/voices';
import { ruleTitle } from './ruleTitles';
import { sectionsOf } from './sections';
import { type StillFit, stillFitting } from './stillFit';
import { summarise } from './summary';

/** A credit with the sentence that the writer reads. */
export interface ShownCredit extends Span {
  readonly id: CreditId;
  readonly title: string;
}
export interface VoicedSpan extends Span {
  readonly voice: Voice;
}
export interface SectionVoices extends Span {
  readonly name: string;
  readonly voices: Readonly<Record<Voice, number>>;
}
export interface GivenAway {
  readonly rule: string;
  readonly title: string;
  readonly count: number;
  readonly first: Span;
}

/** The picture of a note: whose voice it carries, what works, what it gives away. Offsets in the note. */
export interface NotePicture {
  readonly voices: Readonly<Record<Voice, number>>;
  readonly clauses: readonly VoicedSpan[];
  readonly credits: readonly ShownCredit[];
  readonly counts: Readonly<Record<string, number>>;
  readonly areas: Readonly<Record<Area, number>>;
  readonly sections: readonly SectionVoices[];
  readonly elements: readonly NoteElement[];
  readonly givesAway: readonly GivenAway[];
  readonly stillFit: StillFit | undefined;
  readonly summary: Text;
  readonly words: number;
  /** In seconds. */
  readonly readingTime: number;
  readonly noteKind: string;
  readonly limits: readonly Text[];
}

const WORDS_A_MINUTE = 200;
const CREDIT_TITLES = new Map(CREDITS.map(({ id, title }) => [id, title]));

/** Everything that the balance view shows, from the stored analysis; made once for it. */
export const pictureOf = onceFor((analysis: Analysis): NotePicture => {
  const { view, blocks, findings, noteKind, limits } = analysis;
  const records = recordsOf(view);
  const spoken = spokenBy(findings);
  return {
    voices: { ...view.voices, record: view.voices.record + records.length },
    clauses: [...records, ...blocks.flatMap(clausesOf)],
    credits: blocks.flatMap(creditsOf),
    counts: countsOf(spoken),
    areas: areasOf(spoken),
    sections: sectionsOf(analysis).map(({ name, start, end, blocks: own }) => ({
      name,
      start,
      end,
      voices: voicesOf(own),
    })),
    elements: elementsOf(analysis),
    givesAway: givenAway(spoken),
    stillFit: stillFitting(analysis),
    summary: summarise(view, noteKind),
    words: view.words,
    readingTime: Math.round((view.words / WORDS_A_MINUTE) * 60),
    noteKind,
    limits,
  };
});

/** The elements, also where the rule that asks for them is off. */
function elementsOf(analysis: Analysis): NoteElement[] {
  const gathered = gatheredBy<{ readonly counts: ElementSigns }>('balance/missing-element', analysis);
  return noteElements(analysis.view, (sign) =>
    gathered ? gathered.sum(sign) > 0 : analysis.blocks.some((block) => elementSigns(block)[sign] > 0),
  );
}

/** Each line of the front matter is a clause of its own, and a record. */
function recordsOf({ note }: NoteView): VoicedSpan[] {
  const [first] = note.blocks;
  if (first?.kind !== 'frontMatter') return [];
  return frontMatterClauses(first.reading.text).map(({ start, end }) => ({
    start: first.start + start,
    end: first.start + end,
    voice: 'record',
  }));
}

function clausesOf({ start, view }: BlockState): VoicedSpan[] {
  const { tokens, clauses } = view;
  return clauses
    .filter(({ first, end }) => end > first)
    .map(({ first, end, voice }) => ({
      start: start + tokens.start[first]!,
      end: start + tokens.end[end - 1]!,
      voice,
    }));
}

const creditsOf = ({ start: at, credits }: BlockState): ShownCredit[] =>
  credits.map(({ id, start, end }) => ({ id, title: CREDIT_TITLES.get(id) ?? id, start: at + start, end: at + end }));

/** How many clauses of some blocks have each voice. */
export function voicesOf(blocks: readonly BlockState[]): Record<Voice, number> {
  const voices = noVoices();
  for (const block of blocks) addVoices(voices, block.voices);
  return voices;
}

/** How often a rule speaks, and where first. */
interface Spoken {
  count: number;
  readonly first: Span;
}

function spokenBy(findings: readonly Finding[]): ReadonlyMap<string, Spoken> {
  const byRule = new Map<string, Spoken>();
  for (const { rule, start, end } of findings) {
    const known = byRule.get(rule);
    if (known) known.count++;
    else byRule.set(rule, { count: 1, first: { start, end } });
  }
  return byRule;
}

const countsOf = (spoken: ReadonlyMap<string, Spoken>): Record<string, number> =>
  Object.fromEntries([...spoken].map(([rule, { count }]) => [rule, count]));

function areasOf(spoken: ReadonlyMap<string, Spoken>): Record<Area, number> {
  const areas: Record<Area, number> = { confidentiality: 0, mutuality: 0, balance: 0 };
  for (const [rule, { count }] of spoken) {
    const area = rule.slice(0, rule.indexOf('/'));
    if (area in areas) areas[area as Area] += count;
  }
  return areas;
}

const givenAway = (spoken: ReadonlyMap<string, Spoken>): GivenAway[] =>
  [...spoken]
    .filter(([rule]) => rule.startsWith('confidentiality/'))
    .map(([rule, { count, first }]) => ({ rule, title: ruleTitle(rule), count, first }))
    .sort((a, b) => b.count - a.count);
