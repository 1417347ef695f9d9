import { expect, test } from '@jest/globals';
import { repositoryFacts } from '../../src/facts/repository-facts';
import { absent, denied, type Fact, known } from '../../src/model/fact';
import { parseImageReference } from '../../src/model/image-reference';
import type { Ask } from '../../src/model/questions';

const parsed = parseImageReference('europe-docker.pkg.dev/images-p/apps/web:1');
if (!parsed.ok) throw new Error(parsed.reason);
const image = parsed.reference;

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
