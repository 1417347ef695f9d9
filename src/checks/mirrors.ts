import type { ImageReference } from '../model/image-reference';
import type { TargetFacts } from '../model/target-facts';

/** Pools whose nodes ask another place for an image before its own registry. */
export interface Mirrored {
  readonly pools: readonly string[];
  readonly hosts: readonly string[];
  /** True where that is so on every pool that may run it. */
  readonly everywhere: boolean;
}

/** The mirrors of an image's registry on the pools that are judged; null where there are none. */
export function mirrorsFor(image: ImageReference, { pools }: TargetFacts): Mirrored | null {
  const judged = pools.filter(({ reach }) => reach.kind !== 'excluded');
  const mirrored = judged.flatMap(({ pool }) => {
    const hosts = (pool.mirrors ?? [])
      .filter(({ server }) => names(server, image.host))
      .flatMap((mirror) => mirror.hosts.filter((host) => !names(host, image.host)));
    return hosts.length === 0 ? [] : [{ name: pool.name, hosts }];
  });
  if (mirrored.length === 0) return null;
  return {
    pools: mirrored.map(({ name }) => name),
    hosts: [...new Set(mirrored.flatMap(({ hosts }) => hosts))],
    everywhere: mirrored.length === judged.length,
  };
}

/** Whether a host of containerd's configuration, with or without a scheme, is the registry's. */
function names(server: string, host: string): boolean {
  const bare = server
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/.*$/, '')
    .replace(/:443$/, '');
  return bare === host || (host === 'docker.io' && bare === 'registry-1.docker.io');
}
