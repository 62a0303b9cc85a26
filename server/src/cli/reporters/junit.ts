import type { CheckedFile, PlacedFinding } from '../checker';
import { escaped } from './markup';
import type { Reporter } from './reporter';

/** JUnit's XML: a suite for each note, a case for each finding, and one that passes for a note without any. */
export const junit: Reporter = ({ files }, { withText }) => {
  const failures = files.reduce((sum, { findings }) => sum + findings.length, 0);
  const tests = files.reduce((sum, { findings }) => sum + Math.max(1, findings.length), 0);
  const suites = files.map((file) => suite(file, withText)).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="mutual-notes" tests="${tests}" failures="${failures}">\n${suites}</testsuites>\n`;
};

function suite({ path, findings }: CheckedFile, withText: boolean): string {
  const cases =
    findings.length > 0
      ? findings.map((finding) => failed(path, finding, withText)).join('')
      : `    <testcase name="nothing to point out" classname="${escaped(path)}"/>\n`;
  return `  <testsuite name="${escaped(path)}" tests="${Math.max(1, findings.length)}" failures="${findings.length}">\n${cases}  </testsuite>\n`;
}

function failed(path: string, { code, severity, message, start, words }: PlacedFinding, withText: boolean): string {
  const place = `${start.line + 1}:${start.character + 1}`;
  const text = withText ? `\n${words}` : '';
  return `    <testcase name="${code} ${place}" classname="${escaped(path)}"><failure type="${severity}" message="${escaped(message)}">${escaped(`${path}:${place}${text}`)}</failure></testcase>\n`;
}
