import type { Edit } from '../note/blocks';
import { isRunningText } from '../note/blocks';
import { blocksTellingKind, type NoteKind, noteKind } from '../note/kind';
import { isForeign } from '../note/language';
import { type Kept, type Note, readNote, rereadNote } from '../note/note';
import type { People } from '../people/people';
import { surveyPeople } from '../people/survey';
import type { AnalysisSettings } from '../policy/settings';
import type { NoteView } from '../rules/rule';
import { isSame } from '../text/same';
import { say, type Text } from '../text/saying';
import type { Span } from '../text/span';
import type { Analysis, BlockState } from './analysis';
import { Budget } from './budget';
import { allFindings } from './findings';
import { gatherAll } from './gather';
import { judgeNoteBlocks } from './judgeNoteBlocks';
import { KnownBlocks } from './knownBlocks';
import { findingsOfNote } from './noteFindings';
import { samePeople } from './resurvey';
import { NO_SUMS, type NoteSums, resum } from './sums';
import type { Survey } from './survey';

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
  return judgeNote(readNote(readable), NOTHING_KEPT, settings, moment, limits, undefined);
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
  const wasPart = old.limits.some((limit) => limit !== IN_ANOTHER_LANGUAGE);
  if (outside || wasPart) return analyse(text, settings, moment);
  const { note, kept } = rereadNote(text, old.note, edit);
  return judgeNote(note, kept, settings, moment, [], old);
}

const NOTHING_KEPT: Kept = { before: 0, after: 0 };

/** A code unit that no text holds, but nearly every binary file. */
const NO_TEXT = '\0';

function withinLimits(text: string): { readable: string; limits: Text[] } {
  if (text.includes(NO_TEXT))
    return {
      readable: '',
      limits: [
        say(
          'This file holds bytes that are no text, so it was not checked. You might open it with the program that made it, and save it as plain text.',
        ),
      ],
    };
  if (text.length <= NOTE_LIMIT) return { readable: text, limits: [] };
  return {
    readable: text.slice(0, NOTE_LIMIT),
    limits: [
      say(
        'Only the first {0} million characters were checked. You might split this file into shorter notes.',
        NOTE_LIMIT / 1_000_000,
      ),
    ],
  };
}

function judgeNote(
  note: Note,
  kept: Kept,
  settings: AnalysisSettings,
  moment: Moment,
  limits: readonly Text[],
  old: Analysis | undefined,
): Analysis {
  const known = new KnownBlocks(note, kept, old?.blocks ?? []);
  const kind = old ? kindAfter(old, note, kept) : noteKind(note);
  const ofSameSettings = old?.settings === settings ? old : undefined;
  const people = peopleOf(note, known, kind, settings, ofSameSettings);
  const survey: Survey = { people, noteKind: kind, foreign: isForeign(note.language), settings };
  const budget = new Budget(settings.clock);
  const alike =
    ofSameSettings?.noteKind === kind && ofSameSettings.foreign === survey.foreign ? ofSameSettings : undefined;
  const judged = judgeNoteBlocks(note, known, survey, alike, budget);
  const { blocks } = judged;
  const sums = resum(alike?.sums ?? NO_SUMS, judged);
  const gathered = gatherAll(judged, settings, alike?.gathered);
  const view = viewOf(note, blocks, sums, survey, moment);
  const { ofNote, left } = findingsOfNote(view, blocks, sums, gathered, survey);
  return new Judged(
    note,
    settings,
    people,
    kind,
    survey.foreign,
    blocks,
    view,
    sums,
    gathered,
    old && isSame(ofNote, old.ofNote) ? old.ofNote : ofNote,
    left,
    [...limits, ...(survey.foreign ? [IN_ANOTHER_LANGUAGE] : []), ...budget.limits],
  );
}

/** A class, since an object with a getter of its own is no longer like others to an engine, and slow to make and to read. */
class Judged implements Analysis {
  constructor(
    readonly note: Note,
    readonly settings: AnalysisSettings,
    readonly people: People,
    readonly noteKind: NoteKind,
    readonly foreign: boolean,
    readonly blocks: Analysis['blocks'],
    readonly view: NoteView,
    readonly sums: NoteSums,
    readonly gathered: Analysis['gathered'],
    readonly ofNote: Analysis['ofNote'],
    readonly left: Analysis['left'],
    readonly limits: readonly Text[],
  ) {}

  get findings() {
    return allFindings(this);
  }
}

/** The kind of a note after an edit; the same where the edit came behind all that tells it. */
const kindAfter = (old: Analysis, note: Note, { before }: Kept): NoteKind =>
  note.frontMatter === old.note.frontMatter && before >= blocksTellingKind(old.note.blocks)
    ? old.noteKind
    : noteKind(note);

const IN_ANOTHER_LANGUAGE = say(
  'This note does not seem to be in English, so only names, places, numbers and dates were checked, not the wording.',
);

function peopleOf(
  note: Note,
  known: KnownBlocks,
  kind: NoteKind,
  settings: AnalysisSettings,
  old: Analysis | undefined,
): People {
  const isUnchanged =
    old &&
    old.noteKind === kind &&
    known.nameTheSame() &&
    old.note.blocks[0]?.reading.text === note.blocks[0]?.reading.text;
  if (isUnchanged) return old.people;
  const blocks = note.blocks.map((_, i) => known.candidates(i));
  const people = surveyPeople(blocks, note.frontMatter, settings.known, kind);
  return old && samePeople(people, old.people) ? old.people : people;
}

function viewOf(
  note: Note,
  blocks: readonly BlockState[],
  { voices, words }: NoteSums,
  { people, noteKind, settings }: Survey,
  { settled }: Moment,
): NoteView {
  const anchor = anchorOf(
    note,
    blocks.find(({ placed }) => isRunningText(placed)),
  );
  return { note, blocks, people, noteKind, facts: settings.facts, voices, words, settled, anchor };
}

/**
 * The first word of the narrative, or of the note. What is said of a whole note has to stand somewhere, and a line under its
 * first sentence would look as if that sentence were meant.
 */
function anchorOf(note: Note, block: BlockState | undefined): Span {
  const start = block?.start ?? note.blocks[0]?.start ?? 0;
  const { text, body } = block?.view.reading ?? note.blocks[0]?.reading ?? { text: '', body: 0 };
  const word = /\S{1,40}/.exec(text.slice(body));
  const at = start + body + (word?.index ?? 0);
  return { start: at, end: at + (word?.[0].length ?? 0) };
}
