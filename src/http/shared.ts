/** One piece of work that many wait for: it ends when none of them waits any longer. */
export class Shared<T> {
  /** What it gave; undefined until then. */
  settled: T | undefined;
  readonly #stop = new AbortController();
  readonly #work: Promise<T>;
  #waiting = 0;

  /**
   * Starts the work.
   * @param work is told by its signal when nobody waits for it any longer
   * @param failed called where it fails, before those who wait are told
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
   * Waits for it.
   * @throws what the work throws; an AbortError where the signal came first
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
