/** The `WWW-Authenticate` header in a registry's 401 answer: where to get a token. */
export interface Challenge {
  readonly realm: string;
  readonly service: string | null;
  readonly scope: string | null;
}

const PARAMETER = /\s*([a-zA-Z_]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))\s*(?:,|$)/y;
const LIMIT = 4096;

/**
 * Reads a Bearer challenge.
 * @returns null if there is no Bearer challenge with a realm
 */
export function bearerChallenge(header: string | null): Challenge | null {
  if (header === null || header.length > LIMIT) return null;
  const start = /(?:^|,)\s*Bearer\s+/i.exec(header);
  if (start === null) return null;
  const parameters = new Map<string, string>();
  PARAMETER.lastIndex = start.index + start[0].length;
  for (let found = PARAMETER.exec(header); found !== null; found = PARAMETER.exec(header)) {
    const name = (found[1] ?? '').toLowerCase();
    if (!parameters.has(name)) parameters.set(name, found[2]?.replace(/\\(.)/g, '$1') ?? found[3] ?? '');
  }
  const realm = parameters.get('realm');
  if (realm === undefined || realm === '') return null;
  return { realm, service: parameters.get('service') ?? null, scope: parameters.get('scope') ?? null };
}

/**
 * Builds the address of the token request for a challenge.
 * @param fallbackScope used if the challenge names no scope
 * @returns null if the realm is not an address
 */
export function tokenAddress(challenge: Challenge, fallbackScope: string): URL | null {
  if (!URL.canParse(challenge.realm)) return null;
  const url = new URL(challenge.realm);
  if (challenge.service !== null) url.searchParams.set('service', challenge.service);
  url.searchParams.set('scope', challenge.scope ?? fallbackScope);
  url.hash = '';
  return url;
}
