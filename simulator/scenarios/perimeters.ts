/** Perimeters of VPC Service Controls around the nodes and the images. */
import { grant } from '../builder';
import type { JsonObject, World } from '../world';
import type { Scenario } from './scenario';
import { ask, fails, IMAGES_NUMBER, PASSES, PROD_NUMBER, READING, RUNNER, shop, unknown } from './shop';

const SEES = [...READING.organization, grant('roles/accesscontextmanager.policyReader', RUNNER)];

const perimeter = (name: string, numbers: string[], status: JsonObject = {}): JsonObject => ({
  name,
  title: name,
  perimeterType: 'PERIMETER_TYPE_REGULAR',
  status: {
    resources: numbers.map((number) => `projects/${number}`),
    restrictedServices: ['artifactregistry.googleapis.com'],
    ...status,
  },
});

const guarded = (more: Partial<World>): World => shop({ reading: { organization: SEES }, more });
const STRICT = [...ask(), '--strict'];
const BOTH = [PROD_NUMBER, IMAGES_NUMBER];

export const perimeters: readonly Scenario[] = [
  {
    name: 'perimeter-around-both',
    story: 'Nodes and images are within one perimeter, which its own projects pass.',
    world: guarded({ servicePerimeters: [perimeter('prod', BOTH)] }),
    args: STRICT,
    expect: PASSES,
  },
  {
    name: 'perimeter-around-neither',
    story: 'The organization has a perimeter, and it holds neither the nodes nor the images.',
    world: guarded({ servicePerimeters: [perimeter('payments', ['999000999000'])] }),
    args: STRICT,
    expect: PASSES,
  },
  {
    name: 'perimeter-closed-to-its-networks',
    story: 'Nodes and images are within one perimeter, which does not let its networks reach Artifact Registry.',
    world: guarded({
      servicePerimeters: [
        perimeter('prod', BOTH, {
          vpcAccessibleServices: { enableRestriction: true, allowedServices: ['storage.googleapis.com'] },
        }),
      ],
    }),
    args: STRICT,
    expect: fails('repository'),
  },
  {
    name: 'perimeter-around-images',
    story: 'The images are within a perimeter and the nodes are not: its ingress rules decide, which are not judged.',
    world: guarded({ servicePerimeters: [perimeter('images', [IMAGES_NUMBER])] }),
    args: STRICT,
    expect: { ...unknown('repository'), exitCode: 3 },
  },
];
