/** The fleet of a scan: its scopes, and which part of it this machine does. */
import type { Fleet, Shard } from '../model/fleet';
import type { Request } from '../model/request';
import type { Read } from './duration';
import type { Given } from './given';
import { parseProject } from './names';

type Environment = Readonly<Record<string, string | undefined>>;

/** More shards than any engine runs at once. */
const MOST_SHARDS = 10_000;

/** The scopes and the shard that were given; those of saved facts where none was. */
export function fleetOf(from: Given, env: Environment, saved: Request | null): Fleet {
  const scopes = from.all('scope', parseScope);
  const shard = from.one('shard', (text) => parseShard(text, env));
  const again = saved !== null && !from.mentioned('scope') && !from.mentioned('cluster');
  return {
    scopes: again ? (saved.fleet?.scopes ?? []) : scopes,
    shard: shard ?? (from.has('shard') ? null : again ? (saved.fleet?.shard ?? null) : ofCloudRun(env)),
  };
}

export const noScope = (from: Given): string =>
  `no cluster is given: ${from.named('scope')} or ${from.named('cluster')} is needed`;

/** A project by ID or number, a folder or an organization by number. */
export function parseScope(text: string): Read<string> {
  const form = 'is no scope: projects/P, folders/N or organizations/N';
  const [, kind, id = ''] = /^(projects|folders|organizations)\/([^/]+)$/.exec(text) ?? [];
  if (kind === undefined) {
    const meant = text.includes('/') || 'problem' in parseProject(text) ? '' : `. Did you mean projects/${text}?`;
    return { problem: `${form}${meant}` };
  }
  if (kind === 'projects') {
    const project = parseProject(id);
    return 'value' in project ? { value: text } : { problem: `${form}; “${id}” ${project.problem}` };
  }
  return /^\d{1,20}$/.test(id) ? { value: text } : { problem: `${form}; N is a number` };
}

/** `3/10`; `auto/10` takes the index that the engine gives to its task. */
function parseShard(text: string, env: Environment): Read<Shard> {
  const [, part, total] = /^(\d{1,5}|auto)\/(\d{1,5})$/.exec(text.trim()) ?? [];
  const count = Number(total);
  if (part === undefined || count < 1 || count > MOST_SHARDS)
    return { problem: 'is no shard: I/N, such as 3/10, or auto/N where the engine numbers its tasks' };
  // Both count from 0.
  const index = part === 'auto' ? numberIn(env, TASK_INDEXES) + 1 : Number(part);
  if (Number.isNaN(index)) return { problem: `has no number to take: neither ${TASK_INDEXES.join(' nor ')} holds one` };
  if (index < 1 || index > count)
    return {
      problem: `is no shard: I is a number from 1 to N${part === 'auto' ? `, and this task’s is ${String(index)}` : ''}`,
    };
  return { value: { index, count } };
}

/**
 * Kubernetes numbers the pods of an Indexed Job
 * (https://kubernetes.io/docs/concepts/workloads/controllers/job/#completion-mode), Cloud Run the tasks of a job
 * (https://cloud.google.com/run/docs/container-contract#jobs-env-vars).
 */
const TASK_INDEXES = ['JOB_COMPLETION_INDEX', 'CLOUD_RUN_TASK_INDEX'];

const numberIn = (env: Environment, names: readonly string[]): number => {
  const found = names.map((name) => env[name] ?? '').find((value) => value !== '');
  return found !== undefined && /^\d{1,5}$/.test(found) ? Number(found) : NaN;
};

/** The task of a Cloud Run job, which knows the number of its tasks; null elsewhere, and in a job of one task. */
function ofCloudRun(env: Environment): Shard | null {
  const index = numberIn(env, ['CLOUD_RUN_TASK_INDEX']) + 1;
  const count = numberIn(env, ['CLOUD_RUN_TASK_COUNT']);
  return count > 1 && index <= count ? { index, count } : null;
}
