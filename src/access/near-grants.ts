/** Bindings that almost grant the permission, to explain a refusal. They decide nothing. */
import type { PolicyLevel } from '../model/target-facts';
import { coveredBy } from './members';
import { surroundings } from './evaluate';
import { heldBy } from './held';
import type { AccessQuestion } from './question';
import { roleHolds } from './roles';

/** Cloud Storage's roles let nodes pull from Container Registry, which has been shut down. */
const STORAGE_ROLE = 'roles/storage.';
/** The number of bindings that are reported. */
const MOST = 3;

/**
 * Bindings that name the principal but do not let it pull: their condition does not hold, they name a deleted account
 * of the same name, or their role belongs to Cloud Storage.
 * @returns one clause for each, up to three
 */
export function nearGrants(question: AccessQuestion): readonly string[] {
  const around = surroundings(question);
  const told: string[] = [];
  for (const level of question.levels) {
    if (level.policy.state !== 'known') continue;
    for (const { role, members, condition } of level.policy.value.bindings) {
      if (told.length === MOST) return told;
      const given = (to: string): string => `${role} to ${to} on ${placeOf(level)}`;
      const { coverage, entry } = coveredBy(members, question.principal, around);
      const pulls = roleHolds(role, question.facts).holds === 'yes';
      const gone = members.find((member) => isGone(member, question.principal));
      if (coverage.covers === 'yes' && pulls && heldBy(condition, question, 'allow').holds === false)
        told.push(`${given(entry)} does not hold: ${condition?.expression ?? ''}`);
      else if (coverage.covers === 'yes' && !pulls && role.startsWith(STORAGE_ROLE))
        told.push(`${given(entry)} is of Cloud Storage, and lets nobody pull from Artifact Registry`);
      else if (pulls && gone !== undefined)
        told.push(`${given(gone)} names an account that was deleted, not the one that has its name now`);
    }
  }
  return told;
}

/** `deleted:serviceAccount:E?uid=N`, a deleted account of the same name (https://cloud.google.com/iam/docs/principal-identifiers). */
const isGone = (member: string, principal: string): boolean =>
  member.trim().toLowerCase().startsWith(`deleted:${principal.toLowerCase()}?uid=`);

const placeOf = (level: PolicyLevel): string => (level.kind === 'repository' ? 'the repository' : level.resource);
