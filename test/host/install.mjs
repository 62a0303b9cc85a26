// The editors of the tests and of `npm start` come from npm into .cache, on first use and again when their lock file changes.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { run } from './children.mjs';

const here = import.meta.dirname;
const cache = path.join(here, '.cache');

/** `name` is a folder beside this file with a package.json and its lock; answers where its node_modules are. */
export async function install(name, { about, after = async () => {} }) {
  const target = path.join(cache, name);
  const modules = path.join(target, 'node_modules');
  const stamp = path.join(target, 'installed');
  const wanted = fingerprint(path.join(here, name));
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted) return modules;

  const started = Date.now();
  console.log(`Installing ${about} into test/host/.cache, once …`);
  fs.rmSync(target, { recursive: true, force: true });
  fs.cpSync(path.join(here, name), target, { recursive: true });
  try {
    await npm(['ci'], target);
    await after(modules);
  } catch (error) {
    throw new Error(`${error.message}\nnpm could not install it. It needs the internet, this once.`);
  }
  fs.writeFileSync(stamp, wanted);
  console.log(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`);
  return modules;
}

/** No install scripts: they download browsers and build natives that neither tests nor `npm start` need. */
export function npm(args, cwd) {
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-progress', '--loglevel=error'];
  return run('npm', [...args, ...quiet], { cwd, shell: process.platform === 'win32' });
}

function fingerprint(folder) {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`);
  for (const file of ['package.json', 'package-lock.json']) hash.update(fs.readFileSync(path.join(folder, file)));
  return hash.digest('hex');
}
