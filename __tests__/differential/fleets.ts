/** Random organizations: clusters, pools, repositories and images of many kinds, and a caller that may not see all. */
import { grant, image, otherRegistry, project, repository, serviceAccount } from '../../simulator/builder';
import {
  armPool,
  autopilot,
  DEFAULT_SCOPES,
  NO_STORAGE_SCOPES,
  pool,
  type Pool,
  standard,
  windowsPool,
} from '../../simulator/clusters';
import type { ImageSpec } from '../../simulator/images';
import { IMAGES_NUMBER, READER, READING, READING_ALL, RUNNER, shop } from '../../simulator/scenarios/shop';
import type { JsonObject, KubernetesAsset, World } from '../../simulator/world';
import type { Chance } from './random';

/** Of `team-a`, `team-b` and `shop-images`. */
const NUMBERS = ['910000000000', '910000000001', IMAGES_NUMBER];
const FOLDER = 'folders/704512639908';
const REGIONS = ['europe-west1', 'europe-west1-b', 'us-central1', 'asia-southeast1'];
const PLACES = ['europe-west1', 'europe', 'us-central1', 'us'];
/** Members that stand for accounts by something else than their names. */
const SETS = [
  'group:pullers@shop.example',
  'domain:shop.example',
  'allAuthenticatedUsers',
  'projectEditor:shop-images',
  'principalSet://cloudresourcemanager.googleapis.com/projects/910000000000/type/ServiceAccount',
];
const VERSIONS = ['1.33.5-gke.2072000', '1.32.9-gke.1207000', '1.34.1-gke.3899001', '1.15.4-gke.1', '1.22.1-gke.3'];
const KINDS: readonly Partial<ImageSpec>[] = [
  {},
  {},
  { platforms: ['linux/amd64', 'linux/arm64'] },
  { platforms: ['linux/amd64', 'linux/arm64'], attestations: true },
  { platforms: ['linux/arm64'] },
  { platforms: ['linux/386'], index: true },
  { platforms: ['linux/amd64', 'windows/amd64:10.0.20348.1'] },
  { platforms: ['linux/amd64', 'linux/arm64'], lost: ['linux/amd64'] },
  { kind: 'schema1' },
  { kind: 'helm' },
];

export interface RandomFleet {
  readonly world: World;
  readonly clusters: readonly string[];
  readonly images: readonly string[];
  readonly args: readonly string[];
}

/** A fleet of two to five clusters, and some that are as these, and three to seven images. */
export function randomFleet(chance: Chance): RandomFleet {
  const projects = ['team-a', 'team-b', 'shop-images'].slice(0, chance.pick([2, 2, 3]));
  const accounts = ['a@team-a', 'b@team-a', 'c@team-b'].map((name) => `nodes-${name}.iam.gserviceaccount.com`);
  const member = (email: string): string => `serviceAccount:${email}`;
  const clusters = chance.some(2, 5, () => ({ project: chance.pick(projects), location: chance.pick(REGIONS) }));
  const repositories = chance.some(1, 3, () => ({
    project: chance.pick(['shop-images', 'shop-images', 'team-b']),
    place: chance.pick(PLACES),
  }));
  const images = chance.some(2, 6, () => ({
    repository: Math.floor(chance.next() * repositories.length),
    kind: chance.pick(KINDS),
    gone: chance.maybe(0.1),
  }));
  const resources = repositories.map(({ project: own, place }, at) =>
    repository(own, place, `apps-${String(at)}`, {
      grants: [
        ...(chance.maybe(0.85) ? READING.repository : []),
        grant(READER, ...accounts.filter(() => chance.maybe(0.85)).map(member)),
        ...(chance.maybe(0.3) ? [grant(READER, ...chance.some(1, 2, () => chance.pick(SETS)))] : []),
        ...(chance.maybe(0.1) ? [grant(READER, `deleted:${member(chance.pick(accounts))}?uid=1`)] : []),
        ...(chance.maybe(0.1) ? [grant(READER, 'allUsers')] : []),
      ],
      ...(chance.maybe(0.3) ? { dockerConfig: { immutableTags: true } } : {}),
      ...(chance.maybe(0.15)
        ? { rules: [{ id: 'no', action: chance.pick(['DENY', 'ALLOW']), packageId: 'svc-1' }] }
        : {}),
      ...(chance.maybe(0.15)
        ? {
            cleanupPolicies: {
              old: { id: 'old', action: 'DELETE', condition: { tagState: 'ANY', olderThan: '86400s' } },
            },
          }
        : {}),
      images: images.flatMap(({ repository: of, kind, gone }, number) =>
        of === at && !gone ? [image(`svc-${String(number)}`, '1.0', { build: String(number), ...kind })] : [],
      ),
    }),
  );
  const pools = (): Pool[] =>
    ['one', 'two', 'three'].slice(0, chance.pick([1, 2, 2, 3])).map((name) => {
      const options = {
        serviceAccount: chance.maybe(0.85) ? chance.pick(accounts) : 'default',
        ...(chance.maybe(0.1) ? { scopes: chance.pick([DEFAULT_SCOPES, NO_STORAGE_SCOPES]) } : {}),
        ...(chance.maybe(0.1) ? { version: chance.pick(VERSIONS) } : {}),
        ...(chance.maybe(0.05) ? { imageType: 'COS' } : {}),
        ...(chance.maybe(0.05) ? { status: chance.pick(['STOPPING', 'ERROR']) } : {}),
        ...(chance.maybe(0.1) ? { taints: [{ key: 'dedicated', value: 'x', effect: 'NO_SCHEDULE' }] } : {}),
        ...(chance.maybe(0.15) ? { config: { gcfsConfig: { enabled: true } } } : {}),
        ...(chance.maybe(0.15) ? { labels: { tier: 'gold' } } : {}),
      };
      if (chance.maybe(0.15)) return armPool(name, options);
      return chance.maybe(0.07)
        ? windowsPool(name, 'OS_VERSION_LTSC2022', { serviceAccount: options.serviceAccount })
        : pool(name, options);
    });
  const others = chance.maybe(0.3)
    ? [otherRegistry('docker.io', [{ name: 'library/nginx', images: [image('nginx', '1.27')] }])]
    : [];
  const readsAll = chance.maybe(0.5);
  const base = shop({
    repository: null,
    grants: {
      organization: [
        grant('roles/cloudasset.viewer', RUNNER),
        ...(readsAll ? READING_ALL : []),
        ...(chance.maybe(0.5)
          ? [grant('roles/serviceusage.serviceUsageConsumer', ...accounts.filter(() => chance.maybe(0.8)).map(member))]
          : []),
      ],
    },
    accounts: accounts.map((email) => serviceAccount(email, { disabled: chance.maybe(0.05) })),
  });
  const world: World = {
    ...base,
    projects: [
      ...base.projects.filter(({ id }) => id !== 'shop-prod'),
      ...['team-a', 'team-b'].map((id, at) =>
        project(id, String(910_000_000_000 + at), {
          parent: FOLDER,
          grants: [
            ...(chance.maybe(0.9) ? READING.clusterProject : []),
            ...(chance.maybe(0.8) ? [grant('roles/binaryauthorization.policyViewer', RUNNER)] : []),
          ],
        }),
      ),
    ],
    repositories: resources,
    clusters: withTwins(chance)(
      clusters.map((own, at) => {
        const options = {
          version: chance.pick(VERSIONS.slice(0, 3)),
          ...(chance.maybe(0.05) ? { status: chance.pick(['STOPPING', 'DEGRADED']) } : {}),
          ...(chance.maybe(0.1) ? { privateNodes: true } : {}),
          ...(chance.maybe(0.3)
            ? { raw: { binaryAuthorization: { evaluationMode: 'PROJECT_SINGLETON_POLICY_ENFORCE' } } }
            : {}),
          ...(chance.maybe(0.1) ? { raw: { releaseChannel: { channel: 'RAPID' } } } : {}),
        };
        return chance.maybe(0.15)
          ? autopilot(own.project, own.location.replace(/-b$/, ''), `c-${String(at)}`, {
              ...options,
              autoProvisioning: { serviceAccount: chance.pick(accounts) },
            })
          : standard(own.project, own.location, `c-${String(at)}`, { ...options, pools: pools() });
      }),
    ),
    otherRegistries: others,
    binaryAuthorization: { 'team-a': admissionOf(chance), 'team-b': admissionOf(chance) },
    ...(chance.maybe(0.3)
      ? {
          servicePerimeters: [
            {
              name: 'accessPolicies/1/servicePerimeters/shop',
              title: 'shop',
              status: {
                resources: chance.some(1, 3, () => `projects/${chance.pick(NUMBERS)}`),
                restrictedServices: chance.pick([['artifactregistry.googleapis.com'], ['storage.googleapis.com']]),
              },
            },
          ],
        }
      : {}),
    faults: [
      ...(chance.maybe(0.15) ? [{ service: 'container', pathRegex: 'clusters/c-0$', status: 403 }] : []),
      ...(chance.maybe(0.1) ? [{ service: 'registry', pathRegex: 'svc-2/manifests', status: 500 }] : []),
      ...(chance.maybe(0.05) ? [{ service: 'cloudresourcemanager', pathRegex: 'team-b', status: 403 }] : []),
    ],
    node: null,
  };
  return {
    world,
    clusters: world.clusters.map(
      ({ project: own, location, resource }) =>
        `projects/${own}/locations/${location}/clusters/${(resource as { name: string }).name}`,
    ),
    images: [
      ...images.map(({ repository: of }, number) => {
        const { project: own, place } = repositories[of]!;
        const host =
          chance.maybe(0.1) && place === 'europe-west1' ? 'docker.europe-west1.rep.pkg.dev' : `${place}-docker.pkg.dev`;
        return `${host}/${own}/apps-${String(of)}/svc-${String(number)}:1.0`;
      }),
      ...(others.length > 0 ? ['nginx:1.27'] : []),
    ],
    args: [
      ...(chance.maybe(0.15) ? ['--fail-on', chance.pick(['warn', 'unknown'])] : []),
      ...(chance.maybe(0.25) ? ['--strict'] : []),
    ],
  };
}

const RULES = ['ALWAYS_ALLOW', 'ALWAYS_DENY', 'REQUIRE_ATTESTATION'];

/** A policy of Binary Authorization: exemptions, and rules of one kind. */
function admissionOf(chance: Chance): JsonObject {
  const rule = (): JsonObject => {
    const evaluationMode = chance.pick(RULES);
    return {
      evaluationMode,
      enforcementMode: chance.pick(['ENFORCED_BLOCK_AND_AUDIT_LOG', 'DRYRUN_AUDIT_LOG_ONLY']),
      ...(evaluationMode === 'REQUIRE_ATTESTATION'
        ? { requireAttestationsBy: ['projects/team-a/attestors/built'] }
        : {}),
    };
  };
  return {
    ...(chance.maybe(0.5) ? { globalPolicyEvaluationMode: 'ENABLE' } : {}),
    ...(chance.maybe(0.5)
      ? { admissionWhitelistPatterns: [{ namePattern: `${chance.pick(PLACES)}-docker.pkg.dev/**` }] }
      : {}),
    ...(chance.maybe(0.3) ? { clusterAdmissionRules: { 'europe-west1.c-0': rule() } } : {}),
    ...(chance.maybe(0.2) ? { kubernetesNamespaceAdmissionRules: { red: rule() } } : {}),
    ...(chance.maybe(0.1) ? { kubernetesServiceAccountAdmissionRules: { 'red:default': rule() } } : {}),
    defaultAdmissionRule: rule(),
  };
}

/** Pods of Deployments and DaemonSets that run images of a fleet on its clusters, as Cloud Asset Inventory holds them. */
export function runningIn({ world, images }: RandomFleet, chance: Chance): KubernetesAsset[] {
  const deployments = images.flatMap((reference, at) =>
    chance.some(1, 2, () => ({
      name: `d-${String(at)}-${String(Math.floor(chance.next() * 1000))}`,
      reference,
      kind: chance.pick(['ReplicaSet', 'ReplicaSet', 'DaemonSet']),
      namespace: chance.pick(['red', 'blue']),
      spec: {
        serviceAccountName: chance.pick(['default', 'own']),
        ...(chance.maybe(0.2) ? { nodeSelector: chance.pick([{ tier: 'gold' }, { other: 'x' }]) } : {}),
        ...(chance.maybe(0.2) ? { tolerations: [{ key: 'dedicated', operator: 'Exists' }] } : {}),
        ...(chance.maybe(0.1) ? { imagePullSecrets: [{ name: 'pull' }] } : {}),
        ...(chance.maybe(0.1) ? { nodeSelector: { 'kubernetes.io/arch': 'arm64' } } : {}),
      },
      policy: chance.maybe(0.05) ? 'Never' : 'IfNotPresent',
      labels: chance.maybe(0.1) ? { 'image-policy.k8s.io/break-glass': 'true' } : {},
    })),
  );
  return world.clusters.flatMap(({ project: own, location, resource }) =>
    deployments
      .filter(() => chance.maybe(0.7))
      .map(({ name, reference, kind, namespace, spec, policy, labels }) => ({
        project: own,
        location,
        cluster: (resource as { name: string }).name,
        assetType: 'k8s.io/Pod',
        object: {
          apiVersion: 'v1',
          kind: 'Pod',
          metadata: {
            name: `${name}-7d4f8b9c6-x`,
            namespace,
            labels: { ...labels, 'pod-template-hash': '7d4f8b9c6' },
            ownerReferences: [
              { controller: true, kind, name: kind === 'DaemonSet' ? name : `${name}-7d4f8b9c6`, uid: 'x' },
            ],
          },
          spec: { containers: [{ name: 'c', image: reference, imagePullPolicy: policy }], nodeName: 'n', ...spec },
          status: { phase: 'Running' },
        },
      })),
  );
}

/** Clusters, some of them with others that are the same but for their names: what is true of one is of both. */
const withTwins =
  (chance: Chance) =>
  (clusters: World['clusters']): World['clusters'] => [
    ...clusters,
    ...clusters.flatMap(({ resource, ...own }, at) =>
      chance.maybe(0.4) ? [{ ...own, resource: { ...resource, name: `twin-${String(at)}` } }] : [],
    ),
  ];
