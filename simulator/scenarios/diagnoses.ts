/** Pulls that fail right now, for `diagnose`: what GKE logged of the pods, and the world that explains it. */
import { grant, image } from '../builder';
import type { JsonObject } from '../world';
import type { Scenario } from './scenario';
import { CLUSTER, fails, READING, RUNNER, shop, WEB, WEB_IMAGE } from './shop';

const HOST = 'europe-west1-docker.pkg.dev';
const NODE = 'gke-prod-default-pool-0a1b2c3d-x4y5';

/** What the kubelet says where the registry refuses the nodes. */
const denied = (reference: string): string => {
  const [, path = '', tag = ''] = /^[^/]+\/(.+):([^:]+)$/.exec(reference) ?? [];
  const [project, repository] = path.split('/');
  return `Failed to pull image "${reference}": failed to pull and unpack image "${reference}": failed to resolve reference "${reference}": unexpected status from HEAD request to https://${HOST}/v2/${path}/manifests/${tag}: 403 Forbidden\ndenied: Permission "artifactregistry.repositories.downloadArtifacts" denied on resource "projects/${project ?? ''}/locations/europe-west1/repositories/${repository ?? ''}" (or it may not exist)`;
};
/** And where it has no such tag. */
const notFound = (reference: string): string =>
  `Failed to pull image "${reference}": rpc error: code = NotFound desc = failed to pull and unpack image "${reference}": failed to resolve reference "${reference}": ${reference}: not found`;

/** An event of the log `events`, as GKE writes it of a pod that waits. */
function event(pod: string, message: string, count: number, secondsAgo: number): JsonObject {
  const at = new Date(Date.now() - secondsAgo * 1000).toISOString();
  return {
    logName: 'projects/shop-prod/logs/events',
    insertId: pod,
    timestamp: at,
    severity: 'WARNING',
    resource: {
      type: 'k8s_pod',
      labels: {
        project_id: 'shop-prod',
        cluster_name: 'prod',
        location: 'europe-west1',
        namespace_name: 'shop',
        pod_name: pod,
      },
    },
    jsonPayload: {
      kind: 'Event',
      apiVersion: 'v1',
      involvedObject: { kind: 'Pod', namespace: 'shop', name: pod, fieldPath: 'spec.containers{web}' },
      reason: 'Failed',
      message,
      count,
      lastTimestamp: at,
      source: { component: 'kubelet', host: NODE },
    },
  };
}

const VIEWER = grant('roles/logging.viewer', RUNNER);
const ASK = ['diagnose', '--cluster', CLUSTER];
const GONE = `${HOST}/shop-images/apps/cart:2.0.1`;

/** Arguments start with the command. Kept apart from the scenarios, which ask `check`. */
export const diagnoses: readonly Scenario[] = [
  {
    name: 'pods-hang',
    story: 'Pods hang in ImagePullBackOff: nobody granted the nodes the repository.',
    world: shop({
      grants: { repository: [] },
      reading: { clusterProject: [...READING.clusterProject, VIEWER] },
      more: { logEntries: { 'shop-prod': [event('web-7d9c8b6f4-x2x8q', denied(WEB), 9, 60)] } },
    }),
    args: ASK,
    expect: fails('pull-permission', 'verification'),
  },
  {
    name: 'pods-hang-for-two-reasons',
    story: 'Twelve pods hang: for some the nodes lack a grant, for the others a tag was never pushed.',
    world: shop({
      grants: { repository: [] },
      reading: { clusterProject: [...READING.clusterProject, VIEWER] },
      images: [WEB_IMAGE, image('cart', '2.0.0')],
      more: {
        logEntries: {
          'shop-prod': [
            ...Array.from({ length: 8 }, (_, at) =>
              event(`web-7d9c8b6f4-${'bcdfghjk'.charAt(at)}2x8q`, denied(WEB), 9, 60),
            ),
            ...Array.from({ length: 4 }, (_, at) =>
              event(`cart-5f6b7c8d9-${'lmnp'.charAt(at)}4k7t`, notFound(GONE), 5, 90),
            ),
          ],
        },
      },
    }),
    args: ASK,
    expect: fails('image-exists', 'pull-permission', 'verification'),
  },
];
