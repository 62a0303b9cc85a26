import { noteKind } from '../../../../server/src/core/note/kind';
import { readNote } from '../../../../server/src/core/note/note';
import { findCandidates } from '../../../../server/src/core/people/candidates';
import { mentionsOf } from '../../../../server/src/core/people/mentions';
import type { Entity, KnownNames, People } from '../../../../server/src/core/people/people';
import { surveyPeople } from '../../../../server/src/core/people/survey';

export const NOBODY: KnownNames = { staff: [], agency: [], allowed: [] };

export interface FoundName {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly entity: Entity;
  readonly confidence: number;
}

/** Reads a note and gives its people and all names in it that are not known to be harmless. */
export function foundNames(text: string, known: KnownNames = NOBODY): { people: People; names: FoundName[] } {
  const note = readNote(text);
  const blocks = note.blocks.map(({ reading }) => findCandidates(reading));
  const people = surveyPeople(blocks, note.frontMatter, known, noteKind(note));
  const names = note.blocks.flatMap(({ start, reading }, i) =>
    mentionsOf(blocks[i]!, people)
      .map((mention) => ({ ...mention, entity: people.entities.get(mention.entity)! }))
      .filter(({ entity }) => !entity.known)
      .map(({ first, end, entity, confidence }) => {
        const span = reading.tokens.span(first, end);
        return {
          text: reading.text.slice(span.start, span.end),
          start: start + span.start,
          end: start + span.end,
          entity,
          confidence,
        };
      }),
  );
  return { people, names };
}
