import type { HttpClient } from '../http/client';
import { encodeName, encodePath } from '../http/endpoints';
import { type Json, list, object, text } from '../model/json';
import { need } from '../model/need';
import type { Answers } from '../model/questions';
import type { DownloadRule, Repository } from '../model/registry';
import { cleanupPoliciesFrom } from './cleanup-json';
import { callGoogle, listGoogle } from './google-api';
import { readIamPolicy } from './iam-policy';

/** The questions that this API answers. */
type Told =
  'imageVersion' | 'uploads' | 'repository' | 'repositories' | 'repositoryPolicy' | 'downloadRules' | 'redirection';

/**
 * Artifact Registry API: a repository with its allow policy and download rules, and a project's settings
 * (docs/GOOGLE.md#artifact-registry).
 */
export const artifactRegistry = (client: HttpClient): Pick<Answers, Told> => ({
  repository: ({ repository }) =>
    callGoogle(client, {
      service: 'artifactregistry',
      name: `v1/${repository}`,
      from: `artifactregistry ${repository}`,
      needs: [need('artifactregistry.repositories.get', repository)],
      what: 'a repository',
      read: readRepository,
    }),
  repositories: async ({ project, location }) => {
    const parent = `projects/${project}/locations/${location}`;
    const all = await listGoogle(client, {
      service: 'artifactregistry',
      name: `v1/${parent}/repositories`,
      query: { pageSize: '1000' },
      items: 'repositories',
      from: `artifactregistry repositories of ${parent}`,
      needs: [need('artifactregistry.repositories.list', parent)],
      what: 'a list of repositories',
      read: readRepository,
    });
    if (all.state !== 'known') return all;
    const isOne = ({ name, format }: Repository): boolean =>
      format === 'DOCKER' && name.startsWith(`${parent}/repositories/`) && /\/[a-z0-9.-]+$/.test(name);
    return { ...all, value: all.value.filter(isOne).map(({ name }) => name) };
  },
  repositoryPolicy: ({ repository }) =>
    callGoogle(client, {
      service: 'artifactregistry',
      name: `v1/${repository}`,
      suffix: ':getIamPolicy?options.requestedPolicyVersion=3',
      from: `artifactregistry policy of ${repository}`,
      needs: [need('artifactregistry.repositories.getIamPolicy', repository)],
      what: 'an allow policy',
      read: readIamPolicy,
    }),
  downloadRules: async ({ repository }) => {
    const rules = await listGoogle(client, {
      service: 'artifactregistry',
      name: `v1/${repository}/rules`,
      items: 'rules',
      from: `artifactregistry download rules of ${repository}`,
      needs: [need('artifactregistry.rules.list', repository)],
      what: 'a list of rules',
      read: readRule,
    });
    if (rules.state !== 'known') return rules;
    return { ...rules, value: rules.value.filter(({ operation }) => operation === 'DOWNLOAD').map(({ rule }) => rule) };
  },
  imageVersion: ({ repository, name, digest }) =>
    callGoogle(client, {
      service: 'artifactregistry',
      name: repository,
      path: `v1/${encodeName(repository)}/dockerImages/${encodePath(`${name}@${digest}`)}`,
      from: `artifactregistry ${repository}/dockerImages/${name}@${digest}`,
      needs: [need('artifactregistry.dockerimages.get', repository)],
      what: 'a version of an image',
      read: (json) => {
        const uploadTime = text(json['uploadTime']);
        const tags = list(json['tags']).filter((each): each is string => typeof each === 'string');
        return uploadTime === null || Number.isNaN(Date.parse(uploadTime)) ? null : { uploadTime, tags };
      },
    }),
  uploads: ({ repository, name }) =>
    listGoogle(client, {
      service: 'artifactregistry',
      name: repository,
      path: `v1/${encodeName(repository)}/packages/${encodePath(name)}/versions`,
      query: { pageSize: '1000' },
      items: 'versions',
      from: `artifactregistry versions of ${repository}/packages/${name}`,
      needs: [need('artifactregistry.versions.list', repository)],
      what: 'a list of versions',
      read: (json) => text(json['createTime']),
    }),
  redirection: ({ project }) =>
    callGoogle(client, {
      service: 'artifactregistry',
      name: `v1/projects/${project}/projectSettings`,
      from: `artifactregistry settings of projects/${project}`,
      needs: [need('artifactregistry.projectsettings.get', `projects/${project}`)],
      what: 'the settings of a project',
      read: (json) => {
        const name = text(json['name']);
        return name === null
          ? null
          : { state: text(json['legacyRedirectionState']) ?? 'REDIRECTION_STATE_UNSPECIFIED' };
      },
    }),
});

/** A rule with the operation that it applies to; a rule that names no operation is assumed to apply to downloads. */
function readRule(json: Json): { operation: string; rule: DownloadRule } | null {
  const name = text(json['name']);
  const action = text(json['action']);
  if (name === null || action === null) return null;
  const condition = text(object(json['condition'])['expression']);
  const rule = { name, action, condition, packageId: text(json['packageId']) };
  return { operation: text(json['operation']) ?? 'DOWNLOAD', rule };
}

function readRepository(json: Json): Repository | null {
  const name = text(json['name']);
  const format = text(json['format']);
  if (name === null || format === null) return null;
  return {
    name,
    format,
    mode: text(json['mode']) ?? 'STANDARD_REPOSITORY',
    immutableTags: object(json['dockerConfig'])['immutableTags'] === true,
    kmsKeyName: text(json['kmsKeyName']),
    upstreams: [...virtualUpstreams(json), ...remoteUpstreams(object(json['remoteRepositoryConfig']))],
    cleanupPolicyDryRun: json['cleanupPolicyDryRun'] === true,
    cleanupPolicies: cleanupPoliciesFrom(json['cleanupPolicies']),
  };
}

/** The upstream repositories of a virtual repository, named as in its configuration. */
const virtualUpstreams = (json: Json): string[] =>
  list(object(json['virtualRepositoryConfig'])['upstreamPolicies']).flatMap(
    (policy) => text(object(policy)['repository']) ?? [],
  );

/** The source of a remote repository: `DOCKER_HUB`, an address, or the name of another repository. */
function remoteUpstreams(remote: Json): string[] {
  const docker = object(remote['dockerRepository']);
  const named = [
    docker['publicRepository'],
    object(docker['customRepository'])['uri'],
    object(remote['commonRepository'])['uri'],
  ];
  return named.flatMap((each) => text(each) ?? []);
}
