/** How an image is named, whether it exists, and where it lies. */
import { image, otherRegistry } from '../builder';
import { imageDigest } from '../images';
import type { Scenario } from './scenario';
import { ask, fails, PASSES, shop, unknown, WEB_IMAGE } from './shop';

export const images: readonly Scenario[] = [
  {
    name: 'digest-pinned',
    story: 'The image is named by its digest, so that what was checked is what runs.',
    world: shop(),
    args: ask(`europe-west1-docker.pkg.dev/shop-images/apps/web@${imageDigest(WEB_IMAGE)}`),
    expect: PASSES,
  },
  {
    name: 'tag-missing',
    story: 'The tag was never pushed.',
    world: shop(),
    args: ask('europe-west1-docker.pkg.dev/shop-images/apps/web:1.5.0'),
    expect: fails('image-exists'),
  },
  {
    name: 'digest-missing',
    story: 'The digest is not in the repository; a cleanup took it.',
    world: shop(),
    args: ask(`europe-west1-docker.pkg.dev/shop-images/apps/web@sha256:${'0123456789abcdef'.repeat(4)}`),
    expect: fails('image-exists'),
  },
  {
    name: 'mutable-tag',
    story: 'The image is named by a tag that moves; it pulls, but tomorrow it may be another one.',
    world: shop({ images: [{ ...WEB_IMAGE, tags: ['latest', '1.4.2'] }] }),
    args: ask('europe-west1-docker.pkg.dev/shop-images/apps/web:latest'),
    expect: PASSES,
  },
  {
    name: 'nested-image-name',
    story: "The image's name has folders of its own below the repository.",
    world: shop({ images: [{ ...WEB_IMAGE, name: 'team-a/backend/web' }] }),
    args: ask('europe-west1-docker.pkg.dev/shop-images/apps/team-a/backend/web:1.4.2'),
    expect: PASSES,
  },
  {
    name: 'domain-scoped-project',
    story: 'The image project belongs to a domain (example.com:shop-images), so its path has one segment more.',
    world: shop({
      imageProject: { id: 'example.com:shop-images' },
      repository: { project: 'example.com:shop-images' },
    }),
    args: ask('europe-west1-docker.pkg.dev/example.com/shop-images/apps/web:1.4.2'),
    expect: PASSES,
  },
  {
    name: 'regional-endpoint',
    story: 'The image is named by its regional endpoint, for which nodes may send no credential.',
    world: shop(),
    args: ask('docker.europe-west1.rep.pkg.dev/shop-images/apps/web:1.4.2'),
    expect: unknown('pull-permission'),
  },
  {
    name: 'cross-continent',
    story: 'The repository is in the United States and the cluster in Europe: it pulls, slowly and at a price.',
    world: shop({ repository: { location: 'us-central1' } }),
    args: ask('us-central1-docker.pkg.dev/shop-images/apps/web:1.4.2'),
    expect: PASSES,
  },
  {
    name: 'docker-hub-public',
    story: 'A public image of Docker Hub: existence and platforms are checked without any credential.',
    world: shop({
      more: {
        otherRegistries: [
          otherRegistry('docker.io', [
            { name: 'library/nginx', images: [image('nginx', '1.29', { platforms: ['linux/amd64', 'linux/arm64'] })] },
          ]),
        ],
      },
    }),
    args: ask('nginx:1.29'),
    expect: PASSES,
  },
  {
    name: 'private-elsewhere',
    story: 'A private image of another registry; whether the pods have a pull secret for it, nobody says.',
    world: shop({
      more: {
        otherRegistries: [
          otherRegistry(
            'ghcr.io',
            [
              { name: 'acme/private', private: true, images: [image('private', '1.4.2')] },
              { name: 'acme/public', images: [image('public', '1.4.2')] },
            ],
            { credentials: { deployer: 'a-password-of-acme' } },
          ),
        ],
      },
    }),
    args: ask('ghcr.io/acme/private:1.4.2'),
    expect: { ...unknown('image-exists', 'image-format', 'image-platform', 'image-pull-secret'), exitCode: 3 },
  },
  {
    name: 'docker-hub-rate-limited',
    story: "Docker Hub has had enough of this runner's address, so the image's platforms stay unknown.",
    world: shop({
      more: {
        otherRegistries: [
          otherRegistry(
            'docker.io',
            [
              {
                name: 'library/nginx',
                images: [image('nginx', '1.29', { platforms: ['linux/amd64', 'linux/arm64'] })],
              },
            ],
            { pullsLeft: 0 },
          ),
        ],
      },
    }),
    args: ask('nginx:1.29'),
    expect: unknown('image-platform'),
  },
  {
    name: 'cleanup-deletes',
    story: 'A cleanup policy of the repository deletes versions of this age: the image may be gone tomorrow.',
    world: shop({
      repository: {
        cleanupPolicies: { old: { id: 'old', action: 'DELETE', condition: { tagState: 'ANY', olderThan: '86400s' } } },
      },
    }),
    args: ask(),
    expect: PASSES,
  },
  {
    name: 'cleanup-keeps',
    story: 'A cleanup policy deletes old versions, and another one keeps the newest.',
    world: shop({
      repository: {
        cleanupPolicies: {
          old: { id: 'old', action: 'DELETE', condition: { tagState: 'ANY', olderThan: '86400s' } },
          newest: { id: 'newest', action: 'KEEP', mostRecentVersions: { keepCount: 5 } },
        },
      },
    }),
    args: ask(),
    expect: PASSES,
  },
];
