import type { Edit } from '../note/blocks';
import { type NoteKind, noteKind } from '../note/kind';
import { type Note, type PlacedBlock, readNote, rereadNote } from '../note/note';
import type { Section } from '../note/sections';
import { type Candidates, findCandidates } from '../people/candidates';
import type { People } from '../people/people';
import { surveyPeople } from '../people/survey';
import type { AnalysisSettings } from '../policy/settings';
import type { JudgedBlock, NoteView, RuleId } from '../rules/rule';
import { NOTHING_CARRIED } from '../voice/clause';
import type { Analysis, BlockState, Finding } from './analysis';
import { finding, ruleOf } from './findings';
import { addVoices, enabledNoteRules, judgeBlock, noVoices, optionsFor } from './judge';
import { applySuppressions } from './suppressions';

/** When the analysis happens: `settled` on opening, saving or request; while typing, rules about what is absent may wait. */
export interface Moment {
  readonly settled: boolean;
}
const SETTLED: Moment = { settled: true };

/** A longer note is read to here only, and `limits` says so. In UTF-16 code units. */
const NOTE_LIMIT = 4_000_000;

/** Analyses a whole note. Never throws, whatever the text is. */
export function analyse(text: string, settings: AnalysisSettings, moment: Moment = SETTLED): Analysis {
  const { readable, limits } = withinLimits(text);
  return judgeNote(readNote(readable), settings, moment, limits, undefined);
}

/**
 * Analyses a note again after an edit. Equals `analyse(text, …)`; blocks that did not change and whose context is the same
 * keep their judgement. `edit` is in code units of the old and the new text.
 */
export function reanalyse(
  text: string,
  old: Analysis,
  edit: Edit,
  settings: AnalysisSettings = old.settings,
  moment: Moment = SETTLED,
): Analysis {
  const outside = text.length > NOTE_LIMIT || text.slice(edit.start, edit.newEnd).includes(NO_TEXT);
  if (outside || old.limits.length > 0) return analyse(text, settings, moment);
  return judgeNote(rereadNote(text, old.note, edit), settings, moment, [], old);
}

/** A code unit that no text holds, but nearly every binary file. */
const NO_TEXT = '\0';

function withinLimits(text: string): { readable: string; limits: string[] } {
  if (text.includes(NO_TEXT))
    return {
      readable: '',
      limits: [
        'This file holds bytes that are no text, so it was not checked. You might open it with the program that made it, and save it as plain text.',
      ],
    };
  if (text.length <= NOTE_LIMIT) return { readable: text, limits: [] };
  return {
    readable: text.slice(0, NOTE_LIMIT),
    limits: [
      `Only the first ${NOTE_LIMIT / 1_000_000} million characters were checked. You might split this file into shorter notes.`,
    ],
  };
}

function judgeNote(
  note: Note,
  settings: AnalysisSettings,
  moment: Moment,
  limits: readonly string[],
  old: Analysis | undefined,
): Analysis {
  const kind = noteKind(note);
  const reusable = old && old.settings === settings ? old : undefined;
  const candidates = candidatesOf(note, old);
  const people = peopleOf(note, candidates, kind, settings, reusable);
  const blocks = judgeBlocks(note, candidates, people, kind, settings, reusable);
  const view = viewOf(note, blocks, people, kind, settings, moment);
  return { note, settings, people, noteKind: kind, blocks, view, limits, findings: findingsOf(view, blocks, settings) };
}

/** The old state of each block whose reading is still the same object: the blocks before and behind an edit. */
function oldStates(note: Note, old: Analysis | undefined): ReadonlyArray<BlockState | undefined> {
  if (!old) return [];
  const states: (BlockState | undefined)[] = new Array(note.blocks.length);
  let i = 0;
  while (i < note.blocks.length && i < old.blocks.length && note.blocks[i]!.reading === old.blocks[i]!.placed.reading)
    states[i] = old.blocks[i++];
  const shift = old.blocks.length - note.blocks.length;
  for (let j = note.blocks.length - 1; j >= i && j + shift >= i; j--) {
    if (note.blocks[j]!.reading !== old.blocks[j + shift]!.placed.reading) break;
    states[j] = old.blocks[j + shift];
  }
  return states;
}

function candidatesOf(note: Note, old: Analysis | undefined): Candidates[] {
  const states = oldStates(note, old);
  return note.blocks.map(({ reading }, i) => states[i]?.candidates ?? findCandidates(reading));
}

function peopleOf(
  note: Note,
  candidates: readonly Candidates[],
  kind: NoteKind,
  settings: AnalysisSettings,
  old: Analysis | undefined,
): People {
  const unchanged =
    old &&
    old.noteKind === kind &&
    old.blocks.length === note.blocks.length &&
    candidates.every((c, i) => c.digest === old.blocks[i]!.candidates.digest) &&
    old.note.blocks[0]?.reading.text === note.blocks[0]?.reading.text;
  if (unchanged) return old.people;
  const people = surveyPeople(
    note.blocks.map(({ reading }, i) => ({ reading, candidates: candidates[i]! })),
    note.frontMatter,
    settings.known,
    kind,
  );
  return old && samePeople(people, old.people) ? old.people : people;
}

function samePeople(a: People, b: People): boolean {
  return (
    a.pronoun === b.pronoun &&
    a.person === b.person &&
    a.group === b.group &&
    a.memory.signature === b.memory.signature &&
    a.entities.length === b.entities.length &&
    a.entities.every((x, i) => {
      const y = b.entities[i]!;
      return (
        x.named === y.named &&
        x.role === y.role &&
        x.relation === y.relation &&
        x.known === y.known &&
        x.display === y.display &&
        x.names.join() === y.names.join()
      );
    })
  );
}

function judgeBlocks(
  note: Note,
  candidates: readonly Candidates[],
  people: People,
  noteKind: NoteKind,
  settings: AnalysisSettings,
  old: Analysis | undefined,
): BlockState[] {
  const states = old && old.people === people && old.noteKind === noteKind ? oldStates(note, old) : [];
  const blocks: BlockState[] = [];
  let section: Section = 'none';
  let carried = NOTHING_CARRIED;
  note.blocks.forEach((placed, i) => {
    section = placed.reading.opens ?? section;
    const twin = states[i];
    const same =
      twin &&
      twin.section === section &&
      twin.carriedIn.actor === carried.actor &&
      twin.carriedIn.lastOther === carried.lastOther;
    const state = same
      ? moved(twin, placed)
      : judgeBlock(placed, candidates[i]!, { people, noteKind, section, carried, settings });
    blocks.push(state);
    carried = state.carriedOut;
  });
  return blocks;
}

/** The same judgement at the block's new place. */
function moved(state: BlockState, placed: PlacedBlock): BlockState {
  const by = placed.start - state.placed.start;
  if (by === 0) return state;
  const findings = state.findings.map((found) => ({ ...found, start: found.start + by, end: found.end + by }));
  return { ...state, placed, findings, judged: { ...state.judged, start: placed.start } };
}

const NARRATIVE = new Set(['paragraph', 'item', 'quote']);

function viewOf(
  note: Note,
  blocks: readonly BlockState[],
  people: People,
  kind: NoteKind,
  settings: AnalysisSettings,
  { settled }: Moment,
): NoteView {
  const voices = noVoices();
  let words = 0;
  let anchor: JudgedBlock | undefined;
  for (const { placed, judged, voices: counts } of blocks) {
    addVoices(voices, counts);
    if (!NARRATIVE.has(placed.block.kind)) continue;
    words += placed.reading.words;
    anchor ??= judged;
  }
  return {
    note,
    blocks: blocks.map((b) => b.judged),
    people,
    noteKind: kind,
    facts: settings.facts,
    voices,
    words,
    settled,
    anchor: anchorOf(note, anchor),
  };
}

/** The first line of the narrative, or of the note. */
function anchorOf(note: Note, block: JudgedBlock | undefined) {
  const start = block?.start ?? note.blocks[0]?.start ?? 0;
  const text = block?.view.reading.text ?? note.blocks[0]?.reading.text ?? '';
  const length = text.search(/[\r\n]/);
  return { start, end: start + (length < 0 ? Math.min(text.length, 120) : Math.min(length, 120)) };
}

function findingsOf(view: NoteView, blocks: readonly BlockState[], settings: AnalysisSettings): Finding[] {
  const findings = blocks.flatMap((block) => block.findings);
  for (const rule of enabledNoteRules(settings)) {
    const gathered = rule.gather ? view.blocks.map((b) => ({ start: b.start, value: b.gathered[rule.id] })) : [];
    rule.check(view, (report) => findings.push(finding(rule, report, settings)), optionsFor(rule, settings), gathered);
  }
  for (const { span, message } of view.note.frontMatter.problems) {
    findings.push({
      rule: 'mutual-notes/front-matter',
      ...span,
      severity: 'information',
      message,
      fixes: [],
      related: [],
    });
  }
  return applySuppressions(view.note, findings, (id) => ruleOf(id as RuleId, settings) !== undefined).sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
}
