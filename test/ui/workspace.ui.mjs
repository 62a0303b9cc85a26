import fs from 'node:fs';
import path from 'node:path';
import { openWorkbench } from './workbench.mjs';

const SENTENCE = 'They found the handouts on coping useful and took two of them home.\n';
const WORKSPACE = 'all.code-workspace';
const folders = (...names) => JSON.stringify({ folders: names.map((name) => ({ path: name })) });

describe('a workspace of several folders', () => {
  it('compares the notes of a folder that comes, and forgets those of one that goes', async () => {
    const workbench = await openWorkbench({
      notes: {
        'mine/today.peernote': SENTENCE,
        'team/before.peernote': `We walked.\n\n${SENTENCE}`,
        [WORKSPACE]: folders('mine'),
      },
      workspace: WORKSPACE,
      show: 'mine/today.peernote',
    });
    const { page } = workbench;
    const holds = (...names) => fs.writeFileSync(path.join(workbench.folder, WORKSPACE), folders(...names));
    const copied = page.locator('.markers-panel .marker-icon ~ *', { hasText: 'before.peernote' }).first();
    await workbench.command('Problems: Focus on Problems View');
    holds('mine', 'team');
    await copied.waitFor();
    await workbench.picture('workspace');
    holds('mine');
    await copied.waitFor({ state: 'detached' });
    await workbench.close();
  });
});
