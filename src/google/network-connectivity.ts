import type { HttpClient } from '../http/client';
import { append } from '../model/append';
import { failed, known } from '../model/fact';
import { clean, type Json, list, object, text } from '../model/json';
import { need } from '../model/need';
import { networkName, type PolicyRoute } from '../model/network';
import type { Answers } from '../model/questions';
import { listGoogle } from './google-api';

/** Network Connectivity: policy-based routes (docs/GOOGLE.md#the-way-of-private-nodes). */
export const networkConnectivity = (client: HttpClient): Pick<Answers, 'policyRoutes'> => ({
  policyRoutes: async ({ project }) => {
    const name = `projects/${project}/locations/global/policyBasedRoutes`;
    const from = `networkconnectivity ${name}`;
    const unreachable: unknown[] = [];
    const listed = await listGoogle(client, {
      service: 'networkconnectivity',
      name: `v1/${name}`,
      from,
      needs: [need('networkconnectivity.policyBasedRoutes.list', `projects/${project}`)],
      what: 'a list of policy-based routes',
      items: 'policyBasedRoutes',
      onPage: (json) => {
        append(unreachable, list(json['unreachable']));
      },
      read: (json) => readPolicyRoute(json, project),
    });
    if (listed.state !== 'known') return listed;
    if (unreachable.length > 0) return failed('server', from, 'some of its locations did not answer');
    return known(listed.value.flat(), from);
  },
});

/** Empty for a route for IPv6, for UDP, or for traffic from an Interconnect attachment. */
function readPolicyRoute(json: Json, project: string): readonly PolicyRoute[] | null {
  const filter = object(json['filter']);
  const network = networkName(text(json['network']) ?? '', project);
  const name = text(json['name']);
  const { priority = 1000 } = json;
  if (name === null || network === null || typeof priority !== 'number') return null;
  const protocol = text(filter['ipProtocol'])?.toUpperCase();
  if (filter['protocolVersion'] === 'IPV6' || protocol === 'UDP' || json['interconnectAttachment'] !== undefined)
    return [];
  return [
    {
      name: clean(name.split('/').at(-1) ?? name, 100),
      network,
      from: text(filter['srcRange']) ?? EVERYWHERE,
      to: text(filter['destRange']) ?? EVERYWHERE,
      priority,
      tags: list(object(json['virtualMachine'])['tags']).flatMap((each) => text(each) ?? []),
      hop: hopOf(json),
    },
  ];
}

const EVERYWHERE = '0.0.0.0/0';

function hopOf(json: Json): PolicyRoute['hop'] {
  const address = text(json['nextHopIlbIp']);
  if (address !== null) return { other: `the load balancer ${clean(address, 100)}` };
  if (json['nextHopOtherRoutes'] === 'DEFAULT_ROUTING') return 'ordinary';
  return { other: 'a next hop of a kind that this version does not know' };
}
