import { RULES } from '../../core/rules/registry';
import help from '../help/rules.txt';
import { oneOf, parse } from '../options';
import { Exit, type Terminal, UsageProblem } from '../terminal';

/** `rules`: lists every rule. */
export function listRules(args: readonly string[], terminal: Terminal): Exit {
  const { values, positionals } = parse(args, { format: { type: 'string', default: 'text' } });
  if (positionals.length > 0) throw new UsageProblem('"rules" lists all rules and takes no names.');
  if (values.help) terminal.out(help);
  else if (oneOf('format', values.format, ['text', 'json']) === 'json')
    terminal.out(`${JSON.stringify({ rules: RULES.map(described) }, null, 2)}\n`);
  else
    terminal.out(RULES.map(({ id, severity, what }) => `${id.padEnd(36)} ${severity.padEnd(12)} ${what}\n`).join(''));
  return Exit.clean;
}

const described = ({ id, scope, severity, what, why, instead, source, options = {} }: (typeof RULES)[number]) => ({
  id,
  scope,
  severity,
  what,
  why,
  instead,
  source,
  options,
});
