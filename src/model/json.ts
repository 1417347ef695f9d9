/** Texts from outside, made safe to carry in a fact: one line, no control or direction characters, bounded. */

// eslint-disable-next-line no-control-regex -- these are what is taken out
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g;
const LIMIT = 500;

/**
 * @param text anything that an answer held
 * @param limit characters to keep
 */
export function clean(text: string, limit = LIMIT): string {
  const line = wellFormed(text.slice(0, limit * 8))
    .replace(UNSAFE, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
  return line.length > limit ? `${cut(line, limit - 1)}…` : line;
}

/** The text with a sign in place of each half of a pair of UTF-16: such a half cannot be encoded. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');

/** The start of a text, no pair of UTF-16 cut in two. */
const cut = (text: string, length: number): string =>
  text.slice(0, /[\ud800-\udbff]/.test(text[length - 1] ?? '') ? length - 1 : length);

/** The first words of an answer that is not what was expected. */
export const firstWords = (body: Uint8Array): string => clean(new TextDecoder().decode(body.subarray(0, 400)), 80);

export type Json = Readonly<Record<string, unknown>>;

/** The value as an object, else null. */
export const objectOrNull = (value: unknown): Json | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null;

/** The value as an object, else an empty one. */
export const object = (value: unknown): Json => objectOrNull(value) ?? {};

/** The value as a list, else an empty one. */
export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

/** The value as a text that is not empty, else null. */
export const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** An answer's bytes as JSON; undefined where they are none. */
export function parseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)) as unknown;
  } catch {
    return undefined;
  }
}

/** A number, else null. */
export const number = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;
/** 64-bit numbers are strings in Google's JSON. */
export const int64 = (value: unknown): number | null =>
  typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : number(value);
/** The texts of a list. */
export const strings = (value: unknown): readonly string[] =>
  list(value).filter((each): each is string => typeof each === 'string');
