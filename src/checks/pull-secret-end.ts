/** When the credentials of pull secrets end. Pure. */
import type { Tried } from '../access/secret-route';
import { knownValue } from '../model/fact';

/** Hours in which the end of a credential is worth a warning. */
const SOON_MS = 24 * 3_600_000;

/** It ends within a day. */
export const isShort = ({ kind, expiresAt }: Tried, now: string): boolean =>
  kind === 'access-token' ||
  kind === 'aws-token' ||
  (expiresAt !== null && Date.parse(expiresAt) - Date.parse(now) < SOON_MS);

/** A token that has come to its end. */
export function sinceOf({ kind, expiresAt, of, pull }: Tried, now: string): string {
  if (pull.outcome !== 'unaccepted') return '';
  if (expiresAt !== null && expiresAt <= now) return `it ended at ${expiresAt}`;
  const written = knownValue(of.secret)?.writtenAt ?? null;
  if (kind !== 'access-token' || written === null) return '';
  return `it is an access token, which lives 60 minutes, and the secret was last written at ${written}`;
}
