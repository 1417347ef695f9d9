import { containerdImageOf, useContainerdImage } from '../fixes';
import { type Cluster, hasDocker, type NodePool } from '../model/cluster';
import type { Finding } from '../model/finding';
import { evidence, findingsOf } from '../model/finding-builder';
import type { TargetFacts } from '../model/target-facts';
import { ofImage, perPool } from './applies';
import { checkOf } from './check';

interface Nodes {
  readonly pool: string;
  /** The node image as in the API: `COS_CONTAINERD`. */
  readonly type: string;
}

const CODES = {
  containerd: ({ pool, type }: Nodes) => `Nodes of ${pool} run containerd (${type})`,
  docker: ({ pool, type, better }: Nodes & { readonly better: string }) =>
    `Nodes of ${pool} run Docker (${type}); GKE has no such node images from 1.24 on: change to ${better}`,
  'image-unsaid': ({ pool }: { readonly pool: string }) => `The API does not say the node image of ${pool}`,
  custom: ({ pool }: { readonly pool: string }) =>
    `Nodes of ${pool} have a custom image, whose runtime the API does not say`,
  'runtime-not-known': ({ type }: Nodes) => `The runtime of node image ${type} is not known`,
};
const find = findingsOf('node-image-type', 'advice', CODES);

/** Do the nodes run containerd? */
export const nodeImageType = checkOf(find, {
  title: 'The node image has containerd',
  subject: 'pool',
  traits: {},
  judge: ofImage((_, facts) => perPool(find, facts, ({ pool }, cluster) => judgePool(pool, cluster, facts))),
});

function judgePool(facts: NodePool, cluster: Cluster, { cluster: { cluster: fact } }: TargetFacts): Finding {
  const { name: pool, imageType: type } = facts;
  if (type === null) return find.skip('image-unsaid', { pool }, { pool });
  const from = fact.state === 'known' ? fact.from : '';
  const proof = (says: 'pass' | 'fail') =>
    evidence('listed', says, from, `nodePools[${pool}].config.imageType: ${type}`);
  const known = type.toUpperCase();
  if (hasDocker(facts)) {
    const fix = useContainerdImage(cluster, facts);
    return find.warn(
      'docker',
      { pool, type, better: containerdImageOf(facts) },
      { pool, evidence: proof('fail'), fix },
    );
  }
  if (known.endsWith('_CONTAINERD')) return find.pass('containerd', { pool, type }, { pool, evidence: proof('pass') });
  return known === 'CUSTOM'
    ? find.skip('custom', { pool }, { pool })
    : find.skip('runtime-not-known', { pool, type }, { pool });
}
