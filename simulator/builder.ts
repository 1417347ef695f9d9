/** Short ways to write a world. Each function returns plain data with the defaults that a healthy cloud has. */
import type { ImageSpec } from './images';
import type {
  Binding,
  Bucket,
  CustomRole,
  Folder,
  Group,
  JsonObject,
  Organization,
  OtherRegistry,
  Project,
  Repository,
  ServiceAccount,
  World,
} from './world';

/** One binding: `grant('roles/browser', 'user:a@example.com')`. */
export const grant = (role: string, ...members: string[]): Binding => ({ role, members });

/** A binding that holds under a condition. */
export const grantIf = (expression: string, role: string, ...members: string[]): Binding => ({
  role,
  members,
  condition: { title: 'condition', expression },
});

const policyOf = (bindings: Binding[] | undefined): { bindings: Binding[] } => ({ bindings: bindings ?? [] });

type Level = {
  grants?: Binding[];
  denyPolicies?: World['projects'][number]['denyPolicies'];
  tags?: Record<string, string>;
};

/** An organization. */
export const organization = (id: string, options: Level & { displayName?: string } = {}): Organization => ({
  id,
  displayName: options.displayName ?? 'example.com',
  policy: policyOf(options.grants),
  denyPolicies: options.denyPolicies ?? [],
  ...(options.tags ? { tags: options.tags } : {}),
});

/** A folder under `organizations/N` or `folders/N`. */
export const folder = (id: string, parent: string, options: Level & { displayName?: string } = {}): Folder => ({
  id,
  displayName: options.displayName ?? `folder-${id}`,
  parent,
  policy: policyOf(options.grants),
  denyPolicies: options.denyPolicies ?? [],
  ...(options.tags ? { tags: options.tags } : {}),
});

/** A bucket of Cloud Storage with texts in it. */
export const bucket = (
  name: string,
  ofProject: string,
  options: { grants?: Binding[]; objects?: Record<string, string> } = {},
): Bucket => ({
  name,
  project: ofProject,
  policy: policyOf(options.grants),
  objects: Object.fromEntries(
    Object.entries(options.objects ?? {}).map(([key, text]) => [
      key,
      {
        data: Buffer.from(text).toString('base64'),
        contentType: 'application/json',
        generation: '1700000000000000',
        updated: '2026-01-02T03:04:05.678Z',
      },
    ]),
  ),
});

/** A project; every API is on and billing too, unless told. */
export const project = (
  id: string,
  number: string,
  options: Level & Partial<Pick<Project, 'parent' | 'state' | 'apis' | 'billing'>> = {},
): Project => {
  const { grants, ...rest } = options;
  return { id, number, state: 'ACTIVE', billing: true, denyPolicies: [], ...rest, policy: policyOf(grants) };
};

/** A Docker repository in standard mode, unless told. */
export const repository = (
  project: string,
  location: string,
  id: string,
  options: { grants?: Binding[] } & Partial<Omit<Repository, 'policy' | 'project' | 'location' | 'id'>> = {},
): Repository => {
  const { grants, ...rest } = options;
  return {
    project,
    location,
    id,
    format: 'DOCKER',
    mode: 'STANDARD_REPOSITORY',
    images: [],
    ...rest,
    policy: policyOf(grants),
  };
};

/** An image with one tag; more through the options. */
export const image = (name: string, tag: string, options: Partial<ImageSpec> = {}): ImageSpec => ({
  name,
  tags: [tag],
  ...options,
});

/** A service account; its project is read off the e-mail unless given. */
export const serviceAccount = (
  email: string,
  options: { project?: string; disabled?: boolean; grants?: Binding[]; displayName?: string; keys?: string[] } = {},
): ServiceAccount => {
  const [name, ...domain] = (/@(.+)\.iam\.gserviceaccount\.com$/.exec(email)?.[1] ?? '').split('.');
  const home = domain.length > 0 ? `${domain.join('.')}:${name ?? ''}` : (name ?? '');
  const { grants, project, ...rest } = options;
  return { email, project: project ?? home, uniqueId: uniqueId(email), ...rest, policy: policyOf(grants) };
};

/** A custom role of a project or an organization. */
export const customRole = (name: string, includedPermissions: string[], title = 'Custom role'): CustomRole => ({
  name,
  title,
  includedPermissions,
});

/** A group and its members, which are IAM members. */
export const group = (email: string, ...members: string[]): Group => ({ email, members });

/** A registry that is not Google's. */
export const otherRegistry = (
  host: string,
  repositories: OtherRegistry['repositories'],
  options: Partial<OtherRegistry> = {},
): OtherRegistry => ({ host, repositories, ...options });

/** The Compute Engine default service account of a project number. */
export const defaultAccount = (number: string): string => `${number}-compute@developer.gserviceaccount.com`;

/** A number that looks like an account's unique ID and is always the same for one address. */
function uniqueId(email: string): string {
  let value = 7n;
  for (const character of email) value = (value * 131n + BigInt(character.codePointAt(0) ?? 0)) % 10n ** 20n;
  return `1${value.toString().padStart(20, '0')}`;
}

/** A subnetwork as Compute Engine shows it. */
export const subnetwork = (
  project: string,
  region: string,
  name: string,
  options: JsonObject = {},
): World['subnetworks'][number] => ({
  project,
  region,
  resource: {
    id: '6172839405162738495',
    name,
    network: `https://www.googleapis.com/compute/v1/projects/${project}/global/networks/default`,
    ipCidrRange: '10.132.0.0/20',
    gatewayAddress: '10.132.0.1',
    region: `https://www.googleapis.com/compute/v1/projects/${project}/regions/${region}`,
    privateIpGoogleAccess: true,
    stackType: 'IPV4_ONLY',
    purpose: 'PRIVATE',
    ...options,
  },
});

/**
 * A whole world from its parts. Every project gets its Compute Engine default service account unless `without`
 * names it, and the caller's own account exists if its project does.
 */
export function world(parts: Partial<World> & { caller: string; without?: string[] }): World {
  const { without = [], ...rest } = parts;
  const base: World = {
    folders: [],
    projects: [],
    clusters: [],
    repositories: [],
    serviceAccounts: [],
    roles: [],
    groups: [],
    otherRegistries: [],
    subnetworks: [],
    routers: [],
    routes: [],
    binaryAuthorization: {},
    orgPolicies: {},
    logEntries: {},
    memberships: [],
    quotas: {},
    faults: [],
    node: null,
    ...rest,
  };
  const accounts = [...base.serviceAccounts];
  const add = (account: ServiceAccount): void => {
    if (!without.includes(account.email) && !accounts.some((one) => one.email === account.email))
      accounts.push(account);
  };
  for (const one of base.projects)
    add(
      serviceAccount(defaultAccount(one.number), {
        project: one.id,
        displayName: 'Compute Engine default service account',
      }),
    );
  if (base.caller.startsWith('serviceAccount:')) {
    const own = serviceAccount(base.caller.slice('serviceAccount:'.length));
    if (base.projects.some((one) => one.id === own.project)) add(own);
  }
  return { ...base, serviceAccounts: accounts };
}
