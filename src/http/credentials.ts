/** What the client takes to authorize requests as the caller. */

/** The caller's credentials. */
export interface Credentials {
  /** Where they come from, in a person's words. */
  readonly source: string;
  /** How to sign in again where Google refuses them, as a clause. */
  readonly signIn: string;
  /** The caller as an IAM member, where it is known without a request. */
  readonly member: string | null;
  /** For `x-goog-user-project`. */
  readonly quotaProject: string | null;
  /**
   * A token that is good now: started at once, shared by all who ask.
   * @throws CredentialError where the exchange was refused or did not get through
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
