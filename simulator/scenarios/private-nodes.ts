/** What the scenarios of private nodes have in common: the company with a runner that may read its network. */
import { grant, image, otherRegistry } from '../builder';
import { pool, standard } from '../clusters';
import type { World } from '../world';
import { NODES, READING, RUNNER, shop } from './shop';

export const PROD = 'shop-prod';
export const REGION = 'europe-west1';
export const NETWORK = `projects/${PROD}/global/networks/default`;
/** The roles by which the runner reads a network and its names. */
export const SEES = ['roles/compute.networkViewer', 'roles/dns.reader'].map((role) => grant(role, RUNNER));

const ELSEWHERE = [
  otherRegistry('quay.io', [{ name: 'acme/web', images: [image('web', '1', { platforms: ['linux/amd64'] })] }]),
  otherRegistry('docker.io', [
    { name: 'library/nginx', images: [image('nginx', '1.29', { platforms: ['linux/amd64', 'linux/arm64'] })] },
  ]),
];

/** The company with private nodes, and a runner that may read their network. */
export const inPrivate = (
  more: Partial<World> = {},
  sees = SEES,
  organization = READING.organization,
  pools = [pool('default-pool', { serviceAccount: NODES })],
): World =>
  shop({
    reading: { clusterProject: [...READING.clusterProject, ...sees], organization },
    cluster: standard(PROD, REGION, 'prod', {
      pools,
      privateNodes: true,
    }),
    more: { otherRegistries: ELSEWHERE, ...more },
  });
