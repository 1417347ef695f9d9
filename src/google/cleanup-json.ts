/** Cleanup policies as Artifact Registry's JSON has them. */
import type { CleanupPolicy } from '../model/cleanup';
import { type Json, list, object, objectOrNull, text } from '../model/json';

const CONDITION = ['tagState', 'tagPrefixes', 'versionNamePrefixes', 'packageNamePrefixes', 'olderThan', 'newerThan'];
const STATES: ReadonlySet<string> = new Set(['TAGGED', 'UNTAGGED', 'ANY', 'TAG_STATE_UNSPECIFIED']);

/** Each of a repository's `cleanupPolicies`; what it does not understand in one makes it strange, never silent. */
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
    // The newest versions are for keeping alone.
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

/** A duration, `2592000s`, in seconds. */
function seconds(raw: unknown): number | null {
  const digits = typeof raw === 'string' ? /^(\d{1,12})(?:\.\d{1,9})?s$/.exec(raw)?.[1] : undefined;
  return digits === undefined ? null : Number(digits);
}
