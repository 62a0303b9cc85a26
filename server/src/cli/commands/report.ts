import { checkAll } from '../checkRun';
import { type Counts, countsOf, NO_NOTES, notesText, voiceShares } from '../counts';
import help from '../help/report.txt';
import { count, oneOf, parse } from '../options';
import { html } from '../reporters/html';
import { Exit, type Terminal, UsageProblem } from '../terminal';

const FORMATS = ['text', 'json', 'html'] as const;

/** `report PATH…`: counts by rule and shares of voice over all notes; as a page, the places too. */
export async function report(args: readonly string[], terminal: Terminal): Promise<Exit> {
  const { values, positionals } = parse(args, {
    format: { type: 'string', default: 'text' },
    include: { type: 'string', multiple: true, default: [] },
    policy: { type: 'string' },
    threads: { type: 'string' },
    'with-text': { type: 'boolean', default: false },
  });
  if (values.help) {
    terminal.out(help);
    return Exit.clean;
  }
  const format = oneOf('format', values.format, FORMATS);
  if (values['with-text'] && format !== 'html')
    throw new UsageProblem('--with-text shows words beside places, and only --format html shows places.');
  if (positionals.length === 0)
    throw new UsageProblem('"report" needs a file or folder, as in "mutual-notes report notes".');
  const { files, complete } = await checkAll(
    { inputs: positionals, include: values.include, policy: values.policy, threads: count('threads', values.threads) },
    terminal,
  );
  if (format === 'html') terminal.out(html({ files }, { withText: values['with-text'] }));
  else terminal.out(format === 'json' ? `${JSON.stringify(countsOf(files), null, 2)}\n` : textOf(countsOf(files)));
  return complete ? Exit.clean : Exit.unusable;
}

function textOf({ notes, rules, voices }: Counts): string {
  if (notes === 0) return `${NO_NOTES}\n`;
  const lines = [
    `${notesText(notes)} read.`,
    '',
    'Whose voice they carry:',
    ...voiceShares(voices).map(({ name, percent }) => `${`${percent} %`.padStart(6)}  ${name}`),
    '',
    'What was found:',
    ...rules.map((rule) => `${String(rule.findings).padStart(6)}  ${rule.code} (in ${rule.notes} of ${notes})`),
  ];
  if (rules.length === 0) lines.push('  Nothing to point out.');
  return `${lines.join('\n')}\n`;
}
