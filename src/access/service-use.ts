/** Whether an account may use the services of a project (`serviceusage.services.use`), as far as policies show it plainly. */
import { surroundings } from './evaluate';
import { coveredBy } from './members';
import type { AccessQuestion } from './question';

/** Roles that hold the permission; more may. */
const HOLD = new Set([
  'roles/serviceusage.serviceUsageConsumer',
  'roles/serviceusage.serviceUsageAdmin',
  'roles/editor',
  'roles/owner',
]);

/** Roles that nodes' accounts often have, and that do not hold it. */
const LACK = new Set([
  'roles/artifactregistry.reader',
  'roles/artifactregistry.writer',
  'roles/container.defaultNodeServiceAccount',
  'roles/logging.logWriter',
  'roles/monitoring.metricWriter',
  'roles/monitoring.viewer',
  'roles/stackdriver.resourceMetadata.writer',
  'roles/storage.objectViewer',
]);

/**
 * Whether the principal has the permission on the project of the repository, or above it. Only roles that certainly
 * contain it, or certainly do not, decide; any other role, a condition or an unread group leaves it unknown.
 * @param question of the principal and the repository's levels
 */
export function mayUseServices(question: AccessQuestion): 'yes' | 'no' | 'open' {
  const around = surroundings(question);
  let open = false;
  for (const { kind, policy } of question.levels) {
    if (kind === 'repository') continue;
    if (policy.state !== 'known') {
      open = true;
      continue;
    }
    for (const { role, members, condition } of policy.value.bindings) {
      if (LACK.has(role)) continue;
      const { covers } = coveredBy(members, question.principal, around).coverage;
      if (covers === 'yes' && condition === null && HOLD.has(role)) return 'yes';
      if (covers !== 'no') open = true;
    }
  }
  return open ? 'open' : 'no';
}
