import type { Clause } from '../voice/clause';

/** Whether both are who a clause is about: "We talked about what he wants", whoever's the wish in it is. */
export const isOfBoth = ({ voice, actor, subject }: Clause): boolean =>
  voice === 'together' || (voice === 'person' && actor === 'together' && subject >= 0);
