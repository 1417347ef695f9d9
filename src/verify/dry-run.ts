/** A pod that the API server is asked to admit and not to keep (`dryRun=All`): nothing is created. */
import { randomBytes } from 'node:crypto';
import { isLimitRange } from '../kubernetes/said-by-kubectl';
import { type Fact, failed, known } from '../model/fact';
import { clean, list, object, text } from '../model/json';
import { undecided, type Verification, type VerificationPlan } from '../model/verification';
import type { LimitRange } from './limits';
import { CONTAINER, podOf } from './pod';
import { refusalOf } from './refusal';
import { type Way, whyOf } from '../kubernetes/kubeconfig';
import { kubectl, type KubectlAnswer } from '../kubernetes/kubectl';
import { itemsIn, limitRangeIn } from './objects';
import { NAME, podsOf } from './own-pod';
import type { Env } from '../kubernetes/program';

export interface DryRunOptions {
  readonly env: Env;
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
  readonly log: (text: string) => void;
}

/** Seconds that stand in a pod which never starts. */
const DEADLINE_S = 60;

/**
 * Asks the API server to admit a pod of the plan, with all that decides there: quota, Pod Security, webhooks
 * (https://kubernetes.io/docs/reference/using-api/api-concepts/#dry-run). A webhook that has side effects and does not
 * say that it can do without makes the server refuse.
 */
export async function dryRun(
  way: Way,
  plan: VerificationPlan,
  from: string,
  { env, signal, timeoutMs, log }: DryRunOptions,
): Promise<Fact<Verification>> {
  const name = `${NAME}${randomBytes(10).toString('hex')}`;
  const ask = (limits: readonly LimitRange[]): Promise<KubectlAnswer> => {
    const body = podOf(plan, name, DEADLINE_S, limits);
    const query = { dryRun: 'All' };
    return kubectl(way, env, { verb: 'create', parts: podsOf(plan.namespace), query, body, timeoutMs, signal });
  };
  let answer = await ask([]);
  if (!answer.ok && isLimitRange(answer.words)) {
    const parts = ['api', 'v1', 'namespaces', plan.namespace, 'limitranges'];
    const ranges = await kubectl(way, env, { verb: 'get', parts, timeoutMs, signal });
    if (ranges.ok) answer = await ask(itemsIn(ranges.text, limitRangeIn) ?? []);
  }
  log(`pod in ${plan.namespace} for node pool ${plan.pool}, dry run → ${answer.ok ? 'admitted' : answer.why}`);
  if (!answer.ok)
    return answer.why === 'refused'
      ? refusalOf(plan, clean(answer.words, 1000), from, way)
      : failed(whyOf(answer.why), from, clean(answer.words));
  const effective = effectiveIn(answer.text, plan);
  if (effective === null) return failed('malformed', from, 'the answer is no pod');
  return known({ ...undecided(plan, null, 'Admitted'), outcome: 'admitted', effective, times: 1 }, from);
}

/** What the pod would be, after the webhooks; null where the answer is none. */
function effectiveIn(answer: string, plan: VerificationPlan): NonNullable<Verification['effective']> | null {
  let json: unknown;
  try {
    json = JSON.parse(answer);
  } catch {
    return null;
  }
  const { containers, imagePullSecrets } = object(object(json)['spec']);
  const own = list(containers).find((each) => object(each)['name'] === CONTAINER);
  const image = text(object(own)['image']);
  if (image === null) return null;
  const secrets = list(imagePullSecrets).flatMap((each) => clean(text(object(each)['name']) ?? '', 253) || []);
  return {
    image: clean(image, 1000),
    pullSecrets: secrets,
    addedSecrets: secrets.filter((secret) => !plan.pullSecrets.includes(secret)),
  };
}
