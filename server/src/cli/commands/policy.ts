import path from 'node:path';
import { shownFrom } from '../checker';
import help from '../help/policy.txt';
import { oneOf, parse } from '../options';
import { type PlacedPolicyProblem, readPolicyAt } from '../policyFiles';
import { Exit, type Terminal, UsageProblem } from '../terminal';

/** `policy FILE…`: tells what in a policy file cannot be understood, where, and how to mend it. */
export async function checkPolicy(args: readonly string[], terminal: Terminal): Promise<Exit> {
  const { values, positionals } = parse(args, { format: { type: 'string', default: 'text' } });
  if (values.help) {
    terminal.out(help);
    return Exit.clean;
  }
  const format = oneOf('format', values.format, ['text', 'json']);
  if (positionals.length === 0)
    throw new UsageProblem('"policy" needs a file, as in "mutual-notes policy .mutual-notes.yaml".');
  const shown = shownFrom(terminal.cwd);
  const problems: PlacedPolicyProblem[] = [];
  for (const file of positionals) problems.push(...(await readPolicyAt(path.resolve(terminal.cwd, file))).problems);
  const placed = problems.map((problem) => ({ ...problem, path: shown(problem.path) }));
  if (format === 'json') terminal.out(`${JSON.stringify({ problems: placed }, null, 2)}\n`);
  else
    terminal.out(
      placed.length > 0 ? placed.map(lineOf).join('') : 'All is well: everything in the policy is understood.\n',
    );
  if (problems.some((problem) => problem.unreadable)) return Exit.unusable;
  return problems.length > 0 ? Exit.findings : Exit.clean;
}

function lineOf({ path: file, line, character, severity, message, unreadable }: PlacedPolicyProblem): string {
  return unreadable ? `${file}: ${message}\n` : `${file}:${line + 1}:${character + 1}: ${severity}: ${message}\n`;
}
