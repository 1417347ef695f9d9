import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { oddHost } from '../../src/model/odd-host';

test.each<[string, string | null, RegExp]>([
  ['docker.pkg.dev', null, /no Artifact Registry host/],
  ['pkg.dev', null, /no Artifact Registry host/],
  ['us.docker.pkg.dev', 'us-docker.pkg.dev', /no Artifact Registry host/],
  ['europe-west1.pkg.dev', 'europe-west1-docker.pkg.dev', /no Artifact Registry host/],
  ['europe-west1-docer.pkg.dev', 'europe-west1-docker.pkg.dev', /no Artifact Registry host/],
  ['europe-west1-docker.pgk.dev', 'europe-west1-docker.pkg.dev', /another host/],
  ['europe-west1-docker.pkg.de', 'europe-west1-docker.pkg.dev', /another host/],
  ['us-docker-pkg.dev', 'us-docker.pkg.dev', /no Artifact Registry host/],
  ['us-docker.pkg.dev.evil.com', null, /another host/],
  ['us-npm.pkg.dev', 'us-docker.pkg.dev', /serves npm packages/],
  ['europe-west-docker.pkg.dev', 'europe-west1-docker.pkg.dev', /europe-west is not a location/],
  ['europe-west1-b-docker.pkg.dev', 'europe-west1-docker.pkg.dev', /europe-west1-b is not a location/],
  ['eu-docker.pkg.dev', 'europe-docker.pkg.dev', /eu is not a location/],
  ['us-cental1-docker.pkg.dev', 'us-central1-docker.pkg.dev', /us-cental1 is not a location/],
  ['docker.us-est1.rep.pkg.dev', 'docker.us-east1.rep.pkg.dev', /us-est1 is not a location/],
  ['mars-docker.pkg.dev', null, /mars is not a location/],
  ['europe-west1-docker.pkg.dev:443', 'europe-west1-docker.pkg.dev', /none to a host with a port/],
  ['gcr.io:443', 'gcr.io', /none to a host with a port/],
  ['eu-gcr.io', 'eu.gcr.io', /looks like gcr.io/],
  ['europe.gcr.io', 'eu.gcr.io', /looks like gcr.io/],
])('%s is odd; %s was meant', (host, near, why) => {
  const odd = oddHost(host);
  expect(odd?.why).toMatch(why);
  expect(odd?.near).toBe(near);
});

test.each([
  'quay.io',
  'gcr.io',
  'asia.gcr.io',
  'mirror.gcr.io',
  'k8s.gcr.io',
  'ghcr.io',
  'docker.io',
  'cgr.dev',
  'docker.pkg.github.com',
  'registry.example.com:5000',
  'localhost:5000',
  'docker.elastic.co',
  'europe-docker.pkg.dev',
  'northamerica-south1-docker.pkg.dev',
  'docker.us-east1.rep.pkg.dev',
])('%s is not odd', (host) => expect(oddHost(host)).toBeNull());

test('no host throws, and what is near is not odd itself', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.domain(),
        fc.constantFrom('us', 'europe-west1', 'docker', 'dockr', '').map((part) => `${part}-docker.pkg.dev`),
        fc.string({
          unit: fc.constantFrom('d', 'o', 'c', 'k', 'e', 'r', 'p', 'g', '.', '-', 'v', 'u', 's', '1'),
          maxLength: 40,
        }),
      ),
      (host) => {
        const near = oddHost(host)?.near ?? null;
        if (near !== null) expect(oddHost(near)).toBeNull();
      },
    ),
  );
});
