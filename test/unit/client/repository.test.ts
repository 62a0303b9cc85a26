import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findRepository } from '../../../client/src/fileFacts/repository';

const REMOTE = '[core]\n\tbare = false\n[remote "origin"]\n\turl = https://example.invalid/a.git\n';

describe('the repository around a note', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'mutual-notes-'));
    await mkdir(path.join(folder, 'notes/2026'), { recursive: true });
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is found upward, with its remote', async () => {
    await mkdir(path.join(folder, '.git'));
    await writeFile(path.join(folder, '.git/config'), REMOTE);
    assert.deepEqual(await findRepository(path.join(folder, 'notes/2026')), { hasRemote: true });
  });
  it('may have no remote', async () => {
    await mkdir(path.join(folder, '.git'));
    await writeFile(path.join(folder, '.git/config'), '[core]\n');
    assert.deepEqual(await findRepository(folder), { hasRemote: false });
  });
  it('may be a worktree, whose .git is a file', async () => {
    await mkdir(path.join(folder, 'main/.git/worktrees/notes'), { recursive: true });
    await writeFile(path.join(folder, 'main/.git/config'), REMOTE);
    await writeFile(path.join(folder, 'main/.git/worktrees/notes/commondir'), '../..\n');
    await writeFile(path.join(folder, 'notes/.git'), 'gitdir: ../main/.git/worktrees/notes\n');
    assert.deepEqual(await findRepository(path.join(folder, 'notes')), { hasRemote: true });
  });
});
