/**
 * Security Token Service: exchanges the token of a workload identity pool's provider for a federated access token.
 * @see https://cloud.google.com/iam/docs/reference/sts/rest/v1/TopLevel/token
 */
import { type Answer, Refusal } from '../answers';
import type { Call } from '../call';
import { route, type Route } from '../router';

const LIFETIME_SECONDS = 3599;
const EXCHANGE = 'urn:ietf:params:oauth:grant-type:token-exchange';
const ACCESS_TOKEN = 'urn:ietf:params:oauth:token-type:access_token';

/** As RFC 6749, 5.2 has it. */
const refusal = (error: string, description: string): Refusal =>
  new Refusal({ status: 400, json: { error, error_description: description } });

function token(call: Call): Answer {
  const asked = new URLSearchParams(call.bytes.toString('utf8'));
  if (asked.get('grant_type') !== EXCHANGE || asked.get('requested_token_type') !== ACCESS_TOKEN)
    throw refusal('invalid_request', 'Invalid value for "grant_type" or "requested_token_type".');
  const provider = call.world.identityProviders?.find(({ name }) => asked.get('audience') === audienceOf(name));
  if (provider === undefined)
    throw refusal('invalid_target', 'The target service indicated by the "audience" parameters is invalid.');
  const subject = Object.entries(provider.subjects).find(([, text]) => text === asked.get('subject_token'))?.[0];
  if (subject === undefined) throw refusal('invalid_grant', 'The given credential could not be verified.');
  const pool = provider.name.replace(/\/providers\/[^/]+$/, '');
  const member = `principal://iam.googleapis.com/${pool}/subject/${subject}`;
  const accessToken = call.state.tokens.mint(member, (asked.get('scope') ?? '').split(' '), LIFETIME_SECONDS);
  return {
    status: 200,
    json: {
      access_token: accessToken,
      issued_token_type: ACCESS_TOKEN,
      token_type: 'Bearer',
      expires_in: LIFETIME_SECONDS,
    },
  };
}

/** A provider's name as an audience: `//iam.googleapis.com/projects/…`. */
const audienceOf = (name: string): string => `//iam.googleapis.com/${name}`;

export const stsRoutes: readonly Route[] = [route('sts', 'POST', '/v1/token', token, true)];
