/** Makes texts from outside safe for facts: one line, no control or direction characters, limited length. */

// eslint-disable-next-line no-control-regex -- these characters are removed
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g;
const LIMIT = 500;

/**
 * @param text any text of an answer
 * @param limit the maximum number of characters
 */
export function clean(text: string, limit = LIMIT): string {
  const line = wellFormed(text.slice(0, limit * 8))
    .replace(UNSAFE, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
  return shortened(line, limit);
}

/** Replaces each unpaired UTF-16 surrogate, which cannot be encoded. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');

/** The start of a text that is longer than that. */
export const shortened = (text: string, limit: number): string =>
  text.length > limit ? `${cut(text, limit - 1)}…` : text;

/** The start of a text, without cutting a surrogate pair. */
const cut = (text: string, length: number): string =>
  text.slice(0, /[\ud800-\udbff]/.test(text[length - 1] ?? '') ? length - 1 : length);

/** The start of an unexpected answer, for a message. */
export const firstWords = (body: Uint8Array): string => clean(new TextDecoder().decode(body.subarray(0, 400)), 80);

export type Json = Readonly<Record<string, unknown>>;

/** The value if it is an object, otherwise null. */
export const objectOrNull = (value: unknown): Json | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null;

/** The value if it is an object, otherwise an empty object. */
export const object = (value: unknown): Json => objectOrNull(value) ?? {};

/** The value if it is a list, otherwise an empty list. */
export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

/** The value if it is a string that is not empty, otherwise null. */
export const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** Parses an answer as JSON; undefined if it is not JSON. */
export function parseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)) as unknown;
  } catch {
    return undefined;
  }
}

/** The value if it is a number, otherwise null. */
export const number = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;
/** 64-bit numbers are strings in Google's JSON. */
export const int64 = (value: unknown): number | null =>
  typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : number(value);
/** The strings of a list. */
export const strings = (value: unknown): readonly string[] =>
  list(value).filter((each): each is string => typeof each === 'string');
