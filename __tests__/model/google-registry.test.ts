import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { googleRegistryHost, isGoogleRegistry } from '../../src/model/google-registry';
import { parseImageReference } from '../../src/model/image-reference';
import { mayGetGoogleToken } from '../../src/http/google-hosts';

const NONE = { apiOrigins: [], registryOrigin: null };

describe('Google’s registry hosts', () => {
  test.each([
    ['europe-west1-docker.pkg.dev', { form: 'pkg.dev', location: 'europe-west1' }],
    ['us-docker.pkg.dev', { form: 'pkg.dev', location: 'us' }],
    ['docker.us-east1.rep.pkg.dev', { form: 'regional', location: 'us-east1' }],
    ['gcr.io', { form: 'gcr.io', location: 'us' }],
    ['eu.gcr.io', { form: 'gcr.io', location: 'europe' }],
  ])('%s', (host, place) => expect(googleRegistryHost(host)).toEqual(place));

  test.each([
    'eu--x-docker.pkg.dev',
    '-docker.pkg.dev',
    'docker..rep.pkg.dev',
    'docker.a-.rep.pkg.dev',
    'docker.a.b.rep.pkg.dev',
    'europe-docker.pkg.dev.evil.com',
    'europe-docker.pkg.dev:443',
    'Europe-docker.pkg.dev',
    'europe-docker.pkg.dev.',
    'europe-docker.pkg.dev\n',
    'mirror.gcr.io',
    'k8s.gcr.io',
    'toString',
    'constructor',
    '__proto__',
    `${'a'.repeat(300)}-docker.pkg.dev`,
  ])('%j is none', (host) => expect(googleRegistryHost(host)).toBeNull());

  // One recogniser: what the model calls another registry never gets a token, whatever the host looks like.
  test('the model and the client agree on every host', () => {
    const part = fc.constantFrom(
      'eu',
      'x',
      '-',
      '--',
      '.',
      'docker',
      'gcr.io',
      'pkg.dev',
      'rep',
      '-docker.pkg.dev',
      '.rep.pkg.dev',
      'docker.',
      '1',
      'valueOf',
    );
    const host = fc.array(part, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(host, (each) => {
        const parsed = parseImageReference(`${each}/p/r/i:1`);
        if (!parsed.ok || parsed.reference.host !== each) return;
        const isGoogle = parsed.reference.kind === 'artifact-registry';
        expect(isGoogleRegistry(each)).toBe(isGoogle);
        if (URL.canParse(`https://${each}/v2/`))
          expect(mayGetGoogleToken(new URL(`https://${each}/v2/`), NONE, each)).toBe(isGoogle);
      }),
      { numRuns: 5000 },
    );
  });
});
