import { RULES } from '../../core/rules/registry';
import type { Severity } from '../../core/rules/rule';
import type { PlacedFinding } from '../checker';
import type { Reporter } from './reporter';

/** SARIF names only three levels. */
const LEVEL: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** SARIF 2.1.0, for programs that gather findings of many tools. Lines and columns from 1, columns in UTF-16 code units. */
export const sarif: Reporter = ({ files }, { withText }) => {
  const results = files.flatMap(({ path, findings }) => findings.map((finding) => result(path, finding, withText)));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'mutual-notes', rules: RULES.map(described) } },
        columnKind: 'utf16CodeUnits',
        artifacts: files.map(({ path }) => ({ location: { uri: encodeURI(path) } })),
        results,
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

const described = ({ id, what, why, instead, severity }: (typeof RULES)[number]) => ({
  id,
  shortDescription: { text: what },
  fullDescription: { text: why },
  help: { text: instead },
  defaultConfiguration: { level: LEVEL[severity] },
});

function result(path: string, { code, severity, message, start, end, words }: PlacedFinding, withText: boolean) {
  const region = {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
    ...(withText ? { snippet: { text: words } } : {}),
  };
  return {
    ruleId: code,
    level: LEVEL[severity],
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: { uri: encodeURI(path) }, region } }],
  };
}
