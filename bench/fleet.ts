/** A cloud that grows: so many images of one repository on so many clusters of so many node pools. */
import type { Scenario } from '../simulator';
import { grant, image } from '../simulator/builder';
import { pool, standard } from '../simulator/clusters';
import { NODES, NODES_MEMBER, READER, shop } from '../simulator/scenarios/shop';

export interface Size {
  readonly images: number;
  readonly clusters: number;
  /** Of each cluster. */
  readonly pools: number;
  /** The nodes may not pull: every target fails. */
  readonly refused?: boolean;
}

const PREFIX = 'fleet:';

/** The name by which a size can be opened as a scenario's cloud. */
export const fleetName = ({ images, clusters, pools, refused = false }: Size): string =>
  `${PREFIX}${String(images)}x${String(clusters)}x${String(pools)}${refused ? 'xrefused' : ''}`;

/** The scenario of such a name; null for any other name. */
export function fleetNamed(name: string): Scenario | null {
  const refused = name.endsWith('xrefused');
  const size = name.replace(/xrefused$/, '').slice(PREFIX.length);
  const [images, clusters, pools] = name.startsWith(PREFIX) ? size.split('x').map(Number) : [];
  return images === undefined || clusters === undefined || pools === undefined
    ? null
    : fleetOf({ images, clusters, pools, refused });
}

const numbered = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at));

function fleetOf(size: Size): Scenario {
  const specs = numbered(size.images, (at) =>
    image(`svc-${String(at)}`, '1.0', { platforms: ['linux/amd64', 'linux/arm64'], build: String(at) }),
  );
  const pools = numbered(size.pools, (at) => pool(`pool-${String(at)}`, { serviceAccount: NODES }));
  const clusters = numbered(size.clusters, (at) => standard('shop-prod', 'europe-west1', `c-${String(at)}`, { pools }));
  const world = shop({
    images: specs,
    grants: { repository: size.refused === true ? [] : [grant(READER, NODES_MEMBER)] },
    more: { clusters },
  });
  const args = [
    ...specs.flatMap(({ name }) => ['--image', `europe-west1-docker.pkg.dev/shop-images/apps/${name}:1.0`]),
    ...clusters.flatMap(({ name }) => ['--cluster', `projects/shop-prod/locations/europe-west1/clusters/${name}`]),
  ];
  const expect = { verdict: 'pass' as const, exitCode: 0, fails: [], unknowns: [] };
  return { name: fleetName(size), story: 'A cloud that grows.', world, args, expect };
}
