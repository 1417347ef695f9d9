/** Random worlds: who may pull is decided in many ways at once, and the caller may see it or not. */
import {
  customRole,
  defaultAccount,
  folder,
  grant,
  group,
  image,
  organization,
  project,
  repository,
  serviceAccount,
  world,
} from '../../src/simulator/builder';
import { DEFAULT_SCOPES, NO_STORAGE_SCOPES, pool, standard } from '../../src/simulator/clusters';
import type { World } from '../../src/simulator';
import type { Binding, DenyPolicy } from '../../src/simulator/world';
import type { Chance } from './random';

export const NOW = '2026-11-23T12:00:00Z';
export const RUNNER = 'serviceAccount:preflight@ci-tools.iam.gserviceaccount.com';
export const CLUSTER = { project: 'run-p', location: 'europe-west1', name: 'prod' };
export const HOST = 'europe-west1-docker.pkg.dev';
export const PATH = 'images-p/apps/web';
const REPOSITORY = 'projects/images-p/locations/europe-west1/repositories/apps';
const [ORG, OUTER, INNER] = ['846201937715', '704512639908', '704512639909'];
const [RUN, IMAGES] = ['371050942186', '592817304655'];
const NODES = 'nodes@run-p.iam.gserviceaccount.com';
const OTHER = 'other@run-p.iam.gserviceaccount.com';
const POOL = `iam.googleapis.com/projects/${RUN}/locations/global/workloadIdentityPools/run-p.svc.id.goog`;
/** A Kubernetes service account, as IAM writes it and as it used to. */
const WORKLOADS = [`principal://${POOL}/subject/ns/shop/sa/web`, 'serviceAccount:run-p.svc.id.goog[shop/web]'];
const PULL = 'artifactregistry.repositories.downloadArtifacts';
const DENY_PULL = 'artifactregistry.googleapis.com/repositories.downloadArtifacts';
const SCOPES = [['https://www.googleapis.com/auth/cloud-platform'], DEFAULT_SCOPES, NO_STORAGE_SCOPES];
const GROUPS = ['direct@example.com', 'nested@example.com', 'Strangers@example.com'];

const ROLES = [
  'roles/artifactregistry.reader',
  'roles/artifactregistry.reader',
  'roles/artifactregistry.writer',
  'roles/viewer',
  // Our table of roles may be older than Google's.
  'roles/cloudbuild.builds.builder',
  'roles/logging.logWriter',
  'roles/storage.objectViewer',
  'projects/images-p/roles/pulls',
  'projects/images-p/roles/pushes',
  'projects/images-p/roles/deleted',
  `organizations/${ORG}/roles/pulls`,
];

const sets = (kind: string): string => `principalSet://cloudresourcemanager.googleapis.com/${kind}/type/ServiceAccount`;
const SETS = [
  `projects/${RUN}`,
  `projects/${IMAGES}`,
  `folders/${OUTER}`,
  `folders/${INNER}`,
  `organizations/${ORG}`,
  'organizations/1',
].map(sets);
const MEMBERS = [
  `serviceAccount:${NODES}`,
  `serviceAccount:${NODES}`,
  `serviceAccount:${NODES.replace('nodes', 'Nodes')}`,
  `serviceAccount:${OTHER}`,
  `serviceAccount:${defaultAccount(RUN)}`,
  'user:somebody@example.com',
  'domain:run-p.iam.gserviceaccount.com',
  `deleted:serviceAccount:${NODES}?uid=123456789012345678901`,
  ...GROUPS.map((email) => `group:${email}`),
  ...SETS,
  'projectEditor:images-p',
  'projectOwner:images-p',
];
/** Members that only a workload's principal meets. */
const POOL_MEMBERS = [
  ...WORKLOADS,
  ...WORKLOADS,
  ...WORKLOADS.map((member) => member.replace('web', 'other')),
  `deleted:${WORKLOADS[0]!}?uid=123456789012345678901`,
  `principalSet://${POOL}/*`,
  `principalSet://${POOL}/namespace/shop`,
  `principalSet://${POOL}/namespace/other`,
  `principalSet://${POOL.replace('run-p', 'images-p')}/*`,
];
/** Only a repository takes them. */
const PUBLIC = ['allUsers', 'allAuthenticatedUsers'];

const asDenied = (email: string): string => `principal://iam.googleapis.com/projects/-/serviceAccounts/${email}`;
const DENIED = [
  asDenied(NODES),
  asDenied(OTHER),
  asDenied(defaultAccount(RUN)),
  `deleted:${asDenied(NODES)}?uid=123456789012345678901`,
  'principalSet://goog/public:all',
  'principal://goog/subject/somebody@example.com',
  ...GROUPS.map((email) => `principalSet://goog/group/${email}`),
  ...SETS,
];
const DENIED_PERMISSIONS = [
  DENY_PULL,
  DENY_PULL,
  'artifactregistry.googleapis.com/repositories.*',
  'artifactregistry.googleapis.com/repositories.get',
  'storage.googleapis.com/objects.get',
];

/** What the caller needs to read the repository, and who of those that may be denied it may be the caller. */
const HIDING = new Set(DENIED_PERMISSIONS.slice(2, 4));
const COVERING = /public:all|goog\/group|organizations\//;

const EVALUABLE = [
  'request.time < timestamp("2027-01-01T00:00:00Z")',
  'request.time < timestamp("2026-01-01T00:00:00Z")',
  `resource.name == "${REPOSITORY}"`,
  `resource.name.startsWith("projects/images-p/") && !resource.name.endsWith("/other")`,
  'resource.name.endsWith("/other")',
  'resource.type == "artifactregistry.googleapis.com/Repository" && resource.service != "x"',
  `request.time > timestamp("2027-01-01T00:00:00Z") && resource.matchTag("${ORG}/env", "prod")`,
  `request.time < timestamp("2027-01-01T00:00:00Z") || resource.matchTag("${ORG}/env", "prod")`,
];
const NOT_EVALUABLE = [
  `request.time < timestamp("2027-01-01T00:00:00Z") && resource.matchTag("${ORG}/env", "dev")`,
  `request.time > timestamp("2027-01-01T00:00:00Z") || resource.matchTag("${ORG}/env", "prod")`,
  `resource.matchTag("${ORG}/env", "prod")`,
  `resource.matchTag("${ORG}/env", "dev")`,
  `!resource.matchTag("${ORG}/env", "prod")`,
  'resource.name.extract("projects/{p}/") == "images-p"',
];

export interface RandomWorld {
  readonly world: World;
  /** Who pulls where it is not the nodes. */
  readonly principal: string | null;
  /** What the caller may not see, or what is no question of facts: reasons for an answer to be open. */
  readonly reasons: readonly string[];
}

/** One world. */
export function randomWorld(chance: Chance): RandomWorld {
  const reasons: string[] = [];
  /** Many worlds hide nothing at all. */
  const hides = chance.maybe(0.6) ? 0.3 : 0;
  const seen = (what: string, ...bindings: Binding[]): Binding[] => {
    if (!chance.maybe(hides)) return bindings;
    reasons.push(what);
    return [];
  };
  const principal = chance.maybe(0.25) ? chance.pick(WORKLOADS) : null;
  const members = principal === null ? MEMBERS : [...POOL_MEMBERS, ...POOL_MEMBERS, ...MEMBERS];
  const denied =
    principal === null ? DENIED : [...POOL_MEMBERS.filter((each) => each.startsWith('principal')), ...DENIED];
  const seesDenies = seen('deny policies', grant('roles/iam.denyReviewer', RUNNER));
  const condition = (): { condition: { title: string; expression: string } } | object => {
    if (chance.maybe(0.6)) return {};
    if (!chance.maybe(0.2)) return { condition: { title: 'when', expression: chance.pick(EVALUABLE) } };
    const expression = chance.pick(NOT_EVALUABLE);
    reasons.push(expression);
    return { condition: { title: 'when', expression } };
  };
  const bindings = (members: readonly string[]): Binding[] =>
    chance.some(0, chance.pick([1, 1, 2]), () => ({
      ...grant(chance.pick(ROLES), ...new Set(chance.some(1, 2, () => chance.pick(members)))),
      ...condition(),
    }));
  const denies = (): DenyPolicy[] =>
    chance.maybe(0.12) ? chance.some(1, 2, denyPolicy).map((each, index) => ({ ...each, id: `deny-${index}` })) : [];
  const denyPolicy = (): DenyPolicy => ({
    id: '',
    rules: chance.some(1, 2, () => {
      const when = condition();
      const deniedPrincipals = chance.some(1, 2, () => chance.pick(denied));
      const deniedPermissions = chance.some(1, 2, () => chance.pick(DENIED_PERMISSIONS));
      if (deniedPermissions.some((each) => HIDING.has(each)) && deniedPrincipals.some((each) => COVERING.test(each)))
        reasons.push('a deny policy takes the reading of the repository from the caller');
      return {
        deniedPrincipals,
        exceptionPrincipals: chance.some(0, 1, () => chance.pick(denied)),
        deniedPermissions,
        exceptionPermissions: chance.maybe(0.1) ? [DENY_PULL] : [],
        ...('condition' in when ? { denialCondition: when.condition } : {}),
      };
    }),
  });
  const place = (): { parent?: string } =>
    chance.maybe(0.1) ? {} : { parent: chance.pick([`organizations/${ORG}`, `folders/${OUTER}`, `folders/${INNER}`]) };
  const reading = (of: string, ...roles: string[]): Binding[] =>
    roles.flatMap((role) => seen(`${role} on ${of}`, grant(role, RUNNER)));

  const ofRepository = bindings([...members, ...PUBLIC]);
  // Whether Google counts a workload's principal as an authenticated user is not said.
  if (principal !== null && ofRepository.some((each) => each.members.includes('allAuthenticatedUsers')))
    reasons.push('allAuthenticatedUsers, and a workload');
  const basics = chance.some(0, 1, () =>
    grant(
      chance.pick(['roles/editor', 'roles/owner']),
      chance.pick([...GROUPS.map((one) => `group:${one}`), ...MEMBERS.slice(0, 7)]),
    ),
  );
  const ofProject = ['roles/browser', 'roles/iam.roleViewer', 'roles/serviceusage.serviceUsageViewer'];
  const account = chance.maybe(0.1) ? [] : [serviceAccount(NODES, { disabled: chance.maybe(0.06) })];
  const watched = (email: string, ...members: string[]) =>
    group(email, ...members, ...(seen(`the members of ${email}`, grant('', RUNNER)).length > 0 ? [RUNNER] : []));
  const pools = [NODES, chance.pick(['default', NODES])].map((email, index) =>
    pool(`pool-${index}`, { serviceAccount: email, scopes: chance.maybe(0.85) ? SCOPES[0]! : chance.pick(SCOPES) }),
  );
  const withheld = chance.maybe(0.3) ? { 'run-p': { 'iam.automaticIamGrantsForDefaultServiceAccounts': true } } : {};
  return {
    reasons,
    principal,
    world: world({
      caller: RUNNER,
      now: NOW,
      organization: organization(ORG, {
        denyPolicies: denies(),
        grants: [
          ...seesDenies,
          ...reading('the organization', 'roles/iam.securityReviewer', 'roles/iam.organizationRoleViewer'),
          ...bindings(members),
        ],
      }),
      folders: [
        folder(OUTER, `organizations/${ORG}`, {
          denyPolicies: denies(),
          grants: [...reading('the outer folder', 'roles/iam.securityReviewer'), ...bindings(members)],
        }),
        folder(INNER, `folders/${OUTER}`, { denyPolicies: denies(), grants: bindings(members) }),
      ],
      projects: [
        project('run-p', RUN, {
          ...place(),
          grants: reading('run-p', 'roles/container.clusterViewer', 'roles/iam.serviceAccountViewer', ...ofProject),
        }),
        project('images-p', IMAGES, {
          ...place(),
          tags: { [`${ORG}/env`]: chance.pick(['prod', 'test']) },
          denyPolicies: denies(),
          grants: [...seesDenies, ...reading('images-p', ...ofProject), ...bindings(members), ...basics],
        }),
        project('ci-tools', '118273645509', { parent: `organizations/${ORG}` }),
      ],
      clusters: [standard(CLUSTER.project, CLUSTER.location, CLUSTER.name, { pools })],
      repositories: [
        repository('images-p', 'europe-west1', 'apps', {
          images: [image('web', '1.0')],
          grants: [...reading('the repository', 'roles/artifactregistry.viewer'), ...ofRepository],
        }),
      ],
      serviceAccounts: [...account, serviceAccount(OTHER)],
      roles: [
        customRole('projects/images-p/roles/pulls', [PULL]),
        customRole('projects/images-p/roles/pushes', ['artifactregistry.repositories.uploadArtifacts']),
        { ...customRole('projects/images-p/roles/deleted', [PULL]), deleted: true },
        customRole('roles/cloudbuild.builds.builder', chance.maybe(0.5) ? [PULL] : ['cloudbuild.builds.get']),
        customRole(`organizations/${ORG}/roles/pulls`, [PULL, 'artifactregistry.repositories.get']),
      ],
      groups: [
        watched(
          'direct@example.com',
          chance.pick([`serviceAccount:${NODES}`, `serviceAccount:${defaultAccount(RUN)}`]),
        ),
        watched('nested@example.com', 'group:direct@example.com', 'group:nested@example.com'),
        watched('Strangers@example.com', `serviceAccount:${OTHER}`),
      ],
      orgPolicies: withheld,
      // Without it our own evaluation is on its own.
      faults: chance.maybe(0.6) ? [{ service: 'policytroubleshooter', pathRegex: 'troubleshoot', status: 403 }] : [],
    }),
  };
}
