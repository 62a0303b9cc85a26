import assert from 'node:assert/strict';
import path from 'node:path';
import { shownFrom } from '../../../server/src/cli/checker';

describe('paths of notes as the command line shows them', () => {
  const { win32, posix } = path;
  for (const [what, cwd, file, shown, paths] of [
    ['below the working folder', '/notes', '/notes/2026/a.peernote', '2026/a.peernote', posix],
    ['elsewhere', '/notes', '/others/a.peernote', '/others/a.peernote', posix],
    ['of a name that begins with dots', '/notes', '/notes/..a.peernote', '..a.peernote', posix],
    ['on Windows', 'C:\\Notes', 'c:\\notes\\2026\\a.peernote', '2026/a.peernote', win32],
    ['on another drive', 'C:\\Notes', 'D:\\Notes\\a.peernote', 'D:/Notes/a.peernote', win32],
    ['on a network share', 'C:\\Notes', '\\\\harbor\\notes\\a.peernote', '//harbor/notes/a.peernote', win32],
    ['below a folder of a share', '\\\\harbor\\notes', '\\\\harbor\\notes\\2026\\a.peernote', '2026/a.peernote', win32],
  ] as const) {
    it(what, () => assert.equal(shownFrom(cwd, paths)(file), shown));
  }
});
