import { say } from '../../text/saying';
import { defineRule } from '../rule';
import { findNumbers, NUMERIC } from './identifiers/numbers';

export const governmentId = defineRule({
  id: 'confidentiality/government-id',
  scope: 'span',
  family: 'identifier',
  severity: 'error',
  what: 'A number that the government gave somebody stands here.',
  why: 'With it a stranger can act in their name, and a note is read by more people than either of you chose.',
  instead: 'You might write that you worked on the form together, with "(number not recorded here)".',
  source: '45 CFR 164.514(b)(2)(i)(G) and (K)',
  fires: [
    'The SSN for the form: [[078-05-1120]].',
    'Her National Insurance number, [[QQ 12 34 56 C]], I took down.',
    'SSN [[078-05-1120]] went into the form.',
    'He gave the last 4 of his social: [[1120]].',
    'SSN ending [[1120]] matched.',
    'Her green card number is [[A098 765 432]].',
    'Number on his old paper: [[A 091 555 227]].',
    'The A number [[A 000-123-456]] is on the letter.',
    'We used the state id [[S12345678]].',
    'His passport [[X4417820]] is in the drawer.',
    'ITIN [[912-78-4410]] was on the letter.',
    '---\ndate: 2026-03-04\nssn: [[078-05-1120]]\n---\n\nWe talked.',
    'His last four are [[1120]].',
    'They want the number [[WDL1AB2C34D5]] off his license.',
  ],
  quiet: [
    'We filled out form 1120 and went to room 12 34 56 c.',
    'We talked about getting a replacement ID.',
    'Vitamin A 100 and Hepatitis A 12 were on the sheet.',
    'MRN: 123-45-6789 was on the letter.',
    'We read about Social Security for 45 minutes.',
  ],
  needs: [NUMERIC],
  check({ tokens }, report) {
    for (const { kind, name, sure, start, end } of findNumbers(tokens)) {
      if (kind !== 'government') continue;
      report({
        start,
        end,
        confidence: sure ? 'sure' : 'likely',
        what: name === undefined ? undefined : say('{0} stands here.', name),
        fixes: [{ kind: 'replace', text: '(number not recorded here)', safe: true }],
      });
    }
  },
});
