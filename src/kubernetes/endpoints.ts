/** The endpoints of a cluster's Kubernetes API, and which of them may receive the caller's token. Pure. */
import { isIP } from 'node:net';
import { isPrivateHost } from '../http/google-hosts';
import type { ClusterEndpoints } from '../model/cluster';

/**
 * The kind of access to a cluster. It decides which permissions are needed in addition to those of Kubernetes; `given`
 * is the user's own context, which may use any of the other kinds.
 */
export type WayKind = 'given' | 'address' | 'dns' | 'gateway';

/** A server that receives the caller's token. */
export interface Server {
  readonly kind: Exclude<WayKind, 'given'>;
  /** The host, with a port if it has one, and for Connect gateway with the path. */
  readonly server: string;
}

const GATEWAY = 'connectgateway.googleapis.com';
const MEMBERSHIP = /^projects\/[a-z0-9.:-]+\/locations\/([a-z0-9]+(?:-[a-z0-9]+)*)\/memberships\/[a-z0-9-]+$/;
const DNS_ENDPOINT = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+gke\.goog$/;

/** The servers of the cluster: hosts, and Connect gateway with its path. */
export const serversOf = (endpoints: ClusterEndpoints): readonly string[] => [
  ...(endpoints.dns === null ? [] : [endpoints.dns]),
  ...endpoints.addresses,
  ...gatewayOf(endpoints),
];

/**
 * The address `connectgateway.googleapis.com/v1/projects/P/locations/L/gkeMemberships/M`, or with `memberships` for a
 * cluster outside GKE, as in the kubeconfig from `gcloud container fleet memberships get-credentials`. A membership in a
 * region has the host of the region, `europe-west1-connectgateway.googleapis.com`; contexts from older versions of gcloud
 * have the host without a region, which comes second.
 */
function gatewayOf({ membership }: ClusterEndpoints): readonly string[] {
  const [, location] = MEMBERSHIP.exec(membership?.name ?? '') ?? [];
  if (membership === null || location === undefined) return [];
  const { name, attached } = membership;
  const path = attached ? name : name.replace('/memberships/', '/gkeMemberships/');
  const hosts = location === 'global' ? [GATEWAY] : [`${location}-${GATEWAY}`, GATEWAY];
  return hosts.map((host) => `${host}/v1/${path}`);
}

/**
 * Whether this is exactly an IP address (`203.0.113.1`, `203.0.113.1:8443`, `[2001:db8::1]:443`) and nothing that could
 * lead elsewhere.
 */
function isAddress(server: string): boolean {
  const [, v6, v4, port] = /^(?:\[([0-9A-Fa-f:.]+)\]|([\d.]+))(?::(\d{1,5}))?$/.exec(server) ?? [];
  const isIp = v6 === undefined ? isIP(v4 ?? '') === 4 : isIP(v6) === 6;
  return isIp && (port === undefined || Number(port) <= 65_535);
}

/**
 * Whether no outside runner can reach an address, with or without a port. Loopback addresses do not count as private.
 */
const isPrivate = (address: string): boolean =>
  isPrivateHost(address.replace(/:\d+$/, '')) && !/^(?:127\.|\[::1\])/.test(address);

/**
 * Chooses the endpoint for the caller's token: a host below `gke.goog`, an IP address (verified with the cluster's own
 * certificate authority), or Connect gateway. No other host receives the token, whatever the cluster's fields say.
 * @returns the reason why there is none, as a sentence
 */
export function serverFor(endpoints: ClusterEndpoints): Server | string {
  const { dns, authority } = endpoints;
  const addresses = endpoints.addresses.filter(isAddress);
  const [gateway] = gatewayOf(endpoints);
  const open = addresses.find((address) => !isPrivate(address));
  const isTrusted = authority !== null;
  if (dns !== null && DNS_ENDPOINT.test(dns)) return { kind: 'dns', server: dns };
  if (open !== undefined && isTrusted) return { kind: 'address', server: open };
  if (gateway !== undefined) return { kind: 'gateway', server: gateway };
  const [address] = addresses;
  if (address !== undefined && isTrusted) return { kind: 'address', server: address };
  if (address !== undefined)
    return 'the API names no certificate authority of the cluster, so its endpoint cannot be trusted';
  const [strange] = serversOf(endpoints);
  return strange === undefined
    ? 'the API names no endpoint of the cluster'
    : `the API names “${strange.slice(0, 100)}” as the cluster’s endpoint, which is neither an IP address nor a host below gke.goog: the token is not sent there`;
}
