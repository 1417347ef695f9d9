import type { Fix } from '../model/finding';
import { PAGES } from './google-docs';
import { gcloud } from './shell';
import { type HclValue, resource } from './terraform';

/** A host name for which a private zone has no address, while no other DNS server is asked for it. */
export interface Nameless {
  readonly project: string;
  readonly zone: string;
  readonly host: string;
  /** Google's own addresses serve the host. For other hosts, only their owners know the addresses. */
  readonly google: boolean;
  /** The host has its own alias in the zone, and no other record can exist in addition to an alias. */
  readonly isAlias: boolean;
}

/**
 * Adds a record for a registry's host to a private zone that answers for it and has none. The record has addresses, not
 * an alias: for the target of an alias, Cloud DNS asks only private zones
 * (https://cloud.google.com/dns/docs/cnamechasing).
 */
export function addRecord({ project, zone, host, google, isAlias }: Nameless): Fix {
  const what = isAlias ? `Replace the alias of ${host} by a record` : `Add a record for ${host}`;
  if (!google)
    return {
      summary: `${what} ${isAlias ? 'in' : 'to'} the private DNS zone ${zone} of ${project}, which answers for it alone: with the addresses at which the nodes are to reach it`,
      commands: [],
      terraform: null,
      url: PAGES.dnsRecords,
    };
  const name = `${host}.`;
  const rrdatas = ADDRESSES.get(PRIVATE) ?? [];
  return {
    summary: `${what} ${isAlias ? 'in' : 'to'} the private DNS zone ${zone}, which answers for it alone: the addresses of private.googleapis.com (within a perimeter of VPC Service Controls: those of restricted.googleapis.com, 199.36.153.4 to 199.36.153.7)${isAlias ? '. The first command deletes the alias, the second one creates the record' : ''}`,
    commands: [
      ...(isAlias ? [gcloud(['dns', 'record-sets', 'delete', name], { zone, project, type: 'CNAME' })] : []),
      gcloud(['dns', 'record-sets', 'create', name], {
        zone,
        project,
        type: 'A',
        ttl: '300',
        rrdatas: rrdatas.join(','),
      }),
    ],
    terraform: resource('google_dns_record_set', 'registry', {
      project,
      managed_zone: zone,
      name,
      type: 'A',
      ttl: raw('300'),
      rrdatas: raw(`[${rrdatas.map((each) => JSON.stringify(each)).join(', ')}]`),
    }),
    url: PAGES.privateGoogleAccess,
  };
}

const PRIVATE = '199.36.153.8/30';

/** Google's own ranges for its services, with the addresses of each. */
const ADDRESSES: ReadonlyMap<string, readonly string[]> = new Map([
  [PRIVATE, [8, 9, 10, 11].map((last) => `199.36.153.${String(last)}`)],
  ['199.36.153.4/30', [4, 5, 6, 7].map((last) => `199.36.153.${String(last)}`)],
]);

/**
 * A private zone that maps Google's registries to Google's own addresses, which the network can reach
 * (https://cloud.google.com/artifact-registry/docs/gke-private-clusters).
 * @param network `projects/P/global/networks/N`
 * @param range one of Google's two ranges
 */
export function addZone(host: string, network: string, range: string): Fix {
  const [, project = ''] = network.split('/');
  const domain = host === 'gcr.io' || host.endsWith('.gcr.io') ? 'gcr.io' : 'pkg.dev';
  const zone = domain.replace('.', '-');
  const addresses = ADDRESSES.get(range) ?? [];
  const records = (name: string, type: string, rrdatas: string): string =>
    gcloud(['dns', 'record-sets', 'create', name], { zone, project, type, ttl: '300', rrdatas });
  const set = (label: string, name: string, type: string, rrdatas: readonly string[]): string =>
    resource('google_dns_record_set', label, {
      project,
      managed_zone: raw('google_dns_managed_zone.registries.name'),
      name,
      type,
      ttl: raw('300'),
      rrdatas: raw(`[${rrdatas.map((each) => JSON.stringify(each)).join(', ')}]`),
    });
  return {
    summary: `Lead ${domain} to ${range}, to which the way is open, by a private DNS zone of the network`,
    commands: [
      gcloud(['dns', 'managed-zones', 'create', zone], {
        project,
        description: `${domain} at addresses of Google`,
        'dns-name': `${domain}.`,
        visibility: 'private',
        networks: `https://www.googleapis.com/compute/v1/${network}`,
      }),
      records(`${domain}.`, 'A', addresses.join(',')),
      records(`*.${domain}.`, 'CNAME', `${domain}.`),
    ],
    terraform: [
      resource('google_dns_managed_zone', 'registries', {
        project,
        name: zone,
        dns_name: `${domain}.`,
        visibility: 'private',
        private_visibility_config: { block: { networks: { block: { network_url: network } } } },
      }),
      set('registries', `${domain}.`, 'A', addresses),
      set('registries_below', `*.${domain}.`, 'CNAME', [`${domain}.`]),
    ].join('\n\n'),
    url: PAGES.privateRegistries,
  };
}

const raw = (text: string): HclValue => ({ raw: text });
