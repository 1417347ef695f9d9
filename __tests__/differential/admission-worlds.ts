/** Random worlds of Binary Authorization: policies, attestations and pods, which the caller may read or not. */
import { attestation, signer } from '../../simulator/attestations';
import { NOTHING_ASKED } from '../target';
import { grant, project, world } from '../../simulator/builder';
import { standard } from '../../simulator/clusters';
import type { World } from '../../simulator';
import type { JsonObject } from '../../simulator/world';
import { parseImageReference } from '../../src/model/image-reference';
import type { Target } from '../../src/model/target';
import type { Attested } from './admission-webhook';
import type { Chance } from './random';

export const CLUSTER = { project: 'run-p', location: 'europe-west1', name: 'prod' };
const RUNNER = 'serviceAccount:preflight@ci-tools.iam.gserviceaccount.com';
/** The last of each stands for all that no rule names. */
export const NAMESPACES = ['shop', 'payments', 'other'];
export const ACCOUNTS = ['web', 'job', 'other'];
const WEB = 'europe-west1-docker.pkg.dev/images-p/apps/team/web';
const DIGEST = `sha256:${'5e'.repeat(32)}`;
const IMAGES = [
  `${WEB}:1.0`,
  `${WEB}@${DIGEST}`,
  `${WEB}@${DIGEST}`,
  `${WEB}:1.0@${DIGEST}`,
  'nginx',
  'gke.gcr.io/proxy:v1',
];
/** Patterns that exempt an image, or nearly so. */
const patternsOf = (web: string): readonly string[] => [
  web,
  `${web}:1.0`,
  `${web}:*`,
  `${web}@*`,
  `${web}*`,
  `${web.slice(0, web.lastIndexOf('/'))}/*`,
  'europe-west1-docker.pkg.dev/images-p/apps/*',
  'europe-west1-docker.pkg.dev/images-p/**',
  'europe-west1-docker.pkg.dev/images-p/apps/te**',
  'europe-west1-docker.pkg.d*',
  'nginx',
  'nginx*',
  'docker.io/library/nginx',
  'gcr.io/other/*',
];
const MODES = [
  'PROJECT_SINGLETON_POLICY_ENFORCE',
  'POLICY_BINDINGS_AND_PROJECT_SINGLETON_POLICY_ENFORCE',
  'POLICY_BINDINGS',
  'DISABLED',
];
const READS = ['policyViewer', 'attestorsVerifier'].map((role) => `roles/binaryauthorization.${role}`);
const LISTS = 'roles/containeranalysis.notes.occurrences.viewer';
const KINDS: readonly Attested[] = [
  'valid',
  'valid',
  'valid',
  'none',
  'wrong-key',
  'wrong-digest',
  'elsewhere',
  'no-key',
  'gone',
];
const SIGNERS = [signer('k0'), signer('k1')];

/** Binary Authorization around a cluster. */
export interface RandomPolicy {
  readonly mode: string;
  readonly policy: JsonObject;
  /** What became of the attestation of each attestor. */
  readonly attested: ReadonlyMap<string, Attested>;
  /** What the world has more, and what reads it in the cluster's project. */
  readonly world: Partial<World>;
  readonly reads: readonly string[];
}

/**
 * A policy of the cluster's project with its attestors.
 * @param web the image's name, without tag and digest
 */
export function randomPolicyFor(chance: Chance, web: string, digest: string): RandomPolicy {
  const names = ['a0', 'a1'].map((name) => `projects/run-p/attestors/${name}`);
  const attested = new Map(names.map((name) => [name, chance.pick(KINDS)]));
  const policy = randomPolicy(chance, names, patternsOf(web));
  const mode = chance.maybe(0.9) ? chance.pick(MODES.slice(0, 2)) : chance.pick(MODES);
  return {
    mode,
    policy,
    attested,
    world: { binaryAuthorization: { 'run-p': policy }, ...attestorsOf(attested, web, digest) },
    reads: [...READS, LISTS],
  };
}

/** What turns it on for a cluster. */
export const guardedBy = ({ mode }: Pick<RandomPolicy, 'mode'>): JsonObject => ({
  binaryAuthorization: { evaluationMode: mode },
});

export interface Guarded extends Omit<RandomPolicy, 'world' | 'reads'> {
  readonly world: World;
  readonly image: string;
  readonly pods: readonly {
    readonly namespace: string | null;
    readonly account: string | null;
    readonly breakGlass: boolean;
  }[];
  readonly target: Target;
}

/** One world, with what is asked of it. */
export function randomAdmission(chance: Chance): Guarded {
  const { mode, policy, attested, world: around, reads: all } = randomPolicyFor(chance, WEB, DIGEST);
  const image = chance.pick(IMAGES);
  const pods = randomPods(chance);
  const hides = chance.maybe(0.4) ? 0.3 : 0;
  const reads = all.filter(() => !chance.maybe(hides));
  return {
    mode,
    policy,
    attested,
    image,
    pods,
    target: targetOf(image, pods),
    world: world({
      caller: RUNNER,
      projects: [
        project('run-p', '371050942186', {
          grants: ['roles/container.clusterViewer', 'roles/browser', ...reads].map((role) => grant(role, RUNNER)),
        }),
        project('ci-tools', '118273645509'),
      ],
      clusters: [standard('run-p', 'europe-west1', 'prod', { raw: guardedBy({ mode }) })],
      ...around,
    }),
  };
}

/** The same world, with nothing hidden from the caller. */
export function revealAll(of: World): World {
  const open = structuredClone(of);
  for (const one of open.projects) one.policy.bindings.push(...[...READS, LISTS].map((role) => grant(role, RUNNER)));
  return open;
}

function randomPolicy(chance: Chance, attestors: readonly string[], patterns: readonly string[]): JsonObject {
  const rule = (): JsonObject => {
    const evaluationMode = chance.pick(['ALWAYS_ALLOW', 'ALWAYS_DENY', 'REQUIRE_ATTESTATION', 'REQUIRE_ATTESTATION']);
    return {
      evaluationMode,
      enforcementMode: chance.maybe(0.15) ? 'DRYRUN_AUDIT_LOG_ONLY' : 'ENFORCED_BLOCK_AND_AUDIT_LOG',
      ...(evaluationMode === 'REQUIRE_ATTESTATION'
        ? { requireAttestationsBy: chance.maybe(0.6) ? [chance.pick(attestors)] : [...attestors] }
        : {}),
    };
  };
  const [namespace, account] = [chance.pick(NAMESPACES.slice(0, 2)), chance.pick(ACCOUNTS.slice(0, 2))];
  const maps: JsonObject = {
    clusterAdmissionRules: { [chance.maybe(0.6) ? 'europe-west1.prod' : 'europe-west1.test']: rule() },
    kubernetesNamespaceAdmissionRules: { [namespace]: rule() },
    kubernetesServiceAccountAdmissionRules: { [`${namespace}:${account}`]: rule() },
    istioServiceIdentityAdmissionRules: { [`spiffe://run-p.svc.id.goog/ns/${namespace}/sa/${account}`]: rule() },
  };
  const kinds = Object.keys(maps);
  const chosen = chance.maybe(0.35) ? [] : chance.some(1, chance.maybe(0.15) ? 2 : 1, () => chance.pick(kinds));
  return {
    ...(chance.maybe(0.5) ? { globalPolicyEvaluationMode: 'ENABLE' } : {}),
    admissionWhitelistPatterns: chance.some(0, 2, () => ({ namePattern: chance.pick(patterns) })),
    ...Object.fromEntries(chosen.map((kind) => [kind, maps[kind] ?? {}])),
    defaultAdmissionRule: rule(),
  };
}

function randomPods(chance: Chance): Guarded['pods'] {
  const pod = () => ({
    namespace: chance.pick(NAMESPACES),
    account: chance.pick(ACCOUNTS),
    breakGlass: chance.maybe(0.15),
  });
  if (chance.maybe(0.5)) return chance.some(1, 2, pod);
  return [{ namespace: chance.maybe(0.5) ? chance.pick(NAMESPACES) : null, account: null, breakGlass: false }];
}

function attestorsOf(attested: ReadonlyMap<string, Attested>, web: string, digest: string): Partial<World> {
  const image = `${web}@${digest}`;
  const another = `${web}@sha256:${'0f'.repeat(32)}`;
  const all = [...attested].map(([name, kind], index) => {
    const own = SIGNERS[index]!;
    const note = name.replace('/attestors/', '/notes/');
    const made = {
      valid: [attestation(note, own, image)],
      none: [attestation(note, own, another)],
      'wrong-key': [attestation(note, SIGNERS[1 - index]!, image)],
      'wrong-digest': [attestation(note, own, image, another)],
      elsewhere: [attestation(note, own, `gcr.io/images-p/web@${digest}`)],
      'no-key': [attestation(note, own, image)],
      gone: [],
    }[kind];
    return { attestor: { name, note, keys: kind === 'no-key' ? [] : [own.key] }, made, gone: kind === 'gone' };
  });
  return {
    attestors: all.filter(({ gone }) => !gone).map(({ attestor }) => attestor),
    occurrences: all.flatMap(({ made }) => made),
  };
}

function targetOf(text: string, pods: Guarded['pods']): Target {
  const parsed = parseImageReference(text);
  if (!parsed.ok) throw new Error(parsed.reason);
  const [first] = pods;
  const isPlain = first?.account === null;
  const scheduling = {
    nodeSelector: {},
    affinity: null,
    tolerations: [],
    nodeName: null,
    runtimeClass: null,
    runtimeClassRead: false,
    os: null,
    resources: [],
    claims: [],
    queue: null,
    podsUnknown: false,
  };
  const uses = pods.map(({ namespace, account, breakGlass }, index) => ({
    workload: `Deployment/w${String(index)}`,
    container: 'c',
    mounted: false,
    namespace,
    serviceAccount: account ?? 'default',
    pullSecrets: [],
    accountRead: false,
    live: false,
    pullsAsItself: false,
    federationAudience: null,
    pullPolicy: null,
    breakGlass,
    scheduling,
  }));
  return {
    image: { valid: true, reference: parsed.reference, sources: [], uses: isPlain ? [] : uses, plain: isPlain },
    cluster: CLUSTER,
    ...NOTHING_ASKED,
    namespace: isPlain ? first.namespace : null,
  };
}
