import { type Saying, say } from '../../text/saying';
import type { Span } from '../../text/span';
import type { Clause } from '../../voice/clause';
import { mayAskForMore } from '../absence';
import type { Gathered } from '../gathered';
import { defineRule, type JudgedBlock, type NoteView, type Related } from '../rule';
import { isTurned } from './turned';

const FEWEST_CLAUSES = 3;
const MOST_RELATED = 6;

export const oneSided = defineRule({
  id: 'mutuality/one-sided',
  scope: 'note',
  family: 'note',
  severity: 'warning',
  what: 'Nearly all of this note is one side: what you did, or the person seen from outside.',
  why: 'When one person does all the telling, the other is only told about.',
  instead: 'You might give back a line or two to what they said and what you did together.',
  source: 'national practice guidelines for peer supporters (equally shared power)',
  options: {
    share: {
      type: 'number',
      default: 0.33,
      minimum: 0,
      description: 'The share of clauses in the voice of the person or of both below which a note counts as one-sided.',
    },
  },
  fires: ['I explained the rules. I gave out the list. I drove back. I called the clinic. I filed the form.'],
  quiet: ['I explained the bus map. She chose the early one. We rode it together. She said it was fun.'],
  gather: turnedIn,
  check(view, report, { share }, gathered) {
    if (!mayAskForMore(view)) return;
    const { shared, writer, observer } = sidesTaken(view, gathered);
    const told = shared + writer + observer;
    if (told < FEWEST_CLAUSES || shared / told >= share) return;
    report({ ...view.anchor, what: whatWasCounted(shared, writer, observer), related: oneSide(view) });
  },
});

/** Of one block: clauses that a finding turns against the person, heard as theirs (`person`) or as nobody's (`record`). */
interface Turned {
  readonly counts: { readonly person: number; readonly record: number };
}

function turnedIn(block: Pick<JudgedBlock, 'view' | 'findings'>): Turned | undefined {
  let person = 0;
  let record = 0;
  for (const clause of block.view.clauses) {
    if ((clause.voice !== 'person' && clause.voice !== 'record') || !isTurned(block, clause)) continue;
    if (clause.voice === 'person') person++;
    else record++;
  }
  return person + record > 0 ? { counts: { person, record } } : undefined;
}

/** How many clauses are theirs or shared, the writer's, and looked on; what a finding turns against them is looked on. */
function sidesTaken({ voices }: NoteView, gathered: Gathered<Turned>) {
  const turned = gathered.sum('person');
  const { person, together, writer, observer } = voices;
  return { shared: person + together - turned, writer, observer: observer + turned + gathered.sum('record') };
}

const whatWasCounted = (shared: number, writer: number, observer: number): Saying =>
  say(
    'This note has {0} statements: {1} on what you did, {2} on the person seen from outside, and {3}.',
    shared + writer + observer,
    writer,
    observer,
    theirs(shared),
  );

function theirs(shared: number): Saying {
  if (shared === 0) return say('none that is theirs or shared');
  return shared === 1 ? say('one that is theirs or shared') : say('{0} that are theirs or shared', shared);
}

/** The first clauses that were counted for one side. */
function oneSide({ blocks }: NoteView): Related[] {
  const related: Related[] = [];
  for (const block of blocks) {
    const { start, view } = block;
    for (const clause of view.clauses) {
      if (clause.voice !== 'writer' && clause.voice !== 'observer' && !isTurned(block, clause)) continue;
      if (related.push(relatedTo(clause, start, view.tokens.span(clause.first, clause.end))) === MOST_RELATED)
        return related;
    }
  }
  return related;
}

const relatedTo = (clause: Clause, offset: number, { start, end }: Span): Related => ({
  start: start + offset,
  end: end + offset,
  message: clause.voice === 'writer' ? 'Counted as what you did' : 'Counted as seen from outside',
});
