/** Dry run of a pod: the API server is asked to admit it without storing it (`dryRun=All`), so nothing is created. */
import { randomBytes } from 'node:crypto';
import { isLimitRange } from '../kubernetes/said-by-kubectl';
import { clusterPath } from '../model/cluster';
import { type Fact, failed, known } from '../model/fact';
import { imageKey, keyOfText } from '../model/image-reference';
import { clean, list, object, text } from '../model/json';
import { podKey, type PodTemplate, type PodTemplates, type WorkloadName } from '../model/pod-template';
import { attemptOf, type EffectivePod, type Verification } from '../model/verification';
import type { VerificationPlan } from '../model/verification-plan';
import type { LimitRange } from './limits';
import { CONTAINER, podOf } from './pod';
import { refusalOf } from './refusal';
import { type Way, failureOfKubectl } from '../kubernetes/kubeconfig';
import { kubectl, type KubectlAnswer } from '../kubernetes/kubectl';
import { itemsIn, limitRangeIn } from './objects';
import { NAME, podsOf } from './own-pod';
import { effectiveOf, hasImage, podFrom, withoutValues } from './workload-pod';
import type { Env } from '../kubernetes/program';

export interface DryRunOptions {
  readonly env: Env;
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
  readonly log: (text: string) => void;
  /** The pods of workloads, by their names. */
  readonly ownPods: PodTemplates;
  /** Pending and received answers for the workloads' own pods, which are the same for every pool. */
  readonly asked: Map<string, Promise<KubectlAnswer>>;
}

/** The deadline in seconds that the pod contains, although it never starts. */
const DEADLINE_S = 60;

/**
 * Asks the API server to admit the pods of the plan's workloads as in their manifests, or otherwise a pod of this
 * program. Everything that decides about admission takes part: quota, Pod Security, webhooks
 * (https://kubernetes.io/docs/reference/using-api/api-concepts/#dry-run). If a webhook has side effects and does not
 * declare that it can do without them, the server refuses the request.
 */
export async function dryRun(
  way: Way,
  plan: VerificationPlan,
  from: string,
  options: DryRunOptions,
): Promise<Fact<Verification>> {
  const own = plan.own.flatMap((name) => {
    const template = options.ownPods.get(podKey(name));
    return template !== undefined && hasImage(template, plan.image) ? [{ name, template }] : [];
  });
  const all = await Promise.all(own.map((each) => ofWorkload(way, plan, each, options)));
  const worst = [...all].sort((a, b) => rankOf(a, plan) - rankOf(b, plan)).at(0);
  if (worst === undefined) return standIn(way, plan, from, options);
  if (worst.state !== 'known' || worst.value.outcome !== 'admitted') return worst;
  const { effective } = worst.value;
  if (isOther(effective, plan)) return worst;
  // All pods are admitted: the pull secrets and added images of all of them are combined.
  const seen = all.flatMap((each) =>
    each.state === 'known' && each.value.outcome === 'admitted' ? each.value.effective : [],
  );
  const whole = {
    image: effective.image,
    addedImages: distinct(seen.flatMap(({ addedImages }) => addedImages)),
    pullSecrets: distinct(seen.flatMap(({ pullSecrets }) => pullSecrets)),
    addedSecrets: distinct(seen.flatMap(({ addedSecrets }) => addedSecrets)),
  };
  return { ...worst, value: { ...worst.value, effective: whole, workloads: own.map(({ name }) => name.workload) } };
}

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

/** A webhook replaced the image by another one. */
const isOther = ({ image }: { readonly image: string }, plan: VerificationPlan): boolean =>
  keyOfText(image) !== imageKey(plan.image);

/** Sorts refused before unread before changed before admitted. */
function rankOf(fact: Fact<Verification>, plan: VerificationPlan): number {
  if (fact.state !== 'known') return 1;
  if (fact.value.outcome !== 'admitted') return 0;
  return isOther(fact.value.effective, plan) ? 2 : 3;
}

/** Runs a workload's own pod in its namespace. The values in the pod are removed from messages. */
async function ofWorkload(
  way: Way,
  plan: VerificationPlan,
  { name: { workload, namespace }, template }: { readonly name: WorkloadName; readonly template: PodTemplate },
  { env, signal, timeoutMs, log, asked }: DryRunOptions,
): Promise<Fact<Verification>> {
  const where = namespace || plan.namespace;
  const own = { ...plan, namespace: where };
  const from = `dry run of the pod of ${clean(workload, 100)} in namespace ${where} of ${clusterPath(plan)}`;
  const key = JSON.stringify([clusterPath(plan), where, workload]);
  const make = (): Promise<KubectlAnswer> => {
    const body = podFrom(template, `${NAME}${randomBytes(10).toString('hex')}`, workload);
    return kubectl(way, env, { verb: 'create', parts: podsOf(where), query: DRY, body, timeoutMs, signal });
  };
  const answered = asked.get(key) ?? make();
  asked.set(key, answered);
  const answer = await answered;
  log(`pod of ${clean(workload, 100)} in ${where}, dry run → ${answer.ok ? 'admitted' : answer.why}`);
  const tried = { ...attemptOf(own, null, 'Admitted'), times: 1, workloads: [workload] };
  if (answer.ok) {
    const effective = effectiveOf(template, plan.image, object(parsed(answer.text)));
    return effective === null
      ? failed('malformed', from, 'the answer is not a pod')
      : known({ ...tried, outcome: 'admitted', effective }, from);
  }
  const told = (words: string): string => withoutValues(words, template);
  const words = clean(answer.words, 1000);
  if (answer.why !== 'refused') return failed(failureOfKubectl(answer.why), from, told(words));
  const refusal = refusalOf(own, words, from, way);
  return refusal.state === 'known'
    ? known({ ...refusal.value, words: told(refusal.value.words), workloads: [workload] }, from)
    : { ...refusal, detail: told(refusal.detail) };
}

const DRY = { dryRun: 'All' };

/** Runs a pod of this program instead of the workloads' own. */
async function standIn(
  way: Way,
  plan: VerificationPlan,
  from: string,
  { env, signal, timeoutMs, log }: DryRunOptions,
): Promise<Fact<Verification>> {
  const name = `${NAME}${randomBytes(10).toString('hex')}`;
  const ask = (limits: readonly LimitRange[]): Promise<KubectlAnswer> => {
    const body = podOf(plan, name, DEADLINE_S, limits);
    return kubectl(way, env, { verb: 'create', parts: podsOf(plan.namespace), query: DRY, body, timeoutMs, signal });
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
      : failed(failureOfKubectl(answer.why), from, clean(answer.words));
  const effective = effectiveIn(answer.text, plan);
  if (effective === null) return failed('malformed', from, 'the answer is not a pod');
  return known({ ...attemptOf(plan, null, 'Admitted'), outcome: 'admitted', effective, times: 1 }, from);
}

/** The pod as it would be after the webhooks; null if the answer is not a pod. */
function effectiveIn(answer: string, plan: VerificationPlan): EffectivePod | null {
  const { containers, imagePullSecrets } = object(object(parsed(answer))['spec']);
  const own = list(containers).find((each) => object(each)['name'] === CONTAINER);
  const image = text(object(own)['image']);
  if (image === null) return null;
  const secrets = list(imagePullSecrets).flatMap((each) => clean(text(object(each)['name']) ?? '', 253) || []);
  return {
    image: clean(image, 1000),
    addedImages: [],
    pullSecrets: secrets,
    addedSecrets: secrets.filter((secret) => !plan.pullSecrets.includes(secret)),
  };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return null;
  }
}
