import { type Json, objectOrNull, text } from '../model/json';
import type { Binding, Policy } from '../model/iam';

/** The body of a `getIamPolicy` request that is a POST: without it, the answer does not contain conditions. */
export const POLICY_VERSION_3: Json = { options: { requestedPolicyVersion: 3 } };

/**
 * Reads an allow policy from JSON; null if any part has an unexpected form. A policy without bindings has a version or
 * an etag; an object with none of the three is not a policy.
 */
export function readIamPolicy(json: Json): Policy | null {
  const { bindings = [] } = json;
  const isPolicy =
    Array.isArray(json['bindings']) || typeof json['version'] === 'number' || text(json['etag']) !== null;
  if (!isPolicy || !Array.isArray(bindings) || 'error' in json) return null;
  const read = bindings.map(readBinding);
  return read.every((binding) => binding !== null) ? { bindings: read } : null;
}

function readBinding(raw: unknown): Binding | null {
  const json = objectOrNull(raw);
  const role = text(json?.['role']);
  if (json === null || role === null) return null;
  const { members = [], condition } = json;
  if (!Array.isArray(members) || !members.every((member): member is string => typeof member === 'string')) return null;
  if (condition === undefined || condition === null) return { role, members, condition: null };
  const given = objectOrNull(condition);
  if (given === null) return null;
  return {
    role,
    members,
    condition: { title: text(given['title']) ?? '', expression: text(given['expression']) ?? '' },
  };
}
