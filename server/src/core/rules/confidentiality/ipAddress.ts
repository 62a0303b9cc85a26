import { Cue } from '../../note/cues';
import { Kind, type Tokens } from '../../note/tokens';
import { defineRule } from '../rule';
import { captionBefore } from './identifiers/captions';

const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)$/;
const IPV6 =
  /(?<![\w:.])(?:[0-9a-f]{1,4}:){1,7}(?::(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){0,6})?|[0-9a-f]{1,4})(?![\w:])/gi;
const MAC = /(?<![\w:-])(?:[0-9a-f]{2}([:-]))(?:[0-9a-f]{2}\1){4}[0-9a-f]{2}(?![\w:-])/gi;
const IPV6_GROUPS = 8;
/** Six parts of a device's address have five marks between them; eight groups have more. */
const FEWEST_MARKS = 5;
/** Chapter and section numbers ("1.2.3.4") look like addresses. */
const OUTLINE = /^\d\.\d\.\d\.\d$/;

/** Where an address in figures may stand. */
const FIGURES = new Cue({ kinds: [Kind.number, Kind.address] });

export const ipAddress = defineRule({
  id: 'confidentiality/ip-address',
  scope: 'span',
  family: 'identifier',
  severity: 'warning',
  what: "A network address or a device's network number stands here.",
  why: 'It tells which device or household was online, and can be traced to the person.',
  instead: 'You might write "their device" or "[network address]".',
  source: '45 CFR 164.514(b)(2)(i)(O)',
  fires: [
    'The tablet is at [[192.168.4.22]] in the lobby.',
    'One sign-in came from [[2001:db8:4f::19]] last night.',
    'The box says [[00:1B:44:11:3A:B7]] on the back.',
  ],
  quiet: ['We installed version 1.2.3.4 of the app.', 'We met 10:00-10:45, then 2:30:15 on the clock.'],
  check({ tokens }, report) {
    const fixes = [{ kind: 'replace', text: '[network address]', safe: true }] as const;
    for (let i = tokens.next(FIGURES, 0); i < tokens.count; i = tokens.next(FIGURES, i + 1)) {
      if (!isIpv4(tokens, i)) continue;
      report({ ...tokens.span(i), confidence: OUTLINE.test(tokens.raw(i)) ? 'likely' : 'sure', fixes });
    }
    if (!mayHoldParts(tokens.text)) return;
    for (const { index, 0: written } of tokens.text.matchAll(MAC))
      report({ start: index, end: index + written.length, fixes });
    for (const { index, 0: written } of tokens.text.matchAll(IPV6)) {
      const isWhole = written.split(':').length === IPV6_GROUPS || (written.includes('::') && /\d/.test(written));
      if (isWhole) report({ start: index, end: index + written.length, fixes });
    }
  },
});

function isIpv4(tokens: Tokens, i: number): boolean {
  const isNumber = tokens.isKind(i, Kind.number) || tokens.isKind(i, Kind.address);
  if (!isNumber || tokens.end[i]! - tokens.start[i]! < 7) return false;
  const written = tokens.raw(i).replace(/[:/]\d{1,5}$/, '');
  return IPV4.test(written) && captionBefore(tokens, i)?.kind !== 'none';
}

/** Whether a text has the marks of such an address: a pair of colons, or as many colons or dashes as parts need. */
const mayHoldParts = (text: string): boolean =>
  text.includes('::') || hasTimes(text, ':', FEWEST_MARKS) || hasTimes(text, '-', FEWEST_MARKS);

function hasTimes(text: string, mark: string, times: number): boolean {
  let at = -1;
  for (let i = 0; i < times; i++) {
    at = text.indexOf(mark, at + 1);
    if (at < 0) return false;
  }
  return true;
}
