import { defineRule } from '../rule';
import { captionBefore } from './identifiers/captions';
import { SPELLED_OUT, spelledDigits } from './identifiers/digits';
import { isInSignature, tellsOfPerson } from './identifiers/fields';
import { findNumbers, NUMERIC } from './identifiers/numbers';
import { isPublicLine } from './identifiers/phones';

/** So many digits written as words are a phone number; with "call", "cell" and the like before them fewer are enough. */
const SPELLED = 7;
const SPELLED_CAPTIONED = 5;

export const phoneNumber = defineRule({
  id: 'confidentiality/phone-number',
  scope: 'span',
  family: 'identifier',
  severity: 'warning',
  what: 'A phone or fax number stands here.',
  why: 'Whoever sees the note can reach the person or somebody close to them, and they shared the number with you.',
  instead: 'You might write "[phone number]" and keep the number in the contact record.',
  source: '45 CFR 164.514(b)(2)(i)(D)',
  fires: [
    'Call her at [[413-555-0182]] on Friday.',
    'His cell is [[555-0182]] now.',
    'She rang from [[(413) 555 0182 x9]] about the bus.',
    'They left [[+44 7700 900123]] as a way to reach them.',
    'Text him on [[4135550182]] before noon.',
    'We called from my phone and he left the number [[508-555-0127 ext 14]].',
    'He left a # [[555 0182]] for us.',
    'The number is [[four one three, five five five, oh one eight two]].',
    'PSS will follow up Tuesday. Call [[413-555-0182]].',
    'PSS dialed [[413-555-0182]] twice.',
    '---\ndate: 2026-03-04\nphone: [[413-555-0182]]\n---\n\nWe talked.',
  ],
  quiet: [
    'They put 988, 911 and 211 on a card, with 741741 on the back.',
    'We tried 1-800-273-8255 together.',
    'MRN: 413-555-0182 was on the letter.',
    'We read pages 413-4150 of the handbook.',
    'It cost $1,200-1,500 and took 10,000 steps.',
    'Riverbend Peer Center, 413-555-0100\n\nWe talked about the week.',
    'We talked about the week.\n\nLena Ortiz, CPS, Riverbend Peer Center, 413-555-0100',
  ],
  needs: [NUMERIC, SPELLED_OUT],
  check(view, report) {
    if (!tellsOfPerson(view)) return;
    const replace = { kind: 'replace', text: '[phone number]', safe: true } as const;
    for (const number of findNumbers(view.tokens)) {
      if (number.kind !== 'phone' || isInSignature(view, number)) continue;
      report({ start: number.start, end: number.end, confidence: number.sure ? 'sure' : 'likely', fixes: [replace] });
    }
    for (const { digits, token, start, end } of spelledDigits(view.tokens, SPELLED_CAPTIONED)) {
      if (isPublicLine(digits) || (digits.length < SPELLED && captionBefore(view.tokens, token)?.kind !== 'phone'))
        continue;
      report({ start, end, fixes: [replace] });
    }
  },
});
