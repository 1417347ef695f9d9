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
} from '../../simulator/builder';
import { autopilot, DEFAULT_SCOPES, NO_STORAGE_SCOPES, pool, standard } from '../../simulator/clusters';
import { tagKeyId, tagValueId } from '../../simulator/iam/tags';
import { buildImage } from '../../simulator/images';
import type { World } from '../../simulator';
import type { Binding, Cluster, DenyPolicy, JsonObject, Repository } from '../../simulator/world';
import { guardedBy, type RandomPolicy, randomPolicyFor } from './admission-worlds';
import { type RandomNetwork, randomNetwork } from './network-worlds';
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
  'projects/images-p/roles/disabled',
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

const ENV = `${ORG}/env`;
const TEAM = 'images-p/team';
/** On tags, which the caller reads or not. */
const TAGGED = [
  `resource.matchTag("${ENV}", "prod")`,
  `!resource.matchTag("${ENV}", "prod")`,
  `resource.matchTagId("${tagKeyId(ENV)}", "${tagValueId(ENV, 'test')}")`,
  `resource.hasTagKey("${TEAM}") && !resource.matchTag("${ENV}", "prod")`,
  `resource.hasTagKeyId("${tagKeyId(TEAM)}") || resource.matchTag("${TEAM}", "shop")`,
];
const EVALUABLE = [
  'request.time < timestamp("2027-01-01T00:00:00Z")',
  'request.time < timestamp("2026-01-01T00:00:00Z")',
  'request.time.getHours("Europe/Berlin") == 13 && request.time.getMonth() == 10',
  'request.time.getDayOfWeek("Asia/Tokyo") > 1 || request.time.getFullYear("UTC") < 2026',
  ...TAGGED,
  `request.time > timestamp("2027-01-01T00:00:00Z") && resource.matchTag("${ENV}", "prod")`,
  `request.time < timestamp("2027-01-01T00:00:00Z") || resource.matchTag("${ENV}", "prod")`,
  `request.time < timestamp("2027-01-01T00:00:00Z") && resource.matchTag("${ENV}", "dev")`,
  `request.time > timestamp("2027-01-01T00:00:00Z") || resource.matchTag("${ENV}", "prod")`,
];
/** What facts do not decide: it may hold, or not. Whether attributes of the resource are evaluated is not documented. */
export const NOT_EVALUABLE: readonly string[] = [
  'resource.name.extract("projects/{p}/") == "images-p"',
  `resource.name == "${REPOSITORY}"`,
  `resource.name.startsWith("projects/images-p/") && !resource.name.endsWith("/other")`,
  'resource.name.endsWith("/other")',
  'resource.type == "artifactregistry.googleapis.com/Repository" && resource.service != "x"',
  `resource.matchTag("${ENV}", "prod") && resource.name.extract("projects/{p}/") == "images-p"`,
];

/** Conditions of download rules: on this version, on another one, and what is not decided. */
const IMAGE = image('web', '1.0');
export const DIGEST = buildImage(IMAGE).top.digest;
const RULE_CONDITIONS = [
  `pkg.version.id == "${DIGEST}"`,
  `pkg.version.id != "${DIGEST}"`,
  `pkg.version.id.startsWith("sha256:") && !(pkg.version.id == "sha256:0")`,
];
export const RULES_NOT_EVALUABLE: readonly string[] = ["pkg.version.id < '3.0'", 'pkg.name == "web"'];

export interface RandomWorld {
  readonly world: World;
  /** Who pulls where it is not the nodes. */
  readonly principal: string | null;
  /** The registry is asked as the nodes, too. */
  readonly impersonateNode: boolean;
  readonly network: RandomNetwork;
  /** Binary Authorization of the cluster; null: it has none. */
  readonly guard: RandomPolicy | null;
  /** The image is named by its digest, and not by its tag. */
  readonly byDigest: boolean;
  /** Perimeters are read, too. */
  readonly strict: boolean;
}

/** One world. */
export function randomWorld(chance: Chance): RandomWorld {
  /** Many worlds hide nothing at all. */
  const hides = chance.maybe(0.6) ? 0.3 : 0;
  const seen = (...bindings: Binding[]): Binding[] => (chance.maybe(hides) ? [] : bindings);
  const principal = chance.maybe(0.25) ? chance.pick(WORKLOADS) : null;
  const impersonateNode = chance.maybe(0.3);
  const members = principal === null ? MEMBERS : [...POOL_MEMBERS, ...POOL_MEMBERS, ...MEMBERS];
  const denied =
    principal === null ? DENIED : [...POOL_MEMBERS.filter((each) => each.startsWith('principal')), ...DENIED];
  const seesDenies = seen(grant('roles/iam.denyReviewer', RUNNER));
  const condition = (): { condition: { title: string; expression: string } } | object => {
    if (chance.maybe(0.6)) return {};
    return { condition: { title: 'when', expression: chance.pick(chance.maybe(0.3) ? NOT_EVALUABLE : EVALUABLE) } };
  };
  /** Deny policies take conditions on tags alone. */
  const denialCondition = (): { denialCondition?: { title: string; expression: string } } =>
    chance.maybe(0.6) ? {} : { denialCondition: { title: 'when', expression: chance.pick(TAGGED) } };
  const bindings = (of: readonly string[]): Binding[] =>
    chance.some(0, chance.pick([1, 1, 2]), () => ({
      ...grant(chance.pick(ROLES), ...new Set(chance.some(1, 2, () => chance.pick(of)))),
      ...condition(),
    }));
  /** A tag on some levels: the nearest to the repository counts. */
  const tags = (): Record<string, string> => (chance.maybe(0.4) ? { [ENV]: chance.pick(['prod', 'test']) } : {});
  const denies = (): DenyPolicy[] =>
    chance.maybe(0.16) ? chance.some(1, 2, denyPolicy).map((each, index) => ({ ...each, id: `deny-${index}` })) : [];
  const denyPolicy = (): DenyPolicy => ({
    id: '',
    rules: chance.some(1, 2, () => ({
      deniedPrincipals: chance.some(1, 2, () => chance.pick(denied)),
      exceptionPrincipals: chance.some(0, 1, () => chance.pick(denied)),
      deniedPermissions: chance.some(1, 2, () => chance.pick(DENIED_PERMISSIONS)),
      exceptionPermissions: chance.maybe(0.1) ? [DENY_PULL] : [],
      ...denialCondition(),
    })),
  });
  const place = (): { parent?: string } =>
    chance.maybe(0.1) ? {} : { parent: chance.pick([`organizations/${ORG}`, `folders/${OUTER}`, `folders/${INNER}`]) };
  const reading = (...roles: string[]): Binding[] => roles.flatMap((role) => seen(grant(role, RUNNER)));

  /** All of it, or the policy without the tags. */
  const readsRepository = (): Binding[] =>
    reading(chance.maybe(0.3) ? 'projects/images-p/roles/policies' : 'roles/artifactregistry.viewer');
  const ofRepository = bindings([...members, ...PUBLIC]);
  const basics = chance.some(0, 1, () =>
    grant(
      chance.pick(['roles/editor', 'roles/owner']),
      chance.pick([...GROUPS.map((one) => `group:${one}`), ...MEMBERS.slice(0, 7)]),
    ),
  );
  const ofProject = ['roles/browser', 'roles/iam.roleViewer', 'roles/serviceusage.serviceUsageViewer'];
  const actsAs = chance.maybe(0.7) ? [grant('roles/iam.serviceAccountTokenCreator', RUNNER)] : [];
  const account = chance.maybe(0.1)
    ? []
    : [serviceAccount(NODES, { disabled: chance.maybe(0.06), grants: impersonateNode ? actsAs : [] })];
  const watched = (email: string, ...of: string[]) =>
    group(email, ...of, ...(seen(grant('', RUNNER)).length > 0 ? [RUNNER] : []));
  const network = randomNetwork(chance, RUNNER, seen, { run: RUN, images: IMAGES });
  const guard = chance.maybe(0.4) ? randomPolicyFor(chance, `${HOST}/${PATH}`, DIGEST) : null;
  const withheld = chance.maybe(0.3) ? { 'run-p': { 'iam.automaticIamGrantsForDefaultServiceAccounts': true } } : {};
  return {
    principal,
    impersonateNode,
    network,
    guard,
    byDigest: chance.maybe(0.4),
    strict: chance.maybe(0.4),
    world: inOrganization(
      world({
        ...network.world,
        ...guard?.world,
        caller: RUNNER,
        now: NOW,
        resourceAttributes: chance.maybe(0.5),
        organization: organization(ORG, {
          tags: tags(),
          denyPolicies: denies(),
          grants: [
            ...seesDenies,
            ...reading('roles/iam.securityReviewer', 'roles/iam.organizationRoleViewer'),
            ...bindings(members),
            ...network.ofOrganization,
          ],
        }),
        folders: [
          folder(OUTER, `organizations/${ORG}`, {
            tags: tags(),
            denyPolicies: denies(),
            grants: [...reading('roles/iam.securityReviewer'), ...bindings(members)],
          }),
          folder(INNER, `folders/${OUTER}`, { denyPolicies: denies(), grants: bindings(members) }),
        ],
        projects: [
          project('run-p', RUN, {
            ...place(),
            grants: [
              // A cluster that may not be read is another test's.
              grant('roles/container.clusterViewer', RUNNER),
              ...reading('roles/iam.serviceAccountViewer', ...ofProject),
              ...network.grants,
              ...(guard === null ? [] : reading(...guard.reads)),
            ],
          }),
          project('images-p', IMAGES, {
            ...place(),
            tags: { ...tags(), ...(chance.maybe(0.3) ? { [TEAM]: chance.pick(['shop', 'other']) } : {}) },
            denyPolicies: denies(),
            grants: [...seesDenies, ...reading(...ofProject), ...bindings(members), ...basics],
          }),
          project('ci-tools', '118273645509', { parent: `organizations/${ORG}` }),
          ...network.projects,
        ],
        clusters: [randomCluster(chance, network, guard === null ? {} : guardedBy(guard))],
        repositories: randomRepository(chance, tags(), [...readsRepository(), ...ofRepository]),
        serviceAccounts: [...account, serviceAccount(OTHER)],
        roles: [
          customRole('projects/images-p/roles/pulls', [PULL]),
          customRole('projects/images-p/roles/pushes', ['artifactregistry.repositories.uploadArtifacts']),
          customRole('projects/images-p/roles/policies', [
            PULL,
            ...['repositories.get', 'repositories.getIamPolicy', 'rules.list'].map(
              (each) => `artifactregistry.${each}`,
            ),
          ]),
          { ...customRole('projects/images-p/roles/deleted', [PULL]), deleted: true },
          { ...customRole('projects/images-p/roles/disabled', [PULL]), stage: 'DISABLED' },
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
    ),
  };
}

/** Perimeters hold projects of their organization alone. */
function inOrganization(made: World): World {
  const alone = made.projects.filter(({ parent }) => !parent).map(({ number }) => `projects/${number}`);
  for (const { status } of (made.servicePerimeters ?? []) as { status: { resources: string[] } }[])
    status.resources = status.resources.filter((each) => !alone.includes(each));
  return made;
}

/** Two pools, pools to come, or an Autopilot cluster that lists none. */
function randomCluster(chance: Chance, network: RandomNetwork, raw: JsonObject): Cluster {
  const { project: of, location, name } = CLUSTER;
  const scopes = (): string[] => (chance.maybe(0.85) ? SCOPES[0]! : chance.pick(SCOPES));
  const account = (): string => chance.pick(['default', NODES]);
  const toCome = { serviceAccount: account(), scopes: scopes() };
  const put = { ...network.cluster, raw };
  if (chance.maybe(0.1)) return autopilot(of, location, name, { ...put, autoProvisioning: toCome });
  const pools = [NODES, account()].map((email, index) =>
    pool(`pool-${index}`, { serviceAccount: email, scopes: scopes(), config: network.pool }),
  );
  if (chance.maybe(0.1))
    return standard(of, location, name, { ...put, pools: pools.slice(1), autoProvisioning: toCome });
  return standard(of, location, name, { ...put, pools });
}

/** The repository, with download rules now and then; now and then it is a virtual one before another. */
function randomRepository(chance: Chance, tags: Record<string, string>, grants: Binding[]): Repository[] {
  const here = ['images-p', 'europe-west1'] as const;
  const conditioned = (): { condition?: { expression: string } } => {
    if (chance.maybe(0.4)) return {};
    return { condition: { expression: chance.pick(chance.maybe(0.3) ? RULES_NOT_EVALUABLE : RULE_CONDITIONS) } };
  };
  const rule = (id: string, packageId?: string): NonNullable<Repository['rules']>[number] => ({
    id,
    action: chance.pick(['DENY', 'DENY', 'ALLOW']),
    ...(packageId === undefined ? {} : { packageId }),
    ...conditioned(),
  });
  const rules = [
    ...(chance.maybe(0.1) ? [rule('all')] : []),
    ...(chance.maybe(0.08) ? [rule('web', 'web')] : []),
    ...(chance.maybe(0.05) ? [rule('other', 'other')] : []),
  ];
  if (chance.maybe(0.95)) return [repository(...here, 'apps', { images: [IMAGE], grants, rules, tags })];
  return [
    repository(...here, 'apps', {
      mode: 'VIRTUAL_REPOSITORY',
      virtualRepositoryConfig: { upstreamPolicies: [{ id: 'up', repository: REPOSITORY + '-behind', priority: 1 }] },
      grants,
      tags,
    }),
    repository(...here, 'apps-behind', { images: [IMAGE] }),
  ];
}
