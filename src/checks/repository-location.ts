import { copyToRegion, firstLook, isCallers } from '../fixes';
import type { Finding } from '../model/finding';
import { evidence, findingsOf } from '../model/finding-builder';
import { ownValue } from '../model/own-value';
import type { ClusterName } from '../model/cluster';
import { regionOf } from '../model/location';
import { type InArtifactRegistry, ofArtifactRegistry } from './applies';
import { checkOf } from './check';

interface Places {
  /** The repository's region or multi-region. */
  readonly location: string;
  /** The cluster's. */
  readonly region: string;
}
const placesText = ({ location, region }: Places): string =>
  `the repository is in ${location}, the cluster in ${region}`;

const CODES = {
  'same-region': ({ region }: Places) => `Repository and cluster are both in ${region}`,
  'in-multi-region': ({ location, region }: Places) => `The multi-region ${location} includes the cluster's ${region}`,
  'distance-not-known': (places: Places) => `How far apart they are is not known: ${placesText(places)}`,
  'other-region': (places: Places) =>
    `Pulls cross regions, which is slower and costs network traffic: ${placesText(places)}`,
  'other-continent': (places: Places & { readonly from: string; readonly to: string }) =>
    `Pulls cross from ${places.from} to ${places.to}, which is slow and costs the most network traffic: ${placesText(places)}`,
};
const find = findingsOf('repository-location', 'advice', CODES);

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
/** Multi-regions: the first part of the names of the regions that they consist of. */
const MULTI_REGIONS = new Set(['us', 'europe', 'asia']);

/** Is the repository near the cluster? */
export const repositoryLocation = checkOf(find, {
  title: 'The repository is near the cluster',
  subject: 'repository from region',
  traits: {},
  judge: ofArtifactRegistry(find, (here, facts) => [
    facts.target.cluster === null || facts.cluster.cluster.state === 'absent'
      ? find.clusterAbsent()
      : judgePlaces(here, facts.target.cluster, isCallers(facts)),
  ]),
});

function judgePlaces({ image, repository }: InArtifactRegistry, cluster: ClusterName, own: boolean): Finding {
  const name = repository.place;
  const places = { location: image.location, region: regionOf(cluster.location) };
  const { location, region } = places;
  const proof = (says: 'pass' | 'fail') =>
    evidence('parsed', says, 'image reference and cluster name', placesText(places));
  // The caller can see the project but not this repository, so the location may be a typing error.
  const isUnseen = repository.repository.state !== 'known' && repository.project.state === 'known';
  const copied = () => copyToRegion(image, name, region, own ? name.project : cluster.project);
  const far = () => ({
    evidence: proof('fail'),
    fix: isUnseen ? firstLook(name, copied()) : copied(),
  });
  switch (distanceOf(location, region)) {
    case 'same':
      return find.pass('same-region', places, { evidence: proof('pass') });
    case 'multi-region':
      return find.pass('in-multi-region', places, { evidence: proof('pass') });
    case 'unknown':
      return find.unknown('distance-not-known', places);
    case 'continent':
      return find.warn('other-region', places, far());
    case 'far': {
      const [from, to] = [continentOf(location) ?? '', continentOf(region) ?? ''];
      return find.warn('other-continent', { ...places, from, to }, far());
    }
  }
}

/** From near to far. */
export type Distance = 'same' | 'multi-region' | 'continent' | 'far' | 'unknown';

/**
 * @param repository a region or multi-region
 * @param region the cluster's region
 */
export function distanceOf(repository: string, region: string): Distance {
  if (repository === region) return 'same';
  if (MULTI_REGIONS.has(repository) && region.startsWith(`${repository}-`)) return 'multi-region';
  const [from, to] = [continentOf(repository), continentOf(region)];
  if (from === null || to === null) return 'unknown';
  return from === to ? 'continent' : 'far';
}

const continentOf = (location: string): string | null => ownValue(CONTINENTS, location.split('-')[0] ?? '') ?? null;
