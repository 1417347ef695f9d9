/** What the network's commands of a fix do to a simulated world: `gcloud compute …`, `dns …`, `access-context-manager …`. */
import { subnetwork } from '../../simulator/builder';
import {
  egressRule,
  natRouter,
  networkLink,
  networkRoute,
  privateZone,
  subnetworkLink,
} from '../../simulator/networks';
import type { JsonObject, World } from '../../simulator/world';

type Flags = Readonly<Record<string, string>>;

/**
 * Applies a command of networks.
 * @param verb its words but for `gcloud` and the last one
 * @param last the last word: what it acts on
 * @returns false where it is none of networks
 */
export function applyNetwork(world: World, verb: string, last: string, flags: Flags): boolean {
  const { project = '', region = '', network = 'default' } = flags;
  switch (verb) {
    case 'compute networks subnets update': {
      const own = world.subnetworks.find(
        (each) => each.project === project && each.region === region && each.resource['name'] === last,
      );
      const access = { privateIpGoogleAccess: 'enable-private-ip-google-access' in flags };
      if (own === undefined) world.subnetworks.push(subnetwork(project, region, last, access));
      else Object.assign(own.resource, access);
      return true;
    }
    case 'compute routers create':
      world.routers.push(
        natRouter(project, region, {}, { name: last, network: networkLink(project, network), nats: [] }),
      );
      return true;
    case 'compute routers nats create': {
      const router = world.routers.find(
        (each) => each.project === project && each.resource['name'] === flags['router'],
      );
      if (router === undefined) throw new Error(`there is no router ${flags['router'] ?? ''}`);
      const [name = '', range = 'PRIMARY_IP_RANGE'] = (flags['nat-custom-subnet-ip-ranges'] ?? '').split(':');
      const nat = {
        name: last,
        sourceSubnetworkIpRangesToNat: 'LIST_OF_SUBNETWORKS',
        subnetworks: [{ name: subnetworkLink(project, region, name), sourceIpRangesToNat: [range] }],
      };
      const [made] = natRouter(project, region, nat).resource['nats'] as unknown[];
      router.resource['nats'] = [...(router.resource['nats'] as unknown[]), made] as never;
      return true;
    }
    case 'compute routes create':
      world.routes.push(networkRoute(project, last, flags['destination-range'] ?? ''));
      return true;
    case 'compute firewall-rules create': {
      const [protocol = '', port = ''] = (flags['rules'] ?? '').split(':');
      const rule = {
        destinationRanges: (flags['destination-ranges'] ?? '').split(','),
        allowed: [{ IPProtocol: protocol, ports: [port] }],
      };
      (world.firewalls ??= []).push(egressRule(project, last, Number(flags['priority']), rule));
      return true;
    }
    case 'compute network-firewall-policies rules create': {
      const own = world.firewallPolicies?.find(
        ({ resource, region: of }) =>
          resource['name'] === flags['firewall-policy'] && of === flags['firewall-policy-region'],
      );
      const rules = own?.resource['rules'] as JsonObject[] | undefined;
      if (rules === undefined) throw new Error(`there is no firewall policy ${flags['firewall-policy'] ?? ''}`);
      if (rules.some(({ priority }) => priority === Number(last))) throw new Error(`priority ${last} is taken`);
      const [ipProtocol = '', port = ''] = (flags['layer4-configs'] ?? '').split(':');
      const match = {
        destIpRanges: (flags['dest-ip-ranges'] ?? '').split(','),
        layer4Configs: [{ ipProtocol, ports: [port] }],
      };
      rules.unshift({
        priority: Number(last),
        direction: flags['direction'] ?? '',
        action: flags['action'] ?? '',
        match,
      });
      return true;
    }
    case 'dns managed-zones create': {
      const own = (flags['networks'] ?? '').split('/').slice(-1)[0] ?? '';
      const networks = [{ networkUrl: networkLink(project, own) }];
      const seenBy = { privateVisibilityConfig: { networks, gkeClusters: [] } };
      (world.dnsZones ??= []).push(privateZone(project, last, flags['dns-name'] ?? '', [], seenBy));
      return true;
    }
    case 'dns record-sets create': {
      const zone = world.dnsZones?.find((each) => each.project === project && each.resource['name'] === flags['zone']);
      if (zone === undefined) throw new Error(`there is no zone ${flags['zone'] ?? ''}`);
      zone.records.push({
        name: last,
        type: flags['type'] ?? '',
        ttl: 300,
        rrdatas: (flags['rrdatas'] ?? '').split(','),
      });
      return true;
    }
    case 'access-context-manager perimeters update': {
      const own = world.servicePerimeters?.find(({ name }) => name === last);
      if (own === undefined) throw new Error(`there is no perimeter ${last}`);
      const status = own['status'] as JsonObject;
      const { enableRestriction = true, allowedServices = [] } = status['vpcAccessibleServices'] as JsonObject;
      const added = (flags['add-vpc-allowed-services'] ?? '').split(',');
      own['status'] = {
        ...status,
        vpcAccessibleServices: { enableRestriction, allowedServices: [...(allowedServices as string[]), ...added] },
      };
      return true;
    }
    default:
      return false;
  }
}
