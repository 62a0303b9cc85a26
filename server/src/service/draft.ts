import { holdsHint } from '../core/rules/balance/sectionNames';
import type { NoteView } from '../core/rules/rule';

/** A note that is opened with fewer words is being begun, not read. */
const BEGUN_WORDS = 12;
/** From here on a note is long enough to be asked what is missing. */
const ENOUGH_WORDS = 60;

/**
 * Whether rules about what is absent may speak. Never while the writer is still on the first lines: a note that was begun
 * in this session waits until it has some length, its last section is begun, or it is saved or asked about.
 */
export class Draft {
  #state: 'new' | 'writing' | 'settled' = 'new';

  get settled(): boolean {
    return this.#state !== 'writing';
  }

  /** Tells what an analysis saw. Returns whether that changed `settled`, so that the note must be judged again. */
  observe(view: NoteView): boolean {
    const before = this.settled;
    if (this.#state === 'new')
      this.#state = view.words === 0 ? 'writing' : view.words < BEGUN_WORDS ? 'new' : 'settled';
    else if (this.#state === 'writing' && isBegun(view)) this.#state = 'settled';
    return this.settled !== before;
  }

  /** The text was changed by typing. */
  typed(): void {
    if (this.#state === 'new') this.#state = 'writing';
  }

  /** The writer saved the note or asked about it. */
  settle(): void {
    this.#state = 'settled';
  }
}

/** Whether a note has some length, or words stand in the last of several sections; what the template printed is not yet written. */
function isBegun({ blocks, words }: NoteView): boolean {
  const openers = blocks.filter(({ view }) => view.reading.opens);
  const last = openers.at(-1);
  const rest = last ? blocks.slice(blocks.indexOf(last)) : [];
  if (rest.some(({ view }) => holdsHint(view.tokens))) return false;
  const isWritten = rest.some(({ view }) => view.reading.kind !== 'heading' && view.reading.words >= 3);
  return words >= ENOUGH_WORDS || (openers.length > 1 && isWritten);
}
