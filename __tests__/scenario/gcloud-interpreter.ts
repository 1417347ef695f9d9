/** What the commands of a fix do, done to a simulated world: as much of gcloud as the fixes use, and no more. */
import type { Fix } from '../../src/model/finding';
import { pool, standard } from '../../simulator/clusters';
import { applyNetwork } from './gcloud-network';
import type { Binding, Cluster, DenyPolicy, JsonObject, Policy, Repository, World } from '../../simulator/world';

type Flags = Readonly<Record<string, string>>;
interface Command {
  readonly text: string;
  readonly words: readonly string[];
  readonly flags: Flags;
}

/** A version that the simulated GKE calls its latest. */
const LATEST = '1.33.5-gke.2072000';

/**
 * Applies one fix: its commands, in their order.
 * @throws an error that names the command, where it is none that this interpreter knows
 */
export function applyFix(world: World, { commands }: Pick<Fix, 'commands'>): void {
  const person: Person = { account: '', files: {} };
  for (const text of commands) {
    if (/^gcloud iam policies get .* \| jq /.test(text)) writeDenyPolicy(world, text, person);
    else apply(world, parse(text), person);
  }
}

interface Person {
  /** What a person reads off one command, and writes into the next. */
  account: string;
  /** What commands wrote into files: the deny policies, by the file's name. */
  readonly files: Record<string, DenyPolicy>;
}

function apply(world: World, command: Command, person: Person): void {
  const { words, flags, text } = command;
  const last = words.at(-1) ?? '';
  const say = (problem: string): never => {
    throw new Error(`${problem}: ${text}`);
  };
  const found = <T>(value: T | undefined): T => value ?? say('it names nothing of the world');
  const projectOf = (id: string | undefined) => found(world.projects.find((each) => each.id === id));
  const repositoryOf = (id: string | undefined) =>
    found(world.repositories.find((each) => isRepository(each, flags, id ?? '')));
  const verb = words.slice(1, -1).join(' ');
  if (applyNetwork(world, verb, last, flags)) return;
  switch (verb) {
    case 'artifacts repositories add-iam-policy-binding':
      bind(repositoryOf(last).policy, flags);
      return;
    case 'projects add-iam-policy-binding':
      bind(projectOf(last).policy, flags);
      return;
    case 'artifacts repositories create':
      createRepository(world, last, flags);
      return;
    case 'artifacts rules delete': {
      const { rules = [], ...of } = repositoryOf(flags['repository']);
      found(rules.find(({ id }) => id === last));
      Object.assign(repositoryOf(flags['repository']), of, { rules: rules.filter(({ id }) => id !== last) });
      return;
    }
    case 'artifacts settings':
      world.faults = world.faults.filter(({ pathRegex }) => !pathRegex.includes('projectSettings'));
      return;
    case 'iam policies update': {
      const written = person.files[found(flags['policy-file'])] ?? say('nothing wrote that file');
      Object.assign(denyPolicyOf(world, last, flags), written);
      return;
    }
    case 'kms keys versions enable': {
      const { project = '', location = '', keyring = '', key = '' } = flags;
      const name = `projects/${project}/locations/${location}/keyRings/${keyring}/cryptoKeys/${key}`;
      found(world.keys?.find((each) => each.name === name)).state = 'ENABLED';
      return;
    }
    case 'services enable': {
      const project = projectOf(flags['project']);
      project.apis?.push(last);
      return;
    }
    case 'billing projects link':
      projectOf(last).billing = true;
      return;
    case 'projects undelete':
      projectOf(last).state = 'ACTIVE';
      return;
    case 'iam service-accounts enable':
      found(world.serviceAccounts.find(({ email }) => email === last)).disabled = false;
      return;
    case 'iam service-accounts undelete':
      undelete(world, person.account || say('nobody knows which account'), flags['project'] ?? '');
      return;
    case 'container clusters update': {
      const { resource } = found(world.clusters.find((each) => isCluster(each, flags, last)));
      const autoscaling = resource['autoscaling'] as JsonObject;
      const defaults = autoscaling['autoprovisioningNodePoolDefaults'] as JsonObject;
      if (flags['autoprovisioning-scopes'] !== undefined)
        defaults['oauthScopes'] = flags['autoprovisioning-scopes'].split(',');
      return;
    }
    case 'container node-pools delete': {
      const { resource } = found(world.clusters.find((each) => isCluster(each, flags, flags['cluster'] ?? '')));
      const pools = resource['nodePools'] as JsonObject[];
      found(pools.find((each) => each['name'] === last));
      resource['nodePools'] = pools.filter((each) => each['name'] !== last);
      return;
    }
    case 'container node-pools create':
      replacePool(found(world.clusters.find((each) => isCluster(each, flags, flags['cluster'] ?? ''))), last, flags);
      return;
    case 'container clusters upgrade':
      upgrade(found(world.clusters.find((each) => isCluster(each, flags, last))), flags);
      return;
    case 'buildx build':
      build(world, found(flags['tag']), found(flags['platform']));
      return;
  }
  // The filter is the last word of this one; what it prints, a person takes over.
  const account = /resource\.labels\.email_id="([^"]+)"/.exec(text)?.[1];
  if (verb === 'logging read' && account !== undefined) person.account = account;
  else if (!READING.some((each) => words.slice(1).join(' ').startsWith(each))) say('the interpreter does not know it');
}

/** They only show what there is. */
const READING = [
  'kms keys versions list',
  'artifacts repositories list',
  'artifacts docker tags list',
  'billing accounts list',
  'projects list',
];

/** The deny policy that `--attachment-point` and its name lead to. */
function denyPolicyOf(world: World, id: string, flags: Flags): DenyPolicy {
  const [kind, name] = (flags['attachment-point'] ?? '').split('/').slice(-2);
  const organization = world.organization ? [world.organization] : [];
  const holders = kind === 'projects' ? world.projects : kind === 'folders' ? world.folders : organization;
  const policy = holders.find((each) => each.id === name)?.denyPolicies.find((each) => each.id === id);
  if (!policy) throw new Error(`there is no deny policy ${id} on ${kind ?? ''}/${name ?? ''}`);
  return policy;
}

/** `gcloud iam policies get … | jq PROGRAM > FILE`, with the one program that fixes use. */
function writeDenyPolicy(world: World, text: string, person: Person): void {
  const [, get = '', program = '', file = ''] = /^(gcloud .*) \| jq '([^']+)' > (\S+)$/.exec(text) ?? [];
  const { words, flags } = parse(get);
  const policy = structuredClone(denyPolicyOf(world, words.at(-1) ?? '', flags));
  const [, rule = '', added = ''] =
    /^\.rules\[(\d+)\]\.denyRule\.exceptionPrincipals \+= (\[.*\])$/.exec(program) ?? [];
  const denied = policy.rules[Number(rule)];
  if (rule === '' || !denied) throw new Error(`the interpreter does not know the program: ${text}`);
  denied.exceptionPrincipals = [...(denied.exceptionPrincipals ?? []), ...(JSON.parse(added) as string[])];
  person.files[file] = policy;
}

const isRepository = (each: Repository, { project, location }: Flags, id: string): boolean =>
  each.id === id && each.project === project && each.location === location;
const isCluster = (each: Cluster, { project, location }: Flags, name: string): boolean =>
  each.name === name && each.project === project && each.location === location;

function bind(policy: Policy, { member = '', role = '' }: Flags): void {
  const binding: Binding = { role, members: [member] };
  policy.bindings.push(binding);
}

function createRepository(world: World, id: string, flags: Flags): void {
  const { project = '', location = '' } = flags;
  world.repositories.push({
    project,
    location,
    id,
    format: (flags['repository-format'] ?? '').toUpperCase(),
    mode: 'STANDARD_REPOSITORY',
    images: [],
    // Who looks may look at this one too; nobody else may anything yet.
    policy: { bindings: [{ role: 'roles/artifactregistry.viewer', members: [world.caller] }] },
  });
}

/** An account that comes back has the bindings that named it. */
function undelete(world: World, email: string, project: string): void {
  world.serviceAccounts.push({ email, project, uniqueId: '118203948576102938475', policy: { bindings: [] } });
}

/** A second pool, and the workload moved there: the first one is gone. */
function replacePool({ resource, project, location, name: cluster }: Cluster, name: string, flags: Flags): void {
  const { 'service-account': serviceAccount = 'default', scopes = '', 'machine-type': machineType } = flags;
  const made = standard(project, location, cluster, {
    pools: [
      pool(name, {
        serviceAccount,
        scopes: scopes.split(','),
        ...(machineType === undefined ? {} : { machineType }),
        imageType: flags['image-type'] ?? 'COS_CONTAINERD',
      }),
    ],
  });
  const pools = (resource['nodePools'] ?? []) as JsonObject[];
  const others = pools.filter((each) => each['name'] !== name.replace(/-2$/, ''));
  if (others.length === pools.length) throw new Error(`${name} stands for no pool of ${cluster}`);
  resource['nodePools'] = [...others, ...(made.resource['nodePools'] as JsonObject[])];
}

function upgrade({ resource }: Cluster, flags: Flags): void {
  if ('master' in flags) {
    resource['currentMasterVersion'] =
      flags['cluster-version'] === 'latest' ? LATEST : (flags['cluster-version'] ?? '');
    return;
  }
  for (const each of resource['nodePools'] as JsonObject[]) {
    if (each['name'] !== flags['node-pool']) continue;
    each['version'] = flags['cluster-version'] ?? resource['currentMasterVersion'] ?? '';
    if (flags['image-type'] !== undefined)
      each['config'] = { ...(each['config'] as JsonObject), imageType: flags['image-type'] };
  }
}

/** `docker buildx build --platform … --tag … --push`. */
function build(world: World, reference: string, platforms: string): void {
  const [, name = '', tag = ''] = /([^/:]+):([^:]+)$/.exec(reference) ?? [];
  const repository = world.repositories.find(({ id }) => reference.includes(`/${id}/`));
  if (!repository) throw new Error(`no repository for ${reference}`);
  repository.images = repository.images.filter((each) => each.name !== name || !each.tags.includes(tag));
  repository.images.push({ name, tags: [tag], index: true, platforms: platforms.split(',') });
}

/** A POSIX shell's words: quotes are taken off. */
function parse(text: string): Command {
  const tokens = [...text.matchAll(/(?:[^\s']+|'(?:[^'])*')+/g)].map(([token]) =>
    token.replace(/'([^']*)'/g, '$1').replaceAll("\\'", "'"),
  );
  const flags = tokens.flatMap((token): [string, string][] => {
    const flag = /^--([a-z-]+)(?:=([\s\S]*))?$/.exec(token);
    return flag ? [[flag[1] ?? '', flag[2] ?? '']] : [];
  });
  return { text, words: tokens.filter((token) => !token.startsWith('--')), flags: Object.fromEntries(flags) };
}
