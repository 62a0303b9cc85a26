import type { Edit } from '../note/blocks';
import { type NoteKind, noteKind } from '../note/kind';
import { isForeign } from '../note/language';
import { type Note, readNote, rereadNote } from '../note/note';
import type { Section } from '../note/sections';
import { type Candidates, findCandidates } from '../people/candidates';
import type { People } from '../people/people';
import { surveyPeople } from '../people/survey';
import type { AnalysisSettings } from '../policy/settings';
import type { JudgedBlock, NoteView, RuleId } from '../rules/rule';
import { type Carried, NOTHING_CARRIED } from '../voice/clause';
import type { Analysis, BlockState, Finding } from './analysis';
import { finding, ruleOf } from './findings';
import { addVoices, enabledRules, judgeBlock, noVoices } from './judge';
import { moved, oldStates, resurveyed, samePeople } from './reuse';
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

/** What is known of the whole note before its blocks are judged. */
interface Survey {
  readonly people: People;
  readonly noteKind: NoteKind;
  readonly foreign: boolean;
  readonly settings: AnalysisSettings;
}

function judgeNote(
  note: Note,
  settings: AnalysisSettings,
  moment: Moment,
  limits: readonly string[],
  old: Analysis | undefined,
): Analysis {
  const reusable = old?.settings === settings ? old : undefined;
  const noteKindNow = noteKind(note);
  const states = oldStates(note, old);
  const candidates = note.blocks.map(({ reading }, i) => states[i]?.candidates ?? findCandidates(reading));
  const people = peopleOf(note, candidates, noteKindNow, settings, reusable);
  const survey = { people, noteKind: noteKindNow, foreign: isForeign(note.blocks), settings };
  const blocks = judgeBlocks(note, candidates, survey, states, reusable);
  const view = viewOf(note, blocks, survey, moment);
  const findings = findingsOf(view, blocks, survey);
  return {
    note,
    ...survey,
    blocks,
    view,
    limits: survey.foreign ? [...limits, IN_ANOTHER_LANGUAGE] : limits,
    findings,
  };
}

const IN_ANOTHER_LANGUAGE =
  'This note does not seem to be in English, so only names, places, numbers and dates were checked, not the wording.';

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

function judgeBlocks(
  note: Note,
  candidates: readonly Candidates[],
  survey: Survey,
  states: ReadonlyArray<BlockState | undefined>,
  old: Analysis | undefined,
): BlockState[] {
  const reusable = old && old.noteKind === survey.noteKind && old.foreign === survey.foreign ? old : undefined;
  let section: Section = 'none';
  let carried = NOTHING_CARRIED;
  return note.blocks.map((placed, i) => {
    section = placed.reading.opens ?? section;
    const twin = states[i];
    const same = reusable && twin && isIn(twin, section, carried) && resurveyed(twin, reusable.people, survey.people);
    const state = same ? moved(same, placed) : judgeBlock(placed, candidates[i]!, { ...survey, section, carried });
    carried = state.carriedOut;
    return state;
  });
}

const isIn = (state: BlockState, section: Section, { actor, lastOther }: Carried): boolean =>
  state.section === section && state.carriedIn.actor === actor && state.carriedIn.lastOther === lastOther;

const NARRATIVE = new Set(['paragraph', 'item', 'quote']);

function viewOf(note: Note, blocks: readonly BlockState[], survey: Survey, { settled }: Moment): NoteView {
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
    people: survey.people,
    noteKind: survey.noteKind,
    facts: survey.settings.facts,
    voices,
    words,
    settled,
    anchor: anchorOf(note, anchor),
  };
}

/** The first line of the narrative, or of the note; of a long one its first words. */
function anchorOf(note: Note, block: JudgedBlock | undefined) {
  const start = block?.start ?? note.blocks[0]?.start ?? 0;
  const text = block?.view.reading.text ?? note.blocks[0]?.reading.text ?? '';
  const line = text.slice(0, ANCHOR_LENGTH + 1).split(/[\r\n]/, 1)[0]!;
  if (line.length <= ANCHOR_LENGTH) return { start, end: start + line.length };
  const blank = line.lastIndexOf(' ');
  return { start, end: start + (blank > 0 ? blank : ANCHOR_LENGTH) };
}

/** In code units. */
const ANCHOR_LENGTH = 120;

function findingsOf(view: NoteView, blocks: readonly BlockState[], { settings, foreign }: Survey): Finding[] {
  const ofNote: Finding[] = foreign ? [] : noteFindings(view, settings);
  for (const { span, message } of view.note.frontMatter.problems) {
    ofNote.push({
      rule: 'mutual-notes/front-matter',
      ...span,
      severity: 'information',
      message,
      fixes: [],
      related: [],
    });
  }
  const findings = inOrder(blocks, ofNote.sort(byPlace));
  const kept = applySuppressions(view.note, findings, (id) => ruleOf(id as RuleId, settings) !== undefined);
  return kept === findings ? findings : [...kept].sort(byPlace);
}

function noteFindings(view: NoteView, settings: AnalysisSettings): Finding[] {
  const findings: Finding[] = [];
  for (const { rule, options } of enabledRules(settings).ofNote) {
    const gathered = rule.gather ? view.blocks.map((b) => ({ start: b.start, value: b.gathered[rule.id] })) : [];
    rule.check(view, (report) => findings.push(finding(rule, report, settings)), options, gathered);
  }
  return findings;
}

const byPlace = (a: Finding, b: Finding): number => a.start - b.start || b.end - a.end;

/** The findings of all blocks, each block's in order already, and those of the note put in among them. */
function inOrder(blocks: readonly BlockState[], ofNote: readonly Finding[]): Finding[] {
  const findings: Finding[] = [];
  let next = 0;
  for (const block of blocks) {
    for (const one of block.findings) {
      while (next < ofNote.length && byPlace(ofNote[next]!, one) < 0) findings.push(ofNote[next++]!);
      findings.push(one);
    }
  }
  while (next < ofNote.length) findings.push(ofNote[next++]!);
  return findings;
}
