/** Perimeters of VPC Service Controls around the nodes and the images. */
import type { JsonObject, World } from '../world';
import type { Scenario } from './scenario';
import { ask, fails, IMAGES_NUMBER, PASSES, PROD_NUMBER, READING_ALL, shop, unknown } from './shop';

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

const guarded = (more: Partial<World>): World => shop({ reading: { organization: READING_ALL }, more });
const bounded = (...resources: string[]): World => {
  const world = guarded({});
  const { organization } = world;
  return organization === undefined
    ? world
    : { ...world, organization: { ...organization, accessBoundaries: [{ id: 'staff', resources }] } };
};
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
  {
    name: 'perimeters-not-read',
    story: 'Under --strict perimeters and access boundaries count, and the runner may read neither.',
    world: shop(),
    args: STRICT,
    expect: { ...unknown('repository', 'pull-permission'), exitCode: 3 },
  },
  {
    name: 'access-boundary-around-images',
    story: 'The organization has an access boundary that lists the folder of the images.',
    world: bounded('//cloudresourcemanager.googleapis.com/folders/704512639908'),
    args: STRICT,
    expect: PASSES,
  },
  {
    name: 'access-boundary-around-others',
    story:
      'The only access boundary lists another project: whether it binds the nodes is not read, and --strict counts it.',
    world: bounded('//cloudresourcemanager.googleapis.com/projects/shop-payments'),
    args: STRICT,
    expect: { ...unknown('pull-permission'), exitCode: 3 },
  },
];
