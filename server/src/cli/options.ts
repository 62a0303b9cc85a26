import { type ParseArgsConfig, parseArgs } from 'node:util';
import { nearest } from '../core/policy/didYouMean';
import { UsageProblem } from './terminal';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Parses the arguments of one command. Throws a `UsageProblem` in plain words. */
export function parse<const T extends Options>(args: readonly string[], options: T) {
  try {
    return parseArgs({
      args: [...args],
      options: { ...options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
      strict: true,
    });
  } catch (error) {
    throw new UsageProblem(inPlainWords(error as NodeJS.ErrnoException, Object.keys(options)));
  }
}

/** What Node says of arguments that it cannot parse, in our words. */
function inPlainWords({ code, message }: NodeJS.ErrnoException, known: readonly string[]): string {
  const option = /'(--?[^\s'=,]+)/.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `There is no option "${option}".${didYouMean(option, known)}`;
  return message.includes('does not take') ? `"${option}" takes no value.` : `"${option}" needs a value behind it.`;
}

function didYouMean(option: string, known: readonly string[]): string {
  const meant = nearest(option.replace(/^-+/, ''), known);
  return meant === undefined ? '' : ` Did you mean "--${meant}"?`;
}

/** One of the allowed values of an option. */
export function oneOf<const T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((name) => name === value);
  if (!found) throw new UsageProblem(`--${option} does not know "${value}". It can be ${allowed.join(', ')}.`);
  return found;
}

/** The whole number above nothing that an option asks for; nothing when it is not given. */
export function count(option: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const found = Number(value);
  if (!Number.isInteger(found) || found < 1)
    throw new UsageProblem(`--${option} needs a whole number, as in --${option} 4.`);
  return found;
}
