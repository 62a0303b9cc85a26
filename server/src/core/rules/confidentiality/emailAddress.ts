import { Cue } from '../../note/cues';
import { Kind, type Tokens, words } from '../../note/tokens';
import type { Span } from '../../text/span';
import { defineRule } from '../rule';
import { isInSignature, tellsOfPerson } from './identifiers/fields';

const MAIL = /^[^@/]+@[^@/]+\.[^@/]+$/;
/** The "at" of an address that is spelled to be read aloud or to hide it from machines. */
const SPELLED_AT = /[[({] ?at ?[\])}]| at (?=[a-z0-9-]{1,63} dot [a-z])| @ (?=[a-z0-9-]{1,63}\.[a-z])/gi;
const DOMAIN = / ?[\w-]{1,63}(?:(?:\.| ?[[({] ?dot ?[\])}] ?| dot )[\w-]{1,63}){1,5}/iy;
const DOMAIN_END = /(?:com|org|net|edu|gov|mail|me|us|co|uk|ca|io|info|example)$/i;
const LOCAL_UNIT = /[\w.+'%-]/;
const LONGEST_LOCAL = 64;

/** Where an address may stand: as such, or with its "at" in brackets, between blanks, or before a "dot". */
const MAILED = new Cue({ words: words('@', 'dot'), kinds: [Kind.address, Kind.placeholder, Kind.code] }).leads(
  { words: words('(', '[', '{') },
  { words: words('at') },
);

export const emailAddress = defineRule({
  id: 'confidentiality/email-address',
  scope: 'span',
  family: 'identifier',
  severity: 'warning',
  what: 'An email address stands here.',
  why: 'It often carries a name, and whoever sees the note can write to the person or somebody close to them.',
  instead: 'You might write "[email address]", or that you emailed the list.',
  source: '45 CFR 164.514(b)(2)(i)(F)',
  fires: [
    'Wrote to [[dvorak.lena@example.com]] about the form.',
    'Her mail is [[d.whitaker (at) example.com]] now.',
    'He spelled it out: [[rosa at example dot com]].',
  ],
  quiet: ['We emailed the form and met @ 10am.', 'She was at home dot by dot.', 'Her handle is @keisha.bakes there.'],
  needs: [MAILED],
  check(view, report) {
    if (!tellsOfPerson(view)) return;
    for (const span of mailAddresses(view.tokens)) {
      if (isInSignature(view, span)) continue;
      report({ ...span, fixes: [{ kind: 'replace', text: '[email address]', safe: true }] });
    }
  },
});

/** Addresses as such, then those with "[at]" or "at … dot com". */
function* mailAddresses(tokens: Tokens): Iterable<Span> {
  for (let i = tokens.next(MAILED, 0); i < tokens.count; i = tokens.next(MAILED, i + 1)) {
    if (tokens.isKind(i, Kind.address) && MAIL.test(tokens.raw(i))) yield tokens.span(i);
  }
  for (const { index, 0: at } of tokens.text.matchAll(SPELLED_AT)) {
    const start = localStart(tokens.text, index);
    DOMAIN.lastIndex = index + at.length;
    const domain = DOMAIN.exec(tokens.text)?.[0];
    if (domain && start < index && DOMAIN_END.test(domain)) yield { start, end: index + at.length + domain.length };
  }
}

function localStart(text: string, end: number): number {
  const last = text.charAt(end - 1) === ' ' ? end - 1 : end;
  let start = last;
  while (start > 0 && last - start < LONGEST_LOCAL && LOCAL_UNIT.test(text.charAt(start - 1))) start--;
  return start === last ? end : start;
}
