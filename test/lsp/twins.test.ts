import assert from 'node:assert/strict';
import type { FullDocumentDiagnosticReport } from 'vscode-languageserver';
import { noteOf } from '../unit/core/engine/writing';
import { TestClient } from './client';

const URI = 'file:///notes/visit.peernote';
const OTHER = 'file:///notes/other.peernote';
const SENTENCE = 'They found the handouts on coping useful and took two home.\n';

/** The note in which the copied sentence of an open note stands too. */
async function twinOf(client: TestClient, uri: string): Promise<string | undefined> {
  const { items } = await client.request<FullDocumentDiagnosticReport>('textDocument/diagnostic', {
    textDocument: { uri },
  });
  const cloned = items.find(({ code }) => code === 'mutuality/cloned-text');
  return cloned?.relatedInformation?.[0]?.location.uri;
}

const compare = (client: TestClient, notes: Record<string, string | null>, more = false) =>
  client.request<{ known: number }>('mutual-notes/compare', {
    notes: Object.entries(notes).map(([uri, text]) => ({ uri, text })),
    more,
  });
const refreshed = (client: TestClient) => client.next('workspace/diagnostic/refresh');

describe('a sentence that stands in two notes', () => {
  let client: TestClient;
  beforeEach(async () => {
    client = await TestClient.start();
    client.open(URI, SENTENCE);
    assert.equal(await twinOf(client, URI), undefined);
  });
  afterEach(() => client.end());

  describe('both of them open', () => {
    beforeEach(async () => {
      client.open(OTHER, `We walked.\n\n${SENTENCE}`);
      assert.equal(await twinOf(client, OTHER), URI);
      await refreshed(client);
      assert.equal(await twinOf(client, URI), OTHER);
    });

    it('is linked until it is written anew in one of them and saved', async () => {
      client.change(OTHER, 2, 'We walked to the river.\n');
      client.notify('textDocument/didSave', { textDocument: { uri: OTHER } });
      await refreshed(client);
      assert.equal(await twinOf(client, OTHER), undefined);
      await refreshed(client);
      assert.equal(await twinOf(client, URI), undefined);
    });

    it('is linked until one of them is closed, where that is no file of the workspace', async () => {
      client.notify('textDocument/didClose', { textDocument: { uri: OTHER } });
      await refreshed(client);
      assert.equal(await twinOf(client, URI), undefined);
    });
  });

  describe('one of them a file of the workspace', () => {
    it('is linked until that file is gone', async () => {
      assert.deepEqual(await compare(client, { [OTHER]: SENTENCE }), { known: 2 });
      await refreshed(client);
      assert.equal(await twinOf(client, URI), OTHER);
      await compare(client, { [OTHER]: null });
      await refreshed(client);
      assert.equal(await twinOf(client, URI), undefined);
    });

    it('is linked until that file says something else', async () => {
      await compare(client, { [OTHER]: SENTENCE });
      await refreshed(client);
      await compare(client, { [OTHER]: 'We walked to the river and threw sticks at the ice.\n' });
      await refreshed(client);
      assert.equal(await twinOf(client, URI), undefined);
    });

    it('is linked once all batches of many notes came, and typing is answered between them', async () => {
      const batch = (first: number) =>
        Object.fromEntries(
          Array.from({ length: 20 }, (_, i) => [`file:///notes/${first + i}.peernote`, noteOf(120, first + i)]),
        );
      for (let first = 0; first < 400; first += 20) {
        void compare(client, batch(first), true);
        client.change(URI, 2 + first, ' ', { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } });
        assert.equal(await twinOf(client, URI), undefined);
      }
      assert.deepEqual(await compare(client, { [OTHER]: SENTENCE }), { known: 402 });
      await refreshed(client);
      assert.equal(await twinOf(client, URI), OTHER);
    });

    it('costs one look at the open notes when many files change in a row', async () => {
      const files = Array.from({ length: 10 }, (_, i) => `file:///notes/${i}.peernote`);
      await Promise.all(files.map((file) => compare(client, { [file]: SENTENCE })));
      await refreshed(client);
      assert.ok(await twinOf(client, URI));
    });
  });
});
