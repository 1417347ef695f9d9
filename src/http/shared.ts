/** A task whose result several callers wait for. It is cancelled when none of them waits any longer. */
export class Shared<T> {
  /** The result; undefined until the task is complete. */
  settled: T | undefined;
  readonly #stop = new AbortController();
  readonly #work: Promise<T>;
  #waiting = 0;

  /**
   * Starts the task.
   * @param work the task; its signal aborts when nobody waits any longer
   * @param failed called if the task fails, before the waiting callers are notified
   */
  constructor(work: (signal: AbortSignal) => Promise<T>, failed: () => void) {
    this.#work = work(this.#stop.signal).then(
      (value) => (this.settled = value),
      (error: unknown) => {
        failed();
        throw error;
      },
    );
    this.#work.catch(() => undefined);
  }

  /**
   * Waits for the result.
   * @throws what the task throws, or an AbortError if the signal aborts first
   */
  async get(signal: AbortSignal): Promise<T> {
    if (this.settled !== undefined) return this.settled;
    this.#waiting += 1;
    let stop = (): void => undefined;
    const aborted = new Promise<never>((_, reject) => {
      stop = () => reject(new DOMException('The wait was ended', 'AbortError'));
      signal.addEventListener('abort', stop, { once: true });
      if (signal.aborted) stop();
    });
    try {
      return await Promise.race([this.#work, aborted]);
    } finally {
      signal.removeEventListener('abort', stop);
      this.#waiting -= 1;
      if (this.#waiting === 0 && signal.aborted && this.settled === undefined) this.cancel();
    }
  }

  cancel(): void {
    this.#stop.abort();
  }
}
