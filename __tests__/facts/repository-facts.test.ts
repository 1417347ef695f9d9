import { describe, expect, test } from '@jest/globals';
import { repositoryFacts } from '../../src/facts/repository-facts';
import { absent, denied, type Fact, known } from '../../src/model/fact';
import { parseImageReference } from '../../src/model/image-reference';
import type { Ask } from '../../src/model/questions';

const parsed = parseImageReference('europe-docker.pkg.dev/images-p/apps/web:1');
if (!parsed.ok) throw new Error(parsed.reason);
const image = parsed.reference;

describe('the upstreams of a virtual repository', () => {
  const virtual = {
    name: 'projects/images-p/locations/europe/repositories/apps',
    format: 'DOCKER',
    mode: 'VIRTUAL_REPOSITORY',
    upstreams: ['images-p', 'base-p'].map((project) => `projects/${project}/locations/europe/repositories/base`),
  };
  /** The upstreams, and whose policies were asked for. */
  async function upstreamsOf(mode: string) {
    const asked: string[] = [];
    const ask = ((kind: string, of: Record<string, string>) => {
      if (kind === 'repositoryPolicy' || kind === 'policy') asked.push(of['repository'] ?? of['resource'] ?? '');
      const repository = known({ ...virtual, mode }, 'repository');
      return Promise.resolve(kind === 'repository' ? repository : absent(kind, ''));
    }) as unknown as Ask;
    const facts = await repositoryFacts(image, ask);
    return { upstreams: facts?.upstreams ?? [], asked };
  }

  test('have levels of their own only in another project: in the same one they are those of the repository', async () => {
    const { upstreams, asked } = await upstreamsOf('VIRTUAL_REPOSITORY');
    expect(upstreams.map(({ name, levels }) => [name, levels.map(({ resource }) => resource)])).toEqual([
      [virtual.upstreams[0], []],
      [virtual.upstreams[1], [virtual.upstreams[1], 'projects/base-p']],
    ]);
    expect(asked.sort()).toEqual(['projects/base-p', virtual.upstreams[1], virtual.name, 'projects/images-p'].sort());
  });

  test('of a remote repository have neither levels nor download rules', async () => {
    const { upstreams } = await upstreamsOf('REMOTE_REPOSITORY');
    expect(upstreams.map(({ levels, downloadRules }) => [levels, downloadRules])).toEqual([
      [[], null],
      [[], null],
    ]);
  });
});

/** The levels of a repository whose project stands as told. */
async function levelsOf(ancestry: Fact<readonly string[]>, parent: string | null): Promise<string[]> {
  const project = known({ id: 'images-p', number: '5', state: 'ACTIVE', parent }, 'project');
  const answers: Record<string, Fact<unknown>> = { ancestry, project, policy: known({ bindings: [] }, 'policy') };
  const ask = ((kind: string) => Promise.resolve(answers[kind] ?? absent(kind, ''))) as unknown as Ask;
  const facts = await repositoryFacts(image, ask);
  const levels = facts?.levels.slice(2) ?? [];
  expect(facts?.deny.slice(1).map(({ resource }) => resource)).toEqual(levels.map(({ resource }) => resource));
  return levels.map(({ resource, policy }) => `${resource} ${policy.state}`);
}

const told = (...above: string[]): Fact<readonly string[]> => known(['projects/images-p', ...above], 'ancestry');

test('each level that is named is asked', async () =>
  expect(await levelsOf(told('folders/7', 'organizations/9'), 'folders/7')).toEqual([
    'folders/7 known',
    'organizations/9 known',
  ]));

test('a project without an organization has nothing above it', async () =>
  expect(await levelsOf(told(), null)).toEqual([]));

test.each([
  ['at a folder', told('folders/7'), 'folders/7', ['folders/7 known', 'what stands above folders/7 blocked']],
  ['at a project below a folder', told(), 'folders/7', ['folders/7 known', 'what stands above folders/7 blocked']],
  ['at a project below an organization', told(), 'organizations/9', ['organizations/9 known']],
])('an answer that ends %s was cut short', async (_, ancestry, parent, levels) =>
  expect(await levelsOf(ancestry, parent)).toEqual(levels),
);

test('ancestors that could not be read are one level that is not known', async () =>
  expect(await levelsOf(denied('permission', 'ancestry', 'no'), 'folders/7')).toEqual([
    'the folders and the organization above projects/images-p blocked',
  ]));
