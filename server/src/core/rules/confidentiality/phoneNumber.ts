import { defineRule } from '../rule';

const PATTERN = /(?<![\w.-])(?:\+?1[ .-]?)?(?:\(\d{3}\)[ .-]?|\d{3}[ .-])?\d{3}[.-]\d{4}(?![\w-])/g;

export const phoneNumber = defineRule({
  id: 'confidentiality/phone-number',
  scope: 'span',
  family: 'identifier',
  severity: 'warning',
  what: 'A phone number stands here.',
  why: 'Whoever sees the note can reach the person or somebody close to them.',
  instead: 'You might write "[phone number]", or keep it in the contact record.',
  source: '45 CFR 164.514(b)(2)(i)(D)',
  fires: ['Call her at [[413-555-0182]] on Friday.'],
  quiet: ['They put 988 on a card.'],
  check({ reading }, report) {
    for (const found of reading.text.matchAll(PATTERN)) {
      report({ start: found.index, end: found.index + found[0].length, fixes: [{ kind: 'replace', text: '[phone number]', safe: true }] });
    }
  },
});
