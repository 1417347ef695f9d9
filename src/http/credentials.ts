/** What the client needs to authorize requests as the caller. */

/** The caller's credentials. */
export interface Credentials {
  /** A description of their source. */
  readonly source: string;
  /** How to sign in again if Google refuses them, as a clause. */
  readonly signIn: string;
  /** The caller as an IAM member, if it is known without a request. */
  readonly member: string | null;
  /** For `x-goog-user-project`. */
  readonly quotaProject: string | null;
  /**
   * Returns a currently valid token; the exchange starts immediately and is shared by all callers.
   * @throws CredentialError if the exchange was refused or did not succeed
   */
  token(): Promise<string>;
}

/** The exchange of the credentials for a token failed. */
export class CredentialError extends Error {
  constructor(
    readonly why: 'unauthenticated' | 'unreachable',
    message: string,
  ) {
    super(message);
    this.name = 'CredentialError';
  }
}
