import assert from 'node:assert/strict';
import { analyse } from '../../../server/src/core/engine/analyse';
import { DEFAULT_SETTINGS } from '../../../server/src/core/policy/settings';
import { VOICES, type Voice } from '../../../server/src/core/voice/clause';
import { frontMatterClauses } from '../../../server/src/core/voice/voices';
import { type LabelledClause, type LabelledNote, readClauseLines, readJsonLines, voiceMostlyIn } from './labelledNotes';

/** Rows: as labelled; columns: as heard. */
type Confusion = Record<Voice, Record<Voice | 'none', number>>;

/** Set CONFUSION=1 to see the tables and the clauses heard otherwise. */
const SHOWN = process.env['CONFUSION'] !== undefined;
const FOLDER = 'test/corpus/voice';

describe('whose voice each clause has, on labelled notes', () => {
  const sets = [
    { name: 'raw lines, logs, dictated and formal notes', notes: readClauseLines(`${FOLDER}/notes.txt`), least: 0.92 },
    { name: 'other hands', notes: readClauseLines(`${FOLDER}/other-hands.txt`), least: 0.88 },
    { name: 'third hands', notes: readClauseLines(`${FOLDER}/third-hands.txt`), least: 0.85 },
    { name: 'many hands', notes: readClauseLines(`${FOLDER}/many-hands.txt`), least: 0.92 },
    { name: 'later hands', notes: readClauseLines(`${FOLDER}/later-hands.txt`), least: 0.88 },
    { name: 'fifth hands', notes: readClauseLines(`${FOLDER}/fifth-hands.txt`), least: 0.86 },
    { name: 'sixth hands', notes: readClauseLines(`${FOLDER}/sixth-hands.txt`), least: 0.86 },
    { name: 'notes that nothing was learnt from', notes: readJsonLines(`${FOLDER}/unread/v.jsonl`), least: 0.8 },
    { name: 'peer support notes', notes: readJsonLines(`${FOLDER}/labelled-notes.jsonl`), least: 0.95 },
  ];
  for (const { name, notes, least } of sets) {
    it(`${name}: macro-F1 is at least ${least}`, () => {
      const confusion = confusionOf(notes);
      if (SHOWN) show(name, confusion);
      const score = macroF1(confusion);
      assert.ok(score >= least, `macro-F1 is ${score.toFixed(3)}`);
    });
  }
});

function confusionOf(notes: readonly LabelledNote[]): Confusion {
  const row = () => ({ person: 0, together: 0, writer: 0, observer: 0, record: 0, none: 0 });
  const confusion: Confusion = { person: row(), together: row(), writer: row(), observer: row(), record: row() };
  for (const note of notes) {
    const heard = heardClauses(note.text);
    for (const clause of note.clauses) {
      const voice = voiceMostlyIn(heard, clause) ?? 'none';
      confusion[clause.voice][voice]++;
      if (SHOWN && voice !== clause.voice) {
        console.log(`${note.id}: ${clause.voice}, heard ${voice}: ${note.text.slice(clause.start, clause.end)}`);
      }
    }
  }
  return confusion;
}

function heardClauses(text: string): LabelledClause[] {
  return analyse(text, DEFAULT_SETTINGS).blocks.flatMap(({ placed, view }) => {
    if (placed.kind === 'frontMatter') {
      const lines = frontMatterClauses(placed.reading.text);
      return lines.map(({ start, end }) => ({ start: placed.start + start, end: placed.start + end, voice: 'record' as const }));
    }
    return view.clauses.map(({ first, end, voice }) => {
      const span = view.tokens.span(first, end);
      return { start: placed.start + span.start, end: placed.start + span.end, voice };
    });
  });
}

function macroF1(confusion: Confusion): number {
  const scores = VOICES.map((voice) => {
    const labelled = Object.values(confusion[voice]).reduce((sum, n) => sum + n, 0);
    const heard = VOICES.reduce((sum, other) => sum + confusion[other][voice], 0);
    return (2 * confusion[voice][voice]) / (labelled + heard);
  });
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

function show(name: string, confusion: Confusion): void {
  console.log(name);
  console.table(confusion);
}
