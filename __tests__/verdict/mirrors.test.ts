import { describe, expect, test } from '@jest/globals';
import type { Mirrors } from '../../src/model/cluster';
import { clusterFrom } from '../../src/model/cluster-json';
import { traitsOf } from '../../src/checks';
import type { CheckId } from '../../src/model/check-ids';
import type { RuledFinding, Status } from '../../src/model/finding';
import { withMirrors } from '../../src/verdict/mirrors';
import { factsOf, IMAGE, poolOf } from '../checks/facts';
import { ruled } from './ruled';

const HOST = 'europe-west1-docker.pkg.dev';
const MIRROR: Mirrors = { server: HOST, hosts: ['mirror.corp.example'], pullOnly: [] };
const factsWith = (...pools: (readonly Mirrors[])[]) => {
  const facts = factsOf({ reference: IMAGE });
  const [first] = facts.pools;
  if (!first) throw new Error('no pool');
  return { ...facts, pools: pools.map((mirrors, at) => ({ ...first, pool: poolOf({ name: `p${at}`, mirrors }) })) };
};
const finding = (check: CheckId, status: Status, pool: string | null): RuledFinding => ruled(check, status, { pool });
const weighed = (given: RuledFinding, ...pools: (readonly Mirrors[])[]) =>
  withMirrors([given], factsWith(...pools), traitsOf)[0];

test.each([
  [[]],
  [[{ server: 'docker.io', hosts: ['mirror.corp.example'], pullOnly: [] }]],
  [[{ server: HOST, hosts: [], pullOnly: [] }]],
])('mirrors %j of other hosts change nothing', (mirrors) => {
  for (const status of ['pass', 'fail'] as const) {
    const given = finding('pull-permission', status, 'p0');
    expect(weighed(given, mirrors)).toEqual(given);
  }
});

describe('a mirror of the image’s host', () => {
  test.each(['pull-permission', 'access-scopes', 'node-service-account'] as const)(
    'leaves a failing %s of its pool open',
    (check) => {
      expect(weighed(finding(check, 'fail', 'p0'), [MIRROR], [])).toMatchObject({
        status: 'unknown',
        message: `${check} says fail`,
        rulings: [
          {
            by: 'mirror',
            to: 'unknown',
            because: `that is what ${HOST} itself says; nodes of p0 ask mirror.corp.example before ${HOST} (registryHosts), and what those serve could not be read`,
          },
        ],
      });
      expect(weighed(finding(check, 'fail', 'p1'), [MIRROR], [])?.status).toBe('fail');
    },
  );

  test.each(['image-exists', 'repository', 'download-rules'] as const)(
    'leaves %s open where every pool has one',
    (check) => {
      expect(weighed(finding(check, 'fail', null), [MIRROR], [MIRROR])?.status).toBe('unknown');
      expect(weighed(finding(check, 'fail', null), [MIRROR], [])?.status).toBe('fail');
    },
  );

  test('a header or certificate that nodes show the host itself leaves open what it serves to them', () => {
    const shown = { server: HOST, hosts: [HOST], pullOnly: [] };
    expect(weighed(finding('image-pull-secret', 'fail', 'p0'), [shown])?.rulings[0]).toMatchObject({
      to: 'unknown',
      because: `that is what ${HOST} itself says; nodes of p0 show ${HOST} a header or a certificate of their own (registryHosts), and what it serves to them could not be read`,
    });
    const passes = finding('pull-permission', 'pass', 'p0');
    expect(weighed(passes, [shown])).toEqual(passes);
  });

  test('that may only pull is not asked for a tag, and is for a digest', () => {
    const pulls: Mirrors = { ...MIRROR, pullOnly: MIRROR.hosts };
    const fails = finding('pull-permission', 'fail', 'p0');
    expect(weighed(fails, [pulls])).toEqual(fails);
    const digest = `${HOST}/p/r/web@sha256:${'a'.repeat(64)}`;
    const facts = { ...factsOf({ reference: digest }), pools: factsWith([pulls]).pools };
    expect(withMirrors([fails], facts, traitsOf)[0]?.status).toBe('unknown');
  });

  test('is what a pass assumes', () => {
    for (const [check, pool] of [
      ['pull-permission', 'p0'],
      ['image-exists', null],
    ] as const)
      expect(weighed(finding(check, 'pass', pool), [MIRROR], [])?.assumptions).toEqual([
        {
          check,
          text: `What the mirrors of ${HOST} serve, if anything, is the same image: nodes of p0 ask mirror.corp.example before ${HOST}`,
          needs: [],
          beyondReading: false,
        },
      ]);
  });

  test('says nothing of other gates', () => {
    for (const check of ['image-platform', 'gke-version', 'cluster'] as const) {
      const given = finding(check, 'fail', check === 'cluster' ? null : 'p0');
      expect(weighed(given, [MIRROR])).toEqual(given);
    }
  });
});

describe('registryHosts as GKE writes them', () => {
  const poolWith = (registryHosts: unknown) =>
    clusterFrom(
      { project: 'p', location: 'l', name: 'c' },
      { name: 'c', nodePools: [{ name: 'a', config: { containerdConfig: { registryHosts } } }] },
    )?.pools[0]?.mirrors;
  const PULL = 'HOST_CAPABILITY_PULL';

  test.each<[unknown, readonly Mirrors[]]>([
    [undefined, []],
    [
      [
        {
          server: `https://${HOST}`,
          hosts: [{ host: 'https://Mirror.corp.example/v2/x', capabilities: [PULL, 'HOST_CAPABILITY_RESOLVE'] }],
        },
      ],
      [MIRROR],
    ],
    [
      [
        {
          server: HOST,
          hosts: [
            { host: 'a.example', capabilities: [PULL] },
            { host: 'b.example', capabilities: ['HOST_CAPABILITY_RESOLVE'] },
          ],
        },
      ],
      [{ server: HOST, hosts: ['a.example'], pullOnly: ['a.example'] }],
    ],
    [
      [{ server: 'https://registry-1.docker.io', hosts: [{ host: 'https://mirror.gcr.io' }] }],
      [{ server: 'docker.io', hosts: ['mirror.gcr.io'], pullOnly: [] }],
    ],
    [
      [{ server: HOST, hosts: [{ host: HOST }, { host: 'a.example', capabilities: ['HOST_CAPABILITY_PUSH'] }] }],
      [{ server: HOST, hosts: [], pullOnly: [] }],
    ],
    ['odd', []],
  ])('%j', (registryHosts, mirrors) => expect(poolWith(registryHosts)).toEqual(mirrors));

  test('of pools to come stand in the cluster’s defaults', () => {
    const cluster = clusterFrom(
      { project: 'p', location: 'l', name: 'c' },
      {
        name: 'c',
        autopilot: { enabled: true },
        nodePoolDefaults: {
          nodeConfigDefaults: {
            containerdConfig: { registryHosts: [{ server: HOST, hosts: [{ host: 'm.example' }] }] },
          },
        },
      },
    );
    expect(cluster?.pools[0]?.mirrors).toEqual([{ server: HOST, hosts: ['m.example'], pullOnly: [] }]);
  });

  test('of the cluster hold for pools that set nothing of their own; authorities likewise, where they are on', () => {
    const privateCa = (enabled: boolean) => ({
      enabled,
      certificateAuthorityDomainConfig: [
        {
          fqdns: ['Registry.corp.example:5000'],
          gcpSecretManagerCertificateConfig: { secretUri: 'projects/p/secrets/s' },
        },
      ],
    });
    const cluster = clusterFrom(
      { project: 'p', location: 'l', name: 'c' },
      {
        name: 'c',
        nodePools: [
          { name: 'a', config: {} },
          { name: 'b', config: { containerdConfig: { privateRegistryAccessConfig: privateCa(false) } } },
        ],
        nodePoolDefaults: {
          nodeConfigDefaults: {
            containerdConfig: {
              registryHosts: [{ server: HOST, hosts: [{ host: 'm.example' }] }],
              privateRegistryAccessConfig: privateCa(true),
            },
          },
        },
      },
    );
    const AUTHORITIES = [{ hosts: ['registry.corp.example:5000'], secret: 'projects/p/secrets/s' }];
    expect(cluster?.pools).toMatchObject([
      { mirrors: [{ server: HOST, hosts: ['m.example'], pullOnly: [] }], authorities: AUTHORITIES },
      { mirrors: [], authorities: [] },
    ]);
  });
});
