/** Calls the registry with a credential from a pull secret, in the same way as containerd. */
import type { HttpClient } from '../http/client';
import type { Login } from '../http/types';
import { type Fact, failed, known } from '../model/fact';
import { isGoogleRegistry } from '../model/google-registry';
import { clean } from '../model/json';
import type { SecretEntry, SecretPull, SecretPullPlan } from '../model/pull-secret';
import type { Answers } from '../model/questions';
import { mediaTypeNotAccepted, registryMissing } from './errors';
import { mayShow } from './googles-login';
import { ACCEPT } from './manifest';
import { isImageName } from './name';
import { type RegistryResult, RegistrySession } from './session';
import { detailWithoutLogin, withoutLogin } from './without-login';

/**
 * A key for an entry of a secret and for the password that was read from it at one time. It contains no secret.
 * @param login the login that was read; one that is read again has a new key, and therefore its own tokens
 */
export function nameOfEntry({ project, location, name, namespace, secret, entry }: SecretEntry, login: Login): string {
  const reading = readings.get(login) ?? (count += 1);
  readings.set(login, reading);
  return JSON.stringify([project, location, name, namespace, secret, entry, reading]);
}

const readings = new WeakMap<Login, number>();
let count = 0;

/**
 * Tries credentials at their registry with HEAD, which does not count as a pull. They are sent only to that registry.
 * @param login returns the credentials of an entry; null if the secret was not read
 */
export function secretPull(
  client: HttpClient,
  login: (of: SecretPullPlan) => Login | null,
): Pick<Answers, 'secretPull'> {
  // Each credential has its own tokens.
  const session = new RegistrySession(client);
  return {
    secretPull: async (of) => {
      const { host, path, reference, namespace, secret } = of;
      const from = `registry ${host}/${path} ${clean(reference, 140)} with secret ${namespace}/${secret}`;
      const own = login(of);
      if (own === null) return failed('not-asked', from, 'the secret was not read');
      if (!isImageName(path, reference)) return failed('not-asked', from, 'it is not the name of an image');
      if (!mayShow(own, host)) return failed('not-asked', from, `no key or token of Google may go to ${host}`);
      // The kubelet sends nothing if there is no user name.
      const identity = own.user === '' ? ('stranger' as const) : { name: nameOfEntry(of, own), login: own };
      const request = { host, path, tail: `manifests/${reference}`, accept: ACCEPT, limit: 8 * 1024 * 1024 };
      const head = await session.request({ ...request, method: 'HEAD' }, identity);
      // A refusal of a HEAD request has no message.
      const refused = head.kind === 'answer' && head.at === 'registry' && head.answer.status >= 400;
      const answer = refused ? await session.request({ ...request, method: 'GET' }, identity) : head;
      return detailWithoutLogin(read(answer, of, from, withoutLogin(own)), own);
    },
  };
}

/** @param redact removes the credentials from a message */
function read(
  result: RegistryResult,
  { host, path }: SecretPullPlan,
  from: string,
  redact: (text: string) => string,
): Fact<SecretPull> {
  if (result.kind === 'fault') return failed(result.why, from, result.detail);
  const { answer, at } = result;
  const say = (outcome: SecretPull['outcome'], detail: string): Fact<SecretPull> =>
    known({ outcome, detail: redact(clean(detail)) }, from);
  if (at === 'registry' && (answer.status === 200 || mediaTypeNotAccepted(answer) !== null))
    return say('served', 'the manifest was served');
  const missing = registryMissing(answer, { host, path, withToken: true, whose: 'the secret’s', at }, from);
  if (missing.state === 'absent') return say('absent', missing.detail);
  if (missing.state === 'failed')
    return missing.why === 'unauthenticated' ? say('unaccepted', missing.detail) : missing;
  if (missing.why !== 'permission' && missing.why !== 'ambiguous') return missing;
  // The messages for other registries are written for anonymous requests, so the registry's own are clearer.
  const status = `HTTP ${String(answer.status)}`;
  if (isGoogleRegistry(host)) return say('refused', missing.detail);
  const [, words = missing.detail] = /^the registry wants credentials: (.*)$/s.exec(missing.detail) ?? [];
  return say(
    at === 'token' ? 'unaccepted' : 'refused',
    `${status}: ${words.replace(/: it is private, or it does not exist$/, '')}`,
  );
}
