/** What is in the image: its format, its platforms, and whether all that an index lists is there. */
import { image, otherRegistry } from '../builder';
import { armPool, pool, standard } from '../clusters';
import type { ImageSpec } from '../images';
import type { Scenario } from './scenario';
import { ask, fails, NODES, PASSES, shop } from './shop';

const OF_ANOTHER = 'ghcr.io/acme/mem:2.0';

/** The company's cluster on a version of GKE. */
const onVersion = (version: string) =>
  standard('shop-prod', 'europe-west1', 'prod', { version, pools: [pool('default-pool', { serviceAccount: NODES })] });

const web = (spec: Partial<ImageSpec>): ImageSpec[] => [image('web', '1.4.2', spec)];

export const contents: readonly Scenario[] = [
  {
    name: 'helm-chart',
    story: 'The reference names a Helm chart: nodes pull it, and no container starts from it.',
    world: shop({ images: web({ kind: 'helm' }) }),
    args: ask(),
    expect: fails('image-format'),
  },
  {
    name: 'signature-for-image',
    story: "The reference names a cosign signature, which has an image's config and no layer of one.",
    world: shop({ images: web({ kind: 'signature' }) }),
    args: ask(),
    expect: fails('image-format'),
  },
  {
    name: 'schema-1-refused',
    story: "The image was pushed ten years ago, in Docker's first format; GKE 1.33 came with containerd 2.",
    world: shop({ images: web({ kind: 'schema1' }), cluster: onVersion('1.33.5-gke.1162000') }),
    args: ask(),
    expect: fails('image-format'),
  },
  {
    name: 'schema-1-still-taken',
    story: "The same image of Docker's first format on GKE 1.32: it is pulled, until the next upgrade.",
    world: shop({ images: web({ kind: 'schema1' }), cluster: onVersion('1.32.9-gke.1207000') }),
    args: ask(),
    expect: PASSES,
  },
  {
    name: 'schema-1-next-version',
    story: 'GKE has named the version with containerd 2 for the pool, and waits for a maintenance window.',
    world: shop({
      images: web({ kind: 'schema1' }),
      cluster: {
        ...onVersion('1.32.9-gke.1207000'),
        upgrades: {
          'default-pool': {
            minorTargetVersion: '1.33.5-gke.1162000',
            patchTargetVersion: '1.32.11-gke.1038000',
            autoUpgradeStatus: ['MINOR_UPGRADE_PAUSED'],
            pausedReason: ['MAINTENANCE_WINDOW'],
            endOfStandardSupportTimestamp: '2999-04-11T00:00:00Z',
          },
        },
      },
    }),
    args: ask(),
    expect: PASSES,
  },
  {
    name: 'larger-than-disk',
    story: 'A model of 24 GiB is built into an image for two platforms, and the nodes have boot disks of 20 GB.',
    world: shop({
      images: web({ platforms: ['linux/amd64', 'linux/arm64'], layersOnPaper: [20 * 2 ** 30, 4 * 2 ** 30] }),
      cluster: standard('shop-prod', 'europe-west1', 'prod', {
        pools: [
          pool('default-pool', { serviceAccount: NODES, config: { diskSizeGb: 20 } }),
          pool('large', { serviceAccount: NODES, config: { diskSizeGb: 200 } }),
        ],
      }),
    }),
    args: ask(),
    expect: PASSES,
  },
  {
    name: 'index-part-deleted',
    story: 'A clean-up deleted untagged manifests at another registry, those that the index lists among them.',
    world: shop({
      more: {
        otherRegistries: [
          otherRegistry('ghcr.io', [
            {
              name: 'acme/mem',
              images: [image('mem', '2.0', { platforms: ['linux/amd64', 'linux/arm64'], lost: ['linux/amd64'] })],
            },
          ]),
        ],
      },
    }),
    args: ask(OF_ANOTHER),
    expect: fails('image-exists'),
  },
  {
    name: 'micro-architecture',
    story: 'The image was built for linux/amd64/v3 alone, with provenance: an index that no node takes.',
    world: shop({ images: web({ index: true, platforms: ['linux/amd64/v3'], attestations: true }) }),
    args: ask(),
    expect: fails('image-platform'),
  },
  {
    name: 'architecture-by-another-name',
    story: 'An index made by hand says x86_64 and aarch64: containerd knows both names.',
    world: shop({
      images: web({ index: true, platforms: ['linux/x86_64', 'linux/aarch64'] }),
      cluster: standard('shop-prod', 'europe-west1', 'prod', {
        pools: [pool('default-pool', { serviceAccount: NODES }), armPool('arm', { serviceAccount: NODES })],
      }),
    }),
    args: [...ask(), '--node-pool', '*'],
    expect: PASSES,
  },
  {
    name: 'fallback-taken',
    story: 'The image is for 32-bit x86 alone: containerd 2.0 of GKE 1.33 still takes it.',
    world: shop({ images: web({ index: true, platforms: ['linux/386'] }), cluster: onVersion('1.33.5-gke.1162000') }),
    args: ask(),
    expect: PASSES,
  },
  {
    name: 'fallback-gone',
    story: 'The same image for 32-bit x86 alone, and GKE 1.36: its containerd takes the exact platform only.',
    world: shop({ images: web({ index: true, platforms: ['linux/386'] }), cluster: onVersion('1.36.0-gke.1000000') }),
    args: ask(),
    expect: fails('image-platform'),
  },
];
