import { expect, test } from '@jest/globals';
import { nearProjects, nearRepositories } from '../../src/facts/near-repositories';
import { absent, type Fact, known } from '../../src/model/fact';
import type { Ask } from '../../src/model/questions';
import type { RepositoryFacts } from '../../src/model/target-facts';
import { factsOf, gone, late, refused, REPOSITORY } from '../checks/facts';

/** The places whose repositories are asked for; null where none is. */
async function placesOf(over: Partial<RepositoryFacts>, location: string | null): Promise<readonly string[] | null> {
  const { repository } = factsOf({ repository: over }).image;
  const asked: string[] = [];
  const ask = ((_: 'repositories', of: { project: string; location: string }): Promise<Fact<readonly string[]>> => {
    asked.push(`${of.project} ${of.location}`);
    return Promise.resolve(known([], 'list'));
  }) as unknown as Ask;
  const cluster = location === null ? null : { project: 'run-p', location, name: 'prod' };
  const near = await nearRepositories(Promise.resolve(repository), cluster, ask);
  expect(near?.length ?? null).toBe(near === null ? null : asked.length);
  return near === null ? null : asked;
}

const missing = { repository: gone(`artifactregistry ${REPOSITORY}`) };

test.each<[string, Partial<RepositoryFacts>, string | null, readonly string[] | null]>([
  ['the reference’s place is the cluster’s', missing, 'europe-west1-b', ['images-p europe-west1', 'images-p europe']],
  [
    'the cluster is elsewhere',
    missing,
    'us-central1',
    ['images-p europe-west1', 'images-p us-central1', 'images-p us'],
  ],
  ['no multi-region is around it', missing, 'me-west1', ['images-p europe-west1', 'images-p me-west1']],
  ['no cluster is named', missing, null, ['images-p europe-west1']],
  ['the repository is there', {}, 'europe-west1', null],
  ['the repository was not read', { repository: late }, 'europe-west1', null],
  ['its project does not exist', { ...missing, project: absent('projects', 'none') }, 'europe-west1', null],
])('lists are asked for where the repository is absent, one a place: %s', async (_, over, location, places) => {
  expect(await placesOf(over, location)).toEqual(places);
});

const none = refused('resourcemanager.projects.get', 'projects/images-p');
const shut = { repository: refused('artifactregistry.repositories.get', REPOSITORY), project: none };

test.each<[string, Partial<RepositoryFacts>, boolean, string | null]>([
  ['both are refused', shut, false, 'ima'],
  ['the project is absent', { ...shut, project: absent('projects', 'none') }, false, 'ima'],
  ['the registry served the image', shut, true, null],
  ['the project was read', { repository: shut.repository }, false, null],
  ['the repository was read', { project: none }, false, null],
  ['the repository was not reached', { repository: late, project: none }, false, null],
])('projects that begin alike are asked for: %s', async (_, over, served, prefix) => {
  const { image } = factsOf({ repository: over });
  const asked: string[] = [];
  const ask = ((__: 'projectsLike', of: { prefix: string }): Promise<Fact<readonly string[]>> => {
    asked.push(of.prefix);
    return Promise.resolve(known([], 'list'));
  }) as unknown as Ask;
  const seen = served ? image : { ...image, manifest: shut.repository };
  await nearProjects(Promise.resolve(image.repository), Promise.resolve(seen), ask);
  expect(asked).toEqual(prefix === null ? [] : [prefix]);
});
