import { type Saying, say } from '../../text/saying';
import { defineRule } from '../rule';
import { type Reach, reachOf } from './files/notePath';

export const fileExposure = defineRule({
  id: 'confidentiality/file-exposure',
  scope: 'note',
  family: 'note',
  severity: 'information',
  what: 'Others can reach the file of this note.',
  why: 'What the person told you may be opened by people whom they never chose to tell.',
  instead: 'You might move it to a folder that is yours alone.',
  source: '45 CFR 164.530(c)',
  options: {
    approvedFolders: {
      type: 'words',
      default: [],
      description: 'Folder names that your agency approves for notes, such as "OneDrive - Harbor Peer Centre".',
    },
  },
  fires: [
    '<!-- file: /home/ana/Dropbox/notes/a7.peernote -->\nWe walked and talked.',
    '<!-- file: C:\\Users\\Ana\\OneDrive - Personal\\a7.peernote -->\nWe walked and talked.',
    '<!-- file: /Users/ana/Library/Mobile Documents/a7.peernote -->\nWe walked and talked.',
    '<!-- file: C:\\Users\\Public\\a7.peernote -->\nWe walked and talked.',
    '<!-- file: d:\\DROPBOX\\A7.PEERNOTE -->\nWe walked and talked.',
    '<!-- file: \\\\harbor\\Users\\Public\\a7.peernote -->\nWe walked and talked.',
    '<!-- file: file:///c%3A/Users/Ana/Google%20Drive/a7.peernote -->\nWe walked and talked.',
    '<!-- file: /tmp/a7.peernote -->\nWe walked and talked.',
    '<!-- file: /srv/notes/a7.peernote, readable by all -->\nWe walked and talked.',
    '<!-- file: /srv/notes/a7.peernote, repository with a remote -->\nWe walked and talked.',
  ],
  quiet: [
    '<!-- file: /home/ana/notes/a7.peernote -->\nWe walked and talked.',
    '<!-- file: /home/ana/dropbox-policy/a7.peernote -->\nWe walked and talked.',
    '<!-- file: C:\\Notes\\boxes\\a7.peernote -->\nWe walked and talked.',
    '<!-- file: \\\\harbor\\notes\\a7.peernote -->\nWe walked and talked.',
    'We walked and talked.',
  ],
  check({ facts, anchor, words, noteKind }, report, { approvedFolders }) {
    const { path, file } = facts;
    if (!file || words === 0 || noteKind === 'draft') return;
    const seen: Seen[] = path === undefined ? [] : reachOf(path, approvedFolders);
    if (file.readableByAll) seen.push('readable');
    if (file.repositoryHasRemote) seen.push('repository');
    if (seen.length === 0) return;
    report({
      ...anchor,
      what: say(
        'This file {0}.',
        seen.map((kind) => WHAT[kind]).reduce((first, next) => say('{0}, and it {1}', first, next)),
      ),
      instead: INSTEAD[seen[0]!],
    });
  },
});

type Seen = Reach | 'readable' | 'repository';

const WHAT: Readonly<Record<Seen, Saying>> = {
  synced: say('lies in a folder that is copied to a cloud service'),
  shared: say('lies in a folder that others use too'),
  temporary: say('lies in a folder for temporary things'),
  readable: say('can be read by everybody who uses this computer'),
  repository: say('lies in a repository that is copied elsewhere and keeps deleted words'),
};

const INSTEAD: Readonly<Record<Seen, Saying>> = {
  synced: say('You might move it to a folder that stays on this computer, or to one that your agency approves.'),
  shared: say('You might move it to a folder that is yours alone.'),
  temporary: say('You might move it to your notes and empty this folder.'),
  readable: say(
    'You might take the right to read it from others, on Linux and macOS with "chmod 600" and the file\'s name.',
  ),
  repository: say('You might keep notes outside of the repository, or list them in its ".gitignore".'),
};
