import assert from 'node:assert/strict';
import { readBlock } from '../../../../../server/src/core/note/reading';
import { datedMatters } from '../../../../../server/src/core/rules/confidentiality/identifiers/dateMatters';
import { seasonOf } from '../../../../../server/src/core/rules/confidentiality/identifiers/generalDates';

const read = (text: string) => readBlock('paragraph', text, 0);
const matters = (text: string) =>
  datedMatters(read(text)).map(({ date, matter }) => [text.slice(date.start, date.end), matter]);

function generalised(text: string): string {
  const reading = read(text);
  const { date } = datedMatters(reading)[0]!;
  return text.slice(0, date.start) + seasonOf(reading.tokens, date) + text.slice(date.end);
}

describe('dates', () => {
  describe('are read in every form', () => {
    for (const written of [
      '3/14/1988', '14.3.1988', '1988-03-14', '08-15-2023', 'March 14, 1988', 'Mar. 14th 1988', "Jan 20th '23", '14 March 1988',
      'the 14th of March', 'June 2023', 'September 9th, 2023', 'Thanksgiving 2022', 'april 12,1985',
    ]) // biome-ignore format: one list of dates
      it(written, () => assert.equal(matters(`He was hurt on ${written} there.`)[0]?.[0], written));
  });

  describe('are about what stands nearest', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['He was admitted on 3/3.', 'life'],
      ['She was born on June 4, 1980.', 'birth'],
      ['The form is due on June 4.', 'deadline'],
      ['They must file it by June 4.', 'deadline'],
      ['We meet again on June 4.', 'meeting'],
      ['Met on June 4, 2026, 45 min.', 'service'],
      ['They saw it on June 4, 2020.', 'unsaid'],
    ];
    for (const [text, matter] of cases) it(text, () => assert.equal(matters(text)[0]?.[1], matter));
  });

  it('two figures are no date without a lead', () => assert.deepEqual(matters('Pain was 8/10, then 4/10.'), []));

  describe('become a season that still reads', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['She died on June 4, 2019.', 'She died on a day in summer 2019.'],
      ['He is sober since 9/1/2020.', 'He is sober since fall 2020.'],
      ['She was admitted 3/3.', 'She was admitted in spring.'],
      ['He fell on the 3rd of March.', 'He fell on a day in spring.'],
    ];
    for (const [text, expected] of cases) it(text, () => assert.equal(generalised(text), expected));
  });
});
