import { copyToRegion, repositoryName } from '../fixes';
import type { Check } from './check';
import { evidence, judgeOf } from './judge';
import { inArtifactRegistry, otherRegistry, referenceOf } from './applies';
import { ownValue } from '../model/own-value';

const judge = judgeOf('repository-location', 'advice');

/** The continent of a region, by the first part of its name. */
const CONTINENTS: Readonly<Record<string, string>> = {
  us: 'North America',
  northamerica: 'North America',
  southamerica: 'South America',
  europe: 'Europe',
  asia: 'Asia',
  australia: 'Australia',
  me: 'the Middle East',
  africa: 'Africa',
};
/** Multi-regions, by the first part of the names of the regions that they are made of. */
const MULTI_REGIONS = new Set(['us', 'europe', 'asia']);

/** Is the repository near the cluster? */
export const repositoryLocation: Check = {
  id: 'repository-location',
  kind: 'advice',
  title: 'The repository is near the cluster',
  subject: 'repository from cluster',
  traits: {},
  judge: (facts) => {
    const image = referenceOf(facts);
    if (image === null) return [];
    const here = inArtifactRegistry(facts);
    if (here === null) return [judge.skip(otherRegistry(image))];
    if (facts.cluster.cluster.state === 'absent') return [judge.skip('The cluster does not exist')];
    const region = regionOf(facts.target.cluster.location);
    const { location } = here.image;
    const places = `the repository is in ${location}, the cluster in ${region}`;
    const proof = (says: 'pass' | 'fail') => evidence('parsed', says, 'image reference and cluster name', places);
    switch (distanceOf(location, region)) {
      case 'same':
        return [judge.pass(`Repository and cluster are both in ${region}`, { evidence: proof('pass') })];
      case 'multi-region':
        return [
          judge.pass(`The multi-region ${location} includes the cluster's ${region}`, { evidence: proof('pass') }),
        ];
      case 'unknown':
        return [judge.unknown(`How far apart they are is not known: ${places}`)];
      case 'continent':
        return [
          judge.warn(`Pulls cross regions, which is slower and costs network traffic: ${places}`, {
            evidence: proof('fail'),
            fix: copyToRegion(image, repositoryName(here.repository.name), region),
          }),
        ];
      case 'far':
        return [
          judge.warn(
            `Pulls cross from ${continentOf(location) ?? ''} to ${continentOf(region) ?? ''}, which is slow and costs the most network traffic: ${places}`,
            { evidence: proof('fail'), fix: copyToRegion(image, repositoryName(here.repository.name), region) },
          ),
        ];
    }
  },
};

/** From near to far. */
export type Distance = 'same' | 'multi-region' | 'continent' | 'far' | 'unknown';

/**
 * @param repository a region or multi-region
 * @param region the cluster's
 */
export function distanceOf(repository: string, region: string): Distance {
  if (repository === region) return 'same';
  if (MULTI_REGIONS.has(repository) && region.startsWith(`${repository}-`)) return 'multi-region';
  const [from, to] = [continentOf(repository), continentOf(region)];
  if (from === null || to === null) return 'unknown';
  return from === to ? 'continent' : 'far';
}

/** The region of a cluster's location: a zone is its region with a letter. */
export const regionOf = (location: string): string => location.replace(/^([a-z]+-[a-z]+\d+)-[a-z]$/, '$1');

const continentOf = (location: string): string | null => ownValue(CONTINENTS, location.split('-')[0] ?? '') ?? null;
