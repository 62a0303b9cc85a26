// Reads what test/vscode/report.ts prints. Every suite ends with one line of counts, which test/run.mjs adds up.
const MARK = '\u241f';
const END = '@@end ';

/** Picks the tests' own lines out of the workbench's log and keeps the counts that close the run. */
export function readReport(print) {
  let counts;
  return {
    read(text) {
      const at = text.indexOf(MARK);
      if (at < 0) {
        if (process.env.DEBUG_HOST) print(text);
        return;
      }
      const line = text.slice(at + MARK.length);
      if (line.startsWith(END)) counts = JSON.parse(line.slice(END.length));
      else print(line);
    },
    /** Whether a text is a line of the tests. */
    isOwn: (text) => text.includes(MARK),
    counts: () => counts,
  };
}

/** A dead extension host reports success, so without its closing counts a run has failed. */
export function conclude(counts, why) {
  if (!counts) console.error(why ?? 'The run did not reach its end: the extension host died, or no test was loaded.');
  const { passed, failed, skipped } = counts ?? { passed: 0, failed: 1, skipped: 0 };
  if (counts && passed + failed === 0) console.error('No test ran.');
  console.log(countsLine({ passed, failed, skipped }));
  return failed === 0 && passed > 0 && !why ? 0 : 1;
}

export const countsLine = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped} skipped`;

/** The counts of a suite's output. One that ends without counts, without a test, or with an error that no count tells has failed. */
export function readCounts(output, code) {
  const found = [...output.matchAll(/^(\d+) passed, (\d+) failed, (\d+) skipped$/gm)].at(-1);
  const [passed, failed, skipped] = found ? found.slice(1).map(Number) : [0, 0, 0];
  const unsound = failed === 0 && (code !== 0 || passed === 0);
  return { passed, failed: unsound ? 1 : failed, skipped };
}
