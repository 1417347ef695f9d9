/** Values that are read repeatedly and kept once: names, findings and lists that are part of thousands of targets. */
import { createHash } from 'node:crypto';

/** Remembers values; for equal ones the first is returned. */
export class SharedValues {
  readonly #texts = new Map<string, string>();
  readonly #values = new Map<string, unknown>();

  /** A text. A copy is kept, because a substring would keep the whole long document in memory. */
  text(text: string): string {
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    this.#texts.set(text, text);
    return text;
  }

  /** A list of texts; the list and each text are shared. */
  texts(texts: readonly string[]): readonly string[] {
    return this.#of(`texts ${JSON.stringify(texts)}`, () => texts.map((text) => this.text(text)));
  }

  /** A value that is plain JSON and is never modified. */
  value<T>(value: T): T {
    return this.#of(`value ${JSON.stringify(value)}`, () => value);
  }

  #of<T>(text: string, make: () => T): T {
    const key = createHash('sha256').update(text).digest('base64');
    const known = this.#values.get(key);
    if (known !== undefined) return known as T;
    const value = make();
    this.#values.set(key, value);
    return value;
  }
}
