import type { SecretEntry } from './pull-secret';

/**
 * With whose credentials a registry is asked: the caller's own, this machine's Docker login, or an entry of a pull secret.
 * A login says nothing of what a node presents; a pull secret is what it presents.
 */
export type Eyes = 'caller' | 'login' | SecretEntry;
