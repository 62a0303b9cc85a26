// Where the word that a test types into a note inside VS Code is found afterwards.
import fs from 'node:fs';
import path from 'node:path';
import { CANARY } from './canary.mjs';

/** Files below a folder that hold it, or whose name does. */
export function filesWithCanary(folder) {
  const needles = ['utf8', 'utf16le'].map((encoding) => Buffer.from(CANARY, encoding));
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => file.includes(CANARY) || holds(file, needles));
}

function holds(file, needles) {
  try {
    if (!fs.lstatSync(file).isFile()) return false;
    const bytes = fs.readFileSync(file);
    return needles.some((needle) => bytes.includes(needle));
  } catch {
    return false; // It is gone by now.
  }
}

/** Lines of a log that hold it. */
export const linesWithCanary = (log) => log.split('\n').filter((line) => line.includes(CANARY));

/** What a page of this origin has stored in the browser that holds it: the state of the window, user data, backups. */
export function storedWithCanary(page) {
  return page.evaluate(async (word) => {
    const asText = (value) => {
      if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return new TextDecoder().decode(value);
      return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
    };
    const found = [];
    const look = (place, ...values) => values.some((value) => asText(value).includes(word)) && found.push(place);
    const done = (request) =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    for (const [name, storage] of Object.entries({ localStorage, sessionStorage }))
      for (const key of Object.keys(storage)) look(`${name} ${key}`, key, storage.getItem(key));
    for (const { name } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const entries = () => database.transaction(store).objectStore(store);
        const [keys, values] = [await done(entries().getAllKeys()), await done(entries().getAll())];
        for (const [i, key] of keys.entries()) look(`${name} ${store} ${String(key)}`, key, values[i]);
      }
      database.close();
    }
    return found;
  }, CANARY);
}
