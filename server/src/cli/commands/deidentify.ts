import path from 'node:path';
import type { KindCount } from '../../service/deidentify';
import { shownFrom } from '../checker';
import { NO_NOTES } from '../counts';
import { COPY_MARK, type Style, writeCopy } from '../deidentifiedCopy';
import help from '../help/deidentify.txt';
import { findNoteFiles, PIPED } from '../noteFiles';
import { oneOf, parse } from '../options';
import { PolicyFiles } from '../policyFiles';
import { Exit, type Terminal, UsageProblem } from '../terminal';

const STYLES: readonly Style[] = ['roles', 'initials', 'brackets'];

/** `deidentify FILE…`: writes a copy of each note without what identifies, beside it or in a folder; never over a file. */
export async function deidentify(args: readonly string[], terminal: Terminal): Promise<Exit> {
  const { values, positionals } = parse(args, {
    out: { type: 'string' },
    style: { type: 'string', default: 'roles' },
    policy: { type: 'string' },
  });
  if (values.help) {
    terminal.out(help);
    return Exit.clean;
  }
  const style = oneOf('style', values.style, STYLES);
  if (positionals.length === 0)
    throw new UsageProblem('"deidentify" needs a file, as in "mutual-notes deidentify a7.peernote".');
  if (positionals.includes(PIPED))
    throw new UsageProblem('"deidentify" writes its copy beside a file, so it takes nothing from another program.');
  const shown = shownFrom(terminal.cwd);
  const found = findNoteFiles(positionals, [], terminal.cwd);
  if (found.files.length === 0 && found.problems.length === 0) terminal.out(`${NO_NOTES}\n`);
  const policies = new PolicyFiles(values.policy && path.resolve(terminal.cwd, values.policy));
  const refusals = [...found.problems];
  for (const file of found.files.filter(({ path: name, named }) => named || !name.includes(COPY_MARK))) {
    const folder = values.out === undefined ? path.dirname(file.path) : path.resolve(terminal.cwd, values.out);
    const copy = await writeCopy(file, folder, style, policies);
    if ('refused' in copy) refusals.push({ path: file.path, message: copy.refused });
    else terminal.out(summary(shown(copy.path), copy.made.replaced, copy.made.remaining));
  }
  for (const refusal of refusals) terminal.err(`${shown(refusal.path)}: ${refusal.message}\n`);
  return refusals.length > 0 ? Exit.unusable : Exit.clean;
}

/** What was replaced and what is left to decide, by kind; no words of the note. */
function summary(file: string, replaced: readonly KindCount[], remaining: readonly KindCount[]): string {
  const done = replaced.length > 0 ? `Replaced: ${listed(replaced)}.` : 'Nothing in it identified anybody.';
  const left = remaining.length > 0 ? ` For you to decide: ${listed(remaining)}.` : '';
  return `${file}\n  ${done}${left}\n`;
}

const listed = (kinds: readonly KindCount[]): string =>
  kinds.map(({ title, count }) => `${title.toLowerCase()} (${count})`).join(', ');
