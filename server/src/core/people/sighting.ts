import type { BlockReading } from '../note/reading';
import { Flag, type Tokens } from '../note/tokens';
import { hashWord } from '../text/fold';
import type { Candidate } from './candidate';
import { isTitle } from './digest';
import type { Introduction } from './nameContext';
import { memoryKey, type Named } from './people';

/** A candidate that speaks for a name, as the survey of the note reads it: made once for a block, added up at each survey. */
export interface Sighting {
  readonly introduction: Introduction;
  /** The kind that it speaks for most, and how strongly. */
  readonly named: Named;
  readonly sum: number;
  readonly key: number;
  /** Its words without initials, unless there is nothing else: folded, and their hashes. */
  readonly words: readonly string[];
  readonly hashes: readonly number[];
  /** As typed. */
  readonly display: string;
  readonly relation: string | undefined;
  readonly titled: boolean;
  /** Introduced as the writer's own: "my sister Ana". */
  readonly writersOwn: boolean;
}

/** What a block's telling candidates say of names. */
export function sightingsOf(reading: BlockReading, telling: readonly Candidate[]): Sighting[] {
  const { tokens } = reading;
  const titled = isTitle(reading);
  return telling.map((candidate) => {
    const { named, sum } = strongest(candidate);
    const words = nameWords(tokens, candidate);
    const { first, end, relation } = candidate;
    return {
      introduction: candidate.introduction,
      named,
      sum,
      key: memoryKey(candidate.phrase, named),
      words: words.map((i) => tokens.word(i)),
      hashes: words.map((i) => tokens.hash[i]!),
      display: tokens.text.slice(tokens.start[first], tokens.end[end - 1]),
      relation: relation < 0 ? undefined : tokens.word(relation),
      titled,
      writersOwn: isWritersOwn(tokens, candidate),
    };
  });
}

/** The kind that a candidate's own evidence speaks for most, and how strongly. */
export function strongest(candidate: Candidate): { named: Named; sum: number } {
  const { person, place, organization } = candidate;
  if (person >= place && person >= organization) return { named: 'person', sum: person };
  return place >= organization ? { named: 'place', sum: place } : { named: 'organization', sum: organization };
}

const MY = hashWord('my');

const isWritersOwn = (tokens: Tokens, { outerFirst, relation }: Candidate): boolean =>
  relation >= 0 && tokens.isWord(outerFirst, MY) && !tokens.has(outerFirst, Flag.quoted);

/** The tokens of a name's words, without initials unless there is nothing else. */
function nameWords(tokens: Tokens, candidate: Candidate): number[] {
  const all: number[] = [];
  for (let i = candidate.first; i < candidate.end; i++) if (candidate.words.includes(tokens.hash[i]!)) all.push(i);
  const long = all.filter((i) => tokens.end[i]! - tokens.start[i]! > LONGEST_LETTER || tokens.word(i).length > 1);
  return long.length > 0 ? long : all;
}

/** A letter with two combining marks. */
const LONGEST_LETTER = 3;
