import type { Severity } from '../../core/rules/rule';
import type { CheckedFile, PlacedFinding } from '../checker';
import { NO_NOTES, notesText } from '../counts';
import type { Reporter } from './reporter';

/** For reading: the files with findings, a line each for the place, each message once a file, and a last line that counts. */
export const stylish: Reporter = ({ files }, { withText }) => {
  const parts = files.filter(({ findings }) => findings.length > 0).map((file) => fileText(file, withText));
  return `${[...parts, summary(files)].join('\n')}\n`;
};

function fileText({ path, findings }: CheckedFile, withText: boolean): string {
  const said = new Set<string>();
  const lines = findings.map((finding) => {
    const explained = said.has(finding.message) ? '' : wrapped(finding.message);
    said.add(finding.message);
    return `${placeLine(finding)}${explained}${withText ? quoted(finding) : ''}`;
  });
  return `${path}\n${lines.join('')}`;
}

function placeLine({ start, severity, code }: PlacedFinding): string {
  const place = `${start.line + 1}:${start.character + 1}`.padStart(7);
  return `${place}  ${severity.padEnd(11)}  ${code}\n`;
}

const quoted = ({ words }: PlacedFinding): string => `${INDENT}"${words.replace(/\s+/g, ' ')}"\n`;

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
  if (files.length === 0) return NO_NOTES;
  const read = `${notesText(files.length)} read`;
  if (counts.length === 0) return `${read}. Nothing to point out.`;
  return `${read}: ${counts.map(([severity, n]) => `${n} ${NAMES[severity][n === 1 ? 0 : 1]}`).join(', ')}.`;
}
