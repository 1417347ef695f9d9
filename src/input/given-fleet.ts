/** The fleet of a scan: its scopes, and the shard of it that this machine judges. */
import { type Fleet, takesAll, NO_FILTER, type Shard } from '../model/fleet';
import type { Request } from '../model/request';
import type { Read } from './duration';
import type { Given } from './given';
import { filterOf } from './given-filter';
import { parseProject } from './names';
import type { OptionId } from './options';

type Environment = Readonly<Record<string, string | undefined>>;

/** More shards than any engine runs at the same time. */
const MOST_SHARDS = 10_000;

/** The scopes and the shard that were given; otherwise those of the saved facts. */
export function fleetOf(from: Given, env: Environment, saved: Request | null): Fleet {
  const scopes = from.all('scope', (text) => parseScope(text, from.named('cluster')));
  const shard = from.one('shard', (text) => parseShard(text, env, matrixJob(from)));
  const again = saved !== null && !from.mentioned('scope') && !from.mentioned('cluster');
  const before = again ? saved.fleet : null;
  const filter = filterOf(from);
  if (!takesAll(filter) && scopes.length === 0 && before === null)
    from.problems.push(`${from.named('filter')} is for clusters of a ${from.named('scope')}, and none is given`);
  const asked = from.boolean('memberships') && !from.isDefault('memberships');
  if (asked && scopes.length === 0 && before === null)
    from.problems.push(`${from.named('memberships')} is for the fleets of a ${from.named('scope')}, and none is given`);
  for (const [id, instead] of ONE_CLUSTERS)
    if (from.has(id) && !from.mentioned('cluster'))
      from.problems.push(
        `${from.named(id)} is for clusters given by a short name: ${instead(from)} chooses among those of a scope`,
      );
  const running = from.boolean('running') || before?.running === true;
  if (from.boolean('cross') && !running)
    from.warnings.push(
      `${from.named('cross')} changes nothing without ${from.named('running')}: images that are given are judged on every cluster`,
    );
  return {
    scopes: before?.scopes ?? scopes,
    shard: shard ?? (from.has('shard') ? null : again ? (before?.shard ?? null) : ofCloudRun(env)),
    running,
    cross: from.boolean('cross') || before?.cross === true,
    filter: takesAll(filter) ? (before?.filter ?? NO_FILTER) : filter,
    memberships: from.boolean('memberships') || before?.memberships === true,
  };
}

/** Options that complete the short name of a cluster, with the equivalent for the clusters of a scope. */
const ONE_CLUSTERS: readonly (readonly [OptionId, (from: Given) => string])[] = [
  ['location', (from) => `${from.named('filter')} location=GLOB`],
  ['project', (from) => `${from.named('scope')} projects/P`],
];

export const noScope = (from: Given): string =>
  `no cluster is given: ${from.named('scope')} or ${from.named('cluster')} is needed`;

/**
 * A project by ID or number, or a folder or an organization by number.
 * @param cluster the name of the option or input for a single cluster
 */
export function parseScope(text: string, cluster = '--cluster'): Read<string> {
  const read = readScope(text);
  if ('value' in read) return read;
  if (text.includes('/clusters/')) return { problem: `${FORM}: ${cluster} names one cluster` };
  const meant = [
    text
      .trim()
      .split('/')
      .filter((part) => part !== '')
      .join('/'),
    `projects/${text.trim()}`,
  ]
    .map((each) => each.replace(/^(project|folder|organization)s?\//i, (_, kind: string) => `${kind.toLowerCase()}s/`))
    .find((each) => each !== text && 'value' in readScope(each));
  return meant === undefined ? read : { problem: `${FORM}. Did you mean ${meant}?` };
}

const FORM = 'is not a scope: projects/P, folders/N or organizations/N';

function readScope(text: string): Read<string> {
  const [, kind, id = ''] = /^(projects|folders|organizations)\/([^/]+)$/.exec(text) ?? [];
  if (kind === undefined) return { problem: FORM };
  if (kind === 'projects') {
    const project = parseProject(id);
    return 'value' in project ? { value: text } : { problem: `${FORM}; “${id}” ${project.problem}` };
  }
  return /^\d{1,20}$/.test(id) ? { value: text } : { problem: `${FORM}; N is a number` };
}

/**
 * Parses `3/10`. `auto/10` uses the task index that the engine provides; `auto` also uses its number of tasks, if the
 * engine provides it.
 */
function parseShard(text: string, env: Environment, matrix: Numbered | null): Read<Shard> {
  const [, part, total] = /^(\d{1,5}|auto)(?:\/(\d{1,5}))?$/.exec(text.trim()) ?? [];
  if (part !== 'auto' && total === undefined) return { problem: NO_SHARD };
  const task = part === 'auto' ? (matrix ?? taskOf(env)) : { index: Number(part) - 1, count: null };
  if (task === null)
    return { problem: `has no number to take: this is not a job of a matrix, and neither ${INDEXES} holds one` };
  if (total === undefined && task.count === null)
    return { problem: 'cannot tell N: an Indexed Job does not tell its pods how many there are. Write auto/N' };
  const count = total === undefined ? (task.count ?? 0) : Number(total);
  const index = task.index + 1;
  if (count > MOST_SHARDS) return { problem: `is not a shard: N is ${String(MOST_SHARDS)} at most` };
  if (count < 1) return { problem: NO_SHARD };
  if (part === 'auto' && task.count !== null && task.count !== count)
    return { problem: `is not what the engine says: it runs ${String(task.count)} tasks` };
  if (index < 1 || index > count)
    return {
      problem: `is not a shard: I is a number from 1 to N${part === 'auto' ? `, and this task’s is ${String(index)}` : ''}`,
    };
  return { value: { index, count } };
}

const NO_SHARD = 'is not a shard: I/N, such as 3/10, or auto/N where the engine numbers its tasks';

/** One of several tasks, counted from 0, and the number of tasks; null if the engine does not provide it. */
interface Numbered {
  readonly index: number;
  readonly count: number | null;
}

/**
 * The job of the matrix that the action runs in, from `strategy.job-index` and `strategy.job-total`. No variable
 * contains these contexts, but the default of an input may refer to them
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/contexts#strategy-context). Null if the runner
 * provides nothing.
 */
function matrixJob(from: Given): Numbered | null {
  const text = from.one('matrix-job', (value) => ({ value }));
  const [, index, total] = /^(\d{1,5})\/(\d{1,5})$/.exec(text ?? '') ?? [];
  return index === undefined ? null : { index: Number(index), count: Number(total) };
}

/**
 * Kubernetes numbers the pods of an Indexed Job
 * (https://kubernetes.io/docs/concepts/workloads/controllers/job/#completion-mode), Cloud Run the tasks of a job
 * (https://cloud.google.com/run/docs/container-contract#jobs-env-vars).
 */
const TASK_INDEXES = ['JOB_COMPLETION_INDEX', 'CLOUD_RUN_TASK_INDEX'];
const INDEXES = TASK_INDEXES.join(' nor ');

/** The task of an engine that numbers its tasks with environment variables. */
function taskOf(env: Environment): Numbered | null {
  const index = numberIn(env, TASK_INDEXES);
  const count = numberIn(env, ['CLOUD_RUN_TASK_COUNT']);
  return Number.isNaN(index) ? null : { index, count: Number.isNaN(count) ? null : count };
}

const numberIn = (env: Environment, names: readonly string[]): number => {
  const found = names.map((name) => env[name] ?? '').find((value) => value !== '');
  return found !== undefined && /^\d{1,5}$/.test(found) ? Number(found) : NaN;
};

/** The task of a Cloud Run job, which provides the number of its tasks; null elsewhere, and in a job with one task. */
function ofCloudRun(env: Environment): Shard | null {
  const index = numberIn(env, ['CLOUD_RUN_TASK_INDEX']) + 1;
  const count = numberIn(env, ['CLOUD_RUN_TASK_COUNT']);
  return count > 1 && index <= count ? { index, count } : null;
}
