import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { serverFor, serversOf } from '../../src/kubernetes/endpoints';

const MEMBER = { name: 'projects/1/locations/global/memberships/m', attached: false };
const NONE = { addresses: [], dns: null, authority: 'Q0E=', membership: null };

describe('the server that gets the caller’s token', () => {
  test.each([
    'evil.com',
    'gke-1.europe-west1.gke.goog.evil.com',
    'gke.goog',
    'evilgke.goog',
    'evil.com#.gke.goog',
    'evil.com/.gke.goog',
    'evil.com:443@x.gke.goog',
    'x.gke.goog:8443',
    'x.gke.goog/',
    'X.GKE.GOOG\n',
    '',
  ])('is no DNS endpoint such as %j', (dns) => {
    expect(typeof serverFor({ ...NONE, dns })).toBe('string');
  });

  test.each(['10.0.0.2', '10.0.0.2:8443', '172.20.0.1', '100.64.0.1', '169.254.1.1', '[fd00::1]', '[fd00::1]:443'])(
    'goes by Connect gateway rather than to %s, which a runner outside does not reach',
    (address) => {
      const membership = { name: 'projects/1/locations/global/memberships/prod', attached: false };
      const endpoints = { dns: null, addresses: [address], authority: 'CA', membership };
      expect(serverFor(endpoints)).toMatchObject({ kind: 'gateway' });
      expect(serverFor({ ...endpoints, addresses: [address, '[2600:1901::1]:443'] })).toMatchObject({
        kind: 'address',
      });
    },
  );

  test.each([
    'evil.com',
    'evil.com/path',
    'evil.com#',
    '203.0.113.10/../x',
    '203.0.113.10:1@evil.com',
    '203.0.113.10:65536',
    '203.0.113.10 ',
    '3405803786',
    '0x7f000001',
    '203.0.113',
    '[::1',
    '[evil.com]',
    '',
  ])('is no address such as %j', (address) => {
    expect(typeof serverFor({ ...NONE, addresses: [address] })).toBe('string');
  });

  test.each([
    'projects/../x/locations/l/memberships/m',
    'projects/p?/locations/l/memberships/m',
    'projects/p/locations/l/memberships/m#',
    'projects/p/locations/-/memberships/m',
    'projects/p/locations/evil.com/memberships/m',
    '@evil.com/projects/p/locations/l/memberships/m',
  ])('is no gateway by the membership %j', (membership) => {
    expect(typeof serverFor({ ...NONE, membership: { name: membership, attached: false } })).toBe('string');
  });

  test.each([
    [{ dns: 'gke-1a2b.europe-west1.gke.goog' }, 'gke-1a2b.europe-west1.gke.goog'],
    [{ addresses: ['203.0.113.10'] }, '203.0.113.10'],
    [{ addresses: ['evil.com', '203.0.113.10:8443'] }, '203.0.113.10:8443'],
    [{ addresses: ['[2001:db8::1]:443'] }, '[2001:db8::1]:443'],
    [
      { membership: MEMBER, addresses: ['10.0.0.1'] },
      'connectgateway.googleapis.com/v1/projects/1/locations/global/gkeMemberships/m',
    ],
  ])('is %j', (endpoints, server) => {
    expect(serverFor({ ...NONE, ...endpoints })).toMatchObject({ server });
  });

  test('is on this machine before an address elsewhere: a stand-in is named so', () => {
    const endpoints = { dns: null, addresses: ['127.0.0.1:6443', '203.0.113.10'], authority: 'CA', membership: null };
    expect(serverFor(endpoints)).toEqual({ kind: 'address', server: '127.0.0.1:6443' });
  });

  test('an address that nobody vouches for gets none', () => {
    expect(serverFor({ ...NONE, authority: null, addresses: ['203.0.113.10'] })).toMatch(/certificate authority/);
  });

  test('whatever the fields say, it is an IP address or a host of Google’s', () => {
    const parts = fc.constantFrom(
      'evil.com',
      '.gke.goog',
      'gke',
      '203.0.113.1',
      ':443',
      '/',
      '@',
      '#',
      '?',
      '..',
      '[',
      ']',
    );
    const host = fc.oneof(
      fc.string(),
      fc.array(parts, { maxLength: 5 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(host, host, host, (dns, address, membership) => {
        const chosen = serverFor({
          ...NONE,
          dns,
          addresses: [address],
          membership: { name: membership, attached: false },
        });
        if (typeof chosen === 'string') return;
        const url = new URL(`https://${chosen.server}/api`);
        expect(url.hostname).toMatch(
          /\.gke\.goog$|^(?:[a-z0-9-]+-)?connectgateway\.googleapis\.com$|^[\d.]+$|^\[[0-9a-f:.]+\]$/,
        );
        expect([url.username, url.hash, url.search]).toEqual(['', '', '']);
      }),
      { numRuns: 2000, interruptAfterTimeLimit: 10_000 },
    );
  });
});

test('Connect gateway leads to clusters outside GKE by another path', () => {
  const server = (more: object) => serverFor({ ...NONE, membership: { ...MEMBER, ...more } });
  expect(server({})).toEqual({ kind: 'gateway', server: expect.stringMatching(/\/gkeMemberships\/m$/) });
  expect(server({ attached: true })).toEqual({
    kind: 'gateway',
    server: 'connectgateway.googleapis.com/v1/projects/1/locations/global/memberships/m',
  });
});

test('of a membership in a region, Connect gateway is that of the region, as gcloud writes it', () => {
  const name = 'projects/1/locations/europe-west1/memberships/m';
  expect(serverFor({ ...NONE, membership: { name, attached: true } })).toEqual({
    kind: 'gateway',
    server: `europe-west1-connectgateway.googleapis.com/v1/${name}`,
  });
  expect(serversOf({ ...NONE, membership: { name, attached: true } })).toEqual([
    `europe-west1-connectgateway.googleapis.com/v1/${name}`,
    `connectgateway.googleapis.com/v1/${name}`,
  ]);
});
