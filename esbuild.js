// Builds the five bundles of dist/ (their names are an interface), the tests, and all that is generated.
//   node esbuild.js [--production] [--watch] [--tests] [--generate [--check]]
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

/** Gives `virtual:lexicon` as the bytes of the table that was compiled from the readable word lists. */
const lexicon = {
  name: 'lexicon',
  setup(build) {
    build.onResolve({ filter: /^virtual:lexicon$/ }, () => ({ path: path.resolve('dist/lexicon.bin'), namespace: 'lexicon' }));
    build.onLoad({ filter: /.*/, namespace: 'lexicon' }, ({ path: file }) => ({ contents: fs.readFileSync(file), loader: 'binary' }));
  },
};

const shipped = {
  ...common,
  format: 'cjs',
  minify: production,
  sourcemap: production ? false : 'linked',
  plugins: [lexicon],
  metafile: true,
};
const node = { ...shipped, platform: 'node' };
const browser = { ...shipped, platform: 'browser', define: { global: 'globalThis' } };

const bundles = [
  { ...node, entryPoints: ['client/src/extension.node.ts'], outfile: 'dist/client.node.js', external: ['vscode'] },
  { ...browser, entryPoints: ['client/src/extension.web.ts'], outfile: 'dist/client.web.js', external: ['vscode'] },
  { ...node, entryPoints: ['server/src/main.node.ts'], outfile: 'dist/server.js' },
  { ...browser, format: 'iife', entryPoints: ['server/src/main.worker.ts'], outfile: 'dist/server.worker.js' },
  { ...node, entryPoints: ['server/src/main.cli.ts'], outfile: 'dist/cli.js', banner: { js: '#!/usr/bin/env node' } },
];

/** Bundles a generator for Node and loads it. */
async function load(entry) {
  const outfile = path.resolve('dist/generate', `${path.basename(entry, '.ts')}.cjs`);
  await esbuild.build({ ...common, platform: 'node', format: 'cjs', packages: 'external', plugins: [lexicon], entryPoints: [entry], outfile });
  return require(outfile);
}

async function compileLexicon() {
  const { compileLexicon: compile } = await load('server/generate/lexicon.ts');
  fs.writeFileSync('dist/lexicon.bin', compile());
}

async function buildTests() {
  const entryPoints = globSync(['test/{unit,lsp,cli,corpus,bench,fuzz}/**/*.{test,bench,fuzz}.ts']);
  await esbuild.build({
    ...common,
    platform: 'node',
    format: 'esm',
    splitting: true,
    sourcemap: 'linked',
    packages: 'external',
    plugins: [lexicon],
    entryPoints,
    outdir: 'dist/test',
    outbase: 'test',
    outExtension: { '.js': '.mjs' },
  });
}

async function main() {
  fs.mkdirSync('dist', { recursive: true });
  await compileLexicon();
  if (flags.has('--generate')) {
    const { generate } = await load('server/generate/main.ts');
    process.exitCode = generate({ check: flags.has('--check') });
    return;
  }
  if (flags.has('--watch')) {
    for (const bundle of bundles) await (await esbuild.context(bundle)).watch();
    console.log('watching');
    return;
  }
  const built = await Promise.all(bundles.filter(b => fs.existsSync(b.entryPoints[0])).map(b => esbuild.build(b)));
  const inputs = Object.fromEntries(built.flatMap(({ metafile }) => Object.entries(metafile.outputs).filter(([, o]) => o.entryPoint)));
  const imports = Object.fromEntries(built.flatMap(({ metafile }) => Object.entries(metafile.inputs)));
  fs.writeFileSync('dist/meta.json', JSON.stringify({ outputs: inputs, inputs: imports }));
  if (flags.has('--tests')) await buildTests();
}

main().catch(error => {
  console.error(error.message ?? error);
  process.exit(1);
});
