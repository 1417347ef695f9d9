import type { HttpClient } from '../http/client';
import type { ClusterName, Inventory } from '../model/cluster';
import { type Fact, known } from '../model/fact';
import { text } from '../model/json';
import { need } from '../model/need';
import type { Answers } from '../model/questions';
import { listGoogle } from './google-api';

/** Assets on one page: the most that the API gives. */
const PAGE = '500';

/**
 * Cloud Asset Inventory: what there is below a folder or an organization
 * (docs/GOOGLE.md#clusters-in-cloud-asset-inventory).
 */
export const cloudAsset = (client: HttpClient): Pick<Answers, 'inventory'> => ({
  inventory: async ({ scope }): Promise<Fact<Inventory>> => {
    const found = await listGoogle(client, {
      service: 'cloudasset',
      name: `v1/${scope}`,
      method: ':searchAllResources',
      items: 'results',
      query: { assetTypes: 'container.googleapis.com/Cluster', readMask: 'name', pageSize: PAGE },
      from: `cloudasset searchAllResources of ${scope}`,
      needs: [need('cloudasset.assets.searchAllResources', scope)],
      what: 'a list of assets',
      read: (json) => text(json['name']),
    });
    if (found.state !== 'known') return found;
    const named = found.value.map((name) => clusterOf(name) ?? name);
    return known(
      {
        clusters: named.filter((each) => typeof each !== 'string'),
        others: named.filter((each) => typeof each === 'string'),
      },
      found.from,
    );
  },
});

/** The cluster that a full resource name names, zonal ones by `zones` too; null where it names none. */
function clusterOf(asset: string): ClusterName | null {
  const [, project, location, name] =
    /^\/\/container\.googleapis\.com\/projects\/([a-z0-9.:-]{1,127})\/(?:locations|zones)\/([a-z0-9-]{1,63})\/clusters\/([a-z][a-z0-9-]{0,62})$/.exec(
      asset,
    ) ?? [];
  if (project === undefined || location === undefined || name === undefined) return null;
  return { project, location, name };
}
