/** Instructions for signing in again, by the kind of the credentials. Pure. */

/** Instructions for an access token in a file. */
export const SIGN_IN_TOKEN_FILE =
  'an access token is good for an hour: write a new one into the file (“gcloud auth print-access-token”), in a workflow by running google-github-actions/auth shortly before this step';

/** Instructions for the metadata server. */
export const SIGN_IN_METADATA =
  'the metadata server gives the tokens of the service account of this machine or pod: see that the account is there and enabled (“gcloud iam service-accounts describe”)';

const OF_TYPE: ReadonlyMap<string, string> = new Map([
  ['authorized_user', 'run “gcloud auth application-default login” again'],
  [
    'service_account',
    'the key may be deleted or disabled, or its service account may be (“gcloud iam service-accounts keys list --iam-account=ACCOUNT”): make a new key, or use Workload Identity Federation, which needs none',
  ],
  [
    'external_account',
    'in a workflow, run google-github-actions/auth shortly before this step, with “permissions: id-token: write” in the job, and see that the provider takes this repository (its attribute condition) and that the service account lets it act (roles/iam.workloadIdentityUser)',
  ],
  ['external_account_authorized_user', 'run “gcloud auth application-default login --login-config=FILE” again'],
  [
    'impersonated_service_account',
    'run “gcloud auth application-default login --impersonate-service-account=ACCOUNT” again, and see that the account is there and lets its caller make tokens (roles/iam.serviceAccountTokenCreator)',
  ],
]);

/**
 * Instructions for renewing credentials of this type (the `type` in a file of Application Default Credentials:
 * https://cloud.google.com/docs/authentication/application-default-credentials).
 */
export const signInOfType = (type: string): string =>
  OF_TYPE.get(type) ?? 'make the credentials anew, and see that their account is there and enabled';

/** Whether this is a known type of credentials file. */
export const isCredentialType = (type: string): boolean => OF_TYPE.has(type);

/** The known types, for messages. */
export const credentialTypes = (): string => [...OF_TYPE.keys()].join(', ');
