/** Reads cleanup policies from the JSON of Artifact Registry. */
import type { CleanupPolicy } from '../model/cleanup';
import { type Json, list, object, objectOrNull, text } from '../model/json';

const CONDITION = ['tagState', 'tagPrefixes', 'versionNamePrefixes', 'packageNamePrefixes', 'olderThan', 'newerThan'];
const STATES: ReadonlySet<string> = new Set(['TAGGED', 'UNTAGGED', 'ANY', 'TAG_STATE_UNSPECIFIED']);

/** All `cleanupPolicies` of a repository. A policy with content that is not understood is marked as `strange`. */
export const cleanupPoliciesFrom = (raw: unknown): readonly CleanupPolicy[] =>
  Object.entries(object(raw))
    .map(([id, each]) => policyFrom(id, object(each)))
    .sort((a, b) => (a.id < b.id ? -1 : 1));

function policyFrom(id: string, json: Json): CleanupPolicy {
  const condition = objectOrNull(json['condition']);
  const recent = objectOrNull(json['mostRecentVersions']);
  const ages = [condition?.['olderThan'], condition?.['newerThan']];
  const tagState = text(condition?.['tagState']) ?? 'ANY';
  const known = new Set(CONDITION);
  const action = text(json['action']) ?? 'ACTION_UNSPECIFIED';
  const strange =
    (condition === null) === (recent === null) ||
    // `mostRecentVersions` is only valid for keeping.
    (recent !== null && action === 'DELETE') ||
    !STATES.has(tagState) ||
    Object.keys(condition ?? {}).some((field) => !known.has(field)) ||
    ages.some((age) => age !== undefined && seconds(age) === null) ||
    (recent !== null && count(recent['keepCount']) === null);
  const [olderThan = null, newerThan = null] = ages.map(seconds);
  return {
    id: text(json['id']) ?? id,
    action,
    condition: condition && {
      tagState,
      tagPrefixes: texts(condition['tagPrefixes']),
      versionNamePrefixes: texts(condition['versionNamePrefixes']),
      packageNamePrefixes: texts(condition['packageNamePrefixes']),
      olderThan,
      newerThan,
    },
    mostRecent: recent && {
      packageNamePrefixes: texts(recent['packageNamePrefixes']),
      keepCount: count(recent['keepCount']) ?? 0,
    },
    strange,
  };
}

const texts = (raw: unknown): readonly string[] => list(raw).filter((each): each is string => typeof each === 'string');

const count = (raw: unknown): number | null => (typeof raw === 'number' && Number.isInteger(raw) ? raw : null);

/** Converts a duration such as `2592000s` to seconds. */
function seconds(raw: unknown): number | null {
  const digits = typeof raw === 'string' ? /^(\d{1,12})(?:\.\d{1,9})?s$/.exec(raw)?.[1] : undefined;
  return digits === undefined ? null : Number(digits);
}
