import { mask } from '../../lexicon/classes';
import { type Tokens, words } from '../../note/tokens';
import type { BlockView, SpanReport } from '../rule';
import { defineRule } from '../rule';
import { datedMatters } from './identifiers/dateMatters';
import { DATED } from './identifiers/dates';
import { isNarrative } from './identifiers/fields';
import { TURNING, turnedAge } from './identifiers/numerals';

const WEEKDAY = mask('weekday');
const NEAR_DAYS = words('yesterday', 'today', 'tomorrow');
const WHICH = words('last', 'this', 'next');
const ON = words('on');

export const birthDate = defineRule({
  id: 'confidentiality/birth-date',
  scope: 'span',
  family: 'identifier',
  severity: 'error',
  what: "Somebody's date of birth stands here.",
  why: 'With a place and a gender it names nearly everybody, and it never changes.',
  instead: 'You might leave it out, or write an age band such as "in their forties".',
  source: '45 CFR 164.514(b)(2)(i)(C)',
  fires: [
    'She told me the DOB for the form: [[7/19/1961]].',
    'Rosa, DOB [[3/14/1988]], wanted to talk.',
    'He was born on [[April 12]] in a barn.',
    'She hopes to start by her birthday, [[12/11]].',
    'She turned ninety-two on [[October 3]].',
    'He [[turned 41 on Sunday]] and baked for us.',
    'D.O.B. [[5-1-35]] was on the form.',
    '[[12 May 1983]], the day he was born, was a Thursday.',
    'The card gives [[4/4/1979]] as her birth date.',
  ],
  quiet: [
    'We planned a birthday card on Tuesday.',
    'They were born in 1971.',
    'She turned 2 pages on Sunday.',
    'He turned 43 last week.',
    '12 May 2024, the day the group began, was a Sunday.',
  ],
  needs: [DATED, TURNING],
  check(view, report) {
    const isHeader = view.reading.kind === 'header' || view.reading.kind === 'title';
    for (const { date, matter } of datedMatters(view.reading)) {
      if (matter !== 'birth') continue;
      report(finding(date.start, date.end, isHeader && !isNarrative(view)));
    }
    if (!isHeader) for (const span of turnedOn(view)) report(finding(span.start, span.end, false));
  },
});

const finding = (start: number, end: number, likely: boolean): SpanReport => ({
  start,
  end,
  confidence: likely ? 'likely' : 'sure',
  fixes: [{ kind: 'replace', text: '[date of birth]', safe: true }],
});

/** "turned 41 on Sunday": the note's date beside it gives the birth date away. */
function* turnedOn({ tokens }: BlockView): Iterable<{ start: number; end: number }> {
  for (let i = tokens.next(TURNING, 0); i < tokens.count; i = tokens.next(TURNING, i + 1)) {
    const last = turnedAge(tokens, i) === undefined ? undefined : dayAfter(tokens, i + 2);
    if (last !== undefined) yield tokens.span(i, last + 1);
  }
}

function dayAfter(tokens: Tokens, from: number): number | undefined {
  const i = ON.has(tokens.hash[from] ?? 0) ? from + 1 : from;
  if (tokens.is(i, WEEKDAY)) return i;
  if (NEAR_DAYS.has(tokens.hash[i] ?? 0)) return i;
  return WHICH.has(tokens.hash[i] ?? 0) && tokens.is(i + 1, WEEKDAY) ? i + 1 : undefined;
}
