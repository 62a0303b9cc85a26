import type { NoteKind } from '../note/kind';
import type { BlockReading } from '../note/reading';
import type { Section } from '../note/sections';
import type { Mention, People } from '../people/people';
import type { Span } from '../text/span';
import type { Carried, Clause } from './clause';

/** What a block's voices depend on besides its own words. */
export interface VoiceContext {
  readonly noteKind: NoteKind;
  readonly section: Section;
  readonly carried: Carried;
}

/** Cuts a block into clauses and says whose voice each carries. */
export function voiceClauses(
  reading: BlockReading,
  _mentions: readonly Mention[],
  _people: People,
  context: VoiceContext,
): { clauses: readonly Clause[]; carried: Carried } {
  const clauses = reading.sentences.map(
    ({ first, end }): Clause => ({
      first,
      end,
      voice: 'record',
      confidence: 0.3,
      actor: 'none',
      subject: -1,
      verb: -1,
      flags: 0,
    }),
  );
  return { clauses, carried: context.carried };
}

/** Each front-matter line between the fences, as a `record` clause: spans in code units of the block. */
export function frontMatterClauses(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const words = line.trim();
    if (words && !/^(?:-{3,}|\.{3})$/.test(words)) spans.push({ start, end: start + line.trimEnd().length });
    start += line.length + 1;
  }
  return spans;
}
