/** The hosts that a run will ask, to connect to while its credentials are looked for. */
import { type Endpoints, registryUrl, type Service, urlFor } from '../http/endpoints';
import { isOutside } from '../model/cluster';
import type { Request } from '../model/request';

/** Of more registries the first few: the others are connected to when they are asked. */
const REGISTRIES = 4;

/** An address at each host that a request of these images and clusters surely asks. */
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
