/** Pull secrets that stand in manifests of the input. They hold credentials: they are kept in memory alone, in no fact. */
import type { Json } from './json';

/** What the manifests say of pull secrets, as it will be once they are applied. */
export interface GivenSecrets {
  /** Secrets whose content stands there, by `secretKey`: as the API server would say them. */
  readonly secrets: ReadonlyMap<string, Json>;
  /**
   * Names of secrets that something else makes or fills in, with what that is, in words: `ExternalSecret/regcred, which
   * makes it`. Such a secret may be there later, where it is not now.
   */
  readonly makers: ReadonlyMap<string, string>;
}

/** By which a secret of the input is found. */
export const secretKey = (namespace: string, name: string): string => `${namespace}/${name}`;

/** Nothing stands in the input. */
export const NO_SECRETS: GivenSecrets = { secrets: new Map(), makers: new Map() };
