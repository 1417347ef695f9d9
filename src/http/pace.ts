/** The request rate of one host: a 429 slows down all requests to it, not only the one that was refused. */
import { retryDelay, sleep } from './retry';
import type { HttpAnswer } from './types';

export type Turn = { readonly go: true } | { readonly go: false; readonly refusal: HttpAnswer | null };

export class Pace {
  readonly #firstMs: number;
  readonly #refusals: number;
  #underWay = 0;
  /** The maximum number of concurrent requests: one after a pause, then doubled with each answer. */
  #width = Number.POSITIVE_INFINITY;
  #pausedUntil = 0;
  /** The number of pauses so far. A refusal of a request that was sent before the last pause is not news. */
  #round = 0;
  #inARow = 0;
  /** The host has answered a request without refusing it: its quota is busy, but not closed. */
  #hasServed = false;
  #refusal: HttpAnswer | null = null;
  #waiting: (() => void)[] = [];

  /**
   * @param firstMs the maximum length of the first pause if the host names none; it doubles for each further one
   * @param refusals after this number of consecutive refusals, each after a pause, waiting requests get the last
   * refusal as their answer; twice this number if the host has served a request of this run
   */
  constructor(firstMs: number, refusals: number) {
    this.#firstMs = firstMs;
    this.#refusals = refusals;
  }

  /** True if the host refused so often that another request is useless for now. */
  get isSpent(): boolean {
    return this.#inARow >= (this.#hasServed ? 2 : 1) * this.#refusals;
  }

  /**
   * Waits until the host may be asked.
   * @param until the deadline of the request
   * @returns `go`, or otherwise the refusal to use as the answer, because the pause is too long or there were too many
   * refusals; null if the signal aborted or there is no time
   */
  async turn(until: number, signal: AbortSignal | undefined): Promise<Turn> {
    // The clock is read once per iteration: if a pause ended between two readings, the wait for it would never end.
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

  /** Reserves a place for a request; null if there is none after all. */
  enter(): { readonly round: number } | null {
    if (!this.#isOpen(Date.now())) return null;
    this.#underWay += 1;
    return { round: this.#round };
  }

  /**
   * Releases the place of a request.
   * @param answer null if there was none
   */
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
