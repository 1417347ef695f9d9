/** Tags on resources, and what they inherit (Resource Manager, "Tags overview"). */
import { createHash } from 'node:crypto';

/** Tags of a resource as a world has them: `{'846201937715/env': 'prod'}`, the key by its namespaced name. */
export type TagBindings = Record<string, string>;

/** One tag that holds on a resource. */
export interface Tag {
  /** `846201937715/env` */
  key: string;
  /** The value's short name: `prod`. */
  value: string;
  /** `tagKeys/281478409127147` */
  keyId: string;
  /** `tagValues/281479442205542` */
  valueId: string;
  inherited: boolean;
}

const idOf = (collection: string, name: string): string => {
  const digits = createHash('sha256').update(name).digest().readUInt32BE(0);
  return `${collection}/28147${String(digits).padStart(10, '0')}`;
};

/** The permanent name of a key: the same one for the same namespaced name. */
export const tagKeyId = (key: string): string => idOf('tagKeys', key);

/** The permanent name of a key's value. */
export const tagValueId = (key: string, value: string): string => idOf('tagValues', `${key}/${value}`);

/**
 * The tags that hold where bindings are given from the resource upwards: of one key the nearest value counts.
 * @param bindings the resource's own, then its parent's, and so on
 */
export function effectiveTags(bindings: readonly (TagBindings | undefined)[]): Tag[] {
  const found = new Map<string, Tag>();
  bindings.forEach((level, at) => {
    for (const [key, value] of Object.entries(level ?? {})) {
      if (found.has(key)) continue;
      found.set(key, { key, value, keyId: tagKeyId(key), valueId: tagValueId(key, value), inherited: at > 0 });
    }
  });
  return [...found.values()];
}
