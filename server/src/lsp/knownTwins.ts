import type { NoteFacts } from '../core/rules/rule';
import { TwinIndex } from '../service/twinIndex';
import type { Snapshot } from './noteDocument';

/**
 * Which sentences stand in which notes: open ones, told anew when they are opened or saved, and those of the workspace that
 * the client tells of. Kept as sketches.
 */
export class KnownTwins {
  readonly #index = new TwinIndex();
  readonly #known = new Set<string>();
  readonly #ofWorkspace = new Set<string>();
  /** The notes with which an open note shares a sentence. */
  readonly #sharing = new Map<string, readonly string[]>();

  isKnown(uri: string): boolean {
    return this.#known.has(uri);
  }

  /** Takes in a note's sentences. Returns the other notes that share one, or did, whose findings may differ now. */
  add({ uri, analysis }: Snapshot): string[] {
    this.#known.add(uri);
    this.#index.set(uri, analysis.note.text, analysis.view.blocks);
    const before = this.#sharing.get(uri) ?? [];
    const shared = analysis.findings.flatMap(({ related }) => related.flatMap(({ elsewhere }) => elsewhere?.uri ?? []));
    this.#sharing.set(uri, shared);
    return [...new Set([...before, ...shared])];
  }

  /**
   * Takes in a note of the workspace, or with `null` lets go of it. An open note is known by what is on the screen. Tells
   * whether the findings of other notes may differ now.
   */
  compare(uri: string, text: string | null): boolean {
    if (text === null) this.#ofWorkspace.delete(uri);
    else this.#ofWorkspace.add(uri);
    if (this.#known.has(uri)) return false;
    if (text === null) return this.#index.delete(uri);
    this.#index.setText(uri, text);
    return true;
  }

  get count(): number {
    return this.#index.notes;
  }

  /** The note was saved: what is known of it counts no longer. */
  forget(uri: string): void {
    this.#known.delete(uri);
    this.#index.delete(uri);
  }

  /**
   * The note was closed: as a file of the workspace it stays known as it was last read. Returns the notes that shared a
   * sentence with one that is not.
   */
  close(uri: string): readonly string[] {
    const shared = this.#sharing.get(uri) ?? [];
    this.#known.delete(uri);
    this.#sharing.delete(uri);
    if (this.#ofWorkspace.has(uri)) return [];
    this.#index.delete(uri);
    return shared;
  }

  /** The look-up that a note's settings carry. */
  finderFor(uri: string): NonNullable<NoteFacts['twins']> {
    return this.#index.finderFor(uri);
  }
}
