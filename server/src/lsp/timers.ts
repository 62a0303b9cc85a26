/** One timer a key; starting it again begins anew, so that work on one note never delays another's. */
export class Timers {
  readonly #handles = new Map<string, ReturnType<typeof setTimeout>>();

  start(key: string, ms: number, run: () => void): void {
    this.cancel(key);
    this.#handles.set(
      key,
      setTimeout(() => {
        this.#handles.delete(key);
        run();
      }, ms),
    );
  }

  isRunning(key: string): boolean {
    return this.#handles.has(key);
  }

  cancel(key: string): void {
    clearTimeout(this.#handles.get(key));
    this.#handles.delete(key);
  }

  dispose(): void {
    for (const handle of this.#handles.values()) clearTimeout(handle);
    this.#handles.clear();
  }
}
