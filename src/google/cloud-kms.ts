import type { HttpClient } from '../http/client';
import { object, text } from '../model/json';
import { need } from '../model/need';
import type { Answers } from '../model/questions';
import { callGoogle } from './google-api';

/** Cloud KMS: the state of a key's primary version, or of the given version (cloudkms v1). */
export const cloudKms = (client: HttpClient): Pick<Answers, 'key'> => ({
  key: ({ key }) => {
    const isVersion = /\/cryptoKeyVersions\/[^/]+$/.test(key);
    return callGoogle(client, {
      service: 'cloudkms',
      name: `v1/${key}`,
      from: `cloudkms ${key}`,
      needs: [need(isVersion ? 'cloudkms.cryptoKeyVersions.get' : 'cloudkms.cryptoKeys.get', key)],
      what: 'a key with the state of its primary version',
      read: (json) => {
        const version = isVersion ? json : object(json['primary']);
        const state = text(version['state']);
        return state === null ? null : { state, version: text(version['name']) };
      },
    });
  },
});
