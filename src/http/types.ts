import type { Readable } from 'node:stream';
import type { FailedWhy } from '../model/fact';

/** What goes out, and what comes back. */

/**
 * What a request is authorized with: the caller's Google token (as Bearer, or as Basic's password), another account's
 * Google token in the same two ways, a registry's own token, a user name and password for that registry, nothing. Each
 * goes only where it may go.
 */
export type Authorization =
  | 'google'
  | 'google-basic'
  | { readonly google: string }
  | { readonly googleBasic: string }
  | { readonly bearer: string }
  | { readonly login: Login }
  | null;

/** A user name and a password. */
export interface Login {
  readonly user: string;
  readonly password: string;
}

export interface HttpRequest {
  readonly url: URL;
  readonly method?: 'GET' | 'HEAD' | 'POST' | 'PUT';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  readonly authorization: Authorization;
  /** The Google API that is asked: its quota is its own, also where one stand-in answers for several. */
  readonly service?: string;
  /** Of a registry request: the image's own host, which decides whether a Google token may go along. */
  readonly registryHost?: string;
  /** Bytes that the answer may have; 16 MiB. */
  readonly limit?: number;
}

/** An answer, whatever its status, its body whole. */
export interface HttpAnswer {
  readonly kind: 'answer';
  readonly status: number;
  /** A header's value, else null. */
  readonly header: (name: string) => string | null;
  readonly body: Buffer;
}

/** A request as it goes on the wire: authorized, its headers' names in small letters. */
export interface WireRequest {
  readonly url: URL;
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | null;
}

/** An answer whose head has come. */
export interface Wired {
  readonly status: number;
  /** A header's value, else null. */
  readonly header: (name: string) => string | null;
  /** To be read to its end, or destroyed. */
  readonly body: Readable;
  /** Asked at the body's end: false where it was cut. */
  readonly isWhole: () => boolean;
}

/** No answer that could be used. */
export interface HttpFault {
  readonly kind: 'fault';
  readonly why: FailedWhy;
  readonly detail: string;
}

export const MIB = 1024 * 1024;
