// Builds the five bundles of dist/ (their names are an interface), the tests, and all that is generated.
//   node esbuild.js [--production] [--watch] [--tests] [--hosts] [--generate [--check]] [--train]
const esbuild = require('esbuild');
const fs = require('node:fs');
const path = require('node:path');
const { globSync } = require('tinyglobby');

const flags = new Set(process.argv.slice(2));
const production = flags.has('--production');

const common = {
  bundle: true,
  logLevel: 'warning',
  target: 'es2022',
  legalComments: 'none',
  loader: { '.txt': 'text', '.md': 'text', '.css': 'text' },
};

/** Bytes as a module. Node's own reader of base64 saves 15 ms at load over a loop, which is what browsers get. */
const bytesModule = (bytes) => `
  const base64 = '${bytes.toString('base64')}';
  function read(units) {
    const bytes = new Uint8Array(units.length);
    for (let i = 0; i < bytes.length; i++) bytes[i] = units.charCodeAt(i);
    return bytes;
  }
  export default typeof Buffer === 'function' ? Buffer.from(base64, 'base64') : read(atob(base64));
`;

/** Gives the bytes of a file. */
const bytes = {
  name: 'bytes',
  setup(build) {
    build.onLoad({ filter: /\.bin$/ }, ({ path: file }) => ({ contents: bytesModule(fs.readFileSync(file)) }));
  },
};

/** Gives `virtual:NAME` as what the build put into a file of `dist/`. */
const built = (name, file) => ({
  name,
  setup(build) {
    build.onResolve({ filter: new RegExp(`^virtual:${name}$`) }, () => ({ path: path.resolve(file) }));
  },
});
/** The bytes of the table that was compiled from the readable word lists. */
const lexicon = built('lexicon', 'dist/lexicon.bin');
/** The text into which the readable wording lists were packed. */
const wordings = built('wordings', 'dist/wordings.txt');

/**
 * Rules ship with the first of their examples, on which the server warms up. All the others are for tests and rule pages:
 * 30 kB of the packed extension.
 */
const shippedExamples = {
  name: 'shipped-examples',
  setup(build) {
    if (!production) return;
    const literal = /(?:'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\(?:.|\n))*`)/.source;
    const first = new RegExp(String.raw`${literal}(?:\s*\+\s*${literal})*`);
    const examples = new RegExp(String.raw`\b(fires|quiet): \[(?:\s|,|\+|//.*|${literal})*\]`, 'g');
    build.onLoad({ filter: /core[\\/]rules[\\/].+\.ts$/ }, ({ path: file }) => ({
      contents: fs
        .readFileSync(file, 'utf8')
        .replace(examples, (list, name) => `${name}: [${name === 'fires' ? first.exec(list) : ''}]`),
      loader: 'ts',
    }));
  },
};

const shipped = {
  ...common,
  format: 'cjs',
  minify: production,
  sourcemap: production ? false : 'linked',
  plugins: [bytes, lexicon, wordings, shippedExamples],
  metafile: true,
};
const node = { ...shipped, platform: 'node' };
const browser = { ...shipped, platform: 'browser', define: { global: 'globalThis' } };

/** Node's server and client are their transports; the rest they take from the browser's bundle beside, so that it is shipped once. */
const takenFrom = (bundle, filter) => ({
  name: `taken-from-${bundle}`,
  setup(build) {
    build.onResolve({ filter }, () => ({ path: `./${bundle}`, external: true }));
  },
});
const takenFromWorker = takenFrom('server.worker.js', /^(?:\.\/lsp\/server|vscode-languageserver)$/);
/** The language client's transports for Node reach its common part by relative paths. */
const takenFromWeb = takenFrom('client.web.js', /^(?:\.\/activate|\.\.\/common\/(?:api|client))$/);
const worker = {
  ...browser,
  format: 'iife',
  globalName: 'mutualNotes',
  footer: { js: "if (typeof module === 'object') module.exports = mutualNotes;" },
};

const bundles = [
  {
    ...node,
    entryPoints: ['client/src/extension.node.ts'],
    outfile: 'dist/client.node.js',
    external: ['vscode'],
    plugins: [takenFromWeb],
  },
  { ...browser, entryPoints: ['client/src/extension.web.ts'], outfile: 'dist/client.web.js', external: ['vscode'] },
  { ...node, entryPoints: ['server/src/main.node.ts'], outfile: 'dist/server.js', plugins: [takenFromWorker] },
  { ...worker, entryPoints: ['server/src/main.worker.ts'], outfile: 'dist/server.worker.js' },
  { ...node, entryPoints: ['server/src/main.cli.ts'], outfile: 'dist/cli.js', banner: { js: '#!/usr/bin/env node' } },
];

/** Bundles a generator for Node and loads it. */
async function load(entry) {
  const outfile = path.resolve('dist/generate', `${path.basename(entry, '.ts')}.cjs`);
  await esbuild.build({
    ...common,
    platform: 'node',
    format: 'cjs',
    packages: 'external',
    plugins: [bytes, lexicon, wordings],
    entryPoints: [entry],
    outfile,
  });
  return require(outfile);
}

async function compileLexicon() {
  const { compileLexicon: compile } = await load('server/generate/lexicon.ts');
  fs.writeFileSync('dist/lexicon.bin', compile());
}

async function packWordings() {
  const { compileWordings } = await load('server/generate/wordings.ts');
  fs.writeFileSync('dist/wordings.txt', compileWordings());
}

/** Gives `virtual:suites` as imports of the suites that run inside VS Code. */
const suites = ({ ignore }) => ({
  name: 'suites',
  setup(build) {
    build.onResolve({ filter: /^virtual:suites$/ }, () => ({ path: 'suites', namespace: 'suites' }));
    build.onLoad({ filter: /.*/, namespace: 'suites' }, () => {
      const files = globSync(['test/vscode/suite/**/*.test.ts'], { ignore }).sort();
      return { contents: files.map((file) => `import './${file}';`).join('\n'), resolveDir: __dirname };
    });
  },
});

/** The suites for VS Code's hosts, mocha included: an older Node host cannot require it, and the web host has no packages. */
const hosts = [
  {
    ...node,
    entryPoints: ['test/vscode/index.ts'],
    outfile: 'dist/test/vscode/index.js',
    external: ['vscode'],
    plugins: [bytes, lexicon, wordings, suites({ ignore: [] })],
    logOverride: { 'require-resolve-not-external': 'silent' },
  },
  {
    ...browser,
    entryPoints: ['test/vscode/index.web.ts'],
    outfile: 'dist/test/vscode/index.web.js',
    external: ['vscode'],
    plugins: [bytes, lexicon, wordings, suites({ ignore: ['**/*.node.test.ts'] })],
    // mocha's browser build would take this bundle's exports for its own.
    banner: { js: 'var exports = undefined;' },
  },
];

async function buildTests() {
  const { metafile } = await esbuild.build({
    ...common,
    platform: 'node',
    format: 'esm',
    splitting: true,
    sourcemap: 'linked',
    packages: 'external',
    metafile: true,
    plugins: [bytes, lexicon, wordings],
    entryPoints: globSync(['test/{unit,lsp,cli,corpus,bench,fuzz}/**/*.{test,bench,fuzz}.ts']),
    outdir: 'dist/test',
    outbase: 'test',
    outExtension: { '.js': '.mjs' },
  });
  const stale = globSync(['dist/test/{unit,lsp,cli,corpus,bench,fuzz}/**/*.mjs']).filter(
    (file) => !metafile.outputs[file],
  );
  for (const file of stale) fs.rmSync(file, { force: true });
}

/** Weights that are learnt, in this order: what is learnt later hears clauses and sees findings as they will be. */
const learnt = [
  ['voice/trainVoices', 'server/src/core/voice/doubtful-weights.txt'],
  ['voice/trainCredits', 'server/src/core/rules/credits/likely-weights.txt'],
  ['findings/trainFindings', 'server/src/core/rules/mutuality/second-look-weights.txt'],
  ['findings/trainWording', 'server/src/core/rules/mutuality/likely-wording-weights.txt'],
];

/** Learns all weights anew: from what the rules find without any. */
async function train() {
  for (const [, weights] of learnt) fs.writeFileSync(weights, '');
  for (const [name, weights] of learnt) {
    const trainer = await load(`test/corpus/${name}.ts`);
    fs.writeFileSync(weights, trainer.train());
  }
}

async function main() {
  fs.mkdirSync('dist', { recursive: true });
  await compileLexicon();
  await packWordings();
  if (flags.has('--generate')) {
    const { generate } = await load('server/generate/main.ts');
    process.exitCode = generate({ check: flags.has('--check') });
    return;
  }
  if (flags.has('--train')) return train();
  if (flags.has('--watch')) {
    for (const bundle of bundles) await (await esbuild.context(bundle)).watch();
    console.log('watching');
    return;
  }
  const built = await Promise.all(bundles.filter((b) => fs.existsSync(b.entryPoints[0])).map((b) => esbuild.build(b)));
  const inputs = Object.fromEntries(
    built.flatMap(({ metafile }) => Object.entries(metafile.outputs).filter(([, o]) => o.entryPoint)),
  );
  const imports = Object.fromEntries(built.flatMap(({ metafile }) => Object.entries(metafile.inputs)));
  fs.writeFileSync('dist/meta.json', JSON.stringify({ outputs: inputs, inputs: imports }));
  if (flags.has('--tests')) await buildTests();
  if (flags.has('--hosts')) await Promise.all(hosts.map((host) => esbuild.build(host)));
}

main().catch((error) => {
  console.error(error.message ?? error);
  process.exit(1);
});
