import type { NoteFacts } from '../core/rules/rule';
import { TwinIndex } from '../service/twinIndex';
import type { Snapshot } from './noteDocument';

/** Which sentences stand in which open notes: kept as sketches, told anew when a note is opened or saved. */
export class OpenTwins {
  readonly #index = new TwinIndex();
  readonly #known = new Set<string>();

  isKnown(uri: string): boolean {
    return this.#known.has(uri);
  }

  /** Takes in a note's sentences. Returns the other notes that share one, whose findings may differ now. */
  add({ uri, analysis }: Snapshot): string[] {
    this.#known.add(uri);
    this.#index.set(uri, analysis.note.text, analysis.view.blocks);
    const shared = analysis.findings.flatMap(({ related }) => related.flatMap(({ elsewhere }) => elsewhere?.uri ?? []));
    return [...new Set(shared)];
  }

  /** The note was saved or closed: what is known of it counts no longer. */
  forget(uri: string): void {
    this.#known.delete(uri);
    this.#index.delete(uri);
  }

  /** The look-up that a note's settings carry. */
  finderFor(uri: string): NonNullable<NoteFacts['twins']> {
    return (sketch) => this.#index.find(sketch, uri);
  }
}
