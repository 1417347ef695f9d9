/** Whether a role contains the permission to pull. */
import { missing } from '../model/fact';
import { PULL_PERMISSION } from '../model/iam';
import { need, type Need } from '../model/need';
import type { AccessFacts } from '../model/target-facts';
import { isKnownNotToPull, ROLES_READ_ON, ROLES_THAT_PULL } from './roles-that-pull';
import { ownValue } from '../model/own-value';

/** `worthAsking`: the answer is from the table, and IAM may have changed the role since. */
export type RoleAnswer =
  | { readonly holds: 'yes' | 'no'; readonly from: string; readonly worthAsking?: true }
  | { readonly holds: 'unknown'; readonly from: string; readonly needs: readonly Need[]; readonly asked: boolean };

/**
 * Google's roles for reading Artifact Registry, and the basic roles: they will not lose the permission, so they are not
 * read in each run. Other roles may change.
 */
const MADE_TO_READ = /^roles\/(?:artifactregistry\.[A-Za-z]+|viewer|editor|owner)$/;

/** The answer of IAM if it was asked, otherwise that of the dated table of predefined roles. */
export function roleHolds(role: string, facts: AccessFacts): RoleAnswer {
  const table = `table of predefined roles of ${ROLES_READ_ON}`;
  const fact = ownValue(facts.roles, role);
  if (fact?.state === 'known') {
    const { deleted, disabled, permissions } = fact.value;
    const holds = !deleted && !disabled && permissions.includes(PULL_PERMISSION);
    return { holds: holds ? 'yes' : 'no', from: fact.from };
  }
  if (ROLES_THAT_PULL.has(role)) {
    const answer = { holds: 'yes', from: table } as const;
    return fact === undefined && !MADE_TO_READ.test(role) ? { ...answer, worthAsking: true } : answer;
  }
  if (isKnownNotToPull(role)) return { holds: 'no', from: table };
  const root = fact && missing(fact);
  // A conditional binding as it is shown to readers of older policy versions: no role has that name.
  if (root?.state === 'absent' && !isMasked(role)) return { holds: 'no', from: root.from };
  const owner = /^((?:projects|organizations)\/[^/]+)\/roles\//.exec(role)?.[1];
  return {
    holds: 'unknown',
    from: role,
    needs: root?.state === 'denied' && root.needs.length > 0 ? root.needs : [need('iam.roles.get', owner ?? role)],
    asked: fact !== undefined,
  };
}

/** `roles/x_withcond_4e4b2c0f8d1a2b3c4d5e`: a role under a condition that is not shown (IAM policy versions). */
const isMasked = (role: string): boolean => /_withcond_[0-9a-f]+$/.test(role);
