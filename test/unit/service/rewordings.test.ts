import assert from 'node:assert/strict';
import { analyse } from '../../../server/src/core/engine/analyse';
import { DEFAULT_SETTINGS } from '../../../server/src/core/policy/settings';
import { changesOf } from '../../../server/src/service/changes';
import { applied } from '../../../server/src/service/fitting';
import list from './rewordings.txt';

/** What the choices at "[[…]]" make of a sentence. */
function reworded(marked: string): string[] {
  const start = marked.indexOf('[[');
  const analysis = analyse(marked.replace('[[', '').replace(']]', ''), DEFAULT_SETTINGS);
  const end = marked.indexOf(']]') - '[['.length;
  const at = analysis.findings.findIndex((finding) => finding.start === start && finding.end === end);
  const fixes = analysis.findings[at]?.fixes ?? [];
  return fixes.map((_, fix) => applied(analysis.note.text, changesOf(analysis, { kind: 'fix', finding: at, fix })));
}

describe('a rewording fits where it goes', () => {
  for (const line of list.split('\n').filter((text) => text && !text.startsWith('#'))) {
    const [marked = '', wanted = ''] = line.split(' => ');
    it(line, () => assert.deepEqual(reworded(marked).join(' | '), wanted));
  }
});
