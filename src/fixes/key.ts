import type { Fix } from '../model/finding';
import { PAGES } from './google-docs';
import { gcloud } from './shell';

/** Placeholder for a key version with an unknown number. The user fills it in. */
const UNKNOWN_VERSION = 'VERSION';

/**
 * Makes the encryption key of a repository usable again. A version that is scheduled for destruction is restored first.
 * A destroyed version cannot be restored, and what it encrypted is lost.
 * @param key `projects/P/locations/L/keyRings/K/cryptoKeys/C`
 * @param state of its primary version: `DISABLED`, `DESTROY_SCHEDULED`, `DESTROYED`
 * @param version the number of its primary version, or a name that ends with it; null if it is unknown
 */
export function enableKey(key: string, state: string, version: string | null): Fix {
  const [, project = '', , location = '', , keyring = '', , name = ''] = key.split('/');
  const flags = { key: name, keyring, location, project };
  const number = version?.split('/').at(-1) ?? UNKNOWN_VERSION;
  const versions = (verb: string): string => gcloud(['kms', 'keys', 'versions', verb, number], flags);
  const list = gcloud(['kms', 'keys', 'versions', 'list'], flags);
  if (state === 'DESTROYED')
    return {
      summary: `A key version that was destroyed does not come back: push the image to a repository with another key (the command shows the key's versions)`,
      commands: [list],
      terraform: null,
      url: PAGES.encryptionKey,
    };
  const find = version === null ? `: the first command lists them, put the primary one in place of VERSION` : '';
  const restore = state === 'DESTROY_SCHEDULED';
  return {
    summary: `${restore ? 'Restore and enable' : 'Enable'} the primary version of the key ${name}${find}`,
    commands: [...(version === null ? [list] : []), ...(restore ? [versions('restore')] : []), versions('enable')],
    terraform: null,
    url: PAGES.encryptionKey,
  };
}
