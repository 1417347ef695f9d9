/**
 * The service account of a node pool: the Compute Engine default one of the cluster's project, one by its e-mail, one
 * that could not be read (of a compute class), or none (nodes outside Google Cloud).
 */
export type PoolAccount =
  | { readonly kind: 'default' }
  | { readonly kind: 'named'; readonly email: string }
  | { readonly kind: 'unread' }
  | { readonly kind: 'none' };

export const DEFAULT_ACCOUNT: PoolAccount = { kind: 'default' };
export const UNREAD_ACCOUNT: PoolAccount = { kind: 'unread' };
export const NO_ACCOUNT: PoolAccount = { kind: 'none' };

/**
 * Reads the account as GKE's API writes it: an e-mail, `default`, or nothing, which also means the default one
 * (`NodeConfig.serviceAccount`: “If not specified, the default service account is used”).
 */
export const poolAccount = (written: string | null): PoolAccount =>
  written === null || written === '' || written === 'default' ? DEFAULT_ACCOUNT : { kind: 'named', email: written };

/** The account as a gcloud flag: its e-mail or `default`; null if there is none. */
export function accountFlag(account: PoolAccount): string | null {
  if (account.kind === 'named') return account.email;
  return account.kind === 'default' ? 'default' : null;
}
