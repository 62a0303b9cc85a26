import type { Area } from '../src/core/rules/rule';
import { inWords } from '../src/core/text/saying';
import { type Generator, readText } from './main';
import { AREAS, pageName, rulesOf } from './rulePages';

const FILE = 'README.md';
const START = '<!-- rules:start -->';
const END = '<!-- rules:end -->';

/** The table of rules in the README, between its marks. */
export const readmeTable: Generator = {
  make: () => {
    const text = readText(FILE)!;
    const [start, end] = [text.indexOf(START), text.indexOf(END)];
    if (start < 0 || end < start)
      throw new Error(
        `${FILE} has no lines "${START}" and "${END}". You might put them where the table of rules belongs.`,
      );
    return { [FILE]: `${text.slice(0, start + START.length)}\n\n${tables()}\n${text.slice(end)}` };
  },
};

function tables(): string {
  return Object.entries(AREAS)
    .map(([area, title]) => {
      const rows = rulesOf(area as Area).map(
        (rule) => `| [\`${rule.id}\`](client/rules/${pageName(rule)}) | ${rule.severity} | ${rule.what} |`,
      );
      return `### ${inWords(title)}\n\n| rule | shown as | what it points out |\n|---|---|---|\n${rows.join('\n')}\n`;
    })
    .join('\n');
}
