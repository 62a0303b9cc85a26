import fs from 'node:fs';
import path from 'node:path';
import { analyse } from '../core/engine/analyse';
import { settingsFor } from '../core/policy/policy';
import { namedInPath } from '../core/rules/confidentiality/files/namedInPath';
import { inWords } from '../core/text/saying';
import { type Deidentified, deidentify } from '../service/deidentify';
import { type NoteFile, notAllowed } from './noteFiles';
import { readNoteText } from './noteText';
import type { PolicyFiles } from './policyFiles';

export type Style = NonNullable<Parameters<typeof deidentify>[2]>;

/** In the name of every copy. */
export const COPY_MARK = '.deidentified';

/** A copy that was written and what was replaced in it, or why there is none. */
export type CopyResult = { readonly path: string; readonly made: Deidentified } | { readonly refused: string };

/** Writes the de-identified copy of a note into `folder`. Refuses where a part could not be read; never writes over a file. */
export async function writeCopy(
  file: NoteFile,
  folder: string,
  style: Style,
  policies: PolicyFiles,
): Promise<CopyResult> {
  const { text, problem } = readNoteText(file);
  if (text === undefined || problem !== undefined) return { refused: problem ?? 'This file holds no text.' };
  const settings = settingsFor(await policies.of(file.path), { clock: () => performance.now() });
  const { limits, people } = analyse(text, settings);
  if (limits[0] !== undefined) return { refused: `${inWords(limits[0])} No copy was made.` };
  const made = deidentify(text, settings, style);
  try {
    fs.mkdirSync(folder, { recursive: true });
    return {
      path: writeNew(
        folder,
        copyName(path.basename(file.path), namedInPath(path.basename(file.path), people) !== undefined),
        made.text,
      ),
      made,
    };
  } catch (error) {
    return { refused: notAllowed(error) };
  }
}

/** "a7.peernote" becomes "a7.deidentified.peernote"; a name that gives somebody away is not taken over. */
function copyName(name: string, givesAway: boolean): (n: number) => string {
  const { name: stem, ext } = path.parse(name);
  const base = givesAway ? 'note' : stem.replace(COPY_MARK, '');
  return (n) => `${base}${COPY_MARK}${n === 1 ? '' : `-${n}`}${ext}`;
}

/** Writes to the first name that is free, readable by its owner only. Gives the path. */
function writeNew(folder: string, name: (n: number) => string, text: string): string {
  for (let n = 1; ; n++) {
    const target = path.join(folder, name(n));
    try {
      const file = fs.openSync(target, 'wx', 0o600);
      writeWhole(file, target, text);
      return target;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/** A copy that cannot be written to its end, on a full disk say, is taken away: half a copy would pass for the note. */
function writeWhole(file: number, target: string, text: string): void {
  try {
    fs.writeFileSync(file, text);
  } catch (error) {
    fs.rmSync(target, { force: true });
    throw error;
  } finally {
    fs.closeSync(file);
  }
}
