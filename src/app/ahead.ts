/** The hosts that a run will send requests to, so that connections are opened while its credentials are being found. */
import { type Endpoints, registryUrl, type Service, urlFor } from '../http/endpoints';
import { isOutside } from '../model/cluster';
import type { Request } from '../model/request';

/** The maximum number of registries to connect to ahead; the others are connected to when they are needed. */
const REGISTRIES = 4;

/** One URL for each host that a run with these images and clusters certainly sends requests to. */
export function hostsOf(
  { images, clusters }: Pick<Request, 'images' | 'clusters'>,
  endpoints: Endpoints,
): readonly URL[] {
  const valid = images.flatMap((image) => (image.valid ? [image.reference] : []));
  const ofGoogle = valid.some(({ kind }) => kind === 'artifact-registry');
  const services: readonly Service[] = [
    ...(clusters.some((each) => !isOutside(each)) ? (['container', 'cloudresourcemanager'] as const) : []),
    ...(ofGoogle && clusters.length > 0 ? (['artifactregistry', 'iam'] as const) : []),
  ];
  const registries = [...new Set(valid.map(({ host }) => host))].slice(0, REGISTRIES);
  return [
    ...services.map((service) => urlFor(endpoints, service, '')),
    ...registries.map((host) => registryUrl(endpoints, host, '')),
  ];
}
