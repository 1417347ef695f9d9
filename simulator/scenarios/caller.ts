/** What the one who asks may see. */
import { grant } from '../builder';
import type { Scenario } from './scenario';
import { ask, blind, PASSES, READER, RUNNER, shop, unknown } from './shop';

export const caller: readonly Scenario[] = [
  {
    name: 'caller-sees-nothing',
    story: 'The runner has no access at all: nothing is said about the cluster, and nothing is green.',
    world: shop({ reading: { organization: [], folder: [], clusterProject: [], imageProject: [], repository: [] } }),
    args: ask(),
    expect: blind(
      'access-scopes',
      'cluster',
      'download-rules',
      'gke-version',
      'network-path',
      'binary-authorization',
      'image-exists',
      'image-format',
      'image-platform',
      'node-service-account',
      'pull-permission',
      'repository',
    ),
  },
  {
    name: 'caller-cannot-read-policies',
    story: 'The runner sees cluster and image, but no policy: whether the nodes may pull stays unknown.',
    world: shop({
      reading: {
        organization: [],
        folder: [],
        clusterProject: [
          grant('roles/container.clusterViewer', RUNNER),
          grant('roles/iam.serviceAccountViewer', RUNNER),
        ],
        imageProject: [],
        repository: [grant(READER, RUNNER)],
      },
    }),
    args: ask(),
    expect: unknown('pull-permission'),
  },
  {
    name: 'expired-token',
    story: "The runner's access token has expired.",
    world: shop({ more: { callerToken: 'expired' } }),
    args: ask(),
    expect: blind(
      'access-scopes',
      'cluster',
      'download-rules',
      'gke-version',
      'network-path',
      'binary-authorization',
      'image-exists',
      'image-format',
      'image-platform',
      'node-service-account',
      'pull-permission',
      'repository',
    ),
  },
  {
    name: 'perimeter-blocks-the-runner',
    story:
      'A VPC Service Controls perimeter keeps the runner out of the image project; that proves nothing of the nodes inside.',
    world: shop({ more: { perimeter: { projects: ['shop-images'], insiders: [] } } }),
    args: ask(),
    expect: blind('download-rules', 'image-exists', 'image-format', 'image-platform', 'repository'),
  },
  {
    name: 'quota-exhausted',
    story:
      'The Artifact Registry API has no quota left for the runner; Policy Troubleshooter knows what the policies say.',
    world: shop({ more: { quotas: { artifactregistry: 0 } } }),
    args: ask(),
    expect: PASSES,
  },
];
