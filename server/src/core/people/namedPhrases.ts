import type { Tokens } from '../note/tokens';
import { foldUnit, HASH_SEED, hashUnit, hashWord } from '../text/fold';
import chains from './chains.txt';
import phrases from './namedPhrases.txt';
import figures from './publicFigures.txt';

/**
 * What a name is that points at nobody; `figure`: at somebody whom everybody knows, where it is what they sang or played;
 * `chain`: at those who work there, not at those who buy there.
 */
export type PublicPhrase = 'public' | 'region' | 'organization' | 'figure' | 'chain';

const PHRASES = parse([phrases, figures, chains].join('\n'));

/** What the words from token `first` up to `end` are together, if they are a phrase that everybody shares. */
export const publicPhrase = (tokens: Tokens, first: number, end: number): PublicPhrase | undefined =>
  PHRASES.get(hashPhrase(tokens, first, end));

/** The hash of some tokens with one blank where blanks stand between them: names of several words are so in the lexicon. */
export function hashPhrase(tokens: Tokens, first: number, end: number): number {
  let hash = HASH_SEED;
  for (let i = first; i < end; i++) {
    if (i > first && tokens.start[i]! > tokens.end[i - 1]!) hash = hashUnit(hash, 0x20);
    for (let at = tokens.start[i]!; at < tokens.end[i]!; at++) {
      const unit = foldUnit(tokens.text.charCodeAt(at));
      if (unit !== 0) hash = hashUnit(hash, unit);
    }
  }
  return hash;
}

function parse(text: string): ReadonlyMap<number, PublicPhrase> {
  const phrases = new Map<number, PublicPhrase>();
  let kind: PublicPhrase = 'public';
  for (const line of text.split('\n')) {
    const content = line.replace(/#.*/, '').trim();
    if (content.startsWith('[')) kind = content.slice(1, -1) as PublicPhrase;
    else if (content) phrases.set(hashWord(content), kind);
  }
  return phrases;
}
