import type { Fix } from '../model/finding';
import type { RepositoryName } from './access';
import { PAGES } from './google-docs';
import { gcloud } from './shell';

/**
 * Takes away the download rules that deny an image. There is nothing to grant: a rule holds whatever IAM says.
 * @param rules their IDs, as the API names them
 */
export const deleteDownloadRules = (
  { project, location, repository }: RepositoryName,
  rules: readonly string[],
): Fix => ({
  summary: `Delete the download rule${rules.length === 1 ? '' : 's'} ${rules.join(', ')} of the repository ${repository}, or use an image that ${rules.length === 1 ? 'it does' : 'they do'} not deny`,
  commands: rules.map((rule) => gcloud(['artifacts', 'rules', 'delete', rule], { repository, location, project })),
  terraform: null,
  url: PAGES.downloadRules,
});
