/** Judges a pull secret that the kubelet cannot read. Pure. */
import { clusterPath } from '../model/cluster';
import type { Finding } from '../model/finding';
import { evidence } from '../model/finding-builder';
import { assumedApplied, at, type OfKind, runsAs, type SecretCase } from './pull-secret-case';
import { find } from './pull-secret-codes';
import { fixOfBroken } from './pull-secret-fix';

/**
 * The kubelet cannot read a secret of the pod and therefore pulls nothing, whatever the image and its registry.
 * @param byNode nodes have a credential of their own for the image's registry
 */
export function findBroken(broken: OfKind<'broken'>, byNode: boolean, question: SecretCase): Finding {
  const { pod, route } = broken;
  const secrets = `${pod.namespace}/${route.of.name}`;
  const args = { workloads: pod.workload, secrets, why: route.why };
  const from = route.of.secret.state === 'known' ? route.of.secret.from : secrets;
  return find.fail('broken', args, {
    ...at(question),
    subject: `secret ${secrets} of ${clusterPath(question.cluster)}`,
    evidence: evidence('listed', 'fail', from, route.why),
    assumptions: [...(pod.complete === 'any' ? [runsAs([{ pod }])] : []), ...assumedApplied([{ pod, of: route.of }])],
    fix: fixOfBroken(broken, byNode, question),
  });
}
