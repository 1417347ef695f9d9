/** Policy Troubleshooter v3: an explanation from the policies that the caller may read, and no more. */
import { googleError, type Answer } from '../answers';
import { can, type Call } from '../call';
import { bindingGrants, denyName, levelDenies, matches, rolePermissions } from '../iam/decide';
import {
  findProject,
  folderResource,
  organizationResource,
  projectResource,
  repositoryResource,
  serviceAccountResource,
  findServiceAccount,
  type Level,
  type Resource,
} from '../iam/hierarchy';
import { route, type Route } from '../router';
import type { Binding } from '../world';
import { seesGroup } from './cloudidentity';

/** The resource behind a full resource name. */
function resourceNamed(call: Call, name: string): Resource {
  const repository =
    /^\/\/artifactregistry\.googleapis\.com\/projects\/([^/]+)\/locations\/([^/]+)\/repositories\/([^/]+)$/.exec(name);
  if (repository) return repositoryResource(call.world, repository[1] ?? '', repository[2] ?? '', repository[3] ?? '');
  const account = /^\/\/iam\.googleapis\.com\/projects\/[^/]+\/serviceAccounts\/(.+)$/.exec(name);
  const found = account && findServiceAccount(call.world, account[1] ?? '');
  if (found) return serviceAccountResource(call.world, found);
  const project = /^\/\/[^/]+\/projects\/([^/]+)/.exec(name)?.[1];
  if (!project || !findProject(call.world, project)) throw googleError(400, 'Request contains an invalid argument.');
  return projectResource(call.world, project);
}

const READ: Record<Level['kind'], string> = {
  repository: 'artifactregistry.repositories.getIamPolicy',
  bucket: 'storage.buckets.getIamPolicy',
  serviceAccount: 'iam.serviceAccounts.getIamPolicy',
  project: 'resourcemanager.projects.getIamPolicy',
  folder: 'resourcemanager.folders.getIamPolicy',
  organization: 'resourcemanager.organizations.getIamPolicy',
};

/** May the caller read the policies of this level? */
function readable(call: Call, resource: Resource, level: Level, permission: string): boolean {
  const id = level.fullName.split('/').pop() ?? '';
  if (level.kind === 'folder') return can(call, permission, folderResource(call.world, id));
  if (level.kind === 'organization') return can(call, permission, organizationResource(call.world, id));
  return can(call, permission, level.kind === 'project' ? projectResource(call.world, id) : resource);
}

type Membership = 'MEMBERSHIP_MATCHED' | 'MEMBERSHIP_NOT_MATCHED' | 'MEMBERSHIP_UNKNOWN_INFO';

/** A group's members are only known to its own members (and to whom the directory lets in). */
function membership(call: Call, entry: string, member: string): Membership {
  const group = call.world.groups.find(({ email }) => entry.toLowerCase() === `group:${email.toLowerCase()}`);
  if (entry.startsWith('group:') && !seesGroup(call, group)) return 'MEMBERSHIP_UNKNOWN_INFO';
  return matches(call.world, entry, member) ? 'MEMBERSHIP_MATCHED' : 'MEMBERSHIP_NOT_MATCHED';
}

/** What it is not told, and what the caller may not read, leaves a condition open: attributes of the resource, tags. */
function isOpen(call: Call, condition: { expression: string } | undefined, resource: Resource): boolean {
  if (condition === undefined) return false;
  if (/\bresource\.(?:name|type|service)\b/.test(condition.expression)) return true;
  return (
    /\bresource\.(?:matchTag|hasTagKey)/.test(condition.expression) &&
    !can(call, 'artifactregistry.repositories.listEffectiveTags', resource)
  );
}

type Access =
  | 'ALLOW_ACCESS_STATE_GRANTED'
  | 'ALLOW_ACCESS_STATE_NOT_GRANTED'
  | 'ALLOW_ACCESS_STATE_UNKNOWN_INFO'
  | 'ALLOW_ACCESS_STATE_UNKNOWN_CONDITIONAL';

function explainBinding(
  call: Call,
  binding: Binding,
  member: string,
  permission: string,
  resource: Resource,
): { state: Access; json: Record<string, unknown> } {
  const includes = rolePermissions(call.world, binding.role).includes(permission);
  const each = Object.fromEntries(binding.members.map((entry) => [entry, membership(call, entry, member)]));
  const combined: Membership = Object.values(each).includes('MEMBERSHIP_MATCHED')
    ? 'MEMBERSHIP_MATCHED'
    : Object.values(each).includes('MEMBERSHIP_UNKNOWN_INFO')
      ? 'MEMBERSHIP_UNKNOWN_INFO'
      : 'MEMBERSHIP_NOT_MATCHED';
  let state: Access = 'ALLOW_ACCESS_STATE_NOT_GRANTED';
  if (includes && combined === 'MEMBERSHIP_UNKNOWN_INFO') state = 'ALLOW_ACCESS_STATE_UNKNOWN_INFO';
  if (includes && combined === 'MEMBERSHIP_MATCHED') {
    state = isOpen(call, binding.condition, resource)
      ? 'ALLOW_ACCESS_STATE_UNKNOWN_CONDITIONAL'
      : bindingGrants(call.world, binding, member, permission, resource)
        ? 'ALLOW_ACCESS_STATE_GRANTED'
        : 'ALLOW_ACCESS_STATE_NOT_GRANTED';
  }
  return {
    state,
    json: {
      allowAccessState: state,
      role: binding.role,
      rolePermission: includes ? 'ROLE_PERMISSION_INCLUDED' : 'ROLE_PERMISSION_NOT_INCLUDED',
      rolePermissionRelevance: includes ? 'HEURISTIC_RELEVANCE_HIGH' : 'HEURISTIC_RELEVANCE_NORMAL',
      combinedMembership: { membership: combined, relevance: 'HEURISTIC_RELEVANCE_NORMAL' },
      memberships: Object.fromEntries(
        Object.entries(each).map(([entry, value]) => [
          entry,
          { membership: value, relevance: 'HEURISTIC_RELEVANCE_NORMAL' },
        ]),
      ),
      ...(binding.condition ? { condition: binding.condition } : {}),
    },
  };
}

function best(states: readonly Access[]): Access {
  const order: Access[] = [
    'ALLOW_ACCESS_STATE_GRANTED',
    'ALLOW_ACCESS_STATE_UNKNOWN_CONDITIONAL',
    'ALLOW_ACCESS_STATE_UNKNOWN_INFO',
  ];
  return order.find((state) => states.includes(state)) ?? 'ALLOW_ACCESS_STATE_NOT_GRANTED';
}

function explainLevel(
  call: Call,
  level: Level,
  member: string,
  permission: string,
  resource: Resource,
): { state: Access; json: Record<string, unknown> } {
  if (!readable(call, resource, level, READ[level.kind])) {
    const state = 'ALLOW_ACCESS_STATE_UNKNOWN_INFO' as const;
    return {
      state,
      json: { allowAccessState: state, fullResourceName: level.fullName, relevance: 'HEURISTIC_RELEVANCE_NORMAL' },
    };
  }
  const bindings = level.policy.bindings.map((binding) => explainBinding(call, binding, member, permission, resource));
  const state = best(bindings.map((one) => one.state));
  return {
    state,
    json: {
      allowAccessState: state,
      fullResourceName: level.fullName,
      relevance: 'HEURISTIC_RELEVANCE_NORMAL',
      bindingExplanations: bindings.map((one) => one.json),
      policy: { ...level.policy },
    },
  };
}

/** `denyAccessState`: unknown where a level's deny policies can't be read and nothing readable denies. */
function denyState(call: Call, resource: Resource, member: string, permission: string): string {
  const levels = resource.levels.filter(
    (level) => level.kind === 'project' || level.kind === 'folder' || level.kind === 'organization',
  );
  const read = levels.filter((level) => readable(call, resource, level, 'iam.denypolicies.list'));
  /** The rules whose condition can be evaluated, and the others as if they had none. */
  const withRules = (open: boolean): Level[] =>
    read.map((level) => ({
      ...level,
      denyPolicies: level.denyPolicies.map((policy) => ({
        ...policy,
        rules: policy.rules
          .filter(({ denialCondition }) => isOpen(call, denialCondition, resource) === open)
          .map(({ denialCondition, ...rule }) => ({
            ...rule,
            ...(open || !denialCondition ? {} : { denialCondition }),
          })),
      })),
    }));
  const denies = (level: Level): boolean => levelDenies(call.world, level, member, permission, resource);
  if (withRules(false).some(denies)) return 'DENY_ACCESS_STATE_DENIED';
  if (withRules(true).some(denies)) return 'DENY_ACCESS_STATE_UNKNOWN_CONDITIONAL';
  return read.length < levels.length ? 'DENY_ACCESS_STATE_UNKNOWN_INFO' : 'DENY_ACCESS_STATE_NOT_DENIED';
}

function overall(allow: Access, deny: string): string {
  if (allow === 'ALLOW_ACCESS_STATE_NOT_GRANTED' || deny === 'DENY_ACCESS_STATE_DENIED') return 'CANNOT_ACCESS';
  if (allow === 'ALLOW_ACCESS_STATE_UNKNOWN_CONDITIONAL' || deny === 'DENY_ACCESS_STATE_UNKNOWN_CONDITIONAL')
    return 'UNKNOWN_CONDITIONAL';
  return allow === 'ALLOW_ACCESS_STATE_GRANTED' && deny === 'DENY_ACCESS_STATE_NOT_DENIED'
    ? 'CAN_ACCESS'
    : 'UNKNOWN_INFO';
}

function troubleshoot(call: Call): Answer {
  const tuple = call.body['accessTuple'];
  const { principal, fullResourceName, permission } =
    typeof tuple === 'object' && tuple !== null && !Array.isArray(tuple) ? tuple : {};
  if (
    typeof principal !== 'string' ||
    typeof fullResourceName !== 'string' ||
    typeof permission !== 'string' ||
    !principal.includes('@') ||
    principal.includes(':')
  ) {
    throw googleError(400, 'Request contains an invalid argument.');
  }
  const member = `${principal.endsWith('gserviceaccount.com') ? 'serviceAccount' : 'user'}:${principal}`;
  const resource = resourceNamed(call, fullResourceName);
  const levels = resource.levels.map((level) => explainLevel(call, level, member, permission, resource));
  // What does not exist is like what the caller may not see.
  const exists = resource.levels.some(({ kind }) => kind === 'repository' || kind === 'serviceAccount');
  const missing: Access[] = exists ? [] : ['ALLOW_ACCESS_STATE_UNKNOWN_INFO'];
  const allow = best([...missing, ...levels.map((one) => one.state)]);
  const deny = denyState(call, resource, member, permission);
  return {
    status: 200,
    json: {
      overallAccessState: overall(allow, deny),
      accessTuple: { principal, fullResourceName, permission, permissionFqdn: denyName(permission) },
      allowPolicyExplanation: {
        allowAccessState: allow,
        explainedPolicies: levels.map((one) => one.json),
        relevance: 'HEURISTIC_RELEVANCE_NORMAL',
      },
      denyPolicyExplanation: {
        denyAccessState: deny,
        permissionDeniable: true,
        explainedResources: [],
        relevance: 'HEURISTIC_RELEVANCE_NORMAL',
      },
    },
  };
}

/** Routes of policytroubleshooter v3. */
export const troubleshooterRoutes: Route[] = [
  route('policytroubleshooter', 'POST', '/v3/iam:troubleshoot', troubleshoot),
];
