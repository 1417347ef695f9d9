/** Hold every answer until told: how many rounds of requests a client needs, counted without timing. */

export interface Hold {
  /** Requests that wait for their answer. */
  pending(): number;
  /** Answer all that wait; later ones wait again. Returns how many. */
  release(): number;
  /** Answer all and hold no more. */
  stop(): void;
  /** Resolves once something waits and nothing new came for `quietMs`; the number that waits, or 0 after `limitMs`. */
  settled(quietMs?: number, limitMs?: number): Promise<number>;
}

/** The queue of answers that a simulator holds back. */
export class Holding {
  private waiting: (() => void)[] = [];
  private active = false;
  private last = 0;

  /** Called for each request before it is answered. */
  wait(): Promise<void> {
    if (!this.active) return Promise.resolve();
    this.last = Date.now();
    return new Promise((done) => this.waiting.push(done));
  }

  start(): Hold {
    this.active = true;
    return {
      pending: () => this.waiting.length,
      release: () => this.release(),
      stop: () => {
        this.active = false;
        this.release();
      },
      settled: (quietMs = 60, limitMs = 5000) => this.settled(quietMs, limitMs),
    };
  }

  private release(): number {
    const released = this.waiting;
    this.waiting = [];
    for (const done of released) done();
    return released.length;
  }

  private async settled(quietMs: number, limitMs: number): Promise<number> {
    const end = Date.now() + limitMs;
    while (Date.now() < end) {
      if (this.waiting.length > 0 && Date.now() - this.last >= quietMs) return this.waiting.length;
      await new Promise((done) => setTimeout(done, 5));
    }
    return this.waiting.length;
  }
}
