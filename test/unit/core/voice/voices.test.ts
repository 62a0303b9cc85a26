import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LEAD, readSentences } from '../../../corpus/voice/labelledNotes';
import { heard, viewOf } from './heard';

const voicesIn = (text: string): string[] =>
  heard(LEAD + text)
    .slice(heard(LEAD).length)
    .map((clause) => clause.replace(/:.*/s, ''));

describe('whose voice a clause has', () => {
  for (const { title, text, voice } of readSentences('test/corpus/voice/sentences.txt'))
    it(`${title}: ${text}`, () => assert.deepEqual(voicesIn(text), [voice]));
});

describe('what a clause takes from its neighbours', () => {
  const cases: Record<string, string[]> = {
    'She tried the form and the ink ran out.': ['person', 'person'],
    'I tried the form and the ink ran out.': ['writer', 'record'],
    'She missed two groups. The kitchen was a mess.': ['observer', 'observer'],
    'She missed two groups. She will start the course.': ['observer', 'writer'],
    'She will start the course.': ['person'],
    'We did two laps and told me after that it helped.': ['together', 'person'],
    'She was tired, and no energy for the bus.': ['person', 'person'],
  };
  for (const [text, voices] of Object.entries(cases)) it(text, () => assert.deepEqual(voicesIn(text), voices));
});

describe('a parent whom the note is about as well', () => {
  const CHILD = 'Client is nine. He drew a map. ';
  const cases: Record<string, string> = {
    'Mom reports mornings are the worst.': 'person',
    'Mom reports he is out of control.': 'observer',
    'His mom reports mornings are the worst.': 'observer',
    'Mom will use the chart daily.': 'writer',
    'Mom needs to work on consistency.': 'writer',
  };
  for (const [text, voice] of Object.entries(cases))
    it(text, () => assert.equal(heard(CHILD + text).at(-1), `${voice}: ${text}`));
});

describe('a note in which nobody says "I"', () => {
  const voiceOf = (text: string) => heard(text).at(-1)!.replace(/:.*/s, '');

  it('tells of both as "they" and "the two of them"', () => {
    assert.equal(voiceOf('PSW listened to Mateo. He laughed. They talked about work.'), 'together');
    assert.equal(voiceOf('PSW listened to Mateo.\n\nThe two of them talked about work.'), 'together');
    assert.equal(voiceOf('PSW listened to Mateo. He laughed. They will meet again next Wednesday.'), 'record');
  });

  it('tells of the one helper as the writer', () => {
    assert.equal(voiceOf('Mateo came in. The mentor told him he had to sign.'), 'writer');
    assert.notEqual(
      viewOf('Mateo came in. PSW made tea. The coach told him he had to sign.').clauses.at(-1)?.actor,
      'writer',
    );
    assert.notEqual(voiceOf('Mateo came in. I made tea. His mentor told him he had to sign.'), 'writer');
  });

  it('is told apart from one in which "I" stands further up', () => {
    assert.notEqual(voiceOf('I saw Mateo with his uncles.\n\nThey talked about work.'), 'together');
    assert.equal(voiceOf('PSW saw Mateo. He said "I am fine."\n\nThey talked about work.'), 'together');
  });
});

describe('where a clause ends', () => {
  const cases: Record<string, string[]> = {
    'I shared a little; she said it fit.': ['writer: I shared a little;', 'person: she said it fit.'],
    'She will pick the song and I will ask about the speaker.': [
      'person: She will pick the song',
      'writer: and I will ask about the speaker.',
    ],
    'She said her aunt came and they cooked.': ['person: She said her aunt came and they cooked.'],
    'When I asked, she said no.': ['person: When I asked, she said no.'],
    'We sat and listened.': ['together: We sat and listened.'],
    'They are tired and so am I.': ['person: They are tired', 'writer: and so am I.'],
    'We laughed so hard the candle went out.': ['together: We laughed so hard the candle went out.'],
    'He walked for 20 min. Peers cheered.': ['person: He walked for 20 min.', 'person: Peers cheered.'],
    'At the appt. He waited.': ['record: At the appt.', 'person: He waited.'],
    'He asked me in and I\u2019ma go.': ['person: He asked me in', 'writer: and I\u2019ma go.'],
    'she was glad to see me and she told me about the fight with her uncle and then her uncle put her out i asked was she safe next visit friday':
      [
        'person: she was glad to see me',
        'person: and she told me about the fight with her uncle',
        'observer: and then her uncle put her out',
        'writer: i asked was she safe',
        'record: next visit friday',
      ],
    'What we did:': ['record: What we did:'],
    'What I want, in my words: "Quiet Sundays."': ['record: What I want, in my words:', 'person: "Quiet Sundays."'],
    'Done together on the step; she crossed off one line.': [
      'together: Done together on the step;',
      'person: she crossed off one line.',
    ],
    'I read it aloud; he nodded.': ['writer: I read it aloud;', 'person: he nodded.'],
    'He had me hum it, which I had never done.': ['person: He had me hum it,', 'writer: which I had never done.'],
    'I called her cell, no answer.': ['writer: I called her cell,', 'record: no answer.'],
    'Plan: She will call.': ['record: Plan:', 'person: She will call.'],
  };
  for (const [text, clauses] of Object.entries(cases)) it(text, () => assert.deepEqual(heard(text), clauses));

  it('never leaves a word out, and never hears one twice', () => {
    const bits = [
      'I ',
      'she ',
      'said ',
      'and ',
      ', ',
      '; ',
      '"',
      '. ',
      'was ',
      'told ',
      'her ',
      'sister ',
      'when ',
      'so ',
      '— ',
      'Plan: ',
      'no ',
      'SI ',
      '\n',
      '(',
      'who ',
      'we ',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...bits), { maxLength: 40 }).map((words) => `Word ${words.join('')}`),
        (text) => {
          const { clauses, tokens } = viewOf(text);
          let at = 0;
          for (const { first, end } of clauses) {
            assert.equal(first, at);
            assert.ok(end > first);
            at = end;
          }
          assert.equal(at, tokens.count);
        },
      ),
      { numRuns: 300 },
    );
  });
});
