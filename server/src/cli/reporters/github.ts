import type { Severity } from '../../core/rules/rule';
import type { Reporter } from './reporter';

const COMMAND: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** Workflow commands that show findings beside the lines of a change. Never holds words of a note: logs are kept. */
export const github: Reporter = ({ files }) =>
  files
    .flatMap(({ path, findings }) =>
      findings.map(({ code, severity, message, start, end }) => {
        const place = `line=${start.line + 1},col=${start.character + 1},endLine=${end.line + 1},endColumn=${end.character + 1}`;
        return `::${COMMAND[severity]} file=${property(path)},${place},title=${property(code)}::${data(message)}\n`;
      }),
    )
    .join('');

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
