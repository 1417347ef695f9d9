/** A shorter text is not redacted, because it may be an ordinary word. All tokens and keys of Google are longer. */
const SHORTEST = 16;
/** The same for passwords, which may be shorter. */
const SHORTEST_PASSWORD = 6;

/**
 * The caller's own tokens and keys, and those that Google issued for this run. Each one is reported to the masking of
 * the output before it is used, and is removed from texts. Values from other parties' answers are not secrets: whoever
 * could choose what is removed from texts could change their meaning.
 */
export class Secrets {
  readonly #known = new Set<string>();
  readonly #onSecret: (secret: string) => void;

  /** @param onSecret called once for each secret, before it is used; for example, the runner's mask */
  constructor(onSecret: (secret: string) => void = () => undefined) {
    this.#onSecret = onSecret;
  }

  /** Remembers a secret; if it has several lines, each line. Texts that may be ordinary words are ignored. */
  add(secret: string, shortest = SHORTEST): void {
    for (const part of secret.split(/\r?\n/)) {
      if (part.trim().length < shortest || this.#known.has(part) || part.startsWith('-----')) continue;
      this.#known.add(part);
      this.#onSecret(part);
    }
  }

  /** Remembers a password that a user may have chosen. */
  addPassword(password: string): void {
    this.add(password, SHORTEST_PASSWORD);
  }

  /** The text without any secret. */
  redact(text: string): string {
    let clean = text;
    for (const secret of this.#known) {
      if (clean.includes(secret)) clean = clean.replaceAll(secret, '***');
    }
    return clean;
  }

  /** Plain JSON without secrets in its strings; its keys and its structure stay the same. */
  redactJson<T>(value: T): T {
    // The result has the same structure with strings in the same places, so it has the same type.
    return this.#redacted(value) as T;
  }

  #redacted(value: unknown): unknown {
    if (typeof value === 'string') return this.redact(value);
    if (typeof value !== 'object' || value === null) return value;
    // Almost always nothing changes, so a copy is made only if something does.
    if (Array.isArray(value)) {
      let items: unknown[] | null = null;
      for (const [at, each] of value.entries()) {
        const clean = this.#redacted(each);
        if (clean !== each) (items ??= value.slice())[at] = clean;
      }
      return items ?? value;
    }
    let changed: Map<string, unknown> | null = null;
    for (const [key, each] of Object.entries(value)) {
      const clean = this.#redacted(each);
      if (clean !== each) (changed ??= new Map<string, unknown>(Object.entries(value))).set(key, clean);
    }
    return changed === null ? value : Object.fromEntries(changed);
  }
}
