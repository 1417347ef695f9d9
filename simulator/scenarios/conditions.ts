/** Grants with a condition, and deny policies. */
import { customRole, grant, grantIf } from '../builder';
import { tagKeyId, tagValueId } from '../iam/tags';
import type { DenyPolicy } from '../world';
import type { Scenario } from './scenario';
import { ask, blind, fails, NODES, NODES_MEMBER, PASSES, READING_ALL, READER, RUNNER, shop, unknown } from './shop';

/** A key of the organization. */
const ENV = '846201937715/env';

/** Nobody but the runner pulls where the condition does not hold. */
const exceptWhere = (condition: string): DenyPolicy => ({
  id: 'tagged-only',
  rules: [
    {
      deniedPrincipals: ['principalSet://goog/public:all'],
      exceptionPrincipals: [
        `principal://iam.googleapis.com/projects/-/serviceAccounts/${RUNNER.replace('serviceAccount:', '')}`,
      ],
      deniedPermissions: ['artifactregistry.googleapis.com/repositories.downloadArtifacts'],
      denialCondition: { title: 'without the tag', expression: `!${condition}` },
    },
  ],
});

export const conditions: readonly Scenario[] = [
  {
    name: 'conditional-grant',
    story: 'The grant holds for repositories with a tag, and the repository has it.',
    world: shop({
      grants: { repository: [grantIf(`resource.matchTag("${ENV}", "prod")`, READER, NODES_MEMBER)] },
      repository: { tags: { [ENV]: 'prod' } },
    }),
    args: ask(),
    expect: PASSES,
  },
  {
    name: 'tag-of-another-value',
    story: 'The grant holds for repositories that are tagged for production, and the folder tags this one for tests.',
    world: shop({
      grants: { repository: [grantIf(`resource.matchTag("${ENV}", "prod")`, READER, NODES_MEMBER)] },
      tags: { folder: { [ENV]: 'test' } },
    }),
    args: ask(),
    expect: fails('pull-permission'),
  },
  {
    name: 'tags-unreadable',
    story: 'The grant holds for repositories with a tag, and the runner may read the policies, not the tags.',
    world: shop({
      reading: {
        repository: [],
        imageProject: [
          grant('roles/browser', RUNNER),
          grant('roles/serviceusage.serviceUsageViewer', RUNNER),
          grant('projects/shop-images/roles/policies', RUNNER),
        ],
      },
      more: {
        roles: [
          customRole('projects/shop-images/roles/policies', [
            'artifactregistry.repositories.get',
            'artifactregistry.repositories.getIamPolicy',
            'artifactregistry.repositories.downloadArtifacts',
            'artifactregistry.rules.list',
          ]),
        ],
      },
      grants: { repository: [grantIf(`resource.matchTag("${ENV}", "prod")`, READER, NODES_MEMBER)] },
      repository: { tags: { [ENV]: 'prod' } },
    }),
    args: ask(),
    expect: unknown('pull-permission'),
  },
  {
    name: 'resource-condition',
    story: 'The grant holds for repositories of a name; whether Artifact Registry evaluates that is not documented.',
    world: shop({
      grants: { repository: [grantIf('resource.name.endsWith("/apps")', READER, NODES_MEMBER)] },
    }),
    args: ask(),
    expect: PASSES,
  },
  {
    name: 'resource-condition-strict',
    story: 'The same, and what is taken on trust does not count.',
    world: shop({
      reading: { organization: READING_ALL },
      grants: { repository: [grantIf('resource.name.endsWith("/apps")', READER, NODES_MEMBER)] },
    }),
    args: [...ask(), '--strict'],
    expect: blind('pull-permission'),
  },
  {
    name: 'resource-condition-of-another',
    story: 'The only grant holds for repositories of another name, if at all: nobody is refused by that for certain.',
    world: shop({
      grants: { repository: [grantIf('resource.name.endsWith("/other")', READER, NODES_MEMBER)] },
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
    story: 'The grant on the project holds for repositories that inherit a tag, until a time that is far off.',
    world: shop({
      grants: {
        repository: [],
        imageProject: [
          grantIf(
            `resource.hasTagKeyId("${tagKeyId(ENV)}") && resource.matchTagId("${tagKeyId(ENV)}", "${tagValueId(ENV, 'prod')}") && request.time < timestamp("2099-01-01T00:00:00Z")`,
            READER,
            NODES_MEMBER,
          ),
        ],
      },
      imageProject: { tags: { [ENV]: 'prod' } },
    }),
    args: ask(),
    expect: PASSES,
  },
  {
    name: 'deny-policy-by-tag',
    story: 'A deny policy takes the permission from everybody where a tag is not set, and it is not.',
    world: shop({ imageProject: { denyPolicies: [exceptWhere(`resource.hasTagKey("${ENV}")`)] } }),
    args: ask(),
    expect: fails('pull-permission'),
  },
  {
    name: 'deny-policy-spares-tag',
    story: 'A deny policy takes the permission from everybody where a tag is not set, and the organization sets it.',
    world: shop({
      tags: { organization: { [ENV]: 'prod' } },
      imageProject: { denyPolicies: [exceptWhere(`resource.hasTagKey("${ENV}")`)] },
    }),
    args: ask(),
    expect: PASSES,
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
