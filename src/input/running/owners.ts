/** The workload that creates a pod again: its Deployment, not the current ReplicaSet. Pure. */
import { clean, object, text } from '../../model/json';
import type { NodeTerm } from '../../model/image-use';

/** The owner of similar pods. */
export interface Owner {
  /** `Deployment/web`. */
  readonly workload: string;
  /**
   * The required node affinity of the owner, which its controller has overwritten in the pods; undefined if the pod
   * still has it.
   */
  readonly affinity?: readonly NodeTerm[] | null;
}

export const NO_OWNER = 'Pod';

/** Labels with the hash of a ReplicaSet's template: of Deployments, and of Argo's Rollouts. */
const HASHES = [
  ['pod-template-hash', 'Deployment'],
  ['rollouts-pod-template-hash', 'Rollout'],
] as const;

/**
 * The workload of a pod: for a ReplicaSet whose name ends with its template's hash, the Deployment (or Rollout) that
 * created it; for a Job, the CronJob that it is named after.
 * @param controller the controller of the pod; null if nothing creates it again
 * @param isCronJob whether there is a CronJob of this name in its namespace
 */
export function workloadOfPod(
  pod: unknown,
  controller: { readonly kind: string; readonly name: string } | null,
  isCronJob: (name: string) => boolean,
): string {
  const { name, labels } = object(object(pod)['metadata']);
  if (controller === null) return `${NO_OWNER}/${clean(text(name) ?? '', 253)}`;
  const { kind, name: owner } = controller;
  const shown = (of: string, named: string): string => `${clean(of, 63)}/${clean(named, 253)}`;
  if (kind === 'ReplicaSet')
    for (const [label, maker] of HASHES) {
      const hash = text(object(labels)[label]);
      if (hash !== null && owner.length > hash.length + 1 && owner.endsWith(`-${hash}`))
        return shown(maker, owner.slice(0, -hash.length - 1));
    }
  const scheduled = kind === 'Job' ? /^(.+)-\d{8,10}$/.exec(owner)?.[1] : undefined;
  return scheduled !== undefined && isCronJob(scheduled) ? shown('CronJob', scheduled) : shown(kind, owner);
}
