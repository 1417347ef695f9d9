/** Where a secret must not be cut from: a text as short as this may be any word. No token or key of Google is. */
const SHORTEST = 16;
/** A password may be shorter; one as short as this may be any word. */
const SHORTEST_PASSWORD = 6;

/**
 * The caller's own tokens and keys, and those that Google minted for this run: each is told to whoever masks output
 * before it is used, and cut from texts. What a stranger answers is none: who may choose what is cut from texts may
 * change what they say.
 */
export class Secrets {
  readonly #known = new Set<string>();
  readonly #onSecret: (secret: string) => void;

  /** @param onSecret called once for each secret, before it is used, such as the runner's mask */
  constructor(onSecret: (secret: string) => void = () => undefined) {
    this.#onSecret = onSecret;
  }

  /** Remembers a secret; of several lines, each line. Texts that a plain word may be are left. */
  add(secret: string, shortest = SHORTEST): void {
    for (const part of secret.split(/\r?\n/)) {
      if (part.trim().length < shortest || this.#known.has(part) || part.startsWith('-----')) continue;
      this.#known.add(part);
      this.#onSecret(part);
    }
  }

  /** Remembers a password that a person may have chosen. */
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

  /** Plain JSON with no secret in its texts; its keys and its shape stay as they are. */
  redactJson<T>(value: T): T {
    // What is made of the same parts in the same shape has the same type.
    return this.#redacted(value) as T;
  }

  #redacted(value: unknown): unknown {
    if (typeof value === 'string') return this.redact(value);
    if (typeof value !== 'object' || value === null) return value;
    // Nearly always nothing changes: a copy is made where something does.
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
