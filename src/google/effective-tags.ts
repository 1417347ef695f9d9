import type { HttpClient } from '../http/client';
import { BadName } from '../http/endpoints';
import type { EffectiveTag } from '../model/iam';
import { type Json, text } from '../model/json';
import { need } from '../model/need';
import type { Answers } from '../model/questions';
import { listGoogle } from './google-api';

/**
 * Cloud Resource Manager v3 `effectiveTags.list`, called at the endpoint of the repository's location
 * (docs/GOOGLE.md#tags).
 */
export const effectiveTags = (client: HttpClient): Pick<Answers, 'effectiveTags'> => ({
  effectiveTags: ({ repository }) => {
    const location = /\/locations\/([^/]+)\//.exec(repository)?.[1];
    if (location === undefined) throw new BadName(repository);
    return listGoogle(client, {
      service: 'cloudresourcemanager',
      location,
      name: repository,
      path: 'v3/effectiveTags',
      query: { parent: `//artifactregistry.googleapis.com/${repository}`, pageSize: '300' },
      items: 'effectiveTags',
      from: `cloudresourcemanager effective tags of ${repository}`,
      needs: [need('artifactregistry.repositories.listEffectiveTags', repository)],
      what: 'a list of tags',
      read: readTag,
    });
  },
});

function readTag(json: Json): EffectiveTag | null {
  const [key, value] = [text(json['tagKey']), text(json['tagValue'])];
  const [namespacedKey, namespacedValue] = [text(json['namespacedTagKey']), text(json['namespacedTagValue'])];
  const named = key !== null && value !== null && namespacedKey !== null && namespacedValue !== null;
  return named ? { key, value, namespacedKey, namespacedValue, keyParent: text(json['tagKeyParentName']) } : null;
}
