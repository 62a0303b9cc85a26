// Notes to play with. Not in the system's temporary folder: Mutual Notes rightly warns of notes that lie there.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const windows = process.platform === 'win32';

/** A new folder `notes` that only its owner can enter, empty; `remove` takes it away. */
export function scratchNotes() {
  const cache = process.env.XDG_CACHE_HOME || path.join(os.homedir(), windows ? 'AppData/Local' : '.cache');
  fs.mkdirSync(cache, { recursive: true });
  const scratch = fs.mkdtempSync(path.join(cache, 'mutual-notes-'));
  const folder = path.join(scratch, 'notes');
  fs.mkdirSync(folder);
  return { folder, remove: () => fs.rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }) };
}

/** With the rights that a note should have. */
export function writeNote(file, text) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text, { mode: 0o600 });
}

/** The samples that come with the extension, by name. */
export function samples() {
  const folder = path.resolve(import.meta.dirname, '../../client/samples');
  return Object.fromEntries(
    fs.readdirSync(folder).map((name) => [name, fs.readFileSync(path.join(folder, name), 'utf8')]),
  );
}

/** A scratch folder that holds the samples. */
export function scratchSamples() {
  const scratch = scratchNotes();
  for (const [name, text] of Object.entries(samples())) writeNote(path.join(scratch.folder, name), text);
  return scratch;
}
