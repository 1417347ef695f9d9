/** Recognizes credentials in manifests that stand for those that something else fills in. Pure. */
import { objectOrNull } from '../../model/json';

/** Words in place of a password, as whole values: REPLACE_ME, changeme, xxx, <token>. */
const DUMMY =
  /^(?:(?:replace|change|insert)(?:[-_ ]?(?:me|this|it)|[-_ ].*)|your[-_ ].*|todo|tbd|fixme|x{3,}|\*{3,}|\.{3,}|<.*>|dummy|example|place[-_ ]?holder)$/i;
/** Words in capitals: `REGISTRY_TOKEN`. */
const CAPITALS = /^[A-Z]+(?:[-_][A-Z]+)+$/;

const isDummy = (text: string): boolean => DUMMY.test(text.trim()) || CAPITALS.test(text.trim());

/** The `auth` of an entry is the base64 of USER:PASSWORD. */
function isDummyAuth(auth: string): boolean {
  const plain = Buffer.from(auth, 'base64').toString('utf8').trim();
  return isDummy(auth) || isDummy(plain) || isDummy(plain.slice(plain.indexOf(':') + 1));
}

/**
 * Whether an entry of a `.dockerconfigjson` or `.dockercfg` has a word in place of its password.
 * @param config the parsed JSON
 */
export function isDummyConfig(config: unknown, depth = 0): boolean {
  const entries = Object.entries(objectOrNull(config) ?? {});
  return entries.some(([key, value]) => {
    if (typeof value !== 'string') return depth < 2 && isDummyConfig(value, depth + 1);
    const name = key.toLowerCase();
    return (name === 'auth' && isDummyAuth(value)) || (name === 'password' && isDummy(value));
  });
}
