import type { Fact } from './fact';
import type { NodeIdentity } from './service-account';

/** A token of a node's service account. It is kept in memory and sent in request headers, and never saved in a fact. */
export interface NodeToken {
  readonly token: string;
  readonly scopes: readonly string[];
  /** False if the pool's own scopes were not accepted. */
  readonly ownScopes: boolean;
}

/** Mints a token of an account with these scopes, or with others if Google does not accept them. */
export type TokenOfNode = (
  account: Pick<NodeIdentity, 'email' | 'project'>,
  scopes: readonly string[],
) => Promise<Fact<NodeToken>>;

/**
 * Where a VM gets the token of its service account:
 * https://cloud.google.com/compute/docs/access/authenticate-workloads#applications
 */
export const NODE_TOKEN_ADDRESS =
  'http://metadata.google.internal/computeMetadata/v1/instance/service-accounts/default/token';
