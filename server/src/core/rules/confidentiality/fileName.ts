import { type Saying, say } from '../../text/saying';
import { defineRule } from '../rule';
import { type NamedInPath, namedInPath } from './files/namedInPath';

export const fileName = defineRule({
  id: 'confidentiality/file-name',
  scope: 'note',
  family: 'note',
  severity: 'warning',
  what: "The name of this note's file gives away who it is about.",
  why: 'Names of files show in lists, title bars, backups and on shared screens, before anybody opens the note.',
  instead: 'You might rename it to a date and a code, such as "2026-11-20-a7", and keep the key elsewhere.',
  source: '45 CFR 164.514(b)(2)',
  fires: [
    '<!-- file: Whitaker_Darnell_2026-11-20.peernote -->\nWe walked and talked.',
    '<!-- file: rosa-relapse.peernote -->\nWe walked and talked.',
    '<!-- file: notes/MRN00482291.peernote -->\nWe walked and talked.',
    '<!-- file: DOB041285.peernote -->\nWe walked and talked.',
    '<!-- file: tasha court.peernote -->\nWe walked and talked.',
    '<!-- file: darnell.w@example.com.peernote -->\nWe walked and talked.',
    '<!-- file: 413-555-0182.peernote -->\nWe walked and talked.',
    '<!-- file: J_Pelletier_eviction.peernote -->\nWe walked and talked.',
    '<!-- file: clients/Maria Lopez/a7.peernote -->\nWe walked and talked.',
    '<!-- file: C:\\Notes\\1985-04-12.peernote -->\nWe walked and talked.',
    '<!-- file: \\\\harbor\\clients\\Maria Lopez\\a7.peernote -->\nWe walked and talked.',
    '<!-- file: file:///c%3A/Notes/Maria%20Lopez.peernote -->\nWe walked and talked.',
  ],
  quiet: [
    '<!-- file: 2026-11-20-a7.peernote -->\nWe walked and talked.',
    '<!-- file: notes-dev-001.peernote -->\nWe walked and talked.',
    '<!-- file: ab14.peernote -->\nWe walked and talked.',
    '<!-- file: note-0142.peernote -->\nWe walked and talked.',
    '<!-- file: template-birp.peernote -->\nWe walked and talked.',
    '<!-- file: supervision-2026-11.peernote -->\nWe walked and talked.',
    '<!-- file: group-tuesday-2026-11-18.peernote -->\nWe walked and talked.',
    '<!-- file: grace-period-policy.peernote -->\nWe walked and talked.',
    '<!-- file: hope-house-templates/will-call.peernote -->\nWe walked and talked.',
    '<!-- file: /home/darnell/2026-11-20-a7.peernote -->\nWe walked and talked.',
    '<!-- file: C:\\Users\\Rosa\\20261120-0930.peernote -->\nWe walked and talked.',
    '<!-- file: \\\\harbor\\notes\\2026-11-20-a7.peernote -->\nWe walked and talked.',
  ],
  check({ facts, people, anchor }, report) {
    const found = facts.path === undefined ? undefined : namedInPath(facts.path, people);
    if (found)
      report({
        ...anchor,
        what: found.inFolder
          ? say('The name of the folder around this file holds {0}.', WHAT[found.what])
          : say('The name of this file holds {0}.', WHAT[found.what]),
      });
  },
});

const WHAT: Readonly<Record<NamedInPath, Saying>> = {
  name: say('what looks like a personal name'),
  'birth date': say('what looks like a date of birth'),
  number: say('a number that leads to one person'),
  address: say('an e-mail address'),
};
