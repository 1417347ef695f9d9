import { describe, expect, test } from '@jest/globals';
import { clusterFrom, type Mirrors } from '../../src/model/cluster';
import type { Finding, Status } from '../../src/model/finding';
import { withMirrors } from '../../src/verdict/mirrors';
import { factsOf, IMAGE, poolOf } from '../checks/facts';

const HOST = 'europe-west1-docker.pkg.dev';
const MIRROR: Mirrors = { server: HOST, hosts: ['mirror.corp.example'] };
const factsWith = (...pools: (readonly Mirrors[])[]) => {
  const facts = factsOf({ reference: IMAGE });
  const [first] = facts.pools;
  if (!first) throw new Error('no pool');
  return { ...facts, pools: pools.map((mirrors, at) => ({ ...first, pool: poolOf({ name: `p${at}`, mirrors }) })) };
};
const finding = (check: string, status: Status, pool: string | null): Finding => ({
  check,
  kind: 'gate',
  status,
  pool,
  message: `${check} says ${status}`,
  evidence: [],
  needs: [],
  fix: null,
  assumptions: [],
});
const weighed = (given: Finding, ...pools: (readonly Mirrors[])[]) => withMirrors([given], factsWith(...pools))[0];

test.each([[[]], [[{ server: 'docker.io', hosts: ['mirror.corp.example'] }]], [[{ server: HOST, hosts: [] }]]])(
  'mirrors %j of other hosts change nothing',
  (mirrors) => {
    for (const status of ['pass', 'fail'] as const) {
      const given = finding('pull-permission', status, 'p0');
      expect(weighed(given, mirrors)).toEqual(given);
    }
  },
);

describe('a mirror of the image’s host', () => {
  test.each(['pull-permission', 'access-scopes', 'node-service-account'])(
    'leaves a failing %s of its pool open',
    (check) => {
      expect(weighed(finding(check, 'fail', 'p0'), [MIRROR], [])).toMatchObject({
        status: 'unknown',
        message: `nodes of p0 ask mirror.corp.example before ${HOST} (registryHosts), and what that serves could not be read; from ${HOST} itself: ${check} says fail`,
      });
      expect(weighed(finding(check, 'fail', 'p1'), [MIRROR], [])?.status).toBe('fail');
    },
  );

  test.each(['image-exists', 'repository', 'download-rules'])('leaves %s open where every pool has one', (check) => {
    expect(weighed(finding(check, 'fail', null), [MIRROR], [MIRROR])?.status).toBe('unknown');
    expect(weighed(finding(check, 'fail', null), [MIRROR], [])?.status).toBe('fail');
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
    for (const check of ['image-platform', 'gke-version', 'cluster']) {
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
      [{ server: `https://${HOST}`, hosts: [{ host: 'https://Mirror.corp.example/v2/x', capabilities: [PULL] }] }],
      [MIRROR],
    ],
    [
      [{ server: 'https://registry-1.docker.io', hosts: [{ host: 'https://mirror.gcr.io' }] }],
      [{ server: 'docker.io', hosts: ['mirror.gcr.io'] }],
    ],
    [
      [{ server: HOST, hosts: [{ host: HOST }, { host: 'a.example', capabilities: ['HOST_CAPABILITY_PUSH'] }] }],
      [{ server: HOST, hosts: [] }],
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
    expect(cluster?.pools[0]?.mirrors).toEqual([{ server: HOST, hosts: ['m.example'] }]);
  });
});
