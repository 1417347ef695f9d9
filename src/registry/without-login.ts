/** Removes a login from the messages of the registry that it was sent to, which may repeat it. */
import { Secrets } from '../http/secrets';
import type { Login } from '../http/types';
import { secretPartsOf } from '../model/docker-config';
import type { Fact } from '../model/fact';

/** Returns a function that removes the secret parts of a login from a text. */
export function withoutLogin(login: Login): (text: string) => string {
  const own = new Secrets();
  for (const part of secretPartsOf({ identityToken: '', ...login })) own.addPassword(part);
  return (text) => own.redact(text);
}

/** The fact without the login in its message. Other fields of an answer contain no message. */
export function detailWithoutLogin<T>(fact: Fact<T>, login: Login): Fact<T> {
  return 'detail' in fact ? { ...fact, detail: withoutLogin(login)(fact.detail) } : fact;
}
