/** Determines the progress of the script on a node from the pod that entered it and the pod's events. Pure. */
import { classify } from '../diagnosis/words';
import { undecided, type Verification } from '../model/verification';
import type { VerificationPlan } from '../model/verification-plan';
import { readNodeOutput, verificationOn } from './node-output';
import type { ContainerStatus, SeenPod } from './observe';
import { CONTAINER } from './pod';

/** The script has not started, it runs, or the result is complete. */
export type NodeStage =
  | { readonly kind: 'starting' }
  | { readonly kind: 'running' }
  | { readonly kind: 'told'; readonly verification: Verification };

/** Reasons for which the container never starts. */
const BROKEN = new Set([
  'ErrImageNeverPull',
  'InvalidImageName',
  'CreateContainerConfigError',
  'CreateContainerError',
  'RunContainerError',
]);

/**
 * Determines the progress of the script on a node.
 * @param late whether the time is up: then the result is what is known
 */
export function nodeStageOf(
  plan: VerificationPlan,
  seen: SeenPod,
  node: string,
  pod: string,
  late: boolean,
): NodeStage {
  const told = (verification: Verification): NodeStage => ({ kind: 'told', verification });
  const open = (reason: string, words: string): NodeStage => {
    const { id, check, advice } = classify(words, reason);
    const cause = id === 'unclassified' ? {} : { cause: id, check, advice };
    return told({ ...undecided(plan, pod, reason), node, words, times: 1, ...cause });
  };
  const { status = {} } = seen.pod;
  const { terminated, running, waiting } = containerOf(status.containerStatuses)?.state ?? {};
  if (terminated !== undefined) {
    const output = readNodeOutput(terminated.message ?? '');
    if (output.noCrictl || output.tries.length > 0) return told(verificationOn(plan, output, { node, pod }));
    return open(terminated.reason ?? 'Error', terminated.message ?? 'the script on the node said nothing');
  }
  if (status.phase === 'Failed' || status.phase === 'Succeeded')
    return open(status.reason ?? status.phase, status.message ?? '');
  if (waiting?.reason !== undefined && BROKEN.has(waiting.reason)) return open(waiting.reason, waiting.message ?? '');
  const mount = seen.events.find(({ reason }) => reason === 'FailedMount');
  if (mount !== undefined && (late || mount.message?.includes('hostPath type check failed') === true))
    return open('FailedMount', mount.message ?? '');
  if (late) {
    const words = running === undefined ? 'the pod did not start in time' : 'the pull did not end in time';
    return open('Timeout', words);
  }
  return running === undefined ? { kind: 'starting' } : { kind: 'running' };
}

const containerOf = (all: readonly ContainerStatus[] | undefined): ContainerStatus | undefined =>
  all?.find(({ name }) => name === CONTAINER);
