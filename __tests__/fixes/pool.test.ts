import { expect, test } from '@jest/globals';
import { poolCommands, poolWithScopes } from '../../src/fixes';
import { clusterFrom } from '../../src/model/cluster-json';
import { pool, standard } from '../../simulator/clusters';

const NAME = { project: 'run-p', location: 'europe-west1', name: 'prod' };

/** As GKE describes it, through our reading of it, to the command that makes a second one. */
function fixOf(options: Parameters<typeof pool>[1]) {
  const cluster = clusterFrom(
    NAME,
    standard('run-p', 'europe-west1', 'prod', { pools: [pool('gpu', options)] }).resource,
  );
  const [node] = cluster?.pools ?? [];
  if (!cluster || !node) throw new Error('no pool');
  return { command: poolCommands(cluster, node)[0] ?? '', ...poolWithScopes(cluster, node) };
}

test('a second pool has the shape of the first: nodes, disks, accelerators', () => {
  const { command, terraform } = fixOf({
    machineType: 'g2-standard-8',
    config: {
      accelerators: [{ acceleratorCount: '2', acceleratorType: 'nvidia-l4' }],
      diskSizeGb: 200,
      diskType: 'pd-ssd',
      spot: true,
    },
    raw: { initialNodeCount: 3, autoscaling: { enabled: true, minNodeCount: 1, maxNodeCount: 7 } },
  });
  const flags =
    '--num-nodes=3 --enable-autoscaling --min-nodes=1 --max-nodes=7 --disk-type=pd-ssd --disk-size=200 --spot';
  expect(command).toContain(`${flags} --accelerator=type=nvidia-l4,count=2`);
  for (const line of ['initial_node_count = 3', 'max_node_count = 7', 'disk_size_gb = 200', 'type = "nvidia-l4"'])
    expect(terraform?.replace(/ +/g, ' ')).toContain(line);
});

test('what the API does not say is left to GKE', () => {
  const { command } = fixOf({
    raw: { initialNodeCount: null, autoscaling: {} },
    config: { diskSizeGb: null, diskType: null },
  });
  expect(command).not.toMatch(/num-nodes|autoscaling|disk|spot|accelerator/);
});

test('what somebody chose for the pool is kept: private nodes, tags, metadata, disks, bounds of all zones', () => {
  const { command, terraform } = fixOf({
    config: {
      preemptible: true,
      tags: ['web', 'gke'],
      gcfsConfig: { enabled: true },
      gvnic: { enabled: true },
      shieldedInstanceConfig: { enableSecureBoot: true },
      confidentialNodes: { enabled: true },
      sandboxConfig: { type: 'GVISOR' },
      bootDiskKmsKey: 'projects/k/locations/l/keyRings/r/cryptoKeys/c',
      minCpuPlatform: 'Intel Ice Lake',
      ephemeralStorageLocalSsdConfig: { localSsdCount: 2 },
    },
    raw: {
      management: { autoUpgrade: false, autoRepair: true },
      networkConfig: { enablePrivateNodes: true },
      autoscaling: { enabled: true, totalMinNodeCount: 1, totalMaxNodeCount: 9, locationPolicy: 'ANY' },
    },
  });
  for (const flag of [
    '--enable-autoscaling --total-min-nodes=1 --total-max-nodes=9 --location-policy=ANY',
    '--sandbox=type=gvisor --enable-image-streaming --preemptible --tags=web,gke --enable-private-nodes',
    '--max-pods-per-node=110 --workload-metadata=GKE_METADATA --enable-gvnic --shielded-secure-boot --shielded-integrity-monitoring',
    '--enable-confidential-nodes --boot-disk-kms-key=projects/k/locations/l/keyRings/r/cryptoKeys/c',
    "--no-enable-autoupgrade --min-cpu-platform='Intel Ice Lake' --ephemeral-storage-local-ssd=count=2",
  ])
    expect(command).toContain(flag);
  expect(command).not.toMatch(/--(min|max)-nodes/);
  for (const line of [
    'total_max_node_count = 9',
    'enable_private_nodes = true',
    'auto_upgrade = false',
    'tags = ["web", "gke"]',
    'sandbox_type = "gvisor"',
    'enable_secure_boot = true',
    'local_ssd_count = 2',
  ])
    expect(terraform?.replace(/ +/g, ' ')).toContain(line);
});

test('a pool that is public in a private cluster stays so', () => {
  const { command, terraform } = fixOf({ raw: { networkConfig: { enablePrivateNodes: false } } });
  expect(command).toContain('--no-enable-private-nodes');
  expect(terraform).toContain('enable_private_nodes = false');
});

test('a pool that auto-provisioning made is not made by hand: its settings are mended, and it goes', () => {
  const { commands, summary, terraform } = fixOf({
    serviceAccount: 'default',
    scopes: ['https://www.googleapis.com/auth/logging.write'],
    raw: { autoscaling: { enabled: true, autoprovisioned: true, maxNodeCount: 1000 } },
  });
  expect(commands).toEqual([
    'gcloud container clusters update prod --enable-autoprovisioning --location=europe-west1 --project=run-p --autoprovisioning-scopes=https://www.googleapis.com/auth/logging.write,https://www.googleapis.com/auth/devstorage.read_only',
    'gcloud container node-pools delete gpu --cluster=prod --location=europe-west1 --project=run-p',
  ]);
  expect(summary).toContain('Change the defaults of auto-provisioning, which made gpu; then delete that pool');
  expect(terraform).toBeNull();
});

test('the account that a compute class sets does not become that of all auto-provisioned pools', () => {
  const raw = standard('run-p', 'europe-west1', 'prod', {
    pools: [
      pool('nap-c4', {
        serviceAccount: 'of-class@run-p.iam.gserviceaccount.com',
        scopes: ['https://www.googleapis.com/auth/logging.write'],
        config: { labels: { 'cloud.google.com/compute-class': 'web' } },
        raw: { autoscaling: { enabled: true, autoprovisioned: true } },
      }),
    ],
    raw: {
      autoscaling: {
        enableNodeAutoprovisioning: true,
        autoprovisioningNodePoolDefaults: { serviceAccount: 'nap@run-p.iam.gserviceaccount.com', oauthScopes: [] },
      },
    },
  }).resource;
  const cluster = clusterFrom(NAME, raw);
  const node = cluster?.pools.find(({ name }) => name === 'nap-c4');
  if (!cluster || !node) throw new Error('no pool');
  const [command] = poolCommands(cluster, node);
  expect(command).toContain('--autoprovisioning-service-account=nap@run-p.iam.gserviceaccount.com');
  expect(command).not.toContain('of-class');
});

test('the default account, which may hold Editor, gets a scope for reading and no more', () => {
  expect(fixOf({ serviceAccount: 'default', scopes: [] }).command).toContain(
    '--scopes=https://www.googleapis.com/auth/logging.write,https://www.googleapis.com/auth/monitoring,https://www.googleapis.com/auth/devstorage.read_only',
  );
  expect(fixOf({ serviceAccount: 'n@run-p.iam.gserviceaccount.com' }).command).toContain(
    '--scopes=https://www.googleapis.com/auth/cloud-platform',
  );
});
