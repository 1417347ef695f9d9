import type { HttpClient } from '../http/client';
import { type Json, list, object, text } from '../http/words';
import { need } from '../model/need';
import type { Answers } from '../model/questions';
import type { Repository } from '../model/registry';
import { callGoogle } from './google-api';
import { readPolicy } from './read-policy';

/** Artifact Registry's API: a repository and its allow policy (FACTS 2). */
export const artifactRegistry = (client: HttpClient): Pick<Answers, 'repository' | 'repositoryPolicy'> => ({
  repository: ({ repository }) =>
    callGoogle(client, {
      service: 'artifactregistry',
      name: `v1/${repository}`,
      from: `artifactregistry ${repository}`,
      needs: [need('artifactregistry.repositories.get', repository)],
      what: 'a repository',
      read: readRepository,
    }),
  repositoryPolicy: ({ repository }) =>
    callGoogle(client, {
      service: 'artifactregistry',
      name: `v1/${repository}`,
      suffix: ':getIamPolicy?options.requestedPolicyVersion=3',
      from: `artifactregistry policy of ${repository}`,
      needs: [need('artifactregistry.repositories.getIamPolicy', repository)],
      what: 'an allow policy',
      read: readPolicy,
    }),
});

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
    cleanupPolicies: Object.keys(object(json['cleanupPolicies'])).sort(),
  };
}

/** Names of the repositories that a virtual one reads, as they stand there. */
const virtualUpstreams = (json: Json): string[] =>
  list(object(json['virtualRepositoryConfig'])['upstreamPolicies']).flatMap(
    (policy) => text(object(policy)['repository']) ?? [],
  );

/** What a remote repository fetches from: `DOCKER_HUB`, an address, or another repository's name. */
function remoteUpstreams(remote: Json): string[] {
  const docker = object(remote['dockerRepository']);
  const named = [
    docker['publicRepository'],
    object(docker['customRepository'])['uri'],
    object(remote['commonRepository'])['uri'],
  ];
  return named.flatMap((each) => text(each) ?? []);
}
