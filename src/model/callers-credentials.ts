/** What is known of the caller's credentials, and may be said: no secret is in it. */
export interface CallersCredentials {
  /** Where they come from. */
  readonly source: string;
  /** How to sign in again, as a clause. */
  readonly signIn: string;
}
