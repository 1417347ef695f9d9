import type { HttpClient } from '../http/client';
import { type Fact, known } from '../model/fact';
import { type Json, list, object, text } from '../model/json';
import { need, type Need } from '../model/need';
import {
  type AskedElsewhere,
  type DnsRecord,
  networkName,
  type PrivateZone,
  type ResponsePolicy,
  type ResponseRule,
  type ServerPolicy,
} from '../model/network';
import type { Answers } from '../model/questions';
import { listGoogle } from './google-api';

type Kinds = 'privateZones' | 'dnsRecords' | 'serverPolicies' | 'responsePolicies' | 'responseRules';

/**
 * Cloud DNS: private zones and policies of a project that change how names resolve on its networks
 * (docs/GOOGLE.md#the-way-of-private-nodes).
 */
export const cloudDns = (client: HttpClient): Pick<Answers, Kinds> => ({
  privateZones: async ({ project }) => {
    const listed = await listGoogle(client, {
      ...asked(project, 'managedZones', 'dns.managedZones.list'),
      what: 'a list of DNS zones',
      items: 'managedZones',
      read: readZone,
    });
    return listed.state === 'known' ? known(listed.value.flat(), listed.from) : listed;
  },
  dnsRecords: ({ project, zone }): Promise<Fact<readonly DnsRecord[]>> =>
    listGoogle(client, {
      ...asked(project, `managedZones/${zone}/rrsets`, 'dns.resourceRecordSets.list'),
      what: 'a list of DNS records',
      items: 'rrsets',
      read: readRecord,
    }),
  serverPolicies: ({ project }) =>
    listGoogle(client, {
      ...asked(project, 'policies', 'dns.policies.list'),
      what: 'a list of DNS server policies',
      items: 'policies',
      read: readServerPolicy,
    }),
  responsePolicies: ({ project }) =>
    listGoogle(client, {
      ...asked(project, 'responsePolicies', 'dns.responsePolicies.list'),
      what: 'a list of DNS response policies',
      items: 'responsePolicies',
      read: readResponsePolicy,
    }),
  responseRules: ({ project, policy }) =>
    listGoogle(client, {
      ...asked(project, `responsePolicies/${policy}/rules`, 'dns.responsePolicyRules.list'),
      what: 'a list of rules of a DNS response policy',
      items: 'responsePolicyRules',
      read: readRule,
    }),
});

interface Asked {
  readonly service: 'dns';
  readonly name: string;
  readonly from: string;
  readonly needs: readonly Need[];
}

const asked = (project: string, path: string, permission: string): Asked => ({
  service: 'dns',
  name: `projects/${project}/${path}`,
  from: `dns projects/${project}/${path}`,
  needs: [need(permission, `projects/${project}`)],
});

/**
 * The networks in a field `networks` of Cloud DNS, as people wrote them: a project may be its number, also another
 * project's (https://cloud.google.com/dns/docs/zones/cross-project-binding); and the clusters in a field `gkeClusters`.
 */
const networksOf = (json: Json): readonly string[] =>
  list(json['networks']).flatMap((each) => networkName(text(object(each)['networkUrl']) ?? '') ?? []);
const clustersOf = (json: Json): readonly string[] =>
  list(json['gkeClusters']).flatMap((each) => text(object(each)['gkeClusterName']) ?? []);

/** Empty for a public zone: it resolves for nodes as it does for everybody. */
function readZone(json: Json): readonly PrivateZone[] | null {
  const [name, dnsName] = [text(json['name']), text(json['dnsName'])];
  if (name === null || dnsName === null) return null;
  if (json['visibility'] !== 'private') return [];
  const seenBy = object(json['privateVisibilityConfig']);
  return [
    {
      name,
      dnsName: dnsName.toLowerCase(),
      networks: networksOf(seenBy),
      clusters: clustersOf(seenBy),
      elsewhere: elsewhereOf(json),
    },
  ];
}

function elsewhereOf({
  peeringConfig,
  forwardingConfig,
  serviceDirectoryConfig,
  reverseLookupConfig,
}: Json): AskedElsewhere | null {
  if (peeringConfig !== undefined) {
    const { networkUrl } = object(object(peeringConfig)['targetNetwork']);
    const network = networkName(text(networkUrl) ?? '');
    return { who: network === null ? 'another network' : `the network ${network}`, readable: true };
  }
  if (forwardingConfig !== undefined) {
    const servers = serversOf(object(forwardingConfig));
    return { who: `the name servers ${servers.slice(0, 4).join(', ') || 'of another'}`, readable: false };
  }
  if (serviceDirectoryConfig !== undefined) return { who: 'a namespace of Service Directory', readable: true };
  return reverseLookupConfig === undefined ? null : { who: 'the addresses of VMs', readable: true };
}

const serversOf = (json: Json): readonly string[] =>
  list(json['targetNameServers']).flatMap((each) => {
    const { ipv4Address, ipv6Address, domainName } = object(each);
    return text(ipv4Address) ?? text(ipv6Address) ?? text(domainName) ?? 'without an address';
  });

function readRecord(json: Json): DnsRecord | null {
  const [name, type] = [text(json['name']), text(json['type'])];
  if (name === null || type === null) return null;
  // A routing policy chooses between several answers, so none of them is certain.
  const data = json['routingPolicy'] === undefined ? list(json['rrdatas']) : [];
  return { name: name.toLowerCase(), type, data: data.flatMap((each) => text(each) ?? []) };
}

function readServerPolicy(json: Json): ServerPolicy | null {
  const name = text(json['name']);
  if (name === null) return null;
  return { name, networks: networksOf(json), servers: serversOf(object(json['alternativeNameServerConfig'])) };
}

function readResponsePolicy(json: Json): ResponsePolicy | null {
  const name = text(json['responsePolicyName']);
  return name === null ? null : { name, networks: networksOf(json), clusters: clustersOf(json) };
}

function readRule(json: Json): ResponseRule | null {
  const [name, dnsName] = [text(json['ruleName']), text(json['dnsName'])];
  if (name === null || dnsName === null) return null;
  const local = list(object(json['localData'])['localDatas']).map((each) => readRecord(object(each)));
  if (!local.every((record) => record !== null)) return null;
  const bypasses = json['behavior'] === 'bypassResponsePolicy';
  const does = local.length > 0 ? 'answer' : bypasses ? 'bypass' : 'other';
  return { name, dnsName: dnsName.toLowerCase(), does, records: local };
}
