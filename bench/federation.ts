/** Credentials of workload identity federation, as a workflow outside Google Cloud has them: a file beside a token that its own platform gave. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { World } from '../simulator';
import { grant, serviceAccount } from '../simulator/builder';

const POOL = 'projects/118273645509/locations/global/workloadIdentityPools/ci';
const PROVIDER = `${POOL}/providers/workflows`;
const SUBJECT = 'repo:acme/shop';
const SUBJECT_TOKEN = 'a-token-of-the-platform';
/** The account that the workflow acts as: the scenario's caller. */
const ACCOUNT = 'preflight@ci-tools.iam.gserviceaccount.com';
const IMPERSONATION = `/v1/projects/-/serviceAccounts/${ACCOUNT}:generateAccessToken`;
const SCOPE = 'https://www.googleapis.com/auth/cloud-platform';
const ACCESS_TOKEN = 'urn:ietf:params:oauth:token-type:access_token';
const JWT = 'urn:ietf:params:oauth:token-type:jwt';

/** The world with the pool's provider, whose workflow may act as the caller's account. */
export function federated(world: World): World {
  const member = `principal://iam.googleapis.com/${POOL}/subject/${SUBJECT}`;
  const account = serviceAccount(ACCOUNT, { grants: [grant('roles/iam.workloadIdentityUser', member)] });
  return {
    ...world,
    identityProviders: [{ name: PROVIDER, subjects: { [SUBJECT]: SUBJECT_TOKEN } }],
    serviceAccounts: [...world.serviceAccounts.filter(({ email }) => email !== ACCOUNT), account],
  };
}

/** One request of the exchange, for the bare program; its answer holds the token for the next. */
export interface Exchange {
  readonly origin: string;
  readonly path: string;
  readonly type: string;
  readonly body: string;
  /** The answer's field that holds the token. */
  readonly field: string;
}

/**
 * @param sts where tokens are exchanged
 * @param iamCredentials where the account's token is made
 * @returns the file of the credentials, and the same exchange for a program without a library
 */
export async function federation(
  home: string,
  sts: string,
  iamCredentials: string,
): Promise<{ readonly file: string; readonly exchange: readonly Exchange[] }> {
  const [file, subject] = [join(home, 'federation.json'), join(home, 'subject-token')];
  const audience = `//iam.googleapis.com/${PROVIDER}`;
  await writeFile(subject, SUBJECT_TOKEN);
  const credentials = {
    type: 'external_account',
    audience,
    subject_token_type: JWT,
    token_url: `${sts}/v1/token`,
    credential_source: { file: subject },
    service_account_impersonation_url: `${iamCredentials}${IMPERSONATION}`,
  };
  await writeFile(file, JSON.stringify(credentials));
  const form = new URLSearchParams({
    grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
    audience,
    scope: SCOPE,
    requested_token_type: ACCESS_TOKEN,
    subject_token: SUBJECT_TOKEN,
    subject_token_type: JWT,
  });
  return {
    file,
    exchange: [
      {
        origin: sts,
        path: '/v1/token',
        type: 'application/x-www-form-urlencoded',
        body: form.toString(),
        field: 'access_token',
      },
      {
        origin: iamCredentials,
        path: IMPERSONATION,
        type: 'application/json',
        body: JSON.stringify({ scope: [SCOPE], lifetime: '3600s' }),
        field: 'accessToken',
      },
    ],
  };
}
