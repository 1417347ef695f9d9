import type { SecretEntry } from './pull-secret';

/**
 * Whose credentials a registry is asked with: the caller's own, this machine's Docker login, or an entry of a pull secret.
 * A node does not have the login, but it does use the pull secret.
 */
export type CredentialSource = 'caller' | 'login' | SecretEntry;
