/** Questions that two builds are asked: every scenario, random worlds of access, and scenarios with random changes. */
import { Chance } from '../../__tests__/differential/random';
import { CLUSTER as RANDOM, HOST, PATH, randomWorld } from '../../__tests__/differential/worlds';
import { scenarios, type World } from '../../simulator';
import { CLUSTER, WEB } from '../../simulator/scenarios/shop';
import type { Fault } from '../../simulator/world';

export interface Question {
  readonly name: string;
  readonly world: World;
  readonly args: readonly string[];
  /** Files of the working folder, by name. */
  readonly files: Readonly<Record<string, string>>;
}

export const ofScenarios: readonly Question[] = scenarios.map(({ name, world, args }) => ({
  name,
  world,
  args,
  files: {},
}));

/** The random question of a number: half of them ask who may pull, half change a scenario. */
export function randomQuestion(number: number): Question {
  const chance = new Chance(number * 7919 + 17);
  return number % 2 === 0 ? ofAccess(number, chance) : ofChange(number, chance);
}

function ofAccess(number: number, chance: Chance): Question {
  const { world, principal, impersonateNode } = randomWorld(chance);
  const args = [
    ...['--image', `${HOST}/${PATH}:1.0`],
    ...['--cluster', `projects/${RANDOM.project}/locations/${RANDOM.location}/clusters/${RANDOM.name}`],
    ...(principal === null ? [] : ['--principal', principal]),
    ...(impersonateNode ? ['--impersonate-node'] : []),
  ];
  return { name: `random ${String(number)}`, world, ...withOptions(args, chance) };
}

/** One to three of these change a scenario. */
const CHANGES: readonly ((world: World, args: string[], chance: Chance) => void)[] = [
  (world, _, chance) => world.faults.push(randomFault(chance)),
  (world, _, chance) => world.faults.push(randomFault(chance)),
  (world, _, chance) => {
    for (const { policy } of chance.maybe(0.5) ? world.projects : world.repositories) policy.bindings.splice(0, 1);
  },
  (world, _, chance) => {
    for (const pool of pools(world)) changePool(pool, chance);
  },
  (world, _, chance) => {
    for (const pool of pools(world)) changePool(pool, chance);
  },
  (_, args, chance) => {
    const at = args.indexOf('--image') + 1;
    const image = args[at] ?? WEB;
    args[at] = chance.pick([
      `${image.replace(/[:@].*$/, '')}:missing`,
      image.replace('docker.pkg.dev', 'docker.pgk.dev'),
      image.replace('europe-west1', 'us-central1'),
      `${image}@sha256:${'0'.repeat(64)}`,
      'nginx:1.27',
      'gcr.io/shop-images/web:1.4.2',
      image.toUpperCase(),
      image.replace('/apps/', '/app/'),
    ]);
  },
  (_, args) => void args.push('--node-pool', '*'),
  (_, args) => void args.push('--cluster', CLUSTER.replace('/prod', '/prod-2')),
  (world, _, chance) => {
    for (const project of world.projects) if (chance.maybe(0.4)) project.billing = false;
  },
  (world, _, chance) => {
    for (const account of world.serviceAccounts) account.disabled = chance.maybe(0.5);
  },
];

const SERVICES = [
  ...['container', 'artifactregistry', 'cloudresourcemanager', 'iam', 'policytroubleshooter', 'serviceusage'],
  ...['compute', 'registry', 'iamcredentials', 'orgpolicy', 'cloudidentity'],
];

function randomFault(chance: Chance): Fault {
  const where = { service: chance.pick(SERVICES), pathRegex: chance.pick(['.', 'projects', 'Policy', 'manifests']) };
  const status = chance.pick([400, 401, 403, 403, 404, 404, 409, 429, 500, 503, 200]);
  return { ...where, status, ...(chance.maybe(0.3) ? { body: '<html>no</html>', contentType: 'text/html' } : {}) };
}

type Node = Record<string, unknown>;
const pools = (world: World): Node[] =>
  world.clusters.flatMap(({ resource }) => (resource['nodePools'] ?? []) as Node[]);

function changePool(pool: Node, chance: Chance): void {
  if (chance.maybe(0.4)) return;
  const config = (pool['config'] ?? {}) as Node;
  pool['config'] = config;
  const change = chance.pick<[Node, string, unknown]>([
    [config, 'taints', [{ key: 'team', value: 'a', effect: 'NO_SCHEDULE' }]],
    [config, 'machineType', 't2a-standard-4'],
    [config, 'labels', { team: 'a' }],
    [config, 'imageType', 'COS'],
    [config, 'imageType', 'UBUNTU_CONTAINERD'],
    [config, 'oauthScopes', ['https://www.googleapis.com/auth/logging.write']],
    [config, 'oauthScopes', undefined],
    [config, 'serviceAccount', 'default'],
    [config, 'serviceAccount', 'nobody@shop-prod.iam.gserviceaccount.com'],
    [pool, 'version', '1.15.4-gke.1'],
    [pool, 'status', 'ERROR'],
    [pool, 'initialNodeCount', 0],
  ]);
  change[0][change[1]] = change[2];
}

function ofChange(number: number, chance: Chance): Question {
  const scenario = chance.pick(scenarios);
  const world = structuredClone(scenario.world);
  const args = [...scenario.args];
  for (const change of chance.some(1, 3, () => chance.pick(CHANGES))) change(world, args, chance);
  return { name: `random ${String(number)} (${scenario.name})`, world, ...withOptions(args, chance) };
}

/** Options that change how the same facts are judged, and files that they name. */
function withOptions(given: readonly string[], chance: Chance): Pick<Question, 'args' | 'files'> {
  const args = [...given];
  const files: Record<string, string> = {};
  if (chance.maybe(0.2)) args.push('--strict');
  if (chance.maybe(0.1) && !args.includes('--impersonate-node')) args.push('--impersonate-node');
  if (chance.maybe(0.1)) args.push('--fail-on', chance.pick(['unknown', 'warn', 'never']));
  if (chance.maybe(0.1)) args.push('--image-pull-secret', 'regcred');
  if (chance.maybe(0.15)) {
    files['policy.yml'] = chance.pick([
      'checks: {pull-permission: warn, tag-mutability: fail}\n',
      'checks: {repository-location: gate, image-exists: off}\n',
      'ignore: [{check: pull-permission, reason: moved, expires: 2999-01-01}]\n',
      'require_digest: true\nallowed_registries: ["europe-west1-docker.pkg.dev/*"]\n',
    ]);
    args.push('--policy', 'policy.yml');
  }
  const at = args.indexOf('--image');
  if (chance.maybe(0.25) && at !== -1) {
    files['app.yaml'] = manifest(args[at + 1] ?? '', chance);
    args.splice(at, 2, '--manifests', 'app.yaml');
  }
  return { args, files };
}

function manifest(image: string, chance: Chance): string {
  const pod = [
    `containers: [{name: web, image: ${JSON.stringify(image)}}]`,
    ...(chance.maybe(0.3) ? [`nodeSelector: ${chance.pick(SELECTORS)}`] : []),
    ...(chance.maybe(0.3) ? [`tolerations: ${chance.pick(TOLERATIONS)}`] : []),
    ...(chance.maybe(0.2) ? ['imagePullSecrets: [{name: regcred}]'] : []),
  ];
  const template = `{metadata: {labels: {app: web}}, spec: {${pod.join(', ')}}}`;
  return `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {selector: {matchLabels: {app: web}}, template: ${template}}\n`;
}

const SELECTORS = [
  '{kubernetes.io/arch: arm64}',
  '{kubernetes.io/os: windows}',
  '{team: a}',
  '{cloud.google.com/gke-nodepool: default-pool}',
  '{disk: ssd}',
];
const TOLERATIONS = ['[{operator: Exists}]', '[{key: team, operator: Equal, value: a, effect: NoSchedule}]'];
