import type { WordClass } from '../src/core/lexicon/classes';

/** Names and common words from npm packages with clear licences, with their classes. */
export function nameClasses(): Iterable<readonly [string, readonly WordClass[]]> {
  return [];
}
