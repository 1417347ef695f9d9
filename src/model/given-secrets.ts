/** Pull secrets that stand in manifests of the input. They hold credentials: they are kept in memory alone, in no fact. */
import type { Json } from './json';

/** What the manifests say of pull secrets, as it will be once they are applied. */
export interface GivenSecrets {
  /** Secrets whose content stands there, by `secretKey`: as the API server would say them. */
  readonly secrets: ReadonlyMap<string, Json>;
  /** Secrets that stand there more than once with different contents, by `secretKey`: none of them is in `secrets`. */
  readonly several: ReadonlySet<string>;
  /**
   * Secrets that something else makes or fills in, by `makerKey`, with what that is, in words: `ExternalSecret/regcred,
   * which makes it`. Such a secret may be there later, where it is not now.
   */
  readonly makers: ReadonlyMap<string, string>;
}

/** By which a secret of the input is found. */
export const secretKey = (namespace: string, name: string): string => `${namespace}/${name}`;

/** By which what makes a secret is found. @param namespace null for something that makes it in any namespace */
export const makerKey = (namespace: string | null, name: string): string => secretKey(namespace ?? '*', name);

/** What makes a secret or fills it in, in words; undefined if nothing does. */
export const makerOf = ({ makers }: GivenSecrets, namespace: string, name: string): string | undefined =>
  makers.get(makerKey(namespace, name)) ?? makers.get(makerKey(null, name));

/** Nothing stands in the input. */
export const NO_SECRETS: GivenSecrets = { secrets: new Map(), several: new Set(), makers: new Map() };
