import { expect, test } from '@jest/globals';
import { regionOf } from '../../src/model/location';

test.each([
  ['europe-west1', 'europe-west1'],
  ['europe-west1-b', 'europe-west1'],
  ['us-central1-ai1a', 'us-central1'],
  ['northamerica-northeast1-a', 'northamerica-northeast1'],
  ['europe', 'europe'],
  ['', ''],
])('%s is in %s', (location, region) => {
  expect(regionOf(location)).toBe(region);
});
