/** How fast one host is asked: a 429 slows all requests to it, not only the one that it answered. */
import { retryDelay, sleep } from './retry';
import type { HttpAnswer } from './types';

export type Turn = { readonly go: true } | { readonly go: false; readonly refusal: HttpAnswer | null };

export class Pace {
  readonly #firstMs: number;
  readonly #refusals: number;
  #underWay = 0;
  /** Requests that may be under way at once; after a pause one, then twice as many with each answer. */
  #width = Number.POSITIVE_INFINITY;
  #pausedUntil = 0;
  /** Pauses that began; a refusal of a request that was sent before the last one tells nothing new. */
  #round = 0;
  #inARow = 0;
  /** It answered something else than a refusal: its quota is busy, and not closed. */
  #hasServed = false;
  #refusal: HttpAnswer | null = null;
  #waiting: (() => void)[] = [];

  /**
   * @param firstMs the first pause is up to this long where the host names none, each next up to twice as long
   * @param refusals so many in a row, each after a pause, and what waits is answered as they were; twice as many of a host
   *   that served this run before
   */
  constructor(firstMs: number, refusals: number) {
    this.#firstMs = firstMs;
    this.#refusals = refusals;
  }

  /** True where it refused so often that asking again is no use for now. */
  get isSpent(): boolean {
    return this.#inARow >= (this.#hasServed ? 2 : 1) * this.#refusals;
  }

  /**
   * Waits until the host may be asked.
   * @param until when the request must be over
   * @returns `go`; else the refusal that stands for an answer: the pause is too long, or there were too many. Null: the
   * signal, or no time
   */
  async turn(until: number, signal: AbortSignal | undefined): Promise<Turn> {
    // The clock is read once a turn: a pause that ends between two readings would be waited for without end.
    for (let now = Date.now(); !this.#isOpen(now); now = Date.now()) {
      if (signal?.aborted) return { go: false, refusal: null };
      const pause = this.#pausedUntil - now;
      if (pause > 0) {
        if (this.isSpent || this.#pausedUntil >= until) return { go: false, refusal: this.#refusal };
        await sleep(pause, signal);
      } else {
        const rest = until - now;
        if (rest <= 0) return { go: false, refusal: this.#refusal };
        await this.#next(rest, signal);
      }
    }
    return { go: true };
  }

  /** Takes a place; null where there is none after all. */
  enter(): { readonly round: number } | null {
    if (!this.#isOpen(Date.now())) return null;
    this.#underWay += 1;
    return { round: this.#round };
  }

  /** @param answer null: none came */
  leave({ round }: { readonly round: number }, answer: HttpAnswer | null): void {
    this.#underWay -= 1;
    if (answer !== null && answer.status !== 429) this.#hasServed = true;
    if (answer?.status === 429) {
      if (round === this.#round) this.#pause(answer);
    } else if (answer !== null && round === this.#round) {
      this.#inARow = 0;
      this.#width *= 2;
    }
    for (const wake of this.#waiting.splice(0)) wake();
  }

  #pause(refusal: HttpAnswer): void {
    this.#round += 1;
    this.#inARow += 1;
    this.#refusal = refusal;
    this.#width = 1;
    this.#pausedUntil = Date.now() + retryDelay(refusal.header('retry-after'), this.#inARow, this.#firstMs);
  }

  #isOpen(now: number): boolean {
    return now >= this.#pausedUntil && this.#underWay < this.#width;
  }

  async #next(ms: number, signal: AbortSignal | undefined): Promise<void> {
    const given = new AbortController();
    const woken = new Promise<void>((resolve) => this.#waiting.push(resolve));
    const ended = sleep(ms, signal ? AbortSignal.any([signal, given.signal]) : given.signal);
    await Promise.race([woken, ended]);
    given.abort();
  }
}
