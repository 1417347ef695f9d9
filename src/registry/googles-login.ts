/** Recognizes logins of Google, so that they are not sent to other registries. */
import type { Login } from '../http/types';
import { isGoogleRegistry } from '../model/google-registry';

/** The special user names of Google, with a key or a token as the password. */
const USERS =
  /^(?:oauth2accesstoken|_token|_json_key|_json_key_base64|_dcgcloud_token|_dcgcr_\d{1,4}_\d{1,4}_\d{1,4}_token)$/;
/** The prefix of Google's access tokens, and the content of its keys. */
const PASSWORD = /^ya29\.|"private_key"|-----BEGIN /;

/** Whether a login may be sent to a registry: a key or a token of Google may only be sent to Google. */
export const mayShow = ({ user, password }: Login, host: string): boolean =>
  isGoogleRegistry(host) || !(USERS.test(user) || PASSWORD.test(password));
