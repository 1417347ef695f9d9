import { endpointsFrom, type Service, variableOf } from '../../src/http/endpoints';
import type { HttpClientOptions } from '../../src/http/client';
import { answers } from '../../src/app/sources';
import type { Answers } from '../../src/model/questions';
import { clientOf } from './loopback';

const SERVICES: readonly Service[] = [
  'iam',
  'iamcredentials',
  'artifactregistry',
  'cloudresourcemanager',
  'cloudidentity',
  'policytroubleshooter',
  'orgpolicy',
  'cloudkms',
  'binaryauthorization',
  'containeranalysis',
];

/** What answers, with the services of access and the registry at the loopback server. */
export function answersOf(server: { origin: string }, over: Partial<HttpClientOptions> = {}): Answers {
  const env = Object.fromEntries(SERVICES.map((service) => [variableOf(service), `${server.origin}/`]));
  const { endpoints } = endpointsFrom({ ...env, GKE_IMAGE_PREFLIGHT_REGISTRY: server.origin });
  return answers(clientOf(server, { endpoints, ...over }));
}
