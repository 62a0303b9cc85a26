import { version } from '../../../package.json';
import { nearest } from '../core/policy/didYouMean';
import { check } from './commands/check';
import { deidentify } from './commands/deidentify';
import { checkPolicy } from './commands/policy';
import { report } from './commands/report';
import { listRules } from './commands/rules';
import general from './help/general.txt';
import { Exit, type Terminal, UsageProblem } from './terminal';

type Command = (args: readonly string[], terminal: Terminal) => Promise<Exit> | Exit;

const COMMANDS: Readonly<Record<string, Command>> = {
  check,
  report,
  deidentify,
  rules: listRules,
  policy: checkPolicy,
};

/** Runs the command line `args` (without node and script) and tells the exit code. Never throws. */
export async function run(args: readonly string[], terminal: Terminal): Promise<Exit> {
  const [name, ...rest] = args[0] === 'help' && args.length > 1 ? [args[1], '--help'] : args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    (name === undefined ? terminal.err : terminal.out)(general);
    return name === undefined ? Exit.unusable : Exit.clean;
  }
  if (name === '--version' || name === '-v') {
    terminal.out(`${version}\n`);
    return Exit.clean;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  try {
    if (!command) throw new UsageProblem(noSuchCommand(name));
    return await command(rest, terminal);
  } catch (error) {
    if (!(error instanceof UsageProblem)) throw error;
    terminal.err(`mutual-notes: ${error.message}\nSee "mutual-notes ${command ? `${name} ` : ''}--help".\n`);
    return Exit.unusable;
  }
}

function noSuchCommand(name: string): string {
  const names = Object.keys(COMMANDS);
  const meant = nearest(name, names);
  return `There is no command "${name}". ${meant ? `Did you mean "${meant}"?` : `The commands are ${names.join(', ')}.`}`;
}
