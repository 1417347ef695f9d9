/** Repositories: their kind, format, rules and key, and gcr.io. */
import { grant, image, otherRegistry, project, repository } from '../builder';
import type { Scenario } from './scenario';
import {
  ask,
  fails,
  IMAGES_NUMBER,
  NODES_MEMBER,
  PASSES,
  READER,
  READING,
  RUNNER,
  shop,
  unknown,
  WEB_IMAGE,
} from './shop';

const KEY = 'projects/shop-images/locations/europe-west1/keyRings/images/cryptoKeys/apps';
const READS = [grant('roles/artifactregistry.viewer', RUNNER)];
const base = shop();
const UPSTREAMS = 'projects/shop-images/locations/europe-west1/repositories';

export const registries: readonly Scenario[] = [
  {
    name: 'repository-missing',
    story: "The repository's name is misspelt, and the runner may see the project well enough to know.",
    world: shop({
      grants: { imageProject: [grant('roles/artifactregistry.viewer', RUNNER), grant(READER, NODES_MEMBER)] },
    }),
    args: ask('europe-west1-docker.pkg.dev/shop-images/app/web:1.4.2'),
    expect: fails('image-exists', 'repository'),
  },
  {
    name: 'repository-wrong-format',
    story: 'The repository holds Maven packages, not container images.',
    world: shop({ repository: { format: 'MAVEN', images: [] } }),
    args: ask(),
    expect: fails('image-exists', 'repository'),
  },
  {
    name: 'download-rule-denies',
    story: 'A download rule quarantines the image: nobody may pull it, whatever IAM grants.',
    world: shop({ repository: { rules: [{ id: 'quarantine', action: 'DENY', packageId: 'web' }] } }),
    args: ask(),
    expect: { ...fails('download-rules'), unknowns: ['image-exists', 'image-format', 'image-platform'] },
  },
  {
    name: 'download-rule-conditional',
    story: 'A download rule denies some versions by a condition that only Artifact Registry itself can evaluate.',
    world: shop({
      repository: {
        rules: [{ id: 'old-versions', action: 'DENY', condition: { expression: "pkg.version.id < '1.0'" } }],
      },
    }),
    args: ask(),
    expect: unknown('download-rules'),
  },
  {
    name: 'key-disabled',
    story: 'The key that the repository is encrypted with was disabled: nothing in it can be read.',
    world: shop({
      reading: { imageProject: [...READING.imageProject, grant('roles/cloudkms.viewer', RUNNER)] },
      repository: { kmsKeyName: KEY },
      more: { keys: [{ name: KEY, state: 'DISABLED' }] },
    }),
    args: ask(),
    expect: { ...fails('repository'), unknowns: ['image-exists', 'image-format', 'image-platform'] },
  },
  {
    name: 'gcr-io-host',
    story: 'A gcr.io image, served by the Artifact Registry repository that stands behind that host.',
    world: shop({ repository: { location: 'us', id: 'gcr.io' } }),
    args: ask('gcr.io/shop-images/web:1.4.2'),
    expect: PASSES,
  },
  {
    name: 'gcr-io-not-served',
    story: 'The image was in Container Registry, which is shut down, and nothing was set up to serve gcr.io instead.',
    world: shop({
      reading: { imageProject: [...READING.imageProject, grant('roles/artifactregistry.viewer', RUNNER)] },
      repository: null,
      more: {
        faults: [
          {
            pathRegex: '/projects/shop-images/projectSettings$',
            status: 200,
            contentType: 'application/json',
            body: '{"name":"projects/shop-images/projectSettings","legacyRedirectionState":"REDIRECTION_FROM_GCR_IO_DISABLED"}',
          },
        ],
      },
    }),
    args: ask('gcr.io/shop-images/web:1.4.2'),
    expect: fails('repository'),
  },
  {
    name: 'gcr-io-publisher-left',
    story: 'An image of somebody else’s gcr.io project, which was not moved when Container Registry was shut down.',
    world: shop(),
    args: ask('gcr.io/kuar-demo/kuard-amd64:blue'),
    expect: fails('repository'),
  },
  {
    name: 'remote-repository',
    story: 'A remote repository fetches a public image of Docker Hub for the nodes.',
    world: shop({
      repository: {
        id: 'hub',
        mode: 'REMOTE_REPOSITORY',
        images: [],
        remoteRepositoryConfig: { dockerRepository: { publicRepository: 'DOCKER_HUB' } },
      },
      more: {
        otherRegistries: [
          otherRegistry('docker.io', [
            { name: 'library/nginx', images: [image('nginx', '1.29', { platforms: ['linux/amd64', 'linux/arm64'] })] },
          ]),
        ],
      },
    }),
    args: ask('europe-west1-docker.pkg.dev/shop-images/hub/library/nginx:1.29'),
    expect: PASSES,
  },
  /** A virtual repository `apps` in front of the one that holds the image. */
  {
    name: 'virtual-repository',
    story: 'A virtual repository hands on what another one holds; the nodes may read from the virtual one.',
    world: shop({
      more: {
        repositories: [
          repository('shop-images', 'europe-west1', 'apps', {
            mode: 'VIRTUAL_REPOSITORY',
            virtualRepositoryConfig: {
              upstreamPolicies: [
                {
                  id: 'base',
                  repository: 'projects/shop-images/locations/europe-west1/repositories/base',
                  priority: 10,
                },
              ],
            },
            grants: [...READS, grant(READER, NODES_MEMBER)],
          }),
          repository('shop-images', 'europe-west1', 'base', { images: [WEB_IMAGE], grants: READS }),
        ],
      },
    }),
    args: ask(),
    expect: PASSES,
  },
  {
    name: 'virtual-upstream-elsewhere',
    story:
      'The virtual repository reads from another project, where Artifact Registry’s own service agent was made Reader.',
    world: {
      ...base,
      projects: [
        ...base.projects,
        project('platform-images', '640917283551', {
          parent: 'folders/704512639908',
          grants: [grant('roles/browser', RUNNER)],
        }),
      ],
      repositories: [
        repository('shop-images', 'europe-west1', 'apps', {
          mode: 'VIRTUAL_REPOSITORY',
          virtualRepositoryConfig: {
            upstreamPolicies: [
              {
                id: 'platform',
                repository: 'projects/platform-images/locations/europe-west1/repositories/base',
                priority: 10,
              },
            ],
          },
          grants: [...READS, grant(READER, NODES_MEMBER)],
        }),
        repository('platform-images', 'europe-west1', 'base', {
          images: [WEB_IMAGE],
          grants: [
            ...READS,
            grant(READER, `serviceAccount:service-${IMAGES_NUMBER}@gcp-sa-artifactregistry.iam.gserviceaccount.com`),
          ],
        }),
      ],
    },
    args: ask(),
    expect: PASSES,
  },
  {
    name: 'virtual-upstream-missing',
    story: 'One upstream of the virtual repository was deleted; another one still serves the image.',
    world: shop({
      reading: { imageProject: [...READING.imageProject, grant('roles/artifactregistry.viewer', RUNNER)] },
      more: {
        repositories: [
          repository('shop-images', 'europe-west1', 'apps', {
            mode: 'VIRTUAL_REPOSITORY',
            virtualRepositoryConfig: {
              upstreamPolicies: [
                { id: 'old', repository: `${UPSTREAMS}/old-base`, priority: 20 },
                { id: 'base', repository: `${UPSTREAMS}/base`, priority: 10 },
              ],
            },
            grants: [grant(READER, NODES_MEMBER)],
          }),
          repository('shop-images', 'europe-west1', 'base', { images: [WEB_IMAGE] }),
        ],
      },
    }),
    args: ask(),
    expect: PASSES,
  },
];
