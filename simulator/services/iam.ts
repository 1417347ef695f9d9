/** IAM v1 (service accounts, roles) and v2 (deny policies), and IAM Credentials (tokens of another account). */
import { errorInfo, googleError, notFound, type Answer } from '../answers';
import { can, demand, page, param, type Call } from '../call';
import {
  findProject,
  findServiceAccount,
  folderResource,
  organizationResource,
  projectResource,
  serviceAccountResource,
  type Resource,
} from '../iam/hierarchy';
import { rolePermissions } from '../iam/decide';
import { predefinedRole, predefinedRoles } from '../iam/roles';
import { route, type Route } from '../router';
import { policyJson } from './resourcemanager';
import type { CustomRole, DenyPolicy, ServiceAccount } from '../world';

const TIME = '2025-06-07T08:09:10.111213Z';

/** The `ServiceAccount` resource; `disabled` is left out where it is false. */
function accountJson(call: Call, account: ServiceAccount): Record<string, unknown> {
  const project = findProject(call.world, account.project)?.id ?? account.project;
  return {
    name: `projects/${project}/serviceAccounts/${account.email}`,
    projectId: project,
    uniqueId: account.uniqueId,
    email: account.email,
    ...(account.displayName ? { displayName: account.displayName } : {}),
    etag: 'MDEwMjE5MjA=',
    oauth2ClientId: account.uniqueId,
    ...(account.disabled ? { disabled: true } : {}),
  };
}

/** Asked with a project a missing account is a 404 to who may look; with `-` it is a 403 to everyone (IAM reference). */
function accountFor(call: Call, permission: string): ServiceAccount {
  const [projectAsked, email] = [param(call, 'owner'), param(call, 'account')];
  const found = findServiceAccount(call.world, email);
  const account =
    found &&
    (projectAsked === '-' || findProject(call.world, projectAsked)?.id === findProject(call.world, found.project)?.id)
      ? found
      : undefined;
  const text = `//iam.googleapis.com/projects/${projectAsked}/serviceAccounts/${email}`;
  const nowhere: Resource = { levels: [], name: '', type: '', service: '', tags: [] };
  const inherited = projectAsked === '-' ? nowhere : projectResource(call.world, projectAsked);
  demand(
    call,
    permission,
    account ? serviceAccountResource(call.world, account) : inherited,
    text,
    'iam.googleapis.com',
  );
  if (!account) throw googleError(404, `Unknown service account: ${email}`);
  return account;
}

function listAccounts(call: Call): Answer {
  const asked = param(call, 'owner');
  demand(
    call,
    'iam.serviceAccounts.list',
    projectResource(call.world, asked),
    `//cloudresourcemanager.googleapis.com/projects/${asked}`,
    'iam.googleapis.com',
  );
  const project = findProject(call.world, asked);
  const own = call.world.serviceAccounts.filter((one) => findProject(call.world, one.project) === project);
  const { items, nextPageToken } = page(call, own, 20, 100);
  return {
    status: 200,
    json: {
      ...(items.length > 0 ? { accounts: items.map((one) => accountJson(call, one)) } : {}),
      ...(nextPageToken ? { nextPageToken } : {}),
    },
  };
}

function accountPolicy(call: Call): Answer {
  return { status: 200, json: policyJson(call, accountFor(call, 'iam.serviceAccounts.getIamPolicy').policy) };
}

function roleJson(role: {
  name: string;
  title: string;
  includedPermissions: readonly string[];
  stage?: string;
  deleted?: boolean;
}): Record<string, unknown> {
  return {
    name: role.name,
    title: role.title,
    includedPermissions: [...role.includedPermissions].sort(),
    stage: role.stage ?? 'GA',
    etag: role.name.startsWith('roles/') ? 'AA==' : 'BwYYZ2rC7dm=',
    ...(role.deleted ? { deleted: true } : {}),
  };
}

/** Predefined roles are public to anyone with a token. */
function getPredefined(call: Call): Answer {
  const name = `roles/${param(call, 'role')}`;
  const role = predefinedRole(name);
  if (!role) throw googleError(404, `The role named ${name} was not found.`);
  // A world may have its own idea of what Google put into a role.
  const includedPermissions = [...rolePermissions(call.world, name)];
  return { status: 200, json: roleJson({ name, title: role.title, includedPermissions }) };
}

function getCustom(kind: 'projects' | 'organizations') {
  return (call: Call): Answer => {
    const owner = param(call, 'owner');
    const resource = kind === 'projects' ? projectResource(call.world, owner) : organizationResource(call.world, owner);
    const name = `${kind}/${kind === 'projects' ? (findProject(call.world, owner)?.id ?? owner) : owner}/roles/${param(call, 'role')}`;
    if (!can(call, 'iam.roles.get', resource)) {
      throw googleError(403, `You don't have permission to get the role at ${name}.`, [
        errorInfo('IAM_PERMISSION_DENIED', 'iam.googleapis.com', { permission: 'iam.roles.get', resource: name }),
      ]);
    }
    const role: CustomRole | undefined = call.world.roles.find((one) => one.name === name);
    if (!role) throw googleError(404, `The role named ${name} was not found.`);
    return { status: 200, json: roleJson(role) };
  };
}

function grantable(call: Call): Answer {
  if (typeof call.body['fullResourceName'] !== 'string')
    throw googleError(400, 'Request contains an invalid argument.');
  const full = call.body['view'] === 'FULL';
  const names = predefinedRoles().map((name) => ({
    name,
    title: predefinedRole(name)?.title ?? name,
    includedPermissions: predefinedRole(name)?.permissions ?? [],
  }));
  const size = Math.min(Number(call.body['pageSize'] ?? 300), 1000);
  const from = Number(call.body['pageToken'] ?? 0);
  const roles = names
    .slice(from, from + size)
    .map((role) => (full ? roleJson(role) : { name: role.name, title: role.title, stage: 'GA', etag: 'AA==' }));
  return {
    status: 200,
    json: { roles, ...(from + size < names.length ? { nextPageToken: String(from + size) } : {}) },
  };
}

function attachment(call: Call): { point: string; resource: Resource; policies: DenyPolicy[] } {
  const point = param(call, 'attachment');
  const [kind, id = ''] = point.replace('cloudresourcemanager.googleapis.com/', '').split('/');
  const resource =
    kind === 'folders'
      ? folderResource(call.world, id)
      : kind === 'organizations'
        ? organizationResource(call.world, id)
        : projectResource(call.world, id);
  return { point, resource, policies: resource.levels[0]?.denyPolicies ?? [] };
}

function denyJson(point: string, policy: DenyPolicy, withRules: boolean): Record<string, unknown> {
  return {
    name: `policies/${encodeURIComponent(point)}/denypolicies/${policy.id}`,
    uid: '6665c437-a3b2-a018-6934-54dd16d3426e',
    kind: 'DenyPolicy',
    displayName: policy.displayName ?? policy.id,
    etag: 'MTc1MzM5NDQ2OTQxMjY3Nzg2MjQ=',
    createTime: TIME,
    updateTime: TIME,
    ...(withRules
      ? {
          rules: policy.rules.map(({ description, ...denyRule }) => ({
            ...(description ? { description } : {}),
            denyRule,
          })),
        }
      : {}),
  };
}

function listDeny(call: Call): Answer {
  const { point, resource, policies } = attachment(call);
  demand(call, 'iam.denypolicies.list', resource, `//${point}`, 'iam.googleapis.com');
  return {
    status: 200,
    json: policies.length > 0 ? { policies: policies.map((one) => denyJson(point, one, false)) } : {},
  };
}

function getDeny(call: Call): Answer {
  const { point, resource, policies } = attachment(call);
  demand(call, 'iam.denypolicies.get', resource, `//${point}`, 'iam.googleapis.com');
  const found = policies.find((one) => one.id === param(call, 'policy'));
  if (!found) throw notFound();
  return { status: 200, json: denyJson(point, found, true) };
}

/** IAM v3: the principal access boundary policies of an organization. */
function listBoundaries(call: Call): Answer {
  const id = param(call, 'owner');
  const parent = `organizations/${id}/locations/global`;
  demand(
    call,
    'iam.principalaccessboundarypolicies.list',
    organizationResource(call.world, id),
    `//iam.googleapis.com/${parent}`,
    'iam.googleapis.com',
  );
  const { items, nextPageToken } = page(call, call.world.organization?.accessBoundaries ?? [], 50);
  const policies = items.map(({ id: policy, resources }) => ({
    name: `${parent}/principalAccessBoundaryPolicies/${policy}`,
    uid: 'puid_13364150419245236225',
    displayName: policy,
    createTime: TIME,
    updateTime: TIME,
    details: { rules: [{ description: policy, resources, effect: 'ALLOW' }], enforcementVersion: '4' },
  }));
  return {
    status: 200,
    json: {
      ...(policies.length > 0 ? { principalAccessBoundaryPolicies: policies } : {}),
      ...(nextPageToken === undefined ? {} : { nextPageToken }),
    },
  };
}

/** A token of another account, limited to the scopes asked; refusal and absence read the same (iamcredentials v1). */
function generateAccessToken(call: Call): Answer {
  const account = findServiceAccount(call.world, param(call, 'account'));
  const permission = 'iam.serviceAccounts.getAccessToken';
  if (!account || account.disabled || !can(call, permission, serviceAccountResource(call.world, account))) {
    throw googleError(403, `Permission '${permission}' denied on resource (or it may not exist).`, [
      errorInfo('IAM_PERMISSION_DENIED', 'iam.googleapis.com', { permission }),
    ]);
  }
  const scopes = Array.isArray(call.body['scope']) ? call.body['scope'].map(String) : [];
  if (scopes.length === 0) throw googleError(400, 'Request contains an invalid argument.');
  const lifetime = Number(
    /^(\d+)(\.\d+)?s$/.exec(typeof call.body['lifetime'] === 'string' ? call.body['lifetime'] : '3600s')?.[1] ??
      Number.NaN,
  );
  if (!(lifetime > 0 && lifetime <= 3600)) throw googleError(400, 'Request contains an invalid argument.');
  const accessToken = call.state.tokens.mint(`serviceAccount:${account.email}`, scopes, lifetime);
  return {
    status: 200,
    json: { accessToken, expireTime: new Date(Date.now() + lifetime * 1000).toISOString().replace(/\.\d+Z$/, 'Z') },
  };
}

/** Routes of iam v1 and v2, and iamcredentials v1. */
export const iamRoutes: Route[] = [
  route(
    'iamcredentials',
    'POST',
    '/v1/projects/{owner}/serviceAccounts/{account}:generateAccessToken',
    generateAccessToken,
  ),
  route('iam', 'POST', '/v1/projects/{owner}/serviceAccounts/{account}:getIamPolicy', accountPolicy),
  route('iam', 'GET', '/v1/projects/{owner}/serviceAccounts/{account}', (call) => ({
    status: 200,
    json: accountJson(call, accountFor(call, 'iam.serviceAccounts.get')),
  })),
  route('iam', 'GET', '/v1/projects/{owner}/serviceAccounts', listAccounts),
  route('iam', 'GET', '/v1/projects/{owner}/roles/{role}', getCustom('projects')),
  route('iam', 'GET', '/v1/organizations/{owner}/roles/{role}', getCustom('organizations')),
  route('iam', 'POST', '/v1/roles:queryGrantableRoles', grantable),
  route('iam', 'GET', '/v1/roles/{role}', getPredefined),
  route('iam', 'GET', '/v2/policies/{attachment}/denypolicies/{policy}', getDeny),
  route('iam', 'GET', '/v2/policies/{attachment}/denypolicies', listDeny),
  route('iam', 'GET', '/v3/organizations/{owner}/locations/global/principalAccessBoundaryPolicies', listBoundaries),
];
