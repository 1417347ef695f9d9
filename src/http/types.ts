/** The types of requests and answers. */
import type { Readable } from 'node:stream';
import type { FailedWhy } from '../model/fact';

/**
 * The authorization of a request: the caller's Google token (as Bearer, or as the password of Basic), another account's
 * Google token in the same two forms, a registry's own token, a user name and password for that registry, or nothing.
 * Each is sent only where it may go.
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
  /** The Google API that is called: each API has its own quota, even if one stand-in answers for several. */
  readonly service?: string;
  /** For a registry request: the image's own host, which decides whether a Google token may be sent. */
  readonly registryHost?: string;
  /** The maximum size of the answer in bytes. Default: 16 MiB. */
  readonly limit?: number;
}

/** An answer with any status and its whole body. */
export interface HttpAnswer {
  readonly kind: 'answer';
  readonly status: number;
  /** The value of a header; null if it is not set. */
  readonly header: (name: string) => string | null;
  readonly body: Buffer;
}

/** A request as it is sent: authorized, with lower-case header names. */
export interface WireRequest {
  readonly url: URL;
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | null;
}

/** An answer whose headers were received. */
export interface Wired {
  readonly status: number;
  /** The value of a header; null if it is not set. */
  readonly header: (name: string) => string | null;
  /** It must be read to its end, or destroyed. */
  readonly body: Readable;
  /** To be called at the end of the body: false if the body was cut off. */
  readonly isWhole: () => boolean;
}

/** There is no usable answer. */
export interface HttpFault {
  readonly kind: 'fault';
  readonly why: FailedWhy;
  readonly detail: string;
}

export const MIB = 1024 * 1024;
