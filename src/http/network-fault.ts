/** Interprets network errors: a message for the user, and whether a retry may help. */
import type { FailedWhy } from '../model/fact';
import { object, text } from '../model/json';

/** Why there was no answer, and whether a retry may help. It is thrown below `attempt`, never above it. */
export class NetworkFault extends Error {
  constructor(
    readonly why: FailedWhy,
    readonly detail: string,
    readonly again: boolean,
  ) {
    super(detail);
    this.name = 'NetworkFault';
  }
}

const NOT_FOUND = new Set(['ENOTFOUND', 'EAI_NODATA', 'EAI_NONAME']);
const TLS = /^(CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|ERR_TLS_|ERR_SSL_|EPROTO|INVALID_CA|HOSTNAME_MISMATCH)/;
const BROKEN_OFF = new Set(['ERR_STREAM_PREMATURE_CLOSE', 'ERR_HTTP2_STREAM_CANCEL']);
const UNREADABLE = /^(Z_[A-Z_]*ERROR|ERR__ERROR_|ERR_BROTLI_|ERR_PADDING_)/;

/**
 * Interprets a thrown error.
 * @param host the peer: a host, or `the proxy NAME`
 */
export function networkFault(error: unknown, host: string): NetworkFault {
  if (error instanceof NetworkFault) return error;
  const code = networkCodeOf(error) ?? 'network fault';
  const fault = (why: FailedWhy, detail: string, again: boolean): NetworkFault =>
    new NetworkFault(why, `${detail} (${code})`, again);
  if (NOT_FOUND.has(code)) return fault('unreachable', `DNS: ${host} is not found`, false);
  if (code === 'EAI_AGAIN') return fault('unreachable', `DNS: ${host} could not be looked up`, true);
  if (TLS.test(code)) return fault('unreachable', `TLS: the connection to ${host} is not trusted or failed`, false);
  if (code === 'ECONNREFUSED') return fault('unreachable', `${host} refused the connection`, true);
  if (BROKEN_OFF.has(code)) return fault('malformed', `the answer of ${host} broke off`, true);
  if (UNREADABLE.test(code)) return fault('malformed', `the answer of ${host} cannot be decompressed`, true);
  if (code.startsWith('HPE_')) return fault('malformed', `what ${host} sent is not an HTTP answer`, true);
  return fault('unreachable', `no connection to ${host}`, true);
}

/** The code of an error, or of its cause. */
export function networkCodeOf(error: unknown): string | null {
  for (let each: unknown = error, depth = 0; each !== undefined && each !== null && depth < 4; depth += 1) {
    const { code, cause } = { code: object(each)['code'], cause: (each as Error).cause };
    const found = text(code);
    if (found !== null && /^[A-Z][A-Z0-9_]+$/.test(found)) return found;
    each = cause;
  }
  return null;
}
