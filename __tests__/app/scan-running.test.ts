import { clusterAt, contextOf, fleetWorld, FOLDER, imageAt, scanned, scanOf } from '../fleet';
import { daemonPod, livePod, replicas } from '../running-pods';
import { scan } from '../../src/app/scan';
import { mergeReports } from '../../src/verdict/merge';
import { readFactsFile } from '../../src/input/facts-file';
import type { Report } from '../../src/model/report';
import type { JsonObject, KubernetesAsset, World } from '../../simulator/world';

/** The images that run, as Cloud Asset Inventory holds the pods of clusters. */
const PROJECTS = 2;

/** Objects of cluster `cN`, exported. */
const exported = (number: number, objects: readonly object[], assetType = 'k8s.io/Pod'): readonly KubernetesAsset[] =>
  objects.map((object) => ({
    project: `fleet-${String(number % PROJECTS)}`,
    location: 'europe-west1',
    cluster: `c${String(number)}`,
    assetType,
    object: object as JsonObject,
  }));

const SYSTEM = livePod('kube-proxy-n1', 'gke.gcr.io/kube-proxy-amd64:v1.33.5', { namespace: 'kube-system' });

function world(
  running: readonly (readonly KubernetesAsset[])[],
  more: { readonly lacking?: readonly number[] } = {},
): World {
  return {
    ...fleetWorld({ projects: PROJECTS, clusters: 4, images: 3, ...more }),
    kubernetes: running.flat(),
  };
}

/** c0 and c1 run one image, c1 another, c2 both and the system, c3 the system alone. */
const USUAL = [
  exported(0, replicas('web', imageAt(0), 40)),
  exported(1, [...replicas('web', imageAt(0), 2), livePod('job', imageAt(1), { phase: 'Succeeded' })]),
  exported(1, [livePod('tool', imageAt(1))]),
  exported(2, [...replicas('api', imageAt(1), 2), ...replicas('web', imageAt(0), 3), SYSTEM]),
  exported(3, [SYSTEM]),
];
const RUNNING = ['--scope', FOLDER, '--running'];

const judgedIn = ({ targets, passed }: Report): readonly string[] =>
  [
    ...targets.map(({ image, cluster }) => `${cluster?.name ?? ''} ${image.reference}`),
    ...passed.flatMap(({ cluster, images }) => images.map((image) => `${cluster?.split('/').at(-1) ?? ''} ${image}`)),
  ].sort();
const on = (cluster: number, image: number): string => `c${String(cluster)} ${imageAt(image)}`;

describe('each image is judged on the clusters that run it', () => {
  test('and on no other', async () => {
    const { report } = await scanned(world(USUAL), RUNNING);
    expect(judgedIn(report)).toEqual([on(0, 0), on(1, 0), on(1, 1), on(2, 0), on(2, 1)]);
    expect(report).toMatchObject({ verdict: 'pass', exitCode: 0 });
    expect(report.reasons).toEqual([
      'images of GKE’s own components, in its own namespaces, are left out: GKE brings them',
    ]);
  });

  test('pods are asked for once a project, never of a cluster that is exported', async () => {
    const { requests } = await scanned(world(USUAL), RUNNING);
    expect(requests.filter((each) => each.includes(' cloudasset '))).toHaveLength(1 + PROJECTS);
    expect(new Set(requests).size).toBe(requests.length);
  });

  test('a cause is told of all clusters that run it', async () => {
    const { report } = await scanned(world(USUAL, { lacking: [1] }), RUNNING);
    expect(report.causes[0]).toMatchObject({
      check: 'pull-permission',
      status: 'fail',
      stops: { targets: 2, images: 2, clusters: 1 },
    });
  });

  test('--cross: on every cluster', async () => {
    const { report } = await scanned(world(USUAL), [...RUNNING, '--cross']);
    expect(judgedIn(report)).toEqual([0, 1, 2, 3].flatMap((cluster) => [on(cluster, 0), on(cluster, 1)]));
  });

  test('an image that is given is judged on every cluster besides', async () => {
    const { report } = await scanned(world(USUAL), [...RUNNING, '--image', imageAt(2), '--image', imageAt(1)]);
    expect(judgedIn(report)).toEqual(
      [0, 1, 2, 3].flatMap((cluster) => [...(cluster === 3 ? [] : [on(cluster, 0)]), on(cluster, 1), on(cluster, 2)]),
    );
  });
});

describe('as the workloads run it', () => {
  const pools = (given: World): World => {
    const changed = structuredClone(given);
    const [first] = changed.clusters;
    const nodePools = first!.resource['nodePools'] as JsonObject[];
    const other = structuredClone(nodePools[0]!);
    other['name'] = 'dedicated';
    const config = other['config'] as JsonObject;
    config['serviceAccount'] = 'stranger@fleet-0.iam.gserviceaccount.com';
    config['labels'] = { dedicated: 'true' };
    config['taints'] = [{ key: 'dedicated', value: 'true', effect: 'NO_SCHEDULE' }];
    nodePools.push(other);
    changed.serviceAccounts.push({ ...changed.serviceAccounts[0]!, email: config['serviceAccount'] });
    return changed;
  };
  const TOLERATES = { tolerations: [{ key: 'dedicated', operator: 'Exists' }] };

  test('a pool that they do not tolerate does not count', async () => {
    const { report } = await scanned(pools(world([exported(0, replicas('web', imageAt(0), 2))])), [
      ...RUNNING,
      '--filter',
      'name=c0',
    ]);
    expect(report).toMatchObject({ verdict: 'pass', counts: { targets: 1 } });
  });

  test('one that they tolerate does', async () => {
    const spec = { ...TOLERATES, nodeSelector: { dedicated: 'true' } };
    const { report } = await scanned(pools(world([exported(0, replicas('web', imageAt(0), 2, { spec }))])), [
      ...RUNNING,
      '--filter',
      'name=c0',
    ]);
    expect(report).toMatchObject({ verdict: 'fail' });
    expect(report.causes[0]).toMatchObject({ check: 'pull-permission', status: 'fail' });
    expect(report.targets[0]?.pools.map(({ name, verdict }) => [name, verdict])).toEqual([
      ['default-pool', 'skip'],
      ['dedicated', 'fail'],
    ]);
  });

  test('a DaemonSet lands by its own affinity, not on the node that was written into its pods', async () => {
    const notThere = {
      nodeAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: {
          nodeSelectorTerms: [{ matchExpressions: [{ key: 'dedicated', operator: 'DoesNotExist' }] }],
        },
      },
    };
    const daemonSet = {
      metadata: { name: 'agent', namespace: 'shop' },
      spec: { template: { spec: { ...TOLERATES, affinity: notThere } } },
    };
    const running = [
      exported(0, [daemonPod('agent', imageAt(0), 'n1', { spec: TOLERATES })]),
      exported(0, [daemonSet], 'apps.k8s.io/DaemonSet'),
    ];
    const { report } = await scanned(pools(world(running)), [...RUNNING, '--filter', 'name=c0']);
    expect(report).toMatchObject({ verdict: 'pass', counts: { targets: 1 } });
  });
});

describe('what is not known of what runs', () => {
  test('a cluster that is not exported and cannot be reached is unknown, the rest is judged', async () => {
    const { report } = await scanned(world(USUAL.filter((_, at) => at !== 3)), RUNNING);
    expect(report).toMatchObject({ verdict: 'unknown', exitCode: 0 });
    expect(judgedIn(report)).toEqual([on(0, 0), on(1, 0), on(1, 1), 'c2 (any image)']);
    expect(report.reasons[0]).toBe('1 of 3 clusters, of 1 project, could not be asked which images run there');
    expect(report.causes[0]).toMatchObject({
      check: 'cluster',
      code: 'cluster/running-unread',
      status: 'unknown',
      stops: { targets: 1, clusters: 1 },
    });
    expect(report.causes[0]?.message).toContain(
      `Which images run on ${clusterAt(2, PROJECTS)} is not known: Cloud Asset Inventory holds no pod of it; `,
    );
  });

  test('the inventory of a project that may not be searched: the grant is named', async () => {
    const given = world(USUAL);
    given.organization!.policy.bindings = given.organization!.policy.bindings.filter(
      ({ role }) => role !== 'roles/cloudasset.viewer',
    );
    const { report } = await scanned(given, ['--scope', 'projects/fleet-0', '--running']);
    expect(report).toMatchObject({ verdict: 'unknown', counts: { targets: 2 } });
    expect(report.access?.commands.join('\n')).toContain(
      'gcloud projects add-iam-policy-binding fleet-0 --member="$CALLER" --role=roles/cloudasset.viewer',
    );
  });

  test('where nothing runs nothing was judged, which is not green', async () => {
    const { report } = await scanned(world([0, 1, 2, 3].map((number) => exported(number, [SYSTEM]))), RUNNING);
    expect(report).toMatchObject({ verdict: 'unknown', exitCode: 3, counts: { targets: 0 } });
    expect(report.reasons).toContain('no image runs on these clusters that is to be judged: nothing was judged');
  });

  test('a reference that no runtime takes fails where it runs', async () => {
    const { report } = await scanned(world([exported(0, [livePod('p', 'Web:1')])]), [
      ...RUNNING,
      '--filter',
      'name=c0',
    ]);
    expect(report).toMatchObject({ verdict: 'fail', causes: [{ check: 'image-reference', status: 'fail' }] });
  });
});

describe('shards', () => {
  test.each([
    ['each image where it runs', []],
    ['every image on every cluster', ['--cross']],
  ])('merged they are the whole, %s', async (_, more) => {
    const given = world(USUAL, { lacking: [1] });
    const args = [...RUNNING, ...more];
    const { report: whole } = await scanned(given, args);
    const parts = [];
    for (const shard of ['1/3', '2/3', '3/3'])
      parts.push({ name: shard, report: (await scanned(given, [...args, '--shard', shard])).report });
    const merged = mergeReports(parts, '0.0.0');
    expect(JSON.stringify({ ...merged, run: null }, null, 1)).toBe(JSON.stringify({ ...whole, run: null }, null, 1));
  });

  test('all without an image are unknown together', async () => {
    const given = world([0, 1, 2, 3].map((number) => exported(number, [SYSTEM])));
    const parts = [];
    for (const shard of ['1/2', '2/2'])
      parts.push({ name: shard, report: (await scanned(given, [...RUNNING, '--shard', shard])).report });
    expect(mergeReports(parts, '0.0.0')).toMatchObject({ verdict: 'unknown' });
  });
});

test('saved facts give the same report with no request', async () => {
  const { report, facts } = await scanned(world(USUAL, { lacking: [1] }), RUNNING, { saveFacts: 'facts.json' });
  const read = readFactsFile([...(facts ?? [])].join(''));
  if ('problems' in read) throw new Error(read.problems.join('; '));
  expect(read.file.request.fleet).toMatchObject({ running: true, cross: false });
  const replayed = await scan({ ...scanOf(RUNNING), request: read.file.request, facts: read.file }, contextOf({}));
  expect({ ...replayed.report, run: null }).toEqual({ ...report, run: null });
});

describe('filters', () => {
  const labelled = (): World => {
    const given = world(USUAL);
    given.clusters.forEach(({ resource }, at) => {
      resource['resourceLabels'] = { env: at < 2 ? 'prod' : 'dev', ...(at === 0 ? { team: 'shop' } : {}) };
      resource['releaseChannel'] = at === 3 ? {} : { channel: at === 0 ? 'RAPID' : 'REGULAR' };
    });
    given.clusters[1]!.location = 'europe-west4-a';
    given.clusters[1]!.resource['location'] = 'europe-west4-a';
    return given;
  };
  test('labels of clusters are in the report, of those where all passes too, and in that of shards', async () => {
    const given = labelled();
    given.clusters[0]!.resource['resourceLabels'] = { owner: 'shop', 'goog-terraform-provisioned': 'true' };
    const args = ['--scope', FOLDER, '-i', imageAt(0)];
    const { report } = await scanned(given, args);
    expect(report.clusters.map(({ labels }) => labels)).toEqual([
      { owner: 'shop' },
      { env: 'dev' },
      { env: 'dev' },
      { env: 'prod' },
    ]);
    expect(report.clusters[0]?.cluster).toMatch(/^projects\/.*\/locations\/.*\/clusters\//);
    const parts = [];
    for (const part of ['2/2', '1/2'])
      parts.push({ name: part, report: (await scanned(given, [...args, '--shard', part])).report });
    expect(mergeReports(parts, '0.0.0').clusters).toEqual(report.clusters);
  });

  const all = (filters: readonly string[]) => filters.flatMap((filter) => ['--filter', filter]);

  test.each([
    ['a label', ['label=env=prod'], [0, 1]],
    ['two labels', ['label=env=prod', 'label=team=shop'], [0]],
    ['a label of any value', ['label=team'], [0]],
    ['names', ['name=c1', 'name=*3'], [1, 3]],
    ['a location', ['location=europe-west1'], [0, 2, 3]],
    ['a region, with its zones', ['location=europe-west4'], [1]],
    ['a zone', ['location=europe-west4-a'], [1]],
    ['channels', ['release-channel=rapid', 'release-channel=NONE'], [0, 3]],
    ['of each kind one', ['release-channel=regular', 'label=env=dev'], [2]],
  ])('%s: %p', async (_, filters, expected) => {
    for (const scope of [
      ['--scope', FOLDER],
      ['--scope', 'projects/fleet-0', '--scope', 'projects/fleet-1'],
    ]) {
      const { report, requests } = await scanned(labelled(), [...scope, '-i', imageAt(0), ...all(filters)]);
      expect(judgedIn(report)).toEqual(expected.map((number) => on(number, 0)));
      expect(report.reasons).toEqual([
        `the filter leaves out ${String(4 - expected.length)} of 4 clusters of the ${scope.length > 2 ? 'scopes' : 'scope'}`,
      ]);
      expect(report).toMatchObject({ verdict: 'pass', exitCode: 0 });
      // What is left out is asked nothing.
      expect(requests.filter((each) => each.includes(' container ') && each.includes('clusters/c'))).toHaveLength(
        expected.length,
      );
    }
  });

  test('that leave none: nothing was judged, which is not green', async () => {
    const { report } = await scanned(labelled(), ['--scope', FOLDER, '-i', imageAt(0), ...all(['name=x*'])]);
    expect(report).toMatchObject({ verdict: 'unknown', exitCode: 3, counts: { targets: 0 } });
    expect(report.reasons).toEqual([
      'the filter leaves out 4 of 4 clusters of the scope',
      'there is no cluster in the scope that the filter takes: nothing was judged',
    ]);
  });

  test('a cluster that is named is judged whatever they ask for', async () => {
    const named = `projects/fleet-0/locations/europe-west1/clusters/c2`;
    const { report } = await scanned(labelled(), [
      '--scope',
      FOLDER,
      '-c',
      named,
      '-i',
      imageAt(0),
      ...all(['name=c0']),
    ]);
    expect(judgedIn(report)).toEqual([on(0, 0), on(2, 0)]);
  });

  test('of a cluster whose channel nobody says, nothing is left out', async () => {
    const given = labelled();
    given.faults.push({
      service: 'cloudasset',
      pathRegex: 'searchAllResources',
      status: 200,
      body: JSON.stringify({
        results: given.clusters.map(({ project, location, name }) => ({
          name: `//container.googleapis.com/projects/${project}/locations/${location}/clusters/${name}`,
        })),
      }),
    });
    const { report } = await scanned(given, ['--scope', FOLDER, '-i', imageAt(0), ...all(['release-channel=rapid'])]);
    expect(report.counts.targets).toBe(4);
  });
});
