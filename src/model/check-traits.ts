/** What may overrule the findings of a check. Each check declares its own traits. */
export interface CheckTraits {
  /**
   * Whether a probe settles it: the registry's answer to a token of the node's own service account. `always`: with any
   * scopes; `own-scopes`: only with the pool's scopes; `existence`: only whether the image exists.
   */
  readonly probe?: 'always' | 'own-scopes' | 'existence';
  /**
   * It may be the reason why a probe was refused, if it fails, or also if it is unknown. Then the refusal does not tell
   * anything about the permission.
   */
  readonly explainsRefusal?: 'failing' | 'failing-or-unknown';
  /** An observed pull settles it; `one-account`: only for the service account and namespace that pulled. */
  readonly observed?: 'always' | 'one-account';
  /** Codes of the check that stay true after an observed pull: they are about what happens after it. */
  readonly heldAfterPull?: readonly string[];
  /** It is about the node's own credential, which is one of several credential routes of the kubelet. */
  readonly nodeRoute?: true;
  /** It is about the account of the nodes: if that account is only assumed, a failure is not certain. */
  readonly ofAccount?: true;
  /** It does not apply to an image that is never pulled. */
  readonly ofPull?: true;
  /**
   * It is about the image's own host, for one pool (`pool`) or for all (`all`): a mirror that nodes ask first may serve
   * the image even if the check fails.
   */
  readonly mirror?: 'pool' | 'all';
  /** Its pass assumes that mirrors serve the same image. */
  readonly mirrorServes?: true;
  /** It may pass after a change has propagated: of a grant, an account, an enabled API, or a renewed secret. */
  readonly spreads?: 'permission' | 'account' | 'api' | 'secret';
}

/** Finds the traits of a check by its id. */
export type TraitsOf = (check: string) => CheckTraits;
