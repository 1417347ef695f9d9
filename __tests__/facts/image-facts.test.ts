/** What is asked of the registry about an image, and when. */
import { describe, expect, test } from '@jest/globals';
import { takenFact } from '../../src/facts/child-facts';
import { imageFacts } from '../../src/facts/image-facts';
import { absent, denied, type Fact, known } from '../../src/model/fact';
import { parseImageReference } from '../../src/model/image-reference';
import type { Ask } from '../../src/model/questions';
import type { Manifest } from '../../src/model/registry';
import type { RepositoryFacts } from '../../src/model/target-facts';
import { DIGEST, indexOf, levels, poolOf, refused, REPOSITORY, repositoryOf, single } from '../checks/facts';

const parsed = parseImageReference('europe-west1-docker.pkg.dev/images-p/web/team/shop:v1');
if (!parsed.ok) throw new Error(parsed.reason);
const image = parsed.reference;
const PATH = { host: 'europe-west1-docker.pkg.dev', path: 'images-p/web/team/shop' };
const UNREAD = refused('artifactregistry.repositories.getIamPolicy', REPOSITORY);

/** What is asked of an image with this manifest, out of a repository like this. */
async function asked(manifest: Fact<Manifest>, about: Partial<RepositoryFacts> | null) {
  const questions: [string, unknown][] = [];
  const ask = ((kind: string, of: unknown) => {
    questions.push([kind, of]);
    return Promise.resolve(kind === 'manifest' ? manifest : absent(kind, ''));
  }) as unknown as Ask;
  await imageFacts({ ...image }, Promise.resolve(about as RepositoryFacts | null), ask);
  return questions;
}

const repository = (over: Partial<RepositoryFacts> = {}): Partial<RepositoryFacts> => ({
  repository: known(repositoryOf(), 'artifactregistry'),
  levels: levels(),
  ...over,
});
const index = known(indexOf('linux/amd64'), 'registry');

describe('whether strangers may pull is asked', () => {
  test.each<[string, Partial<RepositoryFacts> | null, boolean]>([
    ['where the policy that says it could not be read', repository({ levels: levels({ repository: UNREAD }) }), true],
    ['not where the policy was read', repository(), false],
    [
      'not of a repository that does not exist: there is nothing to pull',
      repository({ repository: absent('artifactregistry', ''), levels: levels({ repository: UNREAD }) }),
      false,
    ],
    ['not of another registry', null, false],
  ])('%s', async (_, about, expected) => {
    const questions = await asked(index, about);
    expect(questions.filter(([kind]) => kind === 'anonymousPull')).toEqual(
      expected ? [['anonymousPull', { ...PATH, reference: 'v1' }]] : [],
    );
  });
});

describe('the config, which says the platform, is asked', () => {
  test('of a single image', async () => {
    const manifest = single();
    expect(await asked(known(manifest, 'registry'), repository())).toContainEqual([
      'imageConfig',
      { ...PATH, digest: manifest.config?.digest, by: 'caller' },
    ]);
  });
  test.each([
    ['an index, which says it itself', index],
    ['one without a config', known({ ...single(), config: null }, 'registry')],
    ['one that could not be read', denied('permission', 'registry', 'no')],
  ])('not of %s', async (_, manifest) => {
    expect((await asked(manifest, repository())).map(([kind]) => kind)).not.toContain('imageConfig');
  });
});

describe('what the nodes would take of an index', () => {
  const pool = { pool: poolOf(), platform: { os: 'linux' as const, architecture: known('amd64', '') }, runtime: null };
  const askedOf = async (written: string) => {
    const own = parseImageReference(written);
    if (!own.ok) throw new Error(own.reason);
    const questions: [string, unknown][] = [];
    const ask = ((kind: string, of: unknown) => {
      questions.push([kind, of]);
      return Promise.resolve(known(kind === 'manifest' ? { ...single(), layersSize: 7 } : { digest: DIGEST }, kind));
    }) as unknown as Ask;
    const seen = { manifest: index, by: 'caller', stranger: null } as const;
    return { taken: await takenFact(own.reference, pool, '1.33.1-gke.1', seen, ask), questions };
  };

  test('is read at Artifact Registry, where that costs no more than to ask whether it is there', async () => {
    const { taken, questions } = await askedOf('europe-west1-docker.pkg.dev/images-p/web/team/shop:v1');
    expect(questions).toEqual([['manifest', { ...PATH, reference: DIGEST }]]);
    expect(taken).toMatchObject({ there: { state: 'known' }, manifest: { layersSize: 7 } });
  });
  test('is only looked for elsewhere, where it may count as a pull', async () => {
    const { taken, questions } = await askedOf('docker.io/library/nginx:1.27');
    expect(questions.map(([kind]) => kind)).toEqual(['presence']);
    expect(taken).toMatchObject({ there: { state: 'known' }, manifest: null });
  });
});
