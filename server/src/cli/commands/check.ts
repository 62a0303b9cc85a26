import type { Severity } from '../../core/rules/rule';
import type { CheckedFile } from '../checker';
import { checkAll } from '../checkRun';
import help from '../help/check.txt';
import { count, oneOf, parse } from '../options';
import { FORMATS, REPORTERS } from '../reporters/reporters';
import { Exit, type Terminal, UsageProblem } from '../terminal';

const LEVELS = ['error', 'warning', 'information', 'hint', 'never'] as const;
type Level = (typeof LEVELS)[number];

/** `check PATH…`: reads notes and tells what there is to reconsider. */
export async function check(args: readonly string[], terminal: Terminal): Promise<Exit> {
  const { values, positionals } = parse(args, {
    format: { type: 'string', default: 'stylish' },
    'fail-on': { type: 'string', default: 'warning' },
    policy: { type: 'string' },
    threads: { type: 'string' },
    include: { type: 'string', multiple: true, default: [] },
    quiet: { type: 'boolean', default: false },
    'with-text': { type: 'boolean', default: false },
  });
  if (values.help) return shownHelp(terminal);
  const format = oneOf('format', values.format, FORMATS);
  const failOn = oneOf('fail-on', values['fail-on'], LEVELS);
  if (positionals.length === 0)
    throw new UsageProblem('"check" needs a file or folder, as in "mutual-notes check notes".');
  const { files, complete } = await checkAll(
    { inputs: positionals, include: values.include, policy: values.policy, threads: count('threads', values.threads) },
    terminal,
  );
  const shown = values.quiet ? files.map((file) => onlyFailing(file, failOn)) : files;
  if (!values.quiet || format !== 'stylish' || shown.some(({ findings }) => findings.length > 0)) {
    terminal.out(REPORTERS[format]({ files: shown }, { withText: values['with-text'] }));
  }
  if (!complete) return Exit.unusable;
  return files.some((file) => onlyFailing(file, failOn).findings.length > 0) ? Exit.findings : Exit.clean;
}

function shownHelp(terminal: Terminal): Exit {
  terminal.out(help);
  return Exit.clean;
}

/** The file with the findings that make the command fail. */
const onlyFailing = (file: CheckedFile, level: Level): CheckedFile => ({
  ...file,
  findings: file.findings.filter(({ severity }) => reaches(severity, level)),
});

const reaches = (severity: Severity, level: Level): boolean =>
  level !== 'never' && LEVELS.indexOf(severity) <= LEVELS.indexOf(level);
