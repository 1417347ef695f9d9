import type { Fix } from '../model/finding';
import { PAGES } from './google-docs';
import { gcloud } from './shell';

/** Enables a disabled service account again. */
export const enableAccount = (email: string, project: string): Fix => ({
  summary: `Enable the service account ${email}`,
  commands: [gcloud(['iam', 'service-accounts', 'enable', email], { project })],
  terraform: null,
  url: PAGES.enableAccount,
});

/**
 * Restores a deleted service account. This needs its unique ID, which only the audit log of its deletion still
 * contains.
 */
export const undeleteAccount = (email: string, project: string): Fix => ({
  summary: `Undelete ${email} (possible for 30 days): the first command finds its unique ID in the audit log, put it in place of UNIQUE_ID; or run the workload on a new pool with another service account`,
  commands: [
    gcloud(
      [
        'logging',
        'read',
        `resource.type="service_account" AND resource.labels.email_id="${email}" AND protoPayload.methodName:"DeleteServiceAccount"`,
      ],
      { project, freshness: '30d', format: 'value(resource.labels.unique_id)' },
    ),
    gcloud(['iam', 'service-accounts', 'undelete', 'UNIQUE_ID'], { project }),
  ],
  terraform: null,
  url: PAGES.undeleteAccount,
});
