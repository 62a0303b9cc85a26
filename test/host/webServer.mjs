// @vscode/test-web without a browser, in a process of its own: it logs each request to standard output.
import { createRequire } from 'node:module';
import path from 'node:path';

const [modules, options] = process.argv.slice(2);
const { open } = createRequire(path.join(modules, 'here.js'))('@vscode/test-web');
await open(JSON.parse(options));
