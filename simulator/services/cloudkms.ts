/** Cloud KMS v1: a key with its primary version, and a version. */
import { notFound, type Answer } from '../answers';
import { demand, param, type Call } from '../call';
import { projectResource } from '../iam/hierarchy';
import { route, type Route } from '../router';
import type { Key } from '../world';

const TIME = '2025-03-04T05:06:07.080910Z';
const KEY = '/v1/projects/{project}/locations/{location}/keyRings/{ring}/cryptoKeys/{key}';

const nameOf = (call: Call): string =>
  `projects/${param(call, 'project')}/locations/${param(call, 'location')}/keyRings/${param(call, 'ring')}/cryptoKeys/${param(call, 'key')}`;

function keyFor(call: Call, permission: string): Key {
  const name = nameOf(call);
  demand(call, permission, projectResource(call.world, param(call, 'project')), name);
  const found = call.world.keys?.find((one) => one.name === name);
  if (!found) throw notFound(`CryptoKey ${name} not found.`);
  return found;
}

const versionJson = ({ name, state }: Key): Record<string, unknown> => ({
  name: `${name}/cryptoKeyVersions/1`,
  state,
  protectionLevel: 'SOFTWARE',
  algorithm: 'GOOGLE_SYMMETRIC_ENCRYPTION',
  createTime: TIME,
  generateTime: TIME,
});

function getKey(call: Call): Answer {
  const key = keyFor(call, 'cloudkms.cryptoKeys.get');
  const json = { name: key.name, primary: versionJson(key), purpose: 'ENCRYPT_DECRYPT', createTime: TIME };
  return { status: 200, json };
}

function getVersion(call: Call): Answer {
  const key = keyFor(call, 'cloudkms.cryptoKeyVersions.get');
  if (param(call, 'version') !== '1')
    throw notFound(`${key.name}/cryptoKeyVersions/${param(call, 'version')} not found.`);
  return { status: 200, json: versionJson(key) };
}

/** Routes of cloudkms v1. */
export const cloudKmsRoutes: Route[] = [
  route('cloudkms', 'GET', `${KEY}/cryptoKeyVersions/{version}`, getVersion),
  route('cloudkms', 'GET', KEY, getKey),
];
