/** What else than a check itself may decide what its findings come to. Each check says it of itself. */
export interface CheckTraits {
  /**
   * What a probe settles: the registry's answer to a token of the node's own service account. `always`: whatever scopes
   * the token had; `own-scopes`: only one with the pool's scopes; `existence`: that the image is there, or is not.
   */
  readonly probe?: 'always' | 'own-scopes' | 'existence';
  /**
   * It may be the reason why a probe was refused: where it fails, or where it is not known, too. Then the refusal says
   * nothing of the permission.
   */
  readonly explainsRefusal?: 'failing' | 'failing-or-unknown';
  /** A pull that a node was seen to make settles it; `one-account`: only for the service account and namespace that pulled. */
  readonly observed?: 'always' | 'one-account';
  /** Codes of the check that hold also where the image was pulled: they are about what comes after the pull. */
  readonly heldAfterPull?: readonly string[];
  /** It is about the node's own credential: one of several routes by which the kubelet may pull. */
  readonly nodeRoute?: true;
  /** It is about the account of the nodes: what is only assumed of that makes no failure sure. */
  readonly ofAccount?: true;
  /** It says nothing of an image that is never pulled. */
  readonly ofPull?: true;
  /**
   * It is about the image's own host, as one pool meets it (`pool`) or as all do (`all`): mirrors that nodes ask before
   * that host may make a failure none.
   */
  readonly mirror?: 'pool' | 'all';
  /** Its pass takes for granted that mirrors serve the same image. */
  readonly mirrorServes?: true;
  /** It may pass in a while, as a change spreads: of a grant, an account, an API that was enabled, a secret that is renewed. */
  readonly spreads?: 'permission' | 'account' | 'api' | 'secret';
}

/** What a check says of itself, for those who may not know how it judges. */
export type TraitsOf = (check: string) => CheckTraits;
