import type { Candidate } from './candidate';
import type { Candidates } from './candidates';
import { confidenceOf, LIKELY, SURE } from './evidence';
import { type EntityKey, type Mention, memoryKey, type Named, type People } from './people';
import { strongest } from './sighting';

/** A word whose own place speaks this much against a name is none, whatever the rest of the note says. */
const AGAINST = { capital: -120, lower: -400 };

/** The mentions of a block: its candidates in the light of the whole note, in order. Names in fields and signatures are left out. */
export function mentionsOf(candidates: Candidates, people: People): readonly Mention[] {
  const mentions: Mention[] = [];
  for (const candidate of candidates.list) {
    if (candidate.field) continue;
    const mention = mentionOf(candidate, people);
    if (mention) mentions.push(mention);
  }
  return mentions;
}

function mentionOf(candidate: Candidate, people: People): Mention | undefined {
  const own = strongest(candidate);
  const speaks = own.sum >= SURE || (own.named === 'place' && own.sum >= LIKELY && candidate.person < LIKELY);
  const kinds: Named[] = speaks ? [own.named, 'person'] : ['person', 'place', 'organization'];
  for (const named of kinds) {
    const entity = entityOf(candidate, named, people);
    if (entity === undefined) continue;
    const local = candidate[named];
    if (local < (candidate.capital ? AGAINST.capital : AGAINST.lower)) continue;
    const sum = Math.max(local, people.memory.strengths.get(entity)!);
    if (sum < LIKELY) continue;
    const { first, end, outerFirst } = candidate;
    return { first, end, outerFirst, entity, confidence: confidenceOf(sum) };
  }
  return undefined;
}

/** The entity of all the words together, or of any of a person's. */
function entityOf({ phrase, words }: Candidate, named: Named, { memory }: People): EntityKey | undefined {
  const whole = memory.entities.get(memoryKey(phrase, named));
  if (whole !== undefined || named !== 'person') return whole;
  for (const word of words) {
    const index = memory.entities.get(memoryKey(word, 'person'));
    if (index !== undefined) return index;
  }
  return undefined;
}
