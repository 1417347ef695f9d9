import { containerdImageOf, useContainerdImage } from '../fixes';
import type { Cluster, NodePool } from '../model/cluster';
import type { Finding } from '../model/finding';
import type { TargetFacts } from '../model/target-facts';
import type { Check } from './check';
import { evidence, judgeOf, type More } from './judge';
import { perPool, referenceOf } from './applies';

const judge = judgeOf('node-image-type', 'advice');
/** Node images whose runtime is Docker; GKE has none from 1.24 on. */
const DOCKER = new Set(['COS', 'UBUNTU', 'WINDOWS_LTSC', 'WINDOWS_SAC']);

/** Do the nodes run containerd? */
export const nodeImageType: Check = {
  id: 'node-image-type',
  kind: 'advice',
  title: 'The node image has containerd',
  subject: 'pool',
  traits: {},
  judge: (facts) =>
    referenceOf(facts) === null ? [] : perPool(judge, facts, ({ pool }, cluster) => judgePool(pool, cluster, facts)),
};

function judgePool(pool: NodePool, cluster: Cluster, { cluster: { cluster: fact } }: TargetFacts): Finding {
  const about: More = { pool: pool.name };
  const type = pool.imageType?.toUpperCase() ?? null;
  if (type === null) return judge.skip(`The API does not say the node image of ${pool.name}`, about);
  const from = fact.state === 'known' ? fact.from : '';
  const proof = evidence(
    'listed',
    DOCKER.has(type) ? 'fail' : 'pass',
    from,
    `nodePools[${pool.name}].config.imageType: ${pool.imageType ?? ''}`,
  );
  if (DOCKER.has(type))
    return judge.warn(
      `Nodes of ${pool.name} run Docker (${pool.imageType ?? ''}); GKE has no such node images from 1.24 on: change to ${containerdImageOf(pool)}`,
      { ...about, evidence: proof, fix: useContainerdImage(cluster, pool) },
    );
  if (type.endsWith('_CONTAINERD'))
    return judge.pass(`Nodes of ${pool.name} run containerd (${pool.imageType ?? ''})`, { ...about, evidence: proof });
  return judge.skip(
    type === 'CUSTOM'
      ? `Nodes of ${pool.name} have a custom image, whose runtime the API does not say`
      : `The runtime of node image ${pool.imageType ?? ''} is not known`,
    about,
  );
}
