import type { HttpClient } from '../http/client';
import { type Fact, known } from '../model/fact';
import { type Json, list, object, text } from '../model/json';
import { need } from '../model/need';
import { type DnsRecord, networkName, type PrivateZone } from '../model/network';
import type { Answers } from '../model/questions';
import { listGoogle } from './google-api';

/** Cloud DNS: the private zones of a project, and what they lead names to (docs/GOOGLE.md#the-way-of-private-nodes). */
export const cloudDns = (client: HttpClient): Pick<Answers, 'privateZones' | 'dnsRecords'> => ({
  privateZones: async ({ project }) => {
    const name = `projects/${project}/managedZones`;
    const listed = await listGoogle(client, {
      service: 'dns',
      name,
      from: `dns projects/${project}/managedZones`,
      needs: [need('dns.managedZones.list', `projects/${project}`)],
      what: 'a list of DNS zones',
      items: 'managedZones',
      read: readZone,
    });
    return listed.state === 'known' ? known(listed.value.flat(), listed.from) : listed;
  },
  dnsRecords: ({ project, zone }): Promise<Fact<readonly DnsRecord[]>> =>
    listGoogle(client, {
      service: 'dns',
      name: `projects/${project}/managedZones/${zone}/rrsets`,
      from: `dns projects/${project}/managedZones/${zone}/rrsets`,
      needs: [need('dns.resourceRecordSets.list', `projects/${project}`)],
      what: 'a list of DNS records',
      items: 'rrsets',
      read: readRecord,
    }),
});

/** None for a public zone, which leads nodes where it leads everybody. */
function readZone(json: Json): readonly PrivateZone[] | null {
  const [name, dnsName] = [text(json['name']), text(json['dnsName'])];
  if (name === null || dnsName === null) return null;
  if (json['visibility'] !== 'private') return [];
  const { networks, gkeClusters } = object(json['privateVisibilityConfig']);
  const ELSEWHERE = ['forwardingConfig', 'peeringConfig', 'serviceDirectoryConfig', 'reverseLookupConfig'] as const;
  return [
    {
      name,
      dnsName: dnsName.toLowerCase(),
      networks: list(networks).flatMap((each) => networkName(text(object(each)['networkUrl']) ?? '') ?? []),
      clusters: list(gkeClusters).flatMap((each) => text(object(each)['gkeClusterName']) ?? []),
      elsewhere: ELSEWHERE.some((field) => json[field] !== undefined && json[field] !== null),
    },
  ];
}

function readRecord(json: Json): DnsRecord | null {
  const [name, type] = [text(json['name']), text(json['type'])];
  if (name === null || type === null) return null;
  // A routing policy picks among several answers: none of them is sure.
  const data = json['routingPolicy'] === undefined ? list(json['rrdatas']) : [];
  return { name: name.toLowerCase(), type, data: data.flatMap((each) => text(each) ?? []) };
}
