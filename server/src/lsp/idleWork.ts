/** How long after it begins the first step is made, and the next one after each. In milliseconds. */
const BEFORE = 250;
const BETWEEN = 3;

/** Work that can wait, made step by step: what the editor asks comes in between. It is made once, and can be given up. */
export class IdleWork {
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Each step should take a few milliseconds only. */
  constructor(private readonly steps: Iterator<unknown>) {}

  /** Begins, unless it was begun or given up before. */
  begin(): void {
    if (!this.#timer) this.#later(BEFORE);
  }

  /** Makes no further step. */
  giveUp(): void {
    clearTimeout(this.#timer);
    this.steps.return?.();
  }

  #later(ms: number): void {
    this.#timer = setTimeout(() => {
      if (!this.steps.next().done) this.#later(BETWEEN);
    }, ms);
  }
}
