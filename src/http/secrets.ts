/** Tokens and keys that this run has seen: each is told to whoever masks output before it is used, and cut from texts. */
export class Secrets {
  readonly #known = new Set<string>();
  readonly #onSecret: (secret: string) => void;

  /** @param onSecret called once for each secret, before it is used, such as the runner's mask */
  constructor(onSecret: (secret: string) => void = () => undefined) {
    this.#onSecret = onSecret;
  }

  /** Remembers a secret; of several lines, each line. Very short texts are left: cutting them would garble all. */
  add(secret: string): void {
    for (const part of secret.split(/\r?\n/)) {
      if (part.trim().length < 6 || this.#known.has(part) || part.startsWith('-----')) continue;
      this.#known.add(part);
      this.#onSecret(part);
    }
  }

  /** The text without any secret. */
  redact(text: string): string {
    let clean = text;
    for (const secret of this.#known) {
      if (clean.includes(secret)) clean = clean.replaceAll(secret, '***');
    }
    return clean;
  }

  /** Plain JSON without any secret; the same object where it holds none. */
  redactJson<T>(value: T): T {
    const json = JSON.stringify(value);
    const clean = this.redact(json);
    return clean === json ? value : (JSON.parse(clean) as T);
  }
}
