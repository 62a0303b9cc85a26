import { addVoices, noVoices, VOICES, type Voice } from '../core/voice/clause';
import type { CheckedFile } from './checker';

export interface RuleCount {
  readonly code: string;
  readonly findings: number;
  /** Notes that have any. */
  readonly notes: number;
}

/** Numbers over all notes together: no words of a note, no names of files. */
export interface Counts {
  readonly notes: number;
  /** The most frequent first. */
  readonly rules: readonly RuleCount[];
  /** Numbers of clauses. */
  readonly voices: Readonly<Record<Voice, number>>;
}

/** Adds up what was found in some files, by rule and by voice; words of a note are not among it. */
export function countsOf(files: readonly CheckedFile[]): Counts {
  const rules = new Map<string, { findings: number; notes: number }>();
  const voices = noVoices();
  for (const file of files) {
    addVoices(voices, file.voices);
    const here = new Set<string>();
    for (const { code } of file.findings) {
      const { findings, notes } = rules.get(code) ?? { findings: 0, notes: 0 };
      rules.set(code, { findings: findings + 1, notes: here.has(code) ? notes : notes + 1 });
      here.add(code);
    }
  }
  const sorted = [...rules]
    .map(([code, count]) => ({ code, ...count }))
    .sort((a, b) => b.findings - a.findings || (a.code < b.code ? -1 : 1));
  return { notes: files.length, rules: sorted, voices };
}

/** The share of each voice in percent, with a name for reading. */
export function voiceShares(
  voices: Counts['voices'],
): ReadonlyArray<{ readonly voice: Voice; readonly name: string; readonly percent: number }> {
  const all = VOICES.reduce((sum, voice) => sum + voices[voice], 0);
  return VOICES.map((voice) => ({
    voice,
    name: VOICE_NAMES[voice],
    percent: Math.round((100 * voices[voice]) / Math.max(1, all)),
  }));
}

const VOICE_NAMES: Readonly<Record<Voice, string>> = {
  person: 'the person',
  together: 'together',
  writer: 'the writer',
  observer: 'looked at from outside',
  record: 'dates, places and the like',
};

/** "1 note", "2 notes". */
export const notesText = (count: number): string => `${count} ${count === 1 ? 'note' : 'notes'}`;

/** What there is to say where no note was read. */
export const NO_NOTES = 'No notes were found here. Notes end in .peernote; other files are read when you name them.';
