import assert from 'node:assert/strict';
import { documentRole, includes, pathOf } from '../../../server/src/lsp/included';
import { placesAbove } from '../../../server/src/lsp/policies';

const role = (uri: string, language: string, ...patterns: string[]) => documentRole(uri, language, includes(patterns));

describe('which documents are notes', () => {
  it('takes every peer note, and Markdown only where a pattern says so', () => {
    assert.equal(role('file:///a/b.txt', 'peer-note'), 'note');
    assert.equal(role('file:///a/README.md', 'markdown'), 'none');
    assert.equal(role('file:///agency/notes/2026/a.md', 'markdown', 'notes/**/*.md'), 'note');
    assert.equal(role('file:///agency/notes/a.ts', 'typescript', 'notes/**'), 'none');
  });

  it('reads Windows paths in either slash and any drive letter case', () => {
    assert.equal(pathOf('file:///C%3A/Notes/a.md'), 'c:/Notes/a.md');
    assert.equal(role('file:///c%3A/Notes/a.md', 'markdown', 'C:\\Notes\\*.md'), 'note');
    assert.equal(role('file:///C:/Notes/a.md', 'markdown', 'notes\\*.md'), 'none');
    assert.equal(role('file:///C:/Notes/a.md', 'markdown', 'Notes\\*.md'), 'note');
  });

  it('knows a network share from the folders of this machine', () => {
    assert.equal(pathOf('file://harbor/Notes/a%20b.md'), '//harbor/Notes/a b.md');
    assert.equal(pathOf('file://localhost/notes/a.md'), '/notes/a.md');
    assert.equal(pathOf('vscode-remote://wsl%2Bubuntu/home/kim/a.md'), '/home/kim/a.md');
    assert.equal(pathOf('untitled:Untitled-1'), 'Untitled-1');
    assert.equal(role('file://harbor/Notes/2026/a.md', 'markdown', 'Notes/**/*.md'), 'note');
    assert.equal(placesAbove(pathOf('file://harbor/Notes/a.md'))[0], '//harbor/Notes/.mutual-notes.yaml');
  });

  it('knows policy files, and looks for them from the note upward', () => {
    assert.equal(role('file:///agency/.mutual-notes.yaml', 'yaml'), 'policy');
    assert.equal(role('file:///agency/.mutual-notes.yml', 'yaml'), 'none', 'it would never hold');
    assert.deepEqual(placesAbove('/agency/notes/a.md'), [
      '/agency/notes/.mutual-notes.yaml',
      '/agency/.mutual-notes.yaml',
      '/.mutual-notes.yaml',
    ]);
  });
});
