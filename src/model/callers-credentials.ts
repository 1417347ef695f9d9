/** What may be shown of the caller's credentials. It contains no secret. */
export interface CallersCredentials {
  /** Where they come from. */
  readonly source: string;
  /** How to sign in again, as a clause. */
  readonly signIn: string;
}
