import type { Severity } from '../../core/rules/rule';
import type { CheckedFile, PlacedFinding } from '../checker';
import type { Reporter } from './reporter';

/** For reading: the files with findings, a line each for place and message, and a last line that counts. */
export const stylish: Reporter = ({ files }, { withText }) => {
  const parts = files.filter(({ findings }) => findings.length > 0).map((file) => fileText(file, withText));
  return `${[...parts, summary(files)].join('\n')}\n`;
};

const fileText = ({ path, findings }: CheckedFile, withText: boolean): string =>
  `${path}\n${findings.map((finding) => findingText(finding, withText)).join('')}`;

function findingText({ start, severity, code, message, words }: PlacedFinding, withText: boolean): string {
  const place = `${start.line + 1}:${start.character + 1}`.padStart(7);
  const quoted = withText ? `${' '.repeat(9)}"${words.replace(/\s+/g, ' ')}"\n` : '';
  return `${place}  ${severity.padEnd(11)}  ${code}\n${wrapped(message)}${quoted}`;
}

const WIDTH = 100;
const INDENT = ' '.repeat(9);

function wrapped(message: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of message.split(/\s+/)) {
    if (line && line.length + word.length + 1 > WIDTH) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line].map((text) => `${INDENT}${text}\n`).join('');
}

const ORDER: readonly Severity[] = ['error', 'warning', 'information', 'hint'];
const NAMES: Readonly<Record<Severity, readonly [one: string, more: string]>> = {
  error: ['to change before sharing', 'to change before sharing'],
  warning: ['warning', 'warnings'],
  information: ['thing to know', 'things to know'],
  hint: ['hint', 'hints'],
};

function summary(files: readonly CheckedFile[]): string {
  const findings = files.flatMap((file) => file.findings);
  const counts = ORDER.map(
    (severity) => [severity, findings.filter((finding) => finding.severity === severity).length] as const,
  ).filter(([, n]) => n > 0);
  const read = `${files.length} ${files.length === 1 ? 'note' : 'notes'} read`;
  if (counts.length === 0) return `${read}. Nothing to point out.`;
  return `${read}: ${counts.map(([severity, n]) => `${n} ${NAMES[severity][n === 1 ? 0 : 1]}`).join(', ')}.`;
}
