import assert from 'node:assert/strict';
import { type Import, importsIn, meta } from './sources';

/** The floors of the core; each knows only those before it. */
const FLOORS = ['text', 'lexicon', 'note', 'people', 'voice', 'rules', 'policy', 'engine'];

/** What each part of the product may know. */
const KNOWS: Readonly<Record<string, readonly string[]>> = {
  core: [],
  service: ['core'],
  lsp: ['core', 'service'],
  cli: ['core', 'service'],
  main: ['lsp', 'cli'],
  client: ['protocol'],
};

function partOf(file: string): string {
  if (file.startsWith('client/')) return 'client';
  if (file.startsWith('server/src/main.')) return 'main';
  return /^server\/src\/(\w+)\//.exec(file)?.[1] ?? file;
}

const isOurs = (file: string): boolean => /^(?:client|server)\//.test(file);
const floorOf = (file: string): number => FLOORS.indexOf(/^server\/src\/core\/(\w+)/.exec(file)?.[1] ?? '');
const shown = ({ from, to }: Import): string => `${from} imports ${to}`;

/** Imports of the sources, and those that esbuild saw (lists and other assets too). */
function imports(): Import[] {
  const bundled = Object.entries(meta().inputs)
    .filter(([from]) => isOurs(from))
    .flatMap(([from, { imports: targets }]) => targets.map(({ path }) => ({ from, to: path })));
  return [...importsIn('server/src'), ...importsIn('client/src'), ...bundled];
}

describe('layers', () => {
  const all = imports();
  const ours = all.filter(({ to }) => isOurs(to));

  it('are there to be looked at', () => {
    assert.ok(ours.length > 300);
  });

  it('point one way: client and command line over the service over the core', () => {
    const wrong = ours.filter(({ from, to }) => {
      const [part, target] = [partOf(from), partOf(to)];
      if (part === target) return false;
      if (part === 'client' && /^server\/src\/lsp\/protocol(?:\.ts)?$/.test(to)) return false;
      return !KNOWS[part]?.includes(target);
    });
    assert.deepEqual(wrong.map(shown), []);
  });

  it('have floors inside the core that never look up', () => {
    const core = ours.filter(({ from }) => from.startsWith('server/src/core/'));
    const wrong = core.filter(({ from, to }) => floorOf(from) < 0 || floorOf(to) < 0 || floorOf(to) > floorOf(from));
    assert.deepEqual(wrong.map(shown), []);
  });

  it('have no ring of files inside the core', () => {
    const core = Object.entries(meta().inputs).filter(([file]) => file.startsWith('server/src/core/'));
    assert.deepEqual(
      ringIn(new Map(core.map(([file, { imports: targets }]) => [file, targets.map(({ path }) => path)]))),
      [],
    );
  });

  it('keep editor, protocol and Node out of the core', () => {
    const TABLES = new Set(['virtual:lexicon', 'virtual:wordings']);
    const PACKAGES = new Set(['yaml', 'valibot', 're2js']);
    const foreign = importsIn('server/src/core').filter(
      ({ to }) => !isOurs(to) && !TABLES.has(to) && !PACKAGES.has(to),
    );
    assert.deepEqual(foreign.map(shown), []);
    const outsidePolicy = importsIn('server/src/core').filter(
      ({ from, to }) => PACKAGES.has(to) && !from.startsWith('server/src/core/policy/'),
    );
    assert.deepEqual(outsidePolicy.map(shown), []);
  });

  it('keep the protocol library to the server’s edge, and the editor to the client', () => {
    const wrong = importsIn('server/src').filter(
      ({ from, to }) =>
        to === 'vscode' ||
        (to.startsWith('vscode-languageserver') && partOf(from) !== 'lsp' && partOf(from) !== 'main'),
    );
    assert.deepEqual(wrong.map(shown), []);
  });
});

/** The files of one ring of imports; nothing when there is none. */
function ringIn(next: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): string[] => {
    const at = path.indexOf(file);
    if (at >= 0) return path.slice(at);
    if (done.has(file)) return [];
    path.push(file);
    for (const target of next.get(file) ?? []) {
      const ring = visit(target);
      if (ring.length > 0) return ring;
    }
    path.pop();
    done.add(file);
    return [];
  };
  for (const file of next.keys()) {
    const ring = visit(file);
    if (ring.length > 0) return ring;
  }
  return [];
}
