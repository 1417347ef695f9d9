import { expect, test } from '@jest/globals';
import { poolCommand, poolWithScopes } from '../../src/fixes';
import { clusterFrom } from '../../src/model/cluster';
import { pool, standard } from '../../src/simulator/clusters';

const NAME = { project: 'run-p', location: 'europe-west1', name: 'prod' };

/** As GKE describes it, through our reading of it, to the command that makes a second one. */
function fixOf(options: Parameters<typeof pool>[1]) {
  const cluster = clusterFrom(
    NAME,
    standard('run-p', 'europe-west1', 'prod', { pools: [pool('gpu', options)] }).resource,
  );
  const [node] = cluster?.pools ?? [];
  if (!cluster || !node) throw new Error('no pool');
  return { command: poolCommand(cluster, node), ...poolWithScopes(cluster, node) };
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
