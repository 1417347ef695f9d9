import type { Fix } from '../model/finding';
import type { RepositoryName } from '../model/repository-name';
import { PAGES } from './google-docs';
import { gcloud } from './shell';

/**
 * Deletes the download rules that deny an image. A grant does not help, because a rule applies whatever IAM says.
 * @param rules their IDs, as in the API
 * @param own the repository may be the caller's own: nobody else can change its rules
 */
export function deleteDownloadRules(
  { project, location, repository }: RepositoryName,
  rules: readonly string[],
  own: boolean,
): Fix {
  const [one, does] = rules.length === 1 ? ['rule', 'does'] : ['rules', 'do'];
  const other = `Use an image that the download ${one} ${rules.join(', ')} of the repository ${repository} ${does} not deny`;
  const gone = rules.length === 1 ? 'delete it: it then denies' : 'delete them: they then deny';
  return {
    summary: own
      ? `${other}; or ${gone} nothing else either`
      : `${other}, or ask the owner of project ${project} to take ${rules.length === 1 ? 'it' : 'them'} away`,
    commands: own
      ? rules.map((rule) => gcloud(['artifacts', 'rules', 'delete', rule], { repository, location, project }))
      : [],
    terraform: null,
    url: PAGES.downloadRules,
  };
}
