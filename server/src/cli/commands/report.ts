import { VOICES, type Voice } from '../../core/voice/clause';
import type { CheckedFile } from '../checkedFiles';
import { checkAll } from '../checkRun';
import help from '../help/report.txt';
import { oneOf, parse } from '../options';
import { Exit, type Terminal, UsageProblem } from '../terminal';

/** `report PATH…`: counts by rule and shares of voice over all notes; no text of a note, no names of files. */
export async function report(args: readonly string[], terminal: Terminal): Promise<Exit> {
  const { values, positionals } = parse(args, {
    format: { type: 'string', default: 'text' },
    include: { type: 'string', multiple: true, default: [] },
    policy: { type: 'string' },
  });
  if (values.help) {
    terminal.out(help);
    return Exit.clean;
  }
  const format = oneOf('format', values.format, ['text', 'json']);
  if (positionals.length === 0)
    throw new UsageProblem('"report" needs a file or folder, as in "mutual-notes report notes".');
  const { files, complete } = await checkAll(
    { inputs: positionals, include: values.include, policy: values.policy },
    terminal,
  );
  const counts = countsOf(files);
  terminal.out(format === 'json' ? `${JSON.stringify(counts, null, 2)}\n` : textOf(counts));
  return complete ? Exit.clean : Exit.unusable;
}

interface Counts {
  readonly notes: number;
  /** Findings, and notes that have any, by rule; the most frequent first. */
  readonly rules: ReadonlyArray<{ readonly code: string; readonly findings: number; readonly notes: number }>;
  /** Numbers of clauses. */
  readonly voices: Readonly<Record<Voice, number>>;
}

function countsOf(files: readonly CheckedFile[]): Counts {
  const rules = new Map<string, { findings: number; notes: number }>();
  const voices: Record<Voice, number> = { person: 0, together: 0, writer: 0, observer: 0, record: 0 };
  for (const file of files) {
    for (const voice of VOICES) voices[voice] += file.voices[voice];
    for (const code of new Set(file.findings.map((finding) => finding.code))) {
      const known = rules.get(code) ?? { findings: 0, notes: 0 };
      rules.set(code, {
        findings: known.findings + file.findings.filter((finding) => finding.code === code).length,
        notes: known.notes + 1,
      });
    }
  }
  const sorted = [...rules]
    .map(([code, count]) => ({ code, ...count }))
    .sort((a, b) => b.findings - a.findings || (a.code < b.code ? -1 : 1));
  return { notes: files.length, rules: sorted, voices };
}

const VOICE_NAMES: Readonly<Record<Voice, string>> = {
  person: 'the person',
  together: 'together',
  writer: 'the writer',
  observer: 'looked at from outside',
  record: 'dates, places and the like',
};

function textOf({ notes, rules, voices }: Counts): string {
  const all = VOICES.reduce((sum, voice) => sum + voices[voice], 0);
  const share = (voice: Voice) => `${Math.round((100 * voices[voice]) / Math.max(1, all))} %`.padStart(6);
  const ruleLines = rules.map(
    (rule) => `${String(rule.findings).padStart(6)}  ${rule.code} (in ${rule.notes} of ${notes})`,
  );
  return `${[`${notes} ${notes === 1 ? 'note' : 'notes'} read.`, '', 'Whose voice they carry:', ...VOICES.map((voice) => `${share(voice)}  ${VOICE_NAMES[voice]}`), '', 'What was found:', ...(ruleLines.length > 0 ? ruleLines : ['  Nothing to point out.'])].join('\n')}\n`;
}
