/** Values that are read again and again, kept once: names, findings and lists that stand in thousands of targets. */
import { createHash } from 'node:crypto';

/** Remembers values; equal ones come back as the first of them. */
export class SharedValues {
  readonly #texts = new Map<string, string>();
  readonly #values = new Map<string, unknown>();

  /** A text: a name that is read from a long document would else keep memory of its own. */
  text(text: string): string {
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    this.#texts.set(text, text);
    return text;
  }

  /** A list of texts, shared as a whole and each. */
  texts(texts: readonly string[]): readonly string[] {
    return this.#of(`texts ${JSON.stringify(texts)}`, () => texts.map((text) => this.text(text)));
  }

  /** A value that is plain JSON and that nobody changes. */
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
