// A copy of the repository, as somebody has it who cloned it and ran `npm ci`, and the commands of the README run in it.
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const LEFT_OUT = ['.git', '.vscode-test', 'coverage', 'dist', 'node_modules'];
const BUNDLES = ['dist/cli.js', 'dist/client.node.js', 'dist/client.web.js', 'dist/server.js', 'dist/server.worker.js'];
const EDITORS = 'test/host/.cache';
/** What `npm` needs to find on the path. */
const TOOLS = ['env', 'node', 'npm', 'sh'];
/** In milliseconds: for what a command prints, and for processes to be gone after it. */
const PATIENCE = 120_000;
const LEAVING = 3000;

export class Clone {
  #scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'clone-'));
  folder = path.join(this.#scratch, 'mutual-notes');
  /** Where commands leave what is theirs for a while: the home folder's cache and the temporary folder. */
  cache = this.#made('cache');
  temporary = this.#made('tmp');
  tools = this.#made('bin');
  #before;
  #running = [];

  /** `built`: building is taken as done; `editors`: those that the tests installed are used. */
  constructor({ built = true, editors = true } = {}) {
    for (const name of fs.readdirSync(root).filter((name) => !LEFT_OUT.includes(name)))
      fs.cpSync(path.join(root, name), path.join(this.folder, name), {
        recursive: true,
        filter: (from) => !['.cache', 'pictures'].includes(path.basename(from)),
      });
    if (built) {
      for (const bundle of BUNDLES) fs.cpSync(path.join(root, bundle), path.join(this.folder, bundle));
      fs.writeFileSync(path.join(this.folder, 'esbuild.js'), '');
    }
    this.#link('node_modules');
    if (editors) {
      // Not there yet where no editor was installed before; what is installed then is kept for the next time.
      fs.mkdirSync(path.join(root, EDITORS), { recursive: true });
      this.#link(EDITORS);
    }
    for (const tool of TOOLS) fs.symlinkSync(toolPath(tool), path.join(this.tools, tool));
    this.#before = this.#files();
  }

  /** Puts a program on the path, written for Node. */
  provide(name, script) {
    const file = path.join(this.tools, name);
    fs.rmSync(file, { force: true });
    fs.writeFileSync(file, `#!${process.execPath}\n${script}`, { mode: 0o755 });
  }

  /** Runs a script of the clone as npm would, in a process group of its own, as a terminal does. */
  run(script, words = [], env = {}) {
    const command = new Command(process.execPath, [script, ...words], {
      cwd: this.folder,
      env: { HOME: this.cache, XDG_CACHE_HOME: this.cache, TMPDIR: this.temporary, PATH: this.tools, ...env },
    });
    this.#running.push(command);
    return command;
  }

  /** Files of the repository that are new, gone or other than at first; what is built does not count. */
  changes() {
    const after = this.#files();
    const names = new Set([...this.#before.keys(), ...after.keys()]);
    return [...names].filter((name) => this.#before.get(name) !== after.get(name));
  }

  /** What commands have left behind; npm's cache and VS Code's number for this machine are not ours. */
  leftBehind() {
    const names = [this.cache, this.temporary].flatMap((folder) => fs.readdirSync(folder));
    return names.filter((name) => name !== '.npm' && name !== 'Microsoft');
  }

  /** Processes that are still there and name this clone in their command line, once there was time to end. */
  async processesLeft() {
    for (const end = Date.now() + LEAVING; ; await new Promise((resolve) => setTimeout(resolve, 50))) {
      const lines = execFileSync('ps', ['-eo', 'args='], { encoding: 'utf8' }).split('\n');
      const left = lines.filter((line) => line.includes(this.#scratch));
      if (left.length === 0 || Date.now() > end) return left;
    }
  }

  async remove() {
    for (const command of this.#running) if (command.child.exitCode === null) await command.interrupt().catch(() => {});
    fs.rmSync(this.#scratch, { recursive: true, force: true });
  }

  #made(name) {
    const folder = path.join(this.#scratch, name);
    fs.mkdirSync(folder);
    return folder;
  }

  #link(name) {
    fs.symlinkSync(fs.realpathSync(path.join(root, name)), path.join(this.folder, name), 'junction');
  }

  #files() {
    const names = fs.readdirSync(this.folder, { recursive: true, encoding: 'utf8' });
    const made = ['dist', path.join('test', 'host', '.cache')];
    const files = names.filter(
      (name) => !made.some((folder) => name.startsWith(folder)) && fs.lstatSync(path.join(this.folder, name)).isFile(),
    );
    return new Map(files.map((name) => [name, fs.readFileSync(path.join(this.folder, name), 'latin1')]));
  }
}

function toolPath(tool) {
  if (tool === 'node') return process.execPath;
  const folders = [path.dirname(process.execPath), ...(process.env.PATH ?? '').split(path.delimiter)];
  return fs.realpathSync(folders.map((folder) => path.join(folder, tool)).find((file) => fs.existsSync(file)));
}

class Command {
  output = '';

  constructor(command, words, options) {
    this.child = spawn(command, words, { ...options, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream.on('data', (data) => {
        this.output += data;
      });
    /** The exit code, once all is printed. */
    this.ended = new Promise((resolve) => this.child.once('close', (code, signal) => resolve(code ?? signal)));
  }

  /** Waits until something is printed; answers its first group. */
  async prints(pattern) {
    const end = Date.now() + PATIENCE;
    for (;;) {
      const found = pattern.exec(this.output);
      if (found) return found[1];
      if (this.child.exitCode !== null || Date.now() > end) throw new Error(`${pattern} never came:\n${this.output}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** Ctrl-C: the terminal tells every process of the group. */
  interrupt() {
    process.kill(-this.child.pid, 'SIGINT');
    return this.ended;
  }
}
