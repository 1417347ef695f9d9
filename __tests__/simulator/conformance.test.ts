/** The simulator's answers against Google's own types, so that client and stand-in can't share a misreading. */
import { describe, expect, test } from '@jest/globals';
import { scenarios, type Simulator } from '../../simulator';
import { group, grant, image, project, repository, serviceAccount, customRole, world } from '../../simulator/builder';
import { armPool, autopilot, pool, standard, windowsPool } from '../../simulator/clusters';
import { discoverySchemas, misfits, protoSchemas, type Schemas } from './schemas';
import { openEverything, request, withSimulator } from './support';

const folder = (name: string): string => new URL(`../../node_modules/${name}`, import.meta.url).pathname;
const container = discoverySchemas(folder('@googleapis/container/build/v1.d.ts'));
const iam = discoverySchemas(folder('@googleapis/iam/build/v1.d.ts'));
const iamV2 = discoverySchemas(folder('@googleapis/iam/build/v2.d.ts'));
const managerV1 = discoverySchemas(folder('@googleapis/cloudresourcemanager/build/v1.d.ts'));
const managerV2 = discoverySchemas(folder('@googleapis/cloudresourcemanager/build/v2.d.ts'));
const managerV3 = discoverySchemas(folder('@googleapis/cloudresourcemanager/build/v3.d.ts'));
const protos = folder('@google-cloud/artifact-registry/build/protos/protos.json');
const registry = protoSchemas(protos, ['google', 'devtools', 'artifactregistry', 'v1']);
const policy = protoSchemas(protos, ['google', 'iam', 'v1']);

type Case = [schemas: Schemas, message: string, path: string, body?: unknown];

/** Every JSON call that Google's small packages describe, for all that a world holds. */
function cases(sim: Simulator): Case[] {
  const { clusters, projects, folders, repositories, serviceAccounts, roles, organization } = sim.world;
  const v3 = { options: { requestedPolicyVersion: 3 } };
  return [
    ...clusters.flatMap(({ project: p, location: l, name: c, resource }): Case[] => [
      [container, 'Cluster', `/v1/projects/${p}/locations/${l}/clusters/${c}`],
      [container, 'ListClustersResponse', `/v1/projects/${p}/locations/-/clusters`],
      [container, 'ListNodePoolsResponse', `/v1/projects/${p}/locations/${l}/clusters/${c}/nodePools`],
      [container, 'ServerConfig', `/v1/projects/${p}/locations/${l}/serverConfig`],
      ...((resource['nodePools'] ?? []) as { name: string }[]).map((one): Case => [
        container,
        'NodePool',
        `/v1/projects/${p}/locations/${l}/clusters/${c}/nodePools/${one.name}`,
      ]),
    ]),
    ...projects.flatMap(({ id }): Case[] => [
      [managerV3, 'Project', `/v3/projects/${id}`],
      [managerV1, 'Project', `/v1/projects/${id}`],
      [managerV1, 'GetAncestryResponse', `/v1/projects/${id}:getAncestry`, {}],
      [managerV3, 'Policy', `/v3/projects/${id}:getIamPolicy`, v3],
      [managerV1, 'Policy', `/v1/projects/${id}:getIamPolicy`, {}],
      [
        managerV3,
        'TestIamPermissionsResponse',
        `/v3/projects/${id}:testIamPermissions`,
        { permissions: ['resourcemanager.projects.get'] },
      ],
      [iam, 'ListServiceAccountsResponse', `/v1/projects/${id}/serviceAccounts`],
      [
        iamV2,
        'GoogleIamV2ListPoliciesResponse',
        `/v2/policies/cloudresourcemanager.googleapis.com%2Fprojects%2F${id}/denypolicies`,
      ],
    ]),
    ...repositories.map(({ project: p, location: l, id }): Case => {
      const parent = `//artifactregistry.googleapis.com/projects/${p}/locations/${l}/repositories/${id}`;
      return [managerV3, 'ListEffectiveTagsResponse', `/v3/effectiveTags?parent=${encodeURIComponent(parent)}`];
    }),
    ...folders.flatMap(({ id, denyPolicies }): Case[] => [
      [managerV3, 'Folder', `/v3/folders/${id}`],
      [managerV2, 'Folder', `/v2/folders/${id}`],
      [managerV3, 'Policy', `/v3/folders/${id}:getIamPolicy`, v3],
      [
        iamV2,
        'GoogleIamV2ListPoliciesResponse',
        `/v2/policies/cloudresourcemanager.googleapis.com%2Ffolders%2F${id}/denypolicies`,
      ],
      ...denyPolicies.map((one): Case => [
        iamV2,
        'GoogleIamV2Policy',
        `/v2/policies/cloudresourcemanager.googleapis.com%2Ffolders%2F${id}/denypolicies/${one.id}`,
      ]),
    ]),
    ...(organization
      ? ([
          [managerV3, 'Organization', `/v3/organizations/${organization.id}`],
          [managerV1, 'Organization', `/v1/organizations/${organization.id}`],
          [managerV3, 'Policy', `/v3/organizations/${organization.id}:getIamPolicy`, v3],
        ] satisfies Case[])
      : []),
    ...serviceAccounts.flatMap(({ project: p, email }): Case[] => [
      [iam, 'ServiceAccount', `/v1/projects/${p}/serviceAccounts/${email}`],
      [iam, 'ServiceAccount', `/v1/projects/-/serviceAccounts/${email}`],
      [iam, 'Policy', `/v1/projects/${p}/serviceAccounts/${email}:getIamPolicy`, {}],
    ]),
    ...roles.map(({ name }): Case => [iam, 'Role', `/v1/${name}`]),
    [iam, 'Role', '/v1/roles/artifactregistry.reader'],
    [
      iam,
      'QueryGrantableRolesResponse',
      '/v1/roles:queryGrantableRoles',
      { fullResourceName: '//cloudresourcemanager.googleapis.com/projects/x', view: 'FULL' },
    ],
    ...repositories.flatMap(({ project: p, location: l, id, images }): Case[] => {
      const name = `/v1/projects/${p}/locations/${l}/repositories/${id}`;
      return [
        [registry, 'Repository', name],
        [registry, 'ListRepositoriesResponse', `/v1/projects/${p}/locations/${l}/repositories`],
        [policy, 'Policy', `${name}:getIamPolicy?options.requestedPolicyVersion=3`],
        [registry, 'ListDockerImagesResponse', `${name}/dockerImages`],
        [registry, 'ListRulesResponse', `${name}/rules`],
        [registry, 'ListPackagesResponse', `${name}/packages`],
        [registry, 'ProjectSettings', `/v1/projects/${p}/projectSettings`],
        ...images.flatMap((one): Case[] => [
          [registry, 'ListTagsResponse', `${name}/packages/${encodeURIComponent(one.name)}/tags`],
          [registry, 'ListVersionsResponse', `${name}/packages/${encodeURIComponent(one.name)}/versions?view=FULL`],
          ...one.tags.map((tag): Case => [
            registry,
            'Tag',
            `${name}/packages/${encodeURIComponent(one.name)}/tags/${tag}`,
          ]),
        ]),
      ];
    }),
  ];
}

/** Something of every kind that scenarios may leave out. */
const everything = world({
  caller: 'user:someone@example.com',
  projects: [project('p', '100200300400', { denyPolicies: [] })],
  clusters: [
    standard('p', 'us-central1-a', 'zonal', {
      conditions: [
        { code: 'NODE_SERVICE_ACCOUNT_MISSING_PERMISSIONS', canonicalCode: 'PERMISSION_DENIED', message: 'm' },
      ],
      privateNodes: true,
      autoProvisioning: {},
      pools: [pool('a'), armPool('b'), windowsPool('c', 'OS_VERSION_LTSC2022')],
    }),
    autopilot('p', 'us-central1', 'auto'),
  ],
  folders: [
    {
      id: '1',
      displayName: 'f',
      parent: 'organizations/2',
      policy: { bindings: [] },
      denyPolicies: [
        {
          id: 'd',
          rules: [
            {
              deniedPrincipals: ['principalSet://goog/public:all'],
              deniedPermissions: ['artifactregistry.googleapis.com/repositories.get'],
            },
          ],
        },
      ],
    },
  ],
  repositories: [
    repository('p', 'us', 'full', {
      grants: [grant('roles/artifactregistry.reader', 'allUsers')],
      images: [
        image('a/b', '1', { platforms: ['linux/arm/v7', 'windows/amd64:10.0.20348.1'] }),
        image('chart', '1', { kind: 'helm' }),
      ],
      rules: [{ id: 'r', action: 'DENY', packageId: 'a', condition: { expression: "pkg.version == '1'" } }],
      cleanupPolicies: {
        old: { id: 'old', action: 'DELETE', condition: { olderThan: '2592000s', tagState: 'UNTAGGED' } },
      },
      kmsKeyName: 'projects/p/locations/us/keyRings/r/cryptoKeys/k',
      dockerConfig: { immutableTags: true },
    }),
    repository('p', 'us', 'virtual', {
      mode: 'VIRTUAL_REPOSITORY',
      virtualRepositoryConfig: {
        upstreamPolicies: [{ id: 'u', repository: 'projects/p/locations/us/repositories/full', priority: 10 }],
      },
    }),
  ],
  serviceAccounts: [serviceAccount('off@p.iam.gserviceaccount.com', { disabled: true })],
  roles: [customRole('projects/p/roles/r', ['artifactregistry.repositories.get'])],
  groups: [group('g@example.com')],
});

const seen = new Set<string>();

describe("answers hold only what Google's types say", () => {
  test.each([['everything', everything] as const, ...scenarios.map((one) => [one.name, one.world] as const)])(
    '%s',
    async (_name, world_) => {
      await withSimulator({ ...structuredClone(world_), faults: [], quotas: {}, latencyMs: 0 }, async (sim) => {
        Reflect.deleteProperty(sim.world, 'perimeter');
        const token = openEverything(sim);
        for (const [schemas, message, path, body] of cases(sim)) {
          const reply = await request(sim, path, { token, ...(body === undefined ? {} : { body }) });
          if (reply.status !== 200) continue;
          seen.add(message);
          expect({ path, misfits: misfits(schemas, reply.json, { kind: 'message', name: message }, message) }).toEqual({
            path,
            misfits: [],
          });
        }
      });
    },
  );

  test('every kind of answer was looked at', () => {
    expect([...seen].sort()).toEqual(
      'Cluster Folder GetAncestryResponse GoogleIamV2ListPoliciesResponse GoogleIamV2Policy ListClustersResponse ListDockerImagesResponse ListEffectiveTagsResponse ListNodePoolsResponse ListPackagesResponse ListRepositoriesResponse ListRulesResponse ListServiceAccountsResponse ListTagsResponse ListVersionsResponse NodePool Organization Policy Project ProjectSettings QueryGrantableRolesResponse Repository Role ServerConfig ServiceAccount Tag TestIamPermissionsResponse'.split(
        ' ',
      ),
    );
  });
});

describe('the checker itself', () => {
  test('sees an unknown field, a wrong type and a wrong enum', () => {
    const cluster = { kind: 'message', name: 'Cluster' } as const;
    expect(misfits(container, { nom: 'x' }, cluster, 'c')).toEqual(['c.nom: no such field of Cluster']);
    expect(misfits(container, { nodePools: [{ config: { diskSizeGb: '100' } }] }, cluster, 'c')).toEqual([
      'c.nodePools[0].config.diskSizeGb: string where number is said',
    ]);
    expect(misfits(registry, { format: 'DOKER' }, { kind: 'message', name: 'Repository' }, 'r')).toEqual([
      'r.format: DOKER is no value of the enum',
    ]);
  });
});
