import assert from 'node:assert/strict';
import asTyped from './as-typed.txt';
import cultures from './cultures.txt';
import employers from './employers.txt';
import { foundNames } from './foundNames';
import harmless from './harmless.txt';
import places from './places.txt';
import relations from './relations.txt';
import whereabouts from './whereabouts.txt';
import wordNames from './word-names.txt';

const FILES = {
  'names of many cultures': cultures,
  'names that are words': wordNames,
  relations,
  'places and organizations': places,
  'places by the words around them': whereabouts,
  'names as typed': asTyped,
  'what ties somebody to it': employers,
  'what names nobody': harmless,
};
/** What numbers make a place is the place rule's, not the people model's. */
const BY_RULE = /dunkin|Motel 6|01107/;
const LEAD = 'We sat outside for a while and then went in.\n\n';

/** A line with [[…]] marks as its text and the marked spans. */
function marked(line: string): { text: string; spans: { start: number; end: number }[] } {
  const spans: { start: number; end: number }[] = [];
  let text = LEAD;
  for (const part of line.split(/(\[\[.+?\]\])/)) {
    const words = part.replace(/^\[\[|\]\]$/g, '');
    if (part.startsWith('[[')) spans.push({ start: text.length, end: text.length + words.length });
    text += words;
  }
  return { text, spans };
}

describe('names in a line of a note', () => {
  for (const [title, file] of Object.entries(FILES)) {
    describe(title, () => {
      for (const line of file.split('\n').filter((l) => l && !l.startsWith('#') && !BY_RULE.test(l))) {
        it(line, () => {
          const { text, spans } = marked(line);
          const { names } = foundNames(text);
          const overlap = (a: { start: number; end: number }, b: { start: number; end: number }) =>
            a.start < b.end && b.start < a.end;
          assert.deepEqual(
            spans.filter((s) => !names.some((n) => overlap(s, n))).map((s) => text.slice(s.start, s.end)),
            [],
            'missed',
          );
          assert.deepEqual(
            names.filter((n) => !spans.some((s) => overlap(s, n))).map((n) => n.text),
            [],
            'not a name',
          );
        });
      }
    });
  }
});
