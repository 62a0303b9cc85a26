import type { NoteKind } from '../core/note/kind';
import type { NoteView } from '../core/rules/rule';

/** One plain sentence on whose voice a note carries: "Half of this note is in your voice; theirs appears once." */
export function summarise({ voices, words }: Pick<NoteView, 'voices' | 'words'>, kind: NoteKind): string {
  const { person, together, writer, observer } = voices;
  const told = person + together + writer + observer;
  if (words === 0) return 'Nothing is written yet.';
  if (told === 0) return 'So far this note keeps a record only: nobody speaks in it.';
  if (told < 3) return 'This note has only begun; whose voice it carries will show as it grows.';
  const most = Math.max(person, together, writer, observer);
  const their = kind === 'group' ? "The members' voice" : 'Their voice';
  const share = portion(most / told);
  if (person === most)
    return `${share} of this note is in ${kind === 'group' ? "the members' voice" : 'their voice'}; yours appears ${times(writer)}.`;
  if (together === most) return `${share} of this note tells what you did together. ${their} appears ${times(person)}.`;
  if (writer === most)
    return `${share} of this note is in your voice; ${kind === 'group' ? "the members'" : 'theirs'} appears ${times(person)}.`;
  return `${share} of this note looks on from outside. ${their} appears ${times(person)}.`;
}

function portion(share: number): string {
  if (share > 0.95) return 'All';
  if (share >= 0.7) return 'Most';
  if (share >= 0.55) return 'More than half';
  if (share >= 0.45) return 'Half';
  if (share >= 0.3) return 'About a third';
  return 'The largest part';
}

function times(count: number): string {
  if (count === 0) return 'nowhere yet';
  if (count === 1) return 'once';
  return count === 2 ? 'twice' : `${count} times`;
}
