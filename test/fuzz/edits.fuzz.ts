import assert from 'node:assert/strict';
import fs from 'node:fs';
import fc from 'fast-check';
import { analyse } from '../../server/src/core/engine/analyse';
import { DEFAULT_SETTINGS } from '../../server/src/core/policy/settings';
import { edit, edited, note, said } from '../unit/core/engine/randomEdits';

/**
 * `npm run fuzz -- MINUTES` (5 unless told): notes made by chance and notes of the corpus are edited by chance; after each run
 * of edits the analysis equals that of the whole text. The first difference is shown as small as it can be made, with its seed.
 */
const minutes = Number(process.argv[2] ?? 5);
const LISTS = ['notes.jsonl', 'notes-hands.jsonl', 'notes-realistic.jsonl'];
const written = LISTS.flatMap((list) => fs.readFileSync(`test/corpus/${list}`, 'utf8').trim().split('\n')).map(
  (line) => (JSON.parse(line) as { readonly text: string }).text,
);

let runs = 0;
const texts = fc.oneof(note, fc.constantFrom(...written));
fc.assert(
  fc.property(texts, fc.array(edit, { minLength: 1, maxLength: 12 }), (text, edits) => {
    runs++;
    const { analysis, text: now } = edited(text, edits);
    assert.deepEqual(said(analysis), said(analyse(now, DEFAULT_SETTINGS)));
  }),
  { numRuns: Number.MAX_SAFE_INTEGER, interruptAfterTimeLimit: minutes * 60_000 },
);
console.log(`${runs} notes edited in ${minutes} minutes; every analysis equals that of the whole text.`);
