import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { Clone } from './clone.mjs';

const SAMPLES = 7;

/** Stands for VS Code's command: says how it was called, starts the window's own process, waits for the window to close. */
const CODE = `
const fs = require('node:fs'), path = require('node:path');
const words = process.argv.slice(2);
const profile = words[words.indexOf('--user-data-dir') + 1];
const waits = ['-e', 'setInterval(() => {}, 1000)', profile];
const { pid } = require('node:child_process').spawn(process.execPath, waits, { detached: true, stdio: 'ignore' });
fs.writeFileSync(path.join(profile, 'code.lock'), String(pid));
fs.writeFileSync(path.join(process.env.HOME, 'called.json'), JSON.stringify(words));
const closed = path.join(process.env.HOME, 'closed');
setInterval(() => fs.existsSync(closed) && process.exit(0), 50);`;

describe('npm start', () => {
  if (process.platform === 'win32') return;
  let clone;
  before(() => {
    clone = new Clone();
  });
  after(() => clone?.remove());
  afterEach('nothing of the repository is changed', () => assert.deepEqual(clone.changes(), []));

  const start = (...words) => clone.run('test/start.mjs', words);

  it('says which folder there is not, and what can be done', async () => {
    const command = start('no-such-notes');
    assert.equal(await command.ended, 1);
    assert.match(command.output, /^There is no folder .*no-such-notes\. You might check the spelling/);
  });

  describe('where VS Code is on the path', () => {
    const called = async (command) => {
      await command.prints(/VS Code opens with the extension\. Ctrl-C here, or closing its window, ends it\./);
      const file = path.join(clone.cache, 'called.json');
      for (const end = Date.now() + 5000; !fs.existsSync(file) && Date.now() < end; )
        await new Promise((resolve) => setTimeout(resolve, 20));
      const call = JSON.parse(fs.readFileSync(file, 'utf8'));
      fs.rmSync(file);
      return call;
    };
    before(() => clone.provide('code', CODE));
    afterEach(() => fs.rmSync(path.join(clone.cache, 'closed'), { force: true }));
    after(() => clone.provide('code', ''));

    it('prints what stands in the samples and opens copies of them, in a profile that is thrown away', async () => {
      const command = start();
      const words = await called(command);
      const [folder, file] = words.slice(-2);
      assert.match(command.output, /^1-names-and-numbers\.peernote\n[\s\S]* warning +confidentiality\/person-name\n/m);
      assert.match(command.output, new RegExp(`^${SAMPLES} notes read: `, 'm'));
      assert.ok(words.includes(`--extensionDevelopmentPath=${clone.folder}`));
      assert.ok(words.includes('--wait'));
      assert.equal(fs.readdirSync(folder).length, SAMPLES);
      assert.equal(path.dirname(file), folder);
      assert.ok(folder.startsWith(clone.cache));
      fs.writeFileSync(path.join(clone.cache, 'closed'), '');
      assert.equal(await command.ended, 0);
      assert.deepEqual(await clone.processesLeft(), []);
      fs.rmSync(path.join(clone.cache, 'closed'));
      assert.deepEqual(clone.leftBehind(), []);
    });

    it('opens a folder that is named, as seen from where npm was called', async () => {
      fs.mkdirSync(path.join(clone.cache, 'mine'));
      fs.writeFileSync(path.join(clone.cache, 'mine/a.peernote'), 'Call her at 413-555-0182.\n');
      const command = clone.run('test/start.mjs', ['mine'], { INIT_CWD: clone.cache });
      const words = await called(command);
      assert.equal(words.at(-1), path.join(clone.cache, 'mine'));
      assert.match(command.output, /^1 note read: /m);
      assert.equal(await command.interrupt(), 130);
      fs.rmSync(path.join(clone.cache, 'mine'), { recursive: true });
      assert.deepEqual(clone.leftBehind(), []);
    });

    it('ends all that it started on Ctrl-C', async () => {
      const command = start();
      await called(command);
      assert.equal(await command.interrupt(), 130);
      assert.deepEqual(await clone.processesLeft(), []);
      assert.deepEqual(clone.leftBehind(), []);
    });

    it('keeps notes that were changed while playing, and says where', async () => {
      const command = start();
      const words = await called(command);
      const note = words.at(-1);
      fs.appendFileSync(note, 'We walked.\n');
      await command.interrupt();
      assert.match(command.output, /The notes that you changed are in (.*)\.\n$/);
      assert.match(fs.readFileSync(note, 'utf8'), /We walked\.\n$/);
      fs.rmSync(path.dirname(path.dirname(note)), { recursive: true });
    });
  });

  describe('where it is not', function () {
    this.timeout(180_000);
    const served = async (command) => new URL(await command.prints(/^ {2}(http:\S+)$/m));
    let first;
    let address;
    before(async () => {
      await clone.remove();
      clone = new Clone({ built: false });
      first = start();
      address = await served(first);
    });

    it('serves VS Code on this machine alone, with a word that only the printed address has', async () => {
      assert.equal(address.hostname, '127.0.0.1');
      const welcome = await fetch(address, { redirect: 'manual' });
      const page = await fetch(address.origin, { headers: { cookie: welcome.headers.get('set-cookie') } });
      assert.match(await page.text(), /workbench/);
      assert.equal((await fetch(address.origin)).status, 403);
      assert.equal(fs.readdirSync(address.searchParams.get('folder')).length, SAMPLES);
    });

    it('gives a second start an address of its own', async () => {
      const second = start();
      const { port } = await served(second);
      assert.notEqual(port, address.port);
      assert.equal(await second.interrupt(), 130);
      assert.equal((await fetch(address.origin)).status, 403, 'the first is there');
    });

    it('ends all that it started on Ctrl-C', async () => {
      assert.equal(await first.interrupt(), 130);
      await assert.rejects(fetch(address));
      assert.deepEqual(await clone.processesLeft(), []);
      assert.deepEqual(clone.leftBehind(), []);
    });
  });

  describe('where none can be had', () => {
    before(async () => {
      await clone.remove();
      clone = new Clone({ editors: false });
    });

    it('says what to install where no editor can be had', async () => {
      clone.provide(
        'npm',
        `if (process.argv[2] === 'ci') {
          console.error('npm error code ENOTFOUND');
          process.exitCode = 1;
        }`,
      );
      const command = clone.run('test/start.mjs');
      assert.equal(await command.ended, 1);
      assert.match(command.output, /Installing VS Code for the browser \(code-server, about \d+ MB\).*, once …/);
      assert.match(
        command.output,
        /ENOTFOUND[\s\S]*It needs the internet, this once\.[\s\S]*Install VS Code and its command "code"/,
      );
      assert.deepEqual(clone.leftBehind(), []);
    });
  });
});
