/** One call as a handler sees it: the world, the caller, the request, and the questions every service asks of them. */
import {
  type Answer,
  apiOffText,
  billingOffText,
  errorInfo,
  googleError,
  perimeterText,
  restrictedText,
} from './answers';
import { isAllowed } from './iam/decide';
import { findProject, type Resource } from './iam/hierarchy';
import { SERVICES, type ServiceName } from './catalog';
import { projectOfEmail, type Identity, type TokenStore } from './tokens';
import type { Json, JsonObject, Project, World } from './world';

/** An upload in parts. */
export interface Upload {
  bucket: string;
  name: string;
  contentType: string;
  parts: Buffer[];
  length: number;
  /** The answer to its end. */
  done: Answer | null;
}

/** What outlives a call: issued tokens, signed download links, violations seen. */
export interface State {
  tokens: TokenStore;
  downloads: Map<string, { digest: string; bytes: Buffer; mediaType: string }>;
  /** Uploads of Cloud Storage under way, by their ID. */
  uploads: Map<string, Upload>;
  violations: string[];
  /** Own address, `http://127.0.0.1:PORT`. */
  url: string;
}

export interface Call {
  world: World;
  state: State;
  service: ServiceName;
  method: string;
  path: string;
  query: URLSearchParams;
  params: Record<string, string>;
  headers: Record<string, string>;
  body: JsonObject;
  /** The body as it came. */
  bytes: Buffer;
  identity: Identity;
}

/** The member that calls, or null for an anonymous request. */
export function memberOf(call: Call): string | null {
  return call.identity.kind === 'known' ? call.identity.member : null;
}

/** A path parameter; the router has matched it. */
export function param(call: Call, name: string): string {
  return call.params[name] ?? '';
}

/** May the caller do this here? */
export function can(call: Call, permission: string, resource: Resource): boolean {
  return isAllowed(call.world, memberOf(call), permission, resource);
}

/** Refuse with the general wording of Google's resource-oriented APIs: it never tells "may not" from "is not". */
export function demand(
  call: Call,
  permission: string,
  resource: Resource,
  resourceText: string,
  domain = SERVICES[call.service].host,
): void {
  if (can(call, permission, resource)) return;
  throw googleError(403, `Permission '${permission}' denied on resource '${resourceText}' (or it may not exist).`, [
    errorInfo('IAM_PERMISSION_DENIED', domain, { permission, resource: resourceText.replace(/^\/\/[^/]+\//, '') }),
  ]);
}

/** 401 and scope refusals of every Google API (google.rpc.ErrorInfo reasons of googleapis.com). */
export function requireToken(call: Call): void {
  const { host, scopes } = SERVICES[call.service];
  const metadata = { service: host, method: `${host}${call.path.split('?')[0] ?? ''}` };
  if (call.identity.kind === 'anonymous') {
    const text =
      'Request is missing required authentication credential. Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.';
    throw googleError(401, text, [errorInfo('CREDENTIALS_MISSING', 'googleapis.com', metadata)], {
      'www-authenticate': 'Bearer realm="https://accounts.google.com/"',
    });
  }
  if (call.identity.kind === 'invalid') {
    const text =
      'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.';
    const reason = {
      unknown: 'ACCESS_TOKEN_TYPE_UNSUPPORTED',
      expired: 'ACCESS_TOKEN_EXPIRED',
      account: 'ACCOUNT_STATE_INVALID',
    }[call.identity.why];
    throw googleError(401, text, [errorInfo(reason, 'googleapis.com', metadata)], {
      'www-authenticate': 'Bearer realm="https://accounts.google.com/", error="invalid_token"',
    });
  }
  const held = call.identity.scopes;
  if (!scopes.some((scope) => held.includes(`https://www.googleapis.com/auth/${scope}`))) {
    throw googleError(
      403,
      'Request had insufficient authentication scopes.',
      [errorInfo('ACCESS_TOKEN_SCOPE_INSUFFICIENT', 'googleapis.com', metadata)],
      {
        'www-authenticate': `Bearer realm="https://accounts.google.com/", error="insufficient_scope", scope="${scopes.map((scope) => `https://www.googleapis.com/auth/${scope}`).join(' ')}"`,
      },
    );
  }
}

/** The project whose enablement and quota count: the resource's own, the header's, or the calling account's. */
export function consumerOf(call: Call): Project | undefined {
  const own = call.params['project'];
  if (SERVICES[call.service].consumer === 'resource' && own && own !== '-') return findProject(call.world, own);
  const header = call.headers['x-goog-user-project'];
  if (header) return findProject(call.world, header);
  const member = memberOf(call);
  const project = member?.startsWith('serviceAccount:')
    ? projectOfEmail(call.world, member.slice('serviceAccount:'.length))
    : undefined;
  return project === undefined ? undefined : findProject(call.world, project);
}

/** Is a service on in a project? A project without a list has all of them on. */
export function apiEnabled(project: Project, host: string): boolean {
  return project.apis === undefined || project.apis.includes(host);
}

/** Does an organization policy keep whoever asks from a service's resources in a project? */
export function serviceRestricted(world: World, project: Project, host: string): boolean {
  const rule = world.orgPolicies[project.id]?.['gcp.restrictServiceUsage'];
  if (typeof rule !== 'object') return false;
  const allowed = rule.allowedValues === undefined || rule.allowedValues.includes(host);
  return !allowed || (rule.deniedValues?.includes(host) ?? false);
}

/** Refuse as Service Infrastructure does before IAM is asked: quota project, deleted project, API off, billing off. */
export function requireConsumer(call: Call): void {
  const { host, title, consumer, billed } = SERVICES[call.service];
  const quotaProject = call.headers['x-goog-user-project'];
  if (quotaProject) requireQuotaProject(call, quotaProject);
  const owner = findProject(call.world, call.params['project'] ?? '');
  if (owner && serviceRestricted(call.world, owner, host)) {
    throw googleError(403, restrictedText(host, owner), [
      errorInfo('RESOURCE_USAGE_RESTRICTION_VIOLATED', 'googleapis.com', {
        service: host,
        consumer: `projects/${owner.number}`,
      }),
    ]);
  }
  const project = consumerOf(call);
  if (!project) return;
  const metadata = { service: host, consumer: `projects/${project.number}` };
  if (consumer === 'resource' && project.state === 'DELETE_REQUESTED') {
    throw googleError(403, `Project #${project.number} has been deleted.`, [
      errorInfo('USER_PROJECT_DENIED', 'googleapis.com', metadata),
    ]);
  }
  if (!apiEnabled(project, host)) {
    const activationUrl = `https://console.developers.google.com/apis/api/${host}/overview?project=${project.number}`;
    throw googleError(403, apiOffText(title, host, project), [
      errorInfo('SERVICE_DISABLED', 'googleapis.com', {
        ...metadata,
        serviceTitle: title,
        containerInfo: project.number,
        activationUrl,
      }),
      {
        '@type': 'type.googleapis.com/google.rpc.Help',
        links: [{ description: 'Google developers console API activation', url: activationUrl }],
      },
    ]);
  }
  if (billed && !project.billing) {
    throw googleError(403, billingOffText(project), [errorInfo('BILLING_DISABLED', 'googleapis.com', metadata)]);
  }
}

function requireQuotaProject(call: Call, id: string): void {
  const project = findProject(call.world, id);
  const resource: Resource = { levels: [], name: `projects/${id}`, type: '', service: '', tags: [] };
  const levels = project
    ? [{ kind: 'project' as const, fullName: '', policy: project.policy, denyPolicies: project.denyPolicies }]
    : [];
  if (can(call, 'serviceusage.services.use', { ...resource, levels })) return;
  throw googleError(
    403,
    `Caller does not have required permission to use project ${id}. Grant the caller the roles/serviceusage.serviceUsageConsumer role, or a custom role with the serviceusage.services.use permission, by visiting https://console.developers.google.com/iam-admin/iam/project?project=${id} and then retry. Propagation of the new permission may take a few minutes.`,
    [
      errorInfo('USER_PROJECT_DENIED', 'googleapis.com', {
        service: SERVICES[call.service].host,
        consumer: `projects/${id}`,
      }),
    ],
  );
}

/** A stable identifier for a refusal of the perimeter. */
export const PERIMETER_UID = 'Zx3v0LqYk7Rj2mWcT1nB5g8sHfD4aPeU9oXiVtKdQyGwJbMlCrNh';

/** Does a perimeter that holds the node and the project keep its networks from the service (`vpcAccessibleServices`)? */
function closedToNode({ world, service }: Call, project: Project): boolean {
  const own = findProject(world, world.node?.cluster.split('/')[1] ?? '');
  return (world.servicePerimeters ?? []).some(({ status }) => {
    const { resources, vpcAccessibleServices } = objectOf(status);
    const { enableRestriction, allowedServices } = objectOf(vpcAccessibleServices);
    const within = (one: Project | undefined): boolean =>
      one !== undefined && Array.isArray(resources) && resources.includes(`projects/${one.number}`);
    const allowed = Array.isArray(allowedServices) ? allowedServices : [];
    const open = allowed.includes(SERVICES[service].host) || allowed.includes('RESTRICTED-SERVICES');
    return within(own) && within(project) && enableRestriction === true && !open;
  });
}

const objectOf = (value: Json | undefined): JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};

/** Is this caller outside the perimeter that guards the project? A node's own token is inside it. */
export function outsidePerimeter(call: Call, idOrNumber: string | undefined): boolean {
  const guard = call.world.perimeter;
  const project = idOrNumber === undefined ? undefined : findProject(call.world, idOrNumber);
  if (project && call.identity.kind === 'known' && call.identity.node && closedToNode(call, project)) return true;
  if (!guard || !project || !guard.projects.includes(project.id)) return false;
  if (guard.services && !guard.services.includes(SERVICES[call.service].host)) return false;
  if (call.identity.kind === 'known' && call.identity.node) return false;
  const member = memberOf(call);
  return member === null || !guard.insiders.includes(member);
}

/** 403 of VPC Service Controls in a JSON API (PreconditionFailure and ErrorInfo SECURITY_POLICY_VIOLATED). */
export function requirePerimeter(call: Call, idOrNumber: string | undefined): void {
  if (!outsidePerimeter(call, idOrNumber)) return;
  const number = findProject(call.world, idOrNumber ?? '')?.number ?? '';
  throw googleError(403, perimeterText(PERIMETER_UID), [
    {
      '@type': 'type.googleapis.com/google.rpc.PreconditionFailure',
      violations: [{ type: 'VPC_SERVICE_CONTROLS', description: PERIMETER_UID }],
    },
    errorInfo('SECURITY_POLICY_VIOLATED', 'googleapis.com', {
      uid: PERIMETER_UID,
      service: SERVICES[call.service].host,
      consumer: `projects/${number}`,
    }),
  ]);
}

/** A page of a list, by Google's pageSize and pageToken. */
export function page<T>(
  call: Call,
  items: readonly T[],
  fallback: number,
  most = 1000,
): { items: T[]; nextPageToken?: string } {
  const size = Math.min(Number(call.query.get('pageSize')) || fallback, most);
  const token = call.query.get('pageToken');
  const from = token ? Number(Buffer.from(token, 'base64url').toString('utf8').replace('from:', '')) : 0;
  if (!Number.isInteger(from) || from < 0) throw googleError(400, 'Request contains an invalid argument.');
  const next = from + size;
  return {
    items: items.slice(from, next),
    ...(next < items.length ? { nextPageToken: Buffer.from(`from:${String(next)}`).toString('base64url') } : {}),
  };
}
