/** Fixes for an image that does not fit on the disk of the nodes. */
import type { Cluster, NodePool } from '../model/cluster';
import { COMPUTE_CLASS } from '../model/compute-class';
import type { Fix } from '../model/finding';
import { isMadeByHand } from './pool';
import { command, gcloud } from './shell';

const PAGE = 'https://cloud.google.com/kubernetes-engine/docs/how-to/node-auto-provisioning';
const CLASSES = 'https://cloud.google.com/kubernetes-engine/docs/reference/crds/computeclass';
const SIZES = 'https://cloud.google.com/kubernetes-engine/docs/concepts/plan-node-sizes';

/**
 * A smaller image, or a larger disk. GKE recreates the nodes of a pool with a disk of another size. If GKE creates the
 * pools automatically, the size comes from the compute class or from one of its defaults, which only a file can change.
 * @param gb a size that is large enough
 */
export function largerDisk(cluster: Cluster, pool: NodePool, gb: number): Fix {
  const { name, location, project, mode } = cluster;
  const smaller =
    'or make the image smaller: a smaller base image, nothing that only the build needs, models and data in volumes';
  const size = String(gb);
  if (mode === 'external')
    return {
      summary: `Give the nodes a disk of ${size} GiB for images, ${smaller}; the command shows what each has`,
      commands: [
        "kubectl get nodes --output=custom-columns='NAME:.metadata.name,DISK:.status.capacity.ephemeral-storage'",
      ],
      terraform: null,
      url: 'https://kubernetes.io/docs/concepts/architecture/garbage-collection/#containers-images',
    };
  if (isMadeByHand(cluster, pool))
    return {
      summary: `Give the nodes a boot disk of ${size} GB by the command, which creates them again, ${smaller}`,
      commands: [
        gcloud(['container', 'node-pools', 'update', pool.name], {
          cluster: name,
          location,
          project,
          'disk-size': size,
        }),
      ],
      terraform: null,
      url: SIZES,
    };
  const computeClass = pool.labels[COMPUTE_CLASS];
  if (computeClass !== undefined)
    return {
      summary: `Set bootDiskSize: ${size} in the storage of each priority of the compute class ${computeClass}, ${smaller}; nodes that GKE created before keep their disks`,
      commands: [command(['kubectl', 'edit', 'computeclasses.cloud.google.com', computeClass])],
      terraform: null,
      url: CLASSES,
    };
  return {
    summary: `Set diskSizeGb: ${size} for auto-provisioning, ${smaller}. The file of the second command holds that beside the limits and defaults that the first one shows; pools that were created before keep their disks`,
    commands: [
      gcloud(['container', 'clusters', 'describe', name], { location, project, format: 'yaml(autoscaling)' }),
      gcloud(['container', 'clusters', 'update', name], {
        'enable-autoprovisioning': true,
        'autoprovisioning-config-file': 'auto-provisioning.yaml',
        location,
        project,
      }),
    ],
    terraform: null,
    url: PAGE,
  };
}
