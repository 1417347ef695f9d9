/** Tokens that the simulated Google issued: opaque, looked up, never read. */
import { randomBytes } from 'node:crypto';
import { findProject, findServiceAccount } from './iam/hierarchy';
import type { World } from './world';

/** The scope that reaches every Google Cloud API. */
export const CLOUD_PLATFORM = 'https://www.googleapis.com/auth/cloud-platform';

/** Whose token it is, and how far it reaches. */
export interface Token {
  member: string;
  scopes: readonly string[];
  expires: number;
  /** Comes from a node, and so from inside its perimeter. */
  node: boolean;
}

/** A registry token: what `/v2/token` gave for one repository path; `token` is null for an anonymous one. */
export interface RegistryToken {
  token: Token | null;
  host: string;
  /** Paths that it may pull. */
  paths: readonly string[];
  expires: number;
}

/** Who is calling. */
export type Identity =
  { kind: 'anonymous' } | { kind: 'invalid'; why: 'unknown' | 'expired' | 'account' } | ({ kind: 'known' } & Token);

/** Every token issued by one simulator. */
export class TokenStore {
  private readonly google = new Map<string, Token>();
  private readonly registry = new Map<string, RegistryToken>();

  /** An OAuth access token of Google for a member; its text is made up where none is given. */
  mint(
    member: string,
    scopes: readonly string[],
    lifetimeSeconds: number,
    node = false,
    text = `ya29.${randomBytes(48).toString('base64url')}`,
  ): string {
    this.google.set(text, { member, scopes, expires: Date.now() + lifetimeSeconds * 1000, node });
    return text;
  }

  mintRegistry(token: RegistryToken): string {
    const text = `sim-registry.${randomBytes(32).toString('base64url')}`;
    this.registry.set(text, token);
    return text;
  }

  findRegistry(text: string): RegistryToken | undefined {
    return this.registry.get(text);
  }

  isGoogles(text: string): boolean {
    return this.google.has(text);
  }

  /** The caller behind what was shown to a registry: an access token, or the key of a service account. */
  identifyShown(world: World, shown: ReturnType<typeof presented>): Identity {
    return shown !== undefined && KEY_USERS.includes(shown.user)
      ? byKey(world, shown)
      : this.identify(world, shown?.secret);
  }

  /** The caller behind an access token: tokens of deleted or disabled accounts are refused like expired ones. */
  identify(world: World, text: string | undefined): Identity {
    if (text === undefined) return { kind: 'anonymous' };
    const token = this.google.get(text);
    if (!token) return { kind: 'invalid', why: 'unknown' };
    if (token.expires <= Date.now()) return { kind: 'invalid', why: 'expired' };
    return accountWorks(world, token.member) ? { kind: 'known', ...token } : { kind: 'invalid', why: 'account' };
  }
}

/** The user names with which a password is the JSON key of a service account, as it is or as base64. */
const KEY_USERS = ['_json_key', '_json_key_base64'];

/** The service account whose key was shown to the registry; its token has every scope. */
function byKey(world: World, { user, secret }: { user: string; secret: string }): Identity {
  let key: { client_email?: unknown; private_key_id?: unknown };
  try {
    key = JSON.parse(user === '_json_key' ? secret : Buffer.from(secret, 'base64').toString('utf8')) as typeof key;
  } catch {
    return { kind: 'invalid', why: 'unknown' };
  }
  const { client_email: email, private_key_id: id } = key;
  const account = typeof email === 'string' ? findServiceAccount(world, email) : undefined;
  if (!account || typeof id !== 'string' || !account.keys?.includes(id)) return { kind: 'invalid', why: 'unknown' };
  if (account.disabled) return { kind: 'invalid', why: 'account' };
  return {
    kind: 'known',
    member: `serviceAccount:${account.email}`,
    scopes: [CLOUD_PLATFORM],
    expires: Infinity,
    node: false,
  };
}

/** Project of a service account's e-mail address (`NAME@PROJECT.iam.gserviceaccount.com`, domain-scoped ones turned round). */
export function projectOfEmail(world: World, email: string): string | undefined {
  const number = /^(\d+)-compute@developer\.gserviceaccount\.com$/.exec(email)?.[1];
  if (number) return findProject(world, number)?.id;
  const host = /@(.+)\.iam\.gserviceaccount\.com$/.exec(email)?.[1];
  if (!host) return undefined;
  const [name, ...domain] = host.split('.');
  return domain.length > 0 ? `${domain.join('.')}:${name ?? ''}` : host;
}

/** An account of a project of this world must exist and be enabled; others are somebody else's. */
function accountWorks(world: World, member: string): boolean {
  if (!member.startsWith('serviceAccount:')) return true;
  const email = member.slice('serviceAccount:'.length);
  const account = findServiceAccount(world, email);
  if (account) return !account.disabled;
  const project = projectOfEmail(world, email);
  return project === undefined || !findProject(world, project);
}

/** The token of an Authorization header: `Bearer T`, or the password of `Basic`. */
export function presented(
  header: string | undefined,
): { scheme: 'bearer' | 'basic'; user: string; secret: string } | undefined {
  const [scheme = '', value = ''] = (header ?? '').split(/\s+/, 2);
  if (scheme.toLowerCase() === 'bearer' && value) return { scheme: 'bearer', user: '', secret: value };
  if (scheme.toLowerCase() !== 'basic') return undefined;
  const text = Buffer.from(value, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  return { scheme: 'basic', user: text.slice(0, colon), secret: text.slice(colon + 1) };
}
