/** Which logins are Google's own, so that no other registry gets them. */
import type { Login } from '../http/types';
import { isGoogleRegistry } from '../model/google-registry';

/** Google's user names: the password is a key or a token of Google's. */
const USERS =
  /^(?:oauth2accesstoken|_token|_json_key|_json_key_base64|_dcgcloud_token|_dcgcr_\d{1,4}_\d{1,4}_\d{1,4}_token)$/;
/** What Google's access tokens begin with, and its keys hold. */
const PASSWORD = /^ya29\.|"private_key"|-----BEGIN /;

/** Whether a login may be shown to a registry: a key or a token of Google's may only be to Google's. */
export const mayShow = ({ user, password }: Login, host: string): boolean =>
  isGoogleRegistry(host) || !(USERS.test(user) || PASSWORD.test(password));
