/**
 * Every option, once: its names on the command line and in the action, its type, default and help. This list serves
 * the command line, `--help`, `action.yml` and the README's tables; a test compares them.
 */

export const COMMANDS = ['check', 'diagnose', 'scan', 'merge', 'explain', 'demo'] as const;
export type CommandName = (typeof COMMANDS)[number];
/** Commands that come with a later version. */
export const LATER_COMMANDS: readonly CommandName[] = ['scan', 'merge'];

export type Group =
  'Images' | 'Clusters' | 'Pull' | 'Verification' | 'Decision' | 'Report' | 'Fleet' | 'Action' | 'Other';

/**
 * `strings`: repeated on the command line, a line each in the action. `boolean`: a flag without value on the command
 * line, `true` or `false` in the action. `reports`: `FORMAT=FILE`, repeated.
 */
export type OptionKind = 'string' | 'strings' | 'choice' | 'boolean' | 'duration' | 'file' | 'reports' | 'port';

export interface OptionDefinition {
  /** What it is in the program: the flag without dashes, or the input of the action. */
  readonly id: string;
  /** Null: the action only. */
  readonly flag: string | null;
  /** The letter of its short form. */
  readonly short?: string;
  /** Null: the command line only. */
  readonly input: string | null;
  readonly kind: OptionKind;
  /** How its value is called in help. */
  readonly value: string | null;
  readonly choices?: readonly string[];
  /** Choices that come with a later version. */
  readonly laterChoices?: readonly string[];
  /** As it would be written. */
  readonly default: string | null;
  /** The policy file may say it too: action.yml gives no default then, or nobody could tell it from what was written. */
  readonly inPolicy?: true;
  readonly help: string;
  /** What holds for the command line alone. */
  readonly cliHelp?: string;
  readonly group: Group;
  readonly commands: readonly CommandName[];
  /** The whole option comes with a later version. */
  readonly later?: true;
}

export const FORMATS = ['text', 'json', 'markdown', 'sarif', 'junit', 'html', 'gitlab', 'github'] as const;

const LISTS = {
  mode: ['check', 'scan', 'diagnose', 'merge'],
  verify: ['none', 'pod', 'node', 'ssh'],
  'fail-on': ['fail', 'unknown', 'warn', 'never'],
  format: FORMATS,
  report: FORMATS,
} as const;
/** Options that take one of their choices. */
export type ChoiceId = keyof typeof LISTS;
type Choices = { readonly [Id in ChoiceId]: (typeof LISTS)[Id][number] };
/** What such an option may be. */
export type ChoiceOf<Id extends ChoiceId> = Choices[Id];
const CHOICES: { readonly [Id in ChoiceId]: readonly Choices[Id][] } = LISTS;

const RUNS: readonly CommandName[] = ['check', 'diagnose', 'scan'];
const ALL: readonly CommandName[] = COMMANDS;

export const OPTIONS = [
  {
    id: 'mode',
    flag: null,
    input: 'mode',
    kind: 'choice',
    value: 'MODE',
    choices: LISTS.mode,
    laterChoices: ['scan', 'merge'],
    default: 'check',
    help: 'What to do.',
    group: 'Action',
    commands: RUNS,
  },
  {
    id: 'image',
    flag: '--image',
    short: 'i',
    input: 'image',
    kind: 'strings',
    value: 'REF',
    default: null,
    help: 'Image reference that is to be pulled; for diagnose, the images to look for (else all that pods wait on).',
    group: 'Images',
    commands: RUNS,
  },
  {
    id: 'images-from',
    flag: '--images-from',
    input: 'images_from',
    kind: 'file',
    value: 'FILE',
    default: null,
    help: 'File with an image reference a line; “#” starts a comment.',
    cliHelp: '“-” is standard input.',
    group: 'Images',
    commands: RUNS,
  },
  {
    id: 'manifests',
    flag: '--manifests',
    short: 'f',
    input: 'manifests',
    kind: 'strings',
    value: 'PATH',
    default: null,
    help: 'Kubernetes manifests whose images are to be pulled: files, folders, globs; “!GLOB” leaves out.',
    cliHelp: '“-” is standard input.',
    group: 'Images',
    commands: ['check'],
  },
  {
    id: 'render',
    flag: '--render',
    input: 'render',
    kind: 'boolean',
    value: null,
    default: 'false',
    help: 'Render the charts and overlays that folders of manifests hold, by helm and kubectl where they are on the PATH.',
    group: 'Images',
    commands: ['check'],
  },
  {
    id: 'cluster',
    flag: '--cluster',
    short: 'c',
    input: 'cluster_name',
    kind: 'strings',
    value: 'NAME',
    default: null,
    help: 'GKE cluster: projects/P/locations/L/clusters/C, gke_P_L_C, or a short name with its location and project. Else the one that the kubeconfig’s current context is named for.',
    group: 'Clusters',
    commands: RUNS,
  },
  {
    id: 'location',
    flag: '--location',
    input: 'location',
    kind: 'string',
    value: 'LOCATION',
    default: null,
    help: 'Region or zone of clusters that are given by a short name. Else CLOUDSDK_COMPUTE_REGION or CLOUDSDK_COMPUTE_ZONE.',
    group: 'Clusters',
    commands: RUNS,
  },
  {
    id: 'project',
    flag: '--project',
    input: 'project_id',
    kind: 'string',
    value: 'PROJECT',
    default: null,
    help: 'Project of clusters that are given by a short name. Else CLOUDSDK_CORE_PROJECT, GOOGLE_CLOUD_PROJECT or GCLOUD_PROJECT.',
    group: 'Clusters',
    commands: RUNS,
  },
  {
    id: 'node-pool',
    flag: '--node-pool',
    input: 'node_pools',
    kind: 'strings',
    value: 'NAME',
    default: null,
    help: 'Node pool to judge in full, “*” for all. Else the pools that a plain pod may land on.',
    group: 'Clusters',
    commands: ['check', 'diagnose'],
  },
  {
    id: 'kubeconfig',
    flag: '--kubeconfig',
    input: 'kubeconfig',
    kind: 'file',
    value: 'FILE',
    default: null,
    help: 'Kubeconfig file for the way into clusters.',
    group: 'Clusters',
    commands: ['check', 'diagnose', 'scan'],
  },
  {
    id: 'context',
    flag: '--context',
    input: 'context',
    kind: 'string',
    value: 'NAME',
    default: null,
    help: 'Context of the kubeconfig: a cluster that is not GKE, or the one to verify on.',
    group: 'Clusters',
    commands: ['check', 'diagnose'],
  },
  {
    id: 'namespace',
    flag: '--namespace',
    short: 'n',
    input: 'namespace',
    kind: 'string',
    value: 'NS',
    default: null,
    help: 'Kubernetes namespace of the pod that pulls; for diagnose, where to look (else all namespaces).',
    group: 'Pull',
    commands: ['check', 'diagnose', 'scan'],
  },
  {
    id: 'pod',
    flag: '--pod',
    input: 'pod',
    kind: 'string',
    value: 'NAME',
    default: null,
    help: 'Pod whose failing pull is diagnosed, in its namespace (default where none is given). Else all pods that wait on an image.',
    group: 'Pull',
    commands: ['diagnose'],
  },
  {
    id: 'principal',
    flag: '--principal',
    input: 'principal',
    kind: 'string',
    value: 'MEMBER',
    default: null,
    help: 'Who pulls, when it is not the node’s service account: an IAM member such as serviceAccount:E or principal://….',
    group: 'Pull',
    commands: ['check', 'diagnose'],
  },
  {
    id: 'impersonate-node',
    flag: '--impersonate-node',
    input: 'impersonate_node',
    kind: 'boolean',
    value: null,
    default: 'false',
    help: 'Ask the registry as the nodes’ own service account too, by a token that lives 10 minutes. The caller needs roles/iam.serviceAccountTokenCreator on that account.',
    group: 'Pull',
    commands: ['check', 'diagnose'],
  },
  {
    id: 'image-pull-secret',
    flag: '--image-pull-secret',
    input: 'image_pull_secrets',
    kind: 'strings',
    value: 'NAME',
    default: null,
    help: 'Kubernetes secret that the pod pulls with.',
    group: 'Pull',
    commands: ['check', 'diagnose'],
    later: true,
  },
  {
    id: 'verify',
    flag: '--verify',
    input: 'verify',
    kind: 'choice',
    value: 'HOW',
    choices: LISTS.verify,
    default: 'none',
    help: 'Really pull the image on the cluster: by a pod, or by crictl as root on a node, entered by a pod or by SSH.',
    group: 'Verification',
    commands: ['check', 'diagnose'],
  },
  {
    id: 'verify-timeout',
    flag: '--verify-timeout',
    input: 'verify_timeout',
    kind: 'duration',
    value: 'TIME',
    default: '120s',
    help: 'How long a verifying pull may take.',
    group: 'Verification',
    commands: ['check', 'diagnose'],
  },
  {
    id: 'verify-run',
    flag: '--verify-run',
    input: 'verify_run',
    kind: 'boolean',
    value: null,
    default: 'false',
    help: 'Run the image’s own command in the verification pod.',
    group: 'Verification',
    commands: ['check', 'diagnose'],
  },
  {
    id: 'verify-scale-up',
    flag: '--verify-scale-up',
    input: 'verify_scale_up',
    kind: 'boolean',
    value: null,
    default: 'false',
    help: 'Let the verification pod wait for a new node.',
    group: 'Verification',
    commands: ['check', 'diagnose'],
  },
  {
    id: 'policy',
    flag: '--policy',
    input: 'policy',
    kind: 'file',
    value: 'FILE',
    default: null,
    help: 'Policy file: what each check counts for, and what is ignored. Else .github/gke-image-preflight.yml, where it exists.',
    group: 'Decision',
    commands: ['check', 'diagnose'],
  },
  {
    id: 'baseline',
    flag: '--baseline',
    input: 'baseline',
    kind: 'file',
    value: 'REPORT.json',
    default: null,
    help: 'Earlier JSON report: what it knows does not fail the run.',
    group: 'Decision',
    commands: ['check', 'diagnose'],
  },
  {
    id: 'fail-on',
    flag: '--fail-on',
    input: 'fail_on',
    kind: 'choice',
    value: 'WHAT',
    choices: LISTS['fail-on'],
    default: 'fail',
    inPolicy: true,
    help: 'What makes the exit status differ from 0.',
    group: 'Decision',
    commands: RUNS,
  },
  {
    id: 'strict',
    flag: '--strict',
    input: 'strict',
    kind: 'boolean',
    value: null,
    default: 'false',
    help: 'An assumption makes its gate unknown, and an unknown gate exits with 3.',
    group: 'Decision',
    commands: RUNS,
  },
  {
    id: 'wait',
    flag: '--wait',
    input: 'wait',
    kind: 'duration',
    value: 'TIME',
    default: null,
    help: 'Ask again until new grants have reached every server, at most this long.',
    group: 'Decision',
    commands: ['check'],
  },
  {
    id: 'timeout',
    flag: '--timeout',
    input: 'timeout',
    kind: 'duration',
    value: 'TIME',
    default: '60s',
    help: 'How long gathering the facts may take; one request a third of it.',
    group: 'Decision',
    commands: RUNS,
  },
  {
    id: 'format',
    flag: '--format',
    short: 'o',
    input: null,
    kind: 'choice',
    value: 'FORMAT',
    choices: FORMATS,
    default: 'text',
    help: 'Format of the report on standard output.',
    group: 'Report',
    commands: ['check', 'diagnose', 'scan', 'merge', 'demo'],
  },
  {
    id: 'report',
    flag: '--report',
    input: 'reports',
    kind: 'reports',
    value: 'FORMAT=FILE',
    choices: FORMATS,
    default: null,
    help: 'Also write the report to a file whose folder exists.',
    group: 'Report',
    commands: ['check', 'diagnose', 'scan', 'merge'],
  },
  {
    id: 'facts',
    flag: '--facts',
    input: 'facts',
    kind: 'file',
    value: 'FILE',
    default: null,
    help: 'Judge the saved facts of this file, with no request; what is not given is taken from what it was saved for.',
    group: 'Report',
    commands: ['check'],
  },
  {
    id: 'save-facts',
    flag: '--save-facts',
    input: 'save_facts',
    kind: 'file',
    value: 'FILE',
    default: null,
    help: 'Write the facts to a file, to be judged again later. They hold no secret.',
    group: 'Report',
    commands: ['check'],
  },
  {
    id: 'scope',
    flag: '--scope',
    input: 'scope',
    kind: 'strings',
    value: 'SCOPE',
    default: null,
    help: 'Projects, folders or organization whose clusters are scanned.',
    group: 'Fleet',
    commands: ['scan'],
    later: true,
  },
  {
    id: 'running',
    flag: '--running',
    input: 'running',
    kind: 'boolean',
    value: null,
    default: 'false',
    help: 'Scan the images that run on the clusters.',
    group: 'Fleet',
    commands: ['scan'],
    later: true,
  },
  {
    id: 'cross',
    flag: '--cross',
    input: 'cross',
    kind: 'boolean',
    value: null,
    default: 'false',
    help: 'Judge every image on every cluster.',
    group: 'Fleet',
    commands: ['scan'],
    later: true,
  },
  {
    id: 'shard',
    flag: '--shard',
    input: 'shard',
    kind: 'string',
    value: 'I/N',
    default: null,
    help: 'Do part I of N.',
    group: 'Fleet',
    commands: ['scan'],
    later: true,
  },
  {
    id: 'annotations',
    flag: null,
    input: 'annotations',
    kind: 'boolean',
    value: null,
    default: 'true',
    help: 'Annotate the run with the failing, warning and unknown findings.',
    group: 'Action',
    commands: RUNS,
  },
  {
    id: 'summary',
    flag: null,
    input: 'summary',
    kind: 'boolean',
    value: null,
    default: 'true',
    help: 'Write the report to the job’s summary.',
    group: 'Action',
    commands: RUNS,
  },
  {
    id: 'list',
    flag: '--list',
    input: null,
    kind: 'boolean',
    value: null,
    default: 'false',
    help: 'List the scenarios.',
    group: 'Other',
    commands: ['demo'],
  },
  {
    id: 'serve',
    flag: '--serve',
    input: null,
    kind: 'boolean',
    value: null,
    default: 'false',
    help: 'Keep the simulated Google Cloud up, and print the export lines that lead to it.',
    group: 'Other',
    commands: ['demo'],
  },
  {
    id: 'port',
    flag: '--port',
    input: null,
    kind: 'port',
    value: 'N',
    default: null,
    help: 'Port of --serve; else a free one.',
    group: 'Other',
    commands: ['demo'],
  },
  {
    id: 'quiet',
    flag: '--quiet',
    short: 'q',
    input: null,
    kind: 'boolean',
    value: null,
    default: 'false',
    help: 'No progress on standard error; warnings and errors stay.',
    group: 'Other',
    commands: ALL,
  },
  {
    id: 'verbose',
    flag: '--verbose',
    short: 'v',
    input: null,
    kind: 'boolean',
    value: null,
    default: 'false',
    help: 'Say what is asked and why, and the cause of errors.',
    group: 'Other',
    commands: ALL,
  },
  {
    id: 'no-color',
    flag: '--no-color',
    input: null,
    kind: 'boolean',
    value: null,
    default: 'false',
    help: 'No colours. NO_COLOR and FORCE_COLOR are honoured too.',
    group: 'Other',
    commands: ALL,
  },
] as const satisfies readonly OptionDefinition[];

export type OptionId = (typeof OPTIONS)[number]['id'];

/** The choices of an option, as their type has them. */
export const choicesOf = <Id extends ChoiceId>(id: Id): readonly ChoiceOf<Id>[] => CHOICES[id];

/** The default of an option with choices: the first where it says none. */
export function defaultOf<Id extends ChoiceId>(id: Id): ChoiceOf<Id> {
  const [first, ...others] = choicesOf(id);
  const found = others.find((choice) => choice === optionOf(id).default) ?? first;
  if (found === undefined) throw new Error(`${id} has no choices`);
  return found;
}

/** The definition of an option. */
export const optionOf = (id: OptionId): OptionDefinition => BY_ID[id];

const BY_ID = Object.fromEntries(OPTIONS.map((option) => [option.id, option])) as unknown as Readonly<
  Record<OptionId, OptionDefinition>
>;

/** The command line's options of a command, in order. */
export const flagsOf = (command: CommandName): readonly OptionDefinition[] =>
  (OPTIONS as readonly OptionDefinition[]).filter(
    (option) => option.flag !== null && option.commands.includes(command),
  );

/** The action's inputs, in order. */
export const inputs = (): readonly OptionDefinition[] =>
  (OPTIONS as readonly OptionDefinition[]).filter((option) => option.input !== null);

/** Whether an option may be given more than once. */
export const isRepeatable = (option: OptionDefinition): boolean =>
  option.kind === 'strings' || option.kind === 'reports';

/**
 * What action.yml hands over where the workflow says nothing; null for nothing.
 * @public scripts/generate-docs.mjs asks it
 */
export const inputDefault = (option: OptionDefinition): string | null =>
  option.later || option.inPolicy ? null : option.default;

/** The choices that can be taken today. */
export const choicesToday = (option: OptionDefinition): readonly string[] =>
  (option.choices ?? []).filter((choice) => !option.laterChoices?.includes(choice));

/** What each command does, for help. */
export const COMMAND_HELP: Readonly<Record<CommandName, string>> = {
  check: 'Will these images pull on these clusters, on every node pool that may run them?',
  diagnose: 'Find the cause of pulls that fail right now.',
  scan: 'Judge the images of a whole fleet of clusters.',
  merge: 'Join the reports of shards into one.',
  explain: 'Show a check’s page: what it checks, how it is decided, how to fix it. Works offline.',
  demo: 'Run the preflight against the embedded simulated Google Cloud: no credentials, no network.',
};

/** The mark of what comes with a later version, in help and tables. */
export const LATER_MARK = '(comes with a later version)';

/**
 * An option's help in one line: what it does, what may be given, the default, and what comes later.
 * @param door which of its names the reader knows; the action's inputs take lines where the flags are repeated
 */
export function helpOf(option: OptionDefinition, door: 'cli' | 'action'): string {
  const parts = [option.help];
  if (door === 'cli' && option.cliHelp) parts.push(option.cliHelp);
  if (option.kind === 'boolean' && door === 'action') parts.push('true or false.');
  if (isRepeatable(option)) parts.push(door === 'cli' ? 'Repeatable.' : 'One or more, a line each.');
  if (option.kind === 'reports')
    parts.push(`FORMAT=FILE, FORMAT being one of ${choicesToday(option).join(', ')}${laterList(option)}.`);
  else if (option.choices) parts.push(`One of ${choicesToday(option).join(', ')}${laterList(option)}.`);
  if (option.kind === 'duration') parts.push('Such as 60s, 5m, 2m30s.');
  if (option.default !== null && option.kind !== 'boolean')
    parts.push(`Default ${option.inPolicy ? 'what the policy file says, else ' : ''}${option.default}.`);
  if (option.default === 'true') parts.push('Default true.');
  if (option.later) parts.push(LATER_MARK);
  return parts.join(' ');
}

const laterList = (option: OptionDefinition): string =>
  option.laterChoices?.length ? `; ${option.laterChoices.join(', ')} come with a later version` : '';
