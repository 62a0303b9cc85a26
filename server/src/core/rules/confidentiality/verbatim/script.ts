import { mask } from '../../../lexicon/classes';
import { hasAny, lookUp } from '../../../lexicon/table';
import { foldWord, hashWord } from '../../../text/fold';
import type { Span } from '../../../text/span';
import type { Gathered } from '../../gathered';
import type { JudgedBlock } from '../../rule';

/** Lines that begin with who speaks, as in a play or a chat: "Me: …", "[10:02] Mom: …", "Q: …"; offsets in the block. */
export interface Turns {
  readonly counts: { readonly turns: number };
  readonly speakers: readonly string[];
  readonly span: Span;
}

const TURN =
  /^[ \t]*(?:[-*>][ \t]+)?(?:[[(]?\d{1,2}:\d{2}(?:[ \t]?[ap]m)?[\])]?[ \t]*[-–]?[ \t]*)?([\p{L}.]{1,14})[ \t]?:[ \t]+\S.*$/gimu;
const SPEAKER = mask(
  'given-name',
  'kin',
  'person-role',
  'writer-role',
  'staff-role',
  'pronoun-person',
  'pronoun-me',
  'pronoun-first',
  'pronoun-object',
  'acquaintance',
);
const QUESTION_AND_ANSWER = new Set(['q', 'a']);
/** "S", "P": letters of a form, not of people. */
const SHORTEST = 2;
/** As many turns make a script, if two of those who speak do so again. */
const FEWEST = 4;
const AGAIN = 2;
/** Lines are parted by no more than a break and a blank line. */
const APART = 4;

/** The turns of a block, for those of the whole note. */
export function turnsIn({ view }: Pick<JudgedBlock, 'view'>): Turns | undefined {
  const { kind, text } = view.reading;
  if ((kind !== 'paragraph' && kind !== 'item') || !text.includes(':')) return undefined;
  const lines = [...text.matchAll(TURN)].filter(([, who]) => isSpeaker(foldWord(who!)));
  const last = lines.at(-1);
  if (!last) return undefined;
  return {
    counts: { turns: lines.length },
    speakers: lines.map(([, who]) => foldWord(who!)),
    span: { start: lines[0]!.index, end: last.index + last[0].length },
  };
}

const isSpeaker = (who: string): boolean =>
  QUESTION_AND_ANSWER.has(who) || (who.length >= SHORTEST && hasAny(lookUp(hashWord(who)), SPEAKER));

/** Where two people are written down turn by turn, from the first line to the last; offsets in the note. */
export function scripts(gathered: Gathered<Turns>): readonly Span[] {
  if (gathered.sum('turns') < FEWEST) return [];
  const runs: { speakers: string[]; start: number; end: number; until: number }[] = [];
  gathered.some(({ speakers, span }, { start, view }) => {
    const run = runs.at(-1);
    const until = start + view.reading.text.length;
    if (run && start - run.until <= APART) {
      run.speakers.push(...speakers);
      run.end = start + span.end;
      run.until = until;
    } else runs.push({ speakers: [...speakers], start: start + span.start, end: start + span.end, until });
    return false;
  });
  return runs.filter(({ speakers }) => takesTurns(speakers));
}

function takesTurns(speakers: readonly string[]): boolean {
  const times = new Map<string, number>();
  for (const who of speakers) times.set(who, (times.get(who) ?? 0) + 1);
  return speakers.length >= FEWEST && [...times.values()].filter((count) => count >= AGAIN).length >= 2;
}
