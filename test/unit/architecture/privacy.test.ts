import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { meta, sourcesIn } from './sources';

const BUNDLES = ['dist/client.node.js', 'dist/client.web.js', 'dist/server.js', 'dist/server.worker.js', 'dist/cli.js'];

/** Modules of Node that can reach another machine. */
const NETWORK = ['dgram', 'dns', 'dns/promises', 'http', 'http2', 'https', 'inspector', 'net', 'tls', 'undici', 'ws'];

/** Words by which a script of a browser, or of Node, could reach another machine. */
const REACHES =
  /\b(?:fetch\s*\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection|importScripts|createSocket)/g;

const reachesOut = (used: { readonly path: string; readonly external?: boolean }): boolean =>
  used.external === true && NETWORK.includes(used.path.replace(/^node:/, ''));

describe('nothing leaves the machine', () => {
  const { inputs, outputs } = meta();

  it('is looked at in all five bundles', () => {
    assert.deepEqual(Object.keys(outputs).sort(), [...BUNDLES].sort());
  });

  /**
   * The client's Node bundle holds the language client, whose message library has a transport over local sockets and so
   * names "net". It is never chosen: the next test but one shows that the client starts its server over Node's channel.
   */
  it('because no bundle holds a network module, but for the language client’s unused transport', () => {
    const found = Object.entries(inputs).flatMap(([file, { imports }]) =>
      imports.filter(reachesOut).map((used) => `${file.replace(/^.*(?=node_modules)/, '')}: ${used.path}`),
    );
    assert.deepEqual(
      found.filter((use) => use !== 'node_modules/vscode-jsonrpc/lib/node/main.js: net'),
      [],
    );
    const holders = Object.entries(outputs).filter(([, { imports }]) => imports.some(reachesOut));
    assert.deepEqual(
      holders.map(([bundle]) => bundle).filter((bundle) => bundle !== 'dist/client.node.js'),
      [],
    );
  });

  for (const bundle of BUNDLES) {
    it(`because ${bundle} has no way to reach out`, () => {
      assert.deepEqual(fs.readFileSync(bundle, 'utf8').match(REACHES) ?? [], []);
    });
  }

  it('because our own code takes no socket or pipe as transport', () => {
    const SOCKETS =
      /TransportKind\.(?:socket|pipe)|--socket|--pipe|createServerSocketTransport|createClientSocketTransport|PipeTransport|createServer\s*\(/;
    const found = [...sourcesIn('server/src'), ...sourcesIn('client/src')].filter((file) =>
      SOCKETS.test(fs.readFileSync(file, 'utf8')),
    );
    assert.deepEqual(found, []);
  });

  it('because web views forbid it too', () => {
    const sources = sourcesIn('client/src').map((file) => ({
      folder: path.dirname(file),
      text: fs.readFileSync(file, 'utf8'),
    }));
    const views = new Set(sources.filter(({ text }) => /enableScripts/.test(text)).map(({ folder }) => folder));
    const strict = new Set(sources.filter(({ text }) => /default-src 'none'/.test(text)).map(({ folder }) => folder));
    const open = [...views].filter((folder) => !strict.has(folder));
    assert.deepEqual(open, []);
  });

  it('because no setting names an address, and nothing is counted for others', () => {
    const manifest = JSON.parse(fs.readFileSync('package.json', 'utf8'));
    const settings = Object.keys(manifest.contributes.configuration.properties);
    assert.deepEqual(
      settings.filter((name) => /url|endpoint|host|server|telemetry|proxy/i.test(name)),
      [],
    );
    assert.deepEqual(
      Object.keys(inputs).filter((file) => /telemetry|applicationinsights|analytics/i.test(file)),
      [],
    );
  });
});

describe('nothing is executed from a workspace', () => {
  it('because no code is made from text, in policy or elsewhere', () => {
    const found = [...sourcesIn('server/src'), ...sourcesIn('client/src')].filter((file) =>
      /\beval\s*\(|new Function\s*\(|\bvm\b.*from 'node:vm'|child_process/.test(fs.readFileSync(file, 'utf8')),
    );
    assert.deepEqual(found, []);
  });

  it('and patterns of a policy run on an engine that cannot hang', () => {
    const found = sourcesIn('server/src/core/policy').filter((file) =>
      /new RegExp\s*\(/.test(fs.readFileSync(file, 'utf8')),
    );
    assert.deepEqual(found, []);
  });
});
