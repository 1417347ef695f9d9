/**
 * The task of a run, from the values given on the command line or to the action. All problems are found here, together,
 * before anything is requested.
 */
import { normalize } from 'node:path';
import type { ClusterName } from '../model/cluster';
import type { FactsFile } from '../model/facts-file';
import type { Format } from '../model/format';
import type { InputSeen } from '../model/input-seen';
import type { Request } from '../model/request';
import type { GivenSecrets } from '../model/given-secrets';
import type { PodTemplate, PodTemplates } from '../model/pod-template';
import { OPTIONS } from './options';
import type { CommandName } from './options/definition';
import type { FailOn, GatePolicy } from '../model/policy-file';
import { parseDuration, type Read } from './duration';
import { given, parseChoice, type Entry, type Given, type Values } from './given';
import { imagesOf, noImage } from './given-images';
import { idleOptions, isAsDefault } from './idle-options';
import { baselineOf, policyOf } from './given-policy';
import { readText } from './read-text';
import type { Readers } from './files';
import { clustersByContext, clustersGiven, noCluster } from './given-clusters';
import { fleetOf, noScope } from './given-fleet';
import { withoutCluster } from './without-cluster';
import { parseNamespace, parsePodName, parsePoolName, parseSecretName, poolsAsked } from './names';
import { parsePrincipal } from './principal';

/** A run that can be started: what it judges, and how. */
export interface Run {
  readonly request: Request;
  /** Saved facts to judge; then nothing is requested. */
  readonly facts: FactsFile | null;
  /** Facts of a run that was interrupted: what they contain is not requested again. */
  readonly resume: FactsFile | null;
  /** As it was given on the command line or in the policy; null if in neither. */
  readonly failOn: FailOn | null;
  readonly strict: boolean;
  readonly timeoutMs: number;
  /** How long to retry what propagation delays may change; null for no retries. */
  readonly waitMs: number | null;
  readonly verification: {
    /** Counted from the kubelet's event `Pulling`. */
    readonly timeoutMs: number;
    readonly kubeconfig: string | null;
    readonly context: string | null;
    /** The pods of the workloads in manifests, for a dry run; empty if none is requested. */
    readonly ownPods: PodTemplates;
    /** The pull secrets in manifests, which pods will have. */
    readonly givenSecrets: GivenSecrets;
  };
  readonly format: Format;
  readonly reports: readonly { readonly format: Format; readonly file: string }[];
  /** How clusters of a fleet are grouped: `project`, `location` or `label=KEY`; null if the reports choose. */
  readonly groupBy: string | null;
  /** The file to write the facts to. */
  readonly saveFacts: string | null;
  readonly quiet: boolean;
  readonly verbose: boolean;
  /** False if colours were disabled by an option. */
  readonly color: boolean;
  /** Action only. */
  readonly annotations: boolean;
  readonly summary: boolean;
  /** The token that writes the comment on the pull request; null if no comment is wanted. */
  readonly comment: { readonly token: string } | null;
}

export type Built =
  | { readonly run: Run; readonly warnings: readonly string[]; readonly notes: readonly string[] }
  | { readonly errors: readonly string[] };

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads and checks all values given to `check` or `diagnose`.
 * @param entry selects the option names in error messages: those of the command line or of the action
 * @param env provides the project of short cluster names
 * @param asked the command; null if the action's `mode` decides
 * @returns the run, or every problem, one sentence each; never throws
 */
export function buildRun(
  entry: Entry,
  values: Values,
  env: Environment,
  readers: Readers,
  asked: Request['command'] | null = null,
  platform: NodeJS.Platform = process.platform,
): Built {
  const from = given(entry, values);
  const command = asked ?? commandOf(from);
  notOf(from, command);
  const facts = savedFacts('facts', from, readers);
  const resume = savedFacts('resume', from, readers);
  const saved = (facts ?? resume)?.request ?? null;
  const policyGiven = policyOf(from, readers, saved);
  const policy = policyGiven?.policy ?? null;
  const namespace = from.one('namespace', parseNamespace);
  // The runner passes the default, which cannot be distinguished from a given value.
  const asksVerify = from.has('verify') && !(entry === 'action' && from.isDefault('verify'));
  const verify = asksVerify ? from.choice('verify') : (saved?.verify ?? 'none');
  if (verify === 'ssh' && facts === null && platform === 'win32')
    from.problems.push(`${from.named('verify')} is “ssh”: ${NO_SSH_ON_WINDOWS}`);
  const ownPods = new Map<string, PodTemplate>();
  const keepPod = (key: string, pod: PodTemplate): void => {
    if (!ownPods.has(key) && ownPods.size < MOST_PODS) ownPods.set(key, pod);
  };
  const imagePaths = policy?.imagePaths ?? [];
  const reading = { imagePaths, namespace, ...(verify === 'admission' ? { keepPod } : {}) };
  const ofFleet = ['scope', 'filter', 'shard', 'memberships'] as const;
  const hasFleet =
    command === 'scan' ||
    (command === 'diagnose' && ofFleet.some((id) => from.mentioned(id) && !isAsDefault(from, id)));
  const fleet = hasFleet ? fleetOf(from, env, saved) : null;
  const needsImage = command !== 'diagnose' && fleet?.running !== true;
  const missing = needsImage ? noImage(from, fleet === null ? null : 'running') : null;
  const { images, seen, secrets: givenSecrets } = imagesOf(from, readers, saved, reading, missing);
  const alone = withoutCluster(from, saved);
  // A scan finds its clusters: those of the machine's kubeconfig were not requested.
  const named = fleet === null || from.mentioned('cluster') || saved !== null;
  const clusters = [
    ...(alone === null && named ? clustersGiven(from, env, readers, saved, policy) : []),
    ...(command === 'scan' ? clustersByContext(from, readers) : []),
  ];
  const pools = [...from.all('node-pool', parsePoolName)];
  const secrets = [...from.all('image-pull-secret', parseSecretName)];
  const principal = from.one('principal', parsePrincipal);
  const request: Request = {
    command,
    images,
    seen,
    clusters,
    fleet,
    alone,
    nodePools: poolsAsked(pools) ?? saved?.nodePools ?? null,
    namespace: namespace ?? saved?.namespace ?? null,
    pod: from.one('pod', parsePodName),
    principal: principal ?? saved?.principal ?? null,
    pullSecrets: secrets.length > 0 ? secrets : (saved?.pullSecrets ?? []),
    verify,
    verifyRun: from.boolean('verify-run') || saved?.verifyRun === true,
    verifyScaleUp: from.boolean('verify-scale-up') || saved?.verifyScaleUp === true,
    impersonateNode: from.boolean('impersonate-node') || saved?.impersonateNode === true,
    policy: policyGiven,
    baseline: baselineOf(from, readers, saved),
  };
  const strict = from.boolean('strict');
  const run: Run = {
    request,
    facts,
    resume,
    failOn: failOnOf(from, policy, strict),
    strict,
    timeoutMs: from.one('timeout', parseDuration) ?? 60_000,
    waitMs: from.one('wait', parseDuration),
    verification: { ...verificationOf(from, readers, clusters, request), ownPods, givenSecrets },
    format: from.choice('format'),
    ...filesOf(from, readers),
    quiet: from.boolean('quiet'),
    verbose: from.boolean('verbose'),
    color: !from.boolean('no-color'),
    annotations: from.boolean('annotations'),
    summary: from.boolean('summary'),
    comment: from.boolean('comment') ? { token: from.one('github-token', (value) => ({ value })) ?? '' } : null,
  };
  if (facts !== null && resume !== null)
    from.problems.push(
      `${from.named('facts')} and ${from.named('resume')} cannot be used together: ${from.named('facts')} asks nothing`,
    );
  if (run.quiet && run.verbose)
    from.problems.push(`${from.named('quiet')} and ${from.named('verbose')} cannot be used together`);
  if (from.problems.length === 0 && images.length === 0 && missing !== null && isUnexplained(seen))
    from.problems.push(missing);
  if (from.problems.length === 0 && clusters.length === 0 && alone === null && (fleet?.scopes.length ?? 0) === 0)
    from.problems.push(fleet === null ? noCluster(from) : noScope(from));
  const targets = images.length * Math.max(1, clusters.length);
  if (command === 'check' && targets > MOST_TARGETS) from.problems.push(tooMany(images.length, clusters.length));
  if (from.problems.length > 0) return { errors: [...new Set(from.problems)] };
  return { run, warnings: [...from.warnings, ...idleOptions(from, request, saved)], notes: from.notes };
}

/** The action's `mode`. */
function commandOf(from: Given): Request['command'] {
  const mode = from.choice('mode');
  return mode === 'diagnose' || mode === 'scan' ? mode : 'check';
}

/** The report explains manifests without an image, and those that could not be read. */
const isUnexplained = ({ empty, errors }: InputSeen): boolean => !empty && errors.length === 0;

/**
 * Reports options of another command; on the command line the parser has already refused them. A runner passes every
 * default of action.yml, so an option that only repeats its default is ignored.
 */
export function notOf(from: Given, command: CommandName): void {
  for (const { id, commands } of OPTIONS) {
    if (!from.has(id) || commands.includes(command) || isAsDefault(from, id)) continue;
    from.problems.push(`${from.named(id)} is of no use to ${command}: it is for ${commands.join(', ')}`);
  }
}

/** How to access the cluster, and how long a pull may take there. In a scan each context is a separate cluster. */
function verificationOf(
  from: Given,
  readers: Readers,
  clusters: readonly ClusterName[],
  { command, fleet }: Pick<Request, 'command' | 'fleet'>,
): Omit<Run['verification'], 'ownPods' | 'givenSecrets'> {
  const timed = { timeoutMs: from.one('verify-timeout', parseDuration) ?? 120_000 };
  const kubeconfig = from.one('kubeconfig', (file) => {
    if (file === '') return { problem: 'must name a file' };
    if (readers.isFolder?.(file) === true) return { problem: 'cannot be read: it is a folder' };
    return readers.exists(file) ? { value: file } : { problem: 'cannot be read: it does not exist' };
  });
  if (command === 'scan') return { ...timed, kubeconfig, context: null };
  const context = from.one('context', (name) =>
    name.trim() === '' ? { problem: 'must name a context' } : { value: name },
  );
  if (context !== null && fleet !== null && fleet.scopes.length > 0)
    from.problems.push(
      `${from.named('context')} is the way into one cluster: those of a ${from.named('scope')} take the contexts that lead to their addresses`,
    );
  if (context !== null && clusters.length > 1)
    from.problems.push(
      `${from.named('context')} is the way into one cluster, and ${String(clusters.length)} are given with ${from.named('cluster')}`,
    );
  return { ...timed, kubeconfig, context };
}

/**
 * The connection needs OpenSSH options. On Windows gcloud uses PuTTY, which refuses them
 * (https://cloud.google.com/sdk/gcloud/reference/compute/ssh).
 */
const NO_SSH_ON_WINDOWS =
  'it does not work on Windows, where gcloud connects with PuTTY. Use pod or node, or run this program in WSL';

/** The maximum number of workloads' pods that are kept. */
const MOST_PODS = 1000;

/** Each target is reported in full, and a report with more targets cannot be displayed. */
const MOST_TARGETS = 10_000;

const tooMany = (images: number, clusters: number): string =>
  `${String(images)} images on ${String(clusters)} ${clusters === 1 ? 'cluster' : 'clusters'} are too many: check takes up to ${String(MOST_TARGETS)} targets, one for each image and cluster`;

/**
 * Given values take precedence over the policy, which takes precedence over the default; `--strict` implies more than a
 * policy's `fail`.
 */
function failOnOf(from: Given, policy: GatePolicy | null, strict: boolean): FailOn | null {
  const given = from.choice('fail-on');
  if (from.has('fail-on')) return given;
  return strict && policy?.failOn === 'fail' ? null : (policy?.failOn ?? null);
}

/** The files that are written: reports, parsed as `FORMAT=FILE`, and facts. */
export function filesOf(from: Given, readers: Readers): Pick<Run, 'reports' | 'saveFacts' | 'groupBy'> {
  const files = new Map<string, string>();
  const writable = (file: string, what: string): string | null => {
    if (file === '-') return 'names no file: “-” is standard output, which has a report of its own';
    const other = files.get(normalize(file));
    if (other !== undefined) return `is the file of ${other} too`;
    files.set(normalize(file), what);
    const why = readers.whyNotWritable(file);
    return why === null ? null : `cannot be written: ${why}`;
  };
  const reports = from.all('report', (text) => {
    const equals = text.indexOf('=');
    if (equals < 0) return { problem: 'is not FORMAT=FILE, such as json=report.json' };
    const [word, file] = [text.slice(0, equals).trim(), text.slice(equals + 1).trim()];
    const format = parseChoice('report', word);
    if ('problem' in format) return { problem: `has a format that ${format.problem}` };
    if (file === '') return { problem: `names no file after “${word}=”` };
    const problem = writable(file, `${from.named('report')} ${text}`);
    return problem === null ? { value: { format: format.value, file } } : { problem };
  });
  const saveFacts = from.one('save-facts', (file) => {
    const problem = file === '' ? 'must name a file' : writable(file, from.named('save-facts'));
    return problem === null ? { value: file } : { problem };
  });
  return { reports, saveFacts, groupBy: from.one('group-by', parseGrouping) };
}

/** `project`, `location` or `label=KEY`. */
const parseGrouping = (text: string): Read<string> =>
  /^(?:project|location|label=.+)$/.test(text)
    ? { value: text }
    : { problem: 'is none of project, location and label=KEY, such as label=owner' };

function savedFacts(id: 'facts' | 'resume', from: Given, readers: Readers): FactsFile | null {
  return from.one(id, (file) => {
    const content = readText(readers, file);
    if ('problem' in content) return content;
    const read = readers.facts?.(content.value) ?? { problems: ['facts cannot be read here'] };
    return 'file' in read ? { value: read.file } : { problem: `cannot be used: ${read.problems.join('; ')}` };
  });
}
