import assert from 'node:assert/strict';
import { Policies } from '../../../server/src/lsp/policies';

const OFF = 'rules:\n  confidentiality/place: off\n';

/** Policies over invented files; resolves when they were read. */
function policiesOver(files: Record<string, string>) {
  let changed = () => {};
  const next = () =>
    new Promise<void>((resolve) => {
      changed = resolve;
    });
  return {
    policies: new Policies(
      () => changed(),
      (path) => files[path],
    ),
    next,
  };
}

describe('the policies of open notes', () => {
  it('are looked for from the note upward, and the nearest holds', async () => {
    const { policies, next } = policiesOver({ '/agency/.mutual-notes.yaml': OFF });
    const read = next();
    policies.lookAbove('/agency/notes/2026/a.peernote');
    await read;
    assert.deepEqual(policies.of('/agency/notes/2026/a.peernote').severity, { 'confidentiality/place': 'off' });
    assert.deepEqual(policies.of('/elsewhere/a.peernote').severity, {});
  });

  it('count as they stand in the open editor, before they are saved', async () => {
    const { policies, next } = policiesOver({});
    policies.saved('/agency/.mutual-notes.yaml', OFF);
    const read = next();
    policies.edited('/agency/.mutual-notes.yaml', 'staff: [Kim]\n');
    await read;
    assert.deepEqual(policies.of('/agency/a.peernote').severity, {});
    assert.deepEqual(policies.of('/agency/a.peernote').staff, ['Kim']);
  });

  it('hold no longer once they are gone', async () => {
    const { policies, next } = policiesOver({});
    policies.saved('/agency/.mutual-notes.yaml', OFF);
    const read = next();
    policies.saved('/agency/.mutual-notes.yaml', null);
    await read;
    assert.deepEqual(policies.of('/agency/a.peernote').severity, {});
  });
});
