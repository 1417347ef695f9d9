import { CALLER_VARIABLE } from '../model/caller';
import type { Need } from '../model/need';
import { isRepositoryLocation } from '../model/odd-host';
import { shellQuote } from '../model/shell';

/**
 * The command that grants a reader role to the caller, on the narrowest resource that allows it.
 * @param member the caller's IAM member; null if it is unknown
 * @returns null for a resource on which no command can grant (a description in words), and for a repository in a
 * location that does not exist
 */
export function grantCommand(need: Need, member: string | null): string | null {
  const to = `--member=${member === null ? CALLER_VARIABLE : shellQuote(member)} --role=${shellQuote(need.role)}`;
  const repository = /^projects\/([^/]+)\/locations\/([^/]+)\/repositories\/([^/]+)$/.exec(need.resource);
  if (repository) {
    const [, project = '', location = '', id = ''] = repository;
    if (!isRepositoryLocation(location)) return null;
    return `gcloud artifacts repositories add-iam-policy-binding ${shellQuote(id)} --project=${shellQuote(project)} --location=${shellQuote(location)} ${to}`;
  }
  const account = /^projects\/([^/]+)\/serviceAccounts\/([^/]+)$/.exec(need.resource);
  if (account) {
    const [, project = '', email = ''] = account;
    const of = project === '-' ? '' : ` --project=${shellQuote(project)}`;
    return `gcloud iam service-accounts add-iam-policy-binding ${shellQuote(email)}${of} ${to} --condition=None`;
  }
  const holder = /^(projects|folders|organizations)\/([^/]+)(?:\/.*)?$/.exec(need.resource);
  if (!holder) return null;
  const [, kind, id = ''] = holder;
  const group = kind === 'folders' ? 'resource-manager folders' : (kind ?? 'projects');
  return `gcloud ${group} add-iam-policy-binding ${shellQuote(id)} ${to} --condition=None`;
}
