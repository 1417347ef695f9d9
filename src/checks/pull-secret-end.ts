/** When the credentials of pull secrets expire. Pure. */
import type { Tried } from '../access/secret-route';
import { knownValue } from '../model/fact';
import { isGoogleRegistry } from '../model/google-registry';

/** A credential that expires within this time (24 hours) is worth a warning. */
const SOON_MS = 24 * 3_600_000;

/** Whether the credential expires within a day. */
export const isShort = ({ kind, expiresAt }: Tried, now: string): boolean =>
  kind === 'access-token' ||
  kind === 'aws-token' ||
  kind === 'app-token' ||
  kind === 'job-token' ||
  (expiresAt !== null && Date.parse(expiresAt) - Date.parse(now) < SOON_MS);

/** The lifetime of a token that does not contain its expiry time; null if it is not a token, or contains the time. */
export function lifeOf({ kind, expiresAt }: Pick<Tried, 'kind' | 'expiresAt'>): Life | null {
  if (expiresAt !== null) return null;
  if (kind === 'aws-token')
    return { what: 'a token of Amazon ECR', until: 'no longer than 12 hours from when it was made' };
  if (kind === 'app-token') return { what: 'a GitHub App token', until: 'at most one hour from when it was made' };
  return kind === 'job-token' ? { what: 'a token of a CI job', until: 'no longer than that job runs' } : null;
}

/** A token and how long it works, in words. */
export interface Life {
  readonly what: string;
  readonly until: string;
}

/**
 * Explains why the registry rejects the credentials: user name and password do not belong together, or a token has
 * expired.
 */
export function sinceOf({ kind, email, rightUser, expiresAt, of, pull }: Tried, host: string, now: string): string {
  if (pull.outcome !== 'unaccepted') return '';
  if (kind === 'empty')
    return 'it holds neither user name nor password: docker login may have left them in a credential store of its machine';
  if (isGoogleRegistry(host) && rightUser !== null)
    return `its password is the key of a service account${rightUser === '_json_key' ? '' : ' in base64'}, whose user name is ${rightUser}`;
  if (kind === 'json-key' && email === null)
    return 'its password is no key of a service account: it has to be the content of the file, not its name';
  if (expiresAt !== null && expiresAt <= now) return `it ended at ${expiresAt}`;
  const written = knownValue(of.secret)?.writtenAt ?? null;
  if (kind === 'app-token') return 'it is a GitHub App token, which works for at most one hour';
  if (kind === 'job-token') return 'it is a token of a CI job, which ends with the job';
  if (kind !== 'access-token' || written === null) return '';
  return `it is an access token, which lives 60 minutes, and the secret was last written at ${written}`;
}
