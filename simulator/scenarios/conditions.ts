/** Grants with a condition, and deny policies. */
import { grant, grantIf } from '../builder';
import type { Scenario } from './scenario';
import { ask, fails, NODES, NODES_MEMBER, PASSES, READER, RUNNER, shop, unknown } from './shop';

export const conditions: readonly Scenario[] = [
  {
    name: 'conditional-grant',
    story: 'The grant carries a condition, which only Google can evaluate for a pull.',
    world: shop({
      grants: { repository: [grantIf('resource.matchTag("846201937715/env", "prod")', READER, NODES_MEMBER)] },
      repository: { tags: { '846201937715/env': 'prod' } },
    }),
    args: ask(),
    expect: unknown('pull-permission'),
  },
  {
    name: 'conditional-grant-in-time',
    story: 'The grant ends at a time that is far off.',
    world: shop({
      grants: { repository: [grantIf('request.time < timestamp("2099-01-01T00:00:00Z")', READER, NODES_MEMBER)] },
    }),
    args: ask(),
    expect: PASSES,
  },
  {
    name: 'conditional-grant-expired',
    story: 'The grant ended at a time that is past.',
    world: shop({
      grants: { repository: [grantIf('request.time < timestamp("2025-01-01T00:00:00Z")', READER, NODES_MEMBER)] },
    }),
    args: ask(),
    expect: fails('pull-permission'),
  },
  {
    name: 'tag-condition',
    story:
      'The grant on the project holds for repositories with a tag, until a time that is far off; tags are read by nobody here.',
    world: shop({
      grants: {
        repository: [],
        imageProject: [
          grantIf(
            'resource.matchTag("846201937715/env", "prod") && request.time < timestamp("2099-01-01T00:00:00Z")',
            READER,
            NODES_MEMBER,
          ),
        ],
      },
      repository: { tags: { '846201937715/env': 'prod' } },
    }),
    args: ask(),
    expect: unknown('pull-permission'),
  },
  {
    name: 'deny-policy',
    story: 'The nodes’ account has Reader, and a deny policy on the image project takes the permission away.',
    world: shop({
      imageProject: {
        denyPolicies: [
          {
            id: 'no-pulls-from-prod',
            displayName: 'No pulls from prod',
            rules: [
              {
                deniedPrincipals: [`principal://iam.googleapis.com/projects/-/serviceAccounts/${NODES}`],
                deniedPermissions: ['artifactregistry.googleapis.com/repositories.downloadArtifacts'],
              },
            ],
          },
        ],
      },
    }),
    args: ask(),
    expect: fails('pull-permission'),
  },
  {
    name: 'deny-policy-unreadable',
    story: 'The image project has a deny policy whose rules the runner may not read: the pass rests on what they say.',
    world: shop({
      reading: { organization: [grant('roles/iam.securityReviewer', RUNNER)] },
      imageProject: {
        denyPolicies: [
          {
            id: 'no-pulls-by-interns',
            displayName: 'No pulls by interns',
            rules: [
              {
                deniedPrincipals: ['principalSet://goog/group/interns@example.com'],
                deniedPermissions: ['artifactregistry.googleapis.com/repositories.downloadArtifacts'],
              },
            ],
          },
        ],
      },
    }),
    args: ask(),
    expect: PASSES,
  },
];
