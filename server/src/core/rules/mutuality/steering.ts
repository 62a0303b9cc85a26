import { Cue } from '../../note/cues';
import { Flag, words } from '../../note/tokens';
import { type Span, shift } from '../../text/span';
import type { Gathered } from '../gathered';
import type { BlockView, JudgedBlock, NoteReport, NoteView } from '../rule';
import { isNarrative } from './wording/matching';
import { personObjectEnd, whoSurelyDoes } from './wording/subject';

/** Ordinary verbs of a peer; many of them, with little done together, tell of one hand on the wheel. */
const STEERING = words('encouraged', 'suggested', 'reminded', 'urged', 'recommended', 'prompted', 'advised');
const STEERED = new Cue({ words: STEERING });
/** Fewer in a note are no finding. */
const PILE = 3;
/** In a very long note the first ones tell it. */
const MOST_TOLD = 24;

/** Where the writer steers in a block; offsets in it. */
interface Steering {
  readonly counts: { readonly steering: number };
  readonly places: readonly Span[];
}

/** The steering verbs of the writer's in a block that are no finding by themselves. */
export function steeringIn({ view, findings }: Pick<JudgedBlock, 'view' | 'findings'>): Steering | undefined {
  const { tokens } = view;
  if (!tokens.holds(STEERED) || !isNarrative(view)) return undefined;
  const places: Span[] = [];
  for (let i = tokens.next(STEERED, 0); i < tokens.count; i = tokens.next(STEERED, i + 1)) {
    if (!STEERING.has(tokens.hash[i]!)) continue;
    const place = tokens.span(i);
    const isTold = findings.some(({ start, end }) => start < place.end && place.start < end);
    if (!isTold && !tokens.has(i, Flag.quoted) && isWriters(view, i)) places.push(place);
  }
  return places.length > 0 ? { counts: { steering: places.length }, places } : undefined;
}

/** Tells of each steering verb where there are several in the note, and more of them than of what both did. */
export function reportPile(
  { voices }: NoteView,
  report: (finding: NoteReport) => void,
  _options: unknown,
  gathered: Gathered<Steering>,
): void {
  const pile = gathered.sum('steering');
  if (pile < PILE || pile <= voices.together) return;
  let told = 0;
  gathered.some(({ places }, { start }) => {
    for (const place of places) report({ ...shift(place, start), confidence: 'likely' });
    told += places.length;
    return told >= MOST_TOLD;
  });
}

function isWriters(view: BlockView, verb: number): boolean {
  const who = whoSurelyDoes(view, verb);
  return who === 'writer' || (who === undefined && personObjectEnd(view, verb + 1) > 0);
}
