import type { NoteKind } from '../core/note/kind';
import type { NoteView } from '../core/rules/rule';
import { type Saying, say } from '../core/text/saying';

/** One plain sentence on whose voice a note carries: "Half of this note is in your voice; theirs appears once." */
export function summarise({ voices, words }: Pick<NoteView, 'voices' | 'words'>, kind: NoteKind): Saying {
  const { person, together, writer, observer } = voices;
  const told = person + together + writer + observer;
  if (words === 0) return say('Nothing is written yet.');
  if (kind === 'no-contact') return say('This note tells of an attempt to reach them.');
  if (kind === 'own-plan') return say('This plan is told in their own voice.');
  if (told === 0) return say('So far this note keeps a record only: nobody speaks in it.');
  if (told < 3) return say('This note has only begun; whose voice it carries will show as it grows.');
  const most = Math.max(person, together, writer, observer);
  const share = portion(most / told);
  return kind === 'group' ? ofGroup(voices, most, share) : ofTwo(voices, most, share);
}

type Voices = NoteView['voices'];

function ofTwo({ person, together, writer }: Voices, most: number, share: Saying): Saying {
  if (person === most && writer === most)
    return say('Their voice and yours appear equally often in this note: {0} times each.', most);
  if (person === most) return say('{0} of this note is in their voice; yours appears {1}.', share, times(writer));
  if (together === most)
    return say('{0} of this note tells what you did together. Their voice appears {1}.', share, times(person));
  if (writer === most) return say('{0} of this note is in your voice; theirs appears {1}.', share, times(person));
  return say('{0} of this note looks on from outside. Their voice appears {1}.', share, times(person));
}

function ofGroup({ person, together, writer }: Voices, most: number, share: Saying): Saying {
  if (person === most)
    return say("{0} of this note is in the members' voice; yours appears {1}.", share, times(writer));
  if (together === most)
    return say("{0} of this note tells what you did together. The members' voice appears {1}.", share, times(person));
  if (writer === most) return say("{0} of this note is in your voice; the members' appears {1}.", share, times(person));
  return say("{0} of this note looks on from outside. The members' voice appears {1}.", share, times(person));
}

function portion(share: number): Saying {
  if (share === 1) return say('All');
  if (share >= 0.9) return say('Nearly all');
  if (share >= 0.7) return say('Most');
  if (share >= 0.55) return say('More than half');
  if (share >= 0.45) return say('Half');
  if (share >= 0.4) return say('Nearly half');
  if (share >= 0.3) return say('About a third');
  return say('The largest part');
}

function times(count: number): Saying {
  if (count === 0) return say('nowhere yet');
  if (count === 1) return say('once');
  return count === 2 ? say('twice') : say('{0} times', count);
}
