/** IAM's decision: who holds which permission where, from allow policies, conditions, groups and deny policies. */
import type { Binding, World } from '../world';
import { holds, type CelScope } from './cel';
import { ancestors, findProject, findServiceAccount, type Level, type Resource } from './hierarchy';
import { predefinedRole } from './roles';

/** Permissions of a role: predefined, or a custom one that is neither deleted nor disabled; unknown roles hold nothing. */
export function rolePermissions(world: World, role: string): readonly string[] {
  const custom = world.roles.find((one) => one.name === role);
  if (custom) return custom.deleted || custom.stage === 'DISABLED' ? [] : custom.includedPermissions;
  return predefinedRole(role)?.permissions ?? [];
}

const bare = (member: string): string => member.slice(member.indexOf(':') + 1).toLowerCase();

function inGroup(world: World, group: string, member: string, seen: Set<string>): boolean {
  if (seen.has(group)) return false;
  seen.add(group);
  const found = world.groups.find((one) => one.email.toLowerCase() === group);
  return found?.members.some((entry) => matches(world, entry, member, seen)) ?? false;
}

/** Every service account of a project, folder or organization, by the account's own place in the hierarchy. */
function inServiceAccountSet(world: World, set: string, member: string): boolean {
  const match =
    /^principalSet:\/\/cloudresourcemanager\.googleapis\.com\/(projects|folders|organizations)\/([^/]+)(\/type\/ServiceAccount)?$/.exec(
      set,
    );
  if (!match || !member.startsWith('serviceAccount:')) return false;
  const account = findServiceAccount(world, bare(member));
  const project = account && findProject(world, account.project);
  if (!project) return false;
  const [, kind, id] = match;
  if (kind === 'projects') return project.number === id || project.id === id;
  return ancestors(world, project.parent).some((level) => level.fullName.endsWith(`/${kind ?? ''}/${id ?? ''}`));
}

/** A Kubernetes service account as `[its project's pool, namespace, name]`; both of IAM's forms for it mean the same. */
function workload(member: string): readonly [string, string, string] | null {
  const old = /^serviceAccount:([^[]+)\[([^/]+)\/([^\]]+)\]$/.exec(member);
  if (old) return [old[1] ?? '', old[2] ?? '', old[3] ?? ''];
  const full =
    /^principal:\/\/iam\.googleapis\.com\/projects\/\d+\/locations\/global\/workloadIdentityPools\/([^/]+)\/subject\/ns\/([^/]+)\/sa\/([^/]+)$/.exec(
      member,
    );
  return full && [full[1] ?? '', full[2] ?? '', full[3] ?? ''];
}

/** All of a workload identity pool, or a Kubernetes namespace of it. */
function inWorkloadSet(set: string, member: string): boolean {
  const asked = /\/workloadIdentityPools\/([^/]+)\/(?:(\*)|namespace\/([^/]+))$/.exec(set);
  const own = workload(member);
  if (!asked || !own || asked[1] !== own[0]) return false;
  return asked[2] === '*' || asked[3] === own[1];
}

function isConvenience(world: World, entry: string, member: string): boolean {
  const match = /^project(Owner|Editor|Viewer):(.+)$/.exec(entry);
  const project = match && findProject(world, match[2] ?? '');
  if (!match || !project) return false;
  const role = `roles/${(match[1] ?? '').toLowerCase()}`;
  return project.policy.bindings.some(
    (binding) =>
      binding.role === role &&
      binding.members.some((one) => !/^project(Owner|Editor|Viewer):/.test(one) && matches(world, one, member)),
  );
}

/** Does a policy's member entry mean this principal? `null` is an anonymous request. (IAM principal identifiers) */
export function matches(world: World, entry: string, member: string | null, seen = new Set<string>()): boolean {
  if (entry === 'allUsers') return true;
  if (member === null || entry.startsWith('deleted:')) return false;
  if (entry === 'allAuthenticatedUsers') return true;
  if (entry.startsWith('group:')) return inGroup(world, bare(entry), member, seen);
  if (entry.startsWith('domain:')) return member.startsWith('user:') && bare(member).endsWith(`@${bare(entry)}`);
  if (/^project(Owner|Editor|Viewer):/.test(entry)) return isConvenience(world, entry, member);
  if (entry.startsWith('principalSet://iam.googleapis.com/')) return inWorkloadSet(entry, member);
  if (entry.startsWith('principalSet://')) return inServiceAccountSet(world, entry, member);
  const own = workload(member);
  if (own) return workload(entry)?.join() === own.join();
  if (/^(user|serviceAccount):/.test(entry)) return entry.toLowerCase() === member.toLowerCase();
  return entry === member;
}

function conditionScope(world: World, resource: Resource): CelScope {
  return {
    values: {
      'request.time': world.now ? new Date(world.now) : new Date(),
      ...(world.resourceAttributes === false
        ? {}
        : { 'resource.name': resource.name, 'resource.type': resource.type, 'resource.service': resource.service }),
    },
    tags: resource.tags,
  };
}

/** Does a binding give the permission to this principal on this resource, condition included? */
export function bindingGrants(
  world: World,
  binding: Binding,
  member: string | null,
  permission: string,
  resource: Resource,
): boolean {
  if (!rolePermissions(world, binding.role).includes(permission)) return false;
  if (!binding.members.some((entry) => matches(world, entry, member))) return false;
  return !binding.condition || holds(binding.condition.expression, conditionScope(world, resource));
}

/** The name of a permission as deny policies write it: `artifactregistry.googleapis.com/repositories.get`. */
export function denyName(permission: string): string {
  const [service = '', ...rest] = permission.split('.');
  const host = service === 'resourcemanager' ? 'cloudresourcemanager' : service;
  return `${host}.googleapis.com/${rest.join('.')}`;
}

const namesPermission = (patterns: readonly string[] | undefined, permission: string): boolean =>
  (patterns ?? []).some(
    (pattern) => pattern === permission || (pattern.endsWith('*') && permission.startsWith(pattern.slice(0, -1))),
  );

function denyPrincipal(world: World, entry: string, member: string | null): boolean {
  if (entry === 'principalSet://goog/public:all') return true;
  if (member === null) return false;
  const account = /^principal:\/\/iam\.googleapis\.com\/projects\/-\/serviceAccounts\/(.+)$/.exec(entry);
  if (account) return member.toLowerCase() === `serviceaccount:${(account[1] ?? '').toLowerCase()}`;
  const user = /^principal:\/\/goog\/subject\/(.+)$/.exec(entry);
  if (user) return member.toLowerCase() === `user:${(user[1] ?? '').toLowerCase()}`;
  const group = /^principalSet:\/\/goog\/group\/(.+)$/.exec(entry);
  if (group) return matches(world, `group:${group[1] ?? ''}`, member);
  return matches(world, entry, member);
}

/** Does a deny policy of this level take the permission away? (IAM deny policies) */
export function levelDenies(
  world: World,
  level: Level,
  member: string | null,
  permission: string,
  resource: Resource,
): boolean {
  const name = denyName(permission);
  return level.denyPolicies.some((policy) =>
    policy.rules.some(
      (rule) =>
        namesPermission(rule.deniedPermissions, name) &&
        !namesPermission(rule.exceptionPermissions, name) &&
        rule.deniedPrincipals.some((entry) => denyPrincipal(world, entry, member)) &&
        !(rule.exceptionPrincipals ?? []).some((entry) => denyPrincipal(world, entry, member)) &&
        (!rule.denialCondition || holds(rule.denialCondition.expression, conditionScope(world, resource))),
    ),
  );
}

/** IAM's whole answer for one principal, permission and resource. */
export function isAllowed(world: World, member: string | null, permission: string, resource: Resource): boolean {
  if (resource.levels.some((level) => levelDenies(world, level, member, permission, resource))) return false;
  return resource.levels.some((level) =>
    level.policy.bindings.some((binding) => bindingGrants(world, binding, member, permission, resource)),
  );
}
