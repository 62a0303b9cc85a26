import { say } from '../../text/saying';
import { defineRule } from '../rule';
import { isNarrative } from './identifiers/fields';
import { findNumbers, NUMERIC } from './identifiers/numbers';
import { CODE_CALLED, spelledCodes } from './identifiers/spelledCodes';

const SPELLED = say('A plate or serial number, read out,');

export const recordNumber = defineRule({
  id: 'confidentiality/record-number',
  scope: 'span',
  family: 'identifier',
  severity: 'warning',
  what: 'A number that belongs to one person alone stands here.',
  why: 'A record, card or case number leads back to the person wherever the note goes, even when no name is in it.',
  instead: 'You might write "(number not recorded here)"; the record itself holds it.',
  source: '45 CFR 164.514(b)(2)(i)(H) to (M)',
  fires: [
    'NHS no [[943 476 5919]], he said.',
    'Conf # [[7740-RV-216]].',
    'His plate, if anybody has to find him, is [[8-4471T]].',
    'The chart says MRN [[00482291]].',
    'MRN: [[123-45-6789]] was on the letter.',
    'Her EBT card [[5076 8100 2231 4412]] was declined.',
    'The hearing is case no. [[23CP0456SP]].',
    'His plate is [[4KX 219]].',
    'Bring claim no. [[A-4410-88213]] along.',
    'They asked about the account [[5510 0982 17]].',
    'The Medicaid ID [[100234567890]] was rejected.',
    'His plate was read to me as [[four kilo x-ray two one nine]].',
    'Member number [[W2204 81173]], group [[77120]].',
    'DOC # [[448213]] is on the form.',
  ],
  quiet: [
    'The claim, which he hates, is 3 pages.',
    'Service H0038, 3 units, also T1012 and 90853.',
    'They kept the old plan. H0038, 6 units.',
    'We read section 8 of the lease in case 2 questions came up.',
    'They walked 10,000 steps and rated the day 8/10.',
    'We used form 2026-B in room 204.',
  ],
  needs: [NUMERIC, CODE_CALLED],
  check(view, report) {
    const narrative = isNarrative(view);
    for (const { kind, name, sure, severity, start, end } of findNumbers(view.tokens)) {
      if (kind !== 'record' || (!narrative && severity !== 'error')) continue;
      report({
        start,
        end,
        confidence: sure ? 'sure' : 'likely',
        severity,
        what: name === undefined ? undefined : say('{0} stands here.', name),
        fixes: [{ kind: 'replace', text: '(number not recorded here)', safe: true }],
      });
    }
    if (!narrative) return;
    for (const span of spelledCodes(view.tokens))
      report({
        ...span,
        what: say('{0} stands here.', SPELLED),
        fixes: [{ kind: 'replace', text: '(number not recorded here)', safe: true }],
      });
  },
});
