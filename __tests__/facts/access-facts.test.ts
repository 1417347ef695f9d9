import { expect, test } from '@jest/globals';
import { isPublic } from '../../src/access/public';
import { accessFacts } from '../../src/facts/access-facts';
import { known } from '../../src/model/fact';
import type { Policy } from '../../src/model/iam';
import type { Ask } from '../../src/model/questions';
import { accountOf, type NodeIdentity } from '../../src/model/service-account';
import type { ImageFacts, RepositoryFacts } from '../../src/model/target-facts';

const NODE = 'serviceAccount:nodes@run-p.iam.gserviceaccount.com';
const identity = (member: string): NodeIdentity | null => {
  const email = accountOf(member);
  return email === null ? null : { email, member, project: 'run-p' };
};
const NOW = '2026-11-23T12:00:00Z';
const PULL = 'artifactregistry.repositories.downloadArtifacts';
const CUSTOM = 'organizations/1/roles/pulls';

const repositoryWith = (...bindings: Policy['bindings'][number][]): RepositoryFacts => {
  const name = 'projects/images-p/locations/europe/repositories/apps';
  const levels = [{ kind: 'repository', resource: name, policy: known({ bindings }, 'the policy') }];
  return { name, levels, deny: [] } as unknown as RepositoryFacts;
};

test('what a role of strangers holds is read, though the node has a grant of its own', async () => {
  const asked: string[] = [];
  const ask = ((kind: string, of: { role: string }) => {
    asked.push(`${kind} ${of.role}`);
    return Promise.resolve(known({ permissions: [PULL], deleted: false }, 'IAM'));
  }) as unknown as Ask;
  const repository = repositoryWith(
    { role: 'roles/artifactregistry.reader', members: [NODE], condition: null },
    { role: CUSTOM, members: ['allUsers'], condition: null },
  );
  const facts = await accessFacts(known(NODE, 'pool'), identity(NODE), repository, ask, NOW);
  expect(asked).toEqual([`role ${CUSTOM}`]);
  // A pool without scopes may pull only what is public.
  expect(isPublic({ anonymous: null, repository } as unknown as ImageFacts, facts, NOW)).toBe(true);
});

test('the tags that decide on strangers are read, though the node has a grant of its own', async () => {
  const asked: string[] = [];
  const ask = ((kind: string) => {
    asked.push(kind);
    const names = { namespacedKey: '1/env', namespacedValue: '1/env/prod' };
    return Promise.resolve(known([{ key: 'tagKeys/1', value: 'tagValues/1', ...names, keyParent: null }], 'tags'));
  }) as unknown as Ask;
  const condition = { title: '', expression: "resource.matchTag('1/env', 'dev')" };
  const repository = repositoryWith(
    { role: 'roles/artifactregistry.reader', members: [NODE], condition: null },
    { role: 'roles/artifactregistry.reader', members: ['allUsers'], condition },
  );
  const facts = await accessFacts(known(NODE, 'pool'), identity(NODE), repository, ask, NOW);
  expect(asked).toEqual(['effectiveTags']);
  expect(isPublic({ anonymous: null, repository } as unknown as ImageFacts, facts, NOW)).toBe(false);
});

test('a grant that is sure asks for nothing more', async () => {
  const ask = (() => Promise.reject(new Error('asked'))) as unknown as Ask;
  const reader = { role: 'roles/artifactregistry.reader', members: [NODE, 'allUsers'], condition: null };
  await accessFacts(known(NODE, 'pool'), identity(NODE), repositoryWith(reader), ask, NOW);
});

test.each([
  ['a default account', 'serviceAccount:371050942186-compute@developer.gserviceaccount.com', ['automaticGrants']],
  ['any other account', NODE, []],
  ['a principal that is no account', 'principal://iam.googleapis.com/x', []],
])('whether grants come by themselves is asked only of %s that lacks one', async (_, principal, expected) => {
  const asked: string[] = [];
  const ask = ((kind: string) => {
    asked.push(kind);
    return Promise.resolve(known({ withheld: true }, 'organization policy'));
  }) as unknown as Ask;
  await accessFacts(known(principal, 'pool'), identity(principal), repositoryWith(), ask, NOW);
  expect(asked.filter((kind) => kind === 'automaticGrants')).toEqual(expected);
});
