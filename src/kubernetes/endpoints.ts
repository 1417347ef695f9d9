/** Where a cluster's Kubernetes API is, and which of its addresses the caller's token may go to. Pure. */
import { isIP } from 'node:net';
import { isPrivateHost } from '../http/google-hosts';
import type { ClusterEndpoints } from '../model/cluster';

/** Whose permissions the way needs beside those of Kubernetes itself: somebody's own context may be any of them. */
export type WayKind = 'given' | 'address' | 'dns' | 'gateway';

/** A server for the caller's own token. */
export interface Server {
  readonly kind: Exclude<WayKind, 'given'>;
  /** Its host, with a port where it has one; of Connect gateway with its path. */
  readonly server: string;
}

const GATEWAY = 'connectgateway.googleapis.com';
const MEMBERSHIP = /^projects\/[a-z0-9.:-]+\/locations\/[a-z0-9-]+\/memberships\/[a-z0-9-]+$/;
const DNS_ENDPOINT = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+gke\.goog$/;

/** The servers by which the cluster is reached: hosts, and Connect gateway with its path. */
export const serversOf = (endpoints: ClusterEndpoints): readonly string[] => [
  ...(endpoints.dns === null ? [] : [endpoints.dns]),
  ...endpoints.addresses,
  ...gatewayOf(endpoints),
];

/**
 * `connectgateway.googleapis.com/v1/projects/P/locations/L/gkeMemberships/M`, of a cluster outside GKE `memberships`, as
 * `gcloud container fleet memberships get-credentials` writes them.
 */
function gatewayOf({ membership }: ClusterEndpoints): readonly string[] {
  if (membership === null || !MEMBERSHIP.test(membership.name)) return [];
  const { name, attached } = membership;
  const path = attached ? name : name.replace('/memberships/', '/gkeMemberships/');
  return [`${GATEWAY}/v1/${path}`];
}

/** `203.0.113.1`, `203.0.113.1:8443`, `[2001:db8::1]:443`: an IP address, and nothing that an address could be bent by. */
function isAddress(server: string): boolean {
  const [, v6, v4, port] = /^(?:\[([0-9A-Fa-f:.]+)\]|([\d.]+))(?::(\d{1,5}))?$/.exec(server) ?? [];
  const isIp = v6 === undefined ? isIP(v4 ?? '') === 4 : isIP(v6) === 6;
  return isIp && (port === undefined || Number(port) <= 65_535);
}

/** An address, with its port or without, that no runner outside reaches; this machine itself is reached by all. */
const isPrivate = (address: string): boolean =>
  isPrivateHost(address.replace(/:\d+$/, '')) && !/^(?:127\.|\[::1\])/.test(address);

/**
 * By which endpoint our own token goes in: a host below `gke.goog`, an IP address, which the cluster's own authority
 * must vouch for, or Connect gateway. No other host gets it, whatever the cluster's fields say.
 * @returns why there is none, as a sentence
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
