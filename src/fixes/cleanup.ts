import type { Fix } from '../model/finding';
import type { RepositoryName } from '../model/repository-name';
import { PAGES } from './google-docs';
import { gcloud } from './shell';

const FILE = 'cleanup-policies.json';

/**
 * Keeps one version of an image, whatever other cleanup policies say, by an additional policy. Setting policies
 * replaces all of them.
 * @param name the image's name in its repository
 * @param own the repository may be the caller's own: nobody else can set its policies
 */
export function keepVersion(
  { project, location, repository }: RepositoryName,
  name: string,
  digest: string,
  own: boolean,
): Fix {
  if (!own)
    return {
      summary: `Pull a copy of ${name} in a repository of your own, or ask the owner of project ${project} to keep this version`,
      commands: [],
      terraform: null,
      url: PAGES.cleanupPolicies,
    };
  const policy = {
    name: `keep-${digest.replace(/^[^:]*:/, '').slice(0, 12)}`,
    action: { type: 'Keep' },
    condition: { packageNamePrefixes: [name], versionNamePrefixes: [digest] },
  };
  const flags = { location, project };
  return {
    summary: `Keep this version of ${name}, which no other policy then deletes. Between the two commands, add to the list in the file: ${JSON.stringify(policy)}`,
    commands: [
      `${gcloud(['artifacts', 'repositories', 'list-cleanup-policies', repository], { ...flags, format: 'json' })} > ${FILE}`,
      gcloud(['artifacts', 'repositories', 'set-cleanup-policies', repository], { policy: FILE, ...flags }),
    ],
    terraform: null,
    url: PAGES.cleanupPolicies,
  };
}
