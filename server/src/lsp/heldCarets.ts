import type { Edit } from '../core/note/blocks';
import { caretAfter, PAUSE, wordAt } from '../service/courtesy';
import { Timers } from './timers';

/** By document, the caret at a word being typed, whose findings wait until there is a pause or the caret leaves it. */
export class HeldCarets {
  readonly #carets = new Map<string, number>();
  readonly #pauses = new Timers();

  /** `waited`: a wait has ended. */
  constructor(private readonly waited: (uri: string) => void) {}

  /** The caret of a document while its findings wait. */
  of(uri: string): number | undefined {
    return this.#carets.get(uri);
  }

  /** Edits made `text`: the word at their end waits. */
  typed(uri: string, text: string, edits: readonly Edit[]): void {
    this.release(uri);
    const caret = caretAfter(edits);
    if (caret === undefined) return;
    const word = wordAt(text, caret);
    if (word.start === word.end) return;
    this.#carets.set(uri, caret);
    this.#pauses.start(uri, PAUSE, () => this.#end(uri));
  }

  /** The client says where the caret is. A word that it left waits no longer. */
  moved(uri: string, text: string, offset: number): void {
    const held = this.#carets.get(uri);
    if (held === undefined) return;
    const word = wordAt(text, held);
    if (offset < word.start || offset > word.end) this.#end(uri);
    else this.#carets.set(uri, offset);
  }

  /** Ends a wait without a word. */
  release(uri: string): void {
    this.#carets.delete(uri);
    this.#pauses.cancel(uri);
  }

  #end(uri: string): void {
    this.release(uri);
    this.waited(uri);
  }

  dispose(): void {
    this.#pauses.dispose();
  }
}
