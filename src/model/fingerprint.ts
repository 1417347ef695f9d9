import { createHash } from 'node:crypto';
import { clusterPath } from './cluster';
import { keyOfText } from './image-reference';
import type { ReportFinding, ReportTarget } from './report';
import { NO_CLUSTER } from './target';

/**
 * The key of a finding that stays the same from run to run: its check, the image's name, the cluster and the pool.
 * Different spellings of one name count as the same name. The tag is left out, so that the key is the same for a new
 * version of the image; only a missing version says nothing about other versions.
 * @returns 32 hex digits
 */
export function fingerprintOf(
  { check, pool, message }: Pick<ReportFinding, 'check' | 'pool' | 'message'>,
  { image, cluster }: Pick<ReportTarget, 'cluster'> & { readonly image: { readonly reference: string } },
): string {
  const name = keyOfText(image.reference, check === 'image-exists' ? 'image' : 'name');
  // Without nodes a check has one finding for each requested platform, whose message names the platform.
  const said = cluster === null ? [message.replaceAll(image.reference, '')] : [];
  const key = JSON.stringify([check, name, clusterName(cluster), pool, ...said]);
  return createHash('sha256').update(key).digest('hex').slice(0, 32);
}

/** `projects/P/locations/L/clusters/C`, the name of a cluster outside GKE, or that there is none. */
export const clusterName = (cluster: ReportTarget['cluster']): string =>
  cluster === null ? NO_CLUSTER : cluster.mode === 'external' ? cluster.name : clusterPath(cluster);
