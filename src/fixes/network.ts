import type { Fix } from '../model/finding';
import type { Nat } from '../model/network';
import { PAGES } from './google-docs';
import { gcloud } from './shell';
import { type HclValue, resource } from './terraform';

/** Lets VMs of a subnetwork that have no external addresses reach Google's services: nothing else changes. */
export function enablePrivateGoogleAccess(subnetwork: string): Fix {
  const { project, region, name } = placeOf(subnetwork);
  return {
    summary: `Turn on Private Google Access for the subnetwork ${name}: its nodes reach Artifact Registry without external addresses`,
    commands: [
      gcloud(['compute', 'networks', 'subnets', 'update', name], {
        region,
        project,
        'enable-private-ip-google-access': true,
      }),
    ],
    terraform: ['# In the google_compute_subnetwork that is there:', 'private_ip_google_access = true'].join('\n'),
    url: PAGES.privateGoogleAccess,
  };
}

/**
 * Gives VMs of a subnetwork a way to the internet: by a NAT that serves others of its network, else by one of its own.
 * @param network `projects/P/global/networks/N`
 * @param beside a NAT of that network which lists its subnetworks; null where there is none
 */
export function addNat(subnetwork: string, network: string, beside: Nat | null): Fix {
  const { project, region, name } = placeOf(subnetwork);
  const own = network.split('/').at(-1) ?? 'default';
  const router = `${own}-${region}-router`;
  const nat = `${own}-${region}-nat`;
  if (beside !== null)
    return {
      summary: `Let the Cloud NAT ${beside.name} of router ${beside.router} serve the subnetwork ${name}, too: what it serves already stays listed`,
      commands: [
        gcloud(['compute', 'routers', 'nats', 'update', beside.name], {
          router: beside.router,
          region,
          project,
          'nat-custom-subnet-ip-ranges': [...beside.subnetworks.flatMap(rangesOf), name].join(','),
        }),
      ],
      terraform: [
        `# In the google_compute_router_nat ${beside.name} that is there, one block more:`,
        'subnetwork {',
        `  name                    = "${subnetwork}"`,
        '  source_ip_ranges_to_nat = ["PRIMARY_IP_RANGE"]',
        '}',
      ].join('\n'),
      url: PAGES.cloudNat,
    };
  return {
    summary: `Create a Cloud NAT for the subnetwork ${name}: nodes without external addresses reach other registries by it alone`,
    commands: [
      gcloud(['compute', 'routers', 'create', router], { network: own, region, project }),
      gcloud(['compute', 'routers', 'nats', 'create', nat], {
        router,
        region,
        project,
        'nat-custom-subnet-ip-ranges': name,
        'auto-allocate-nat-external-ips': true,
      }),
    ],
    terraform: [
      resource('google_compute_router', 'nodes', { project, region, name: router, network }),
      resource('google_compute_router_nat', 'nodes', {
        project,
        region,
        name: nat,
        router: raw('google_compute_router.nodes.name'),
        nat_ip_allocate_option: 'AUTO_ONLY',
        source_subnetwork_ip_ranges_to_nat: 'LIST_OF_SUBNETWORKS',
        subnetwork: {
          block: { name: subnetwork, source_ip_ranges_to_nat: raw('["PRIMARY_IP_RANGE"]') },
        },
      }),
    ].join('\n\n'),
    url: PAGES.cloudNat,
  };
}

/** What a NAT serves of one subnetwork, as its update wants it said again. */
function rangesOf({ name, ranges, secondary }: Nat['subnetworks'][number]): readonly string[] {
  const own = name.split('/').at(-1) ?? name;
  return ranges.flatMap((range) => {
    if (range === 'ALL_IP_RANGES') return [`${own}:ALL`];
    return range === 'PRIMARY_IP_RANGE' ? [own] : secondary.map((each) => `${own}:${each}`);
  });
}

/**
 * A route to the default internet gateway, which Private Google Access and Cloud NAT both need.
 * @param range `0.0.0.0/0`, or Google's own range that the registry's name leads to
 */
export function addRoute(network: string, range: string): Fix {
  const [, project = '', , , name = ''] = network.split('/');
  const route = range === '0.0.0.0/0' ? `${name}-default-internet` : `${name}-google-apis`;
  return {
    summary: `Add a route of ${range} to the default internet gateway`,
    commands: [
      gcloud(['compute', 'routes', 'create', route], {
        network: name,
        project,
        'destination-range': range,
        'next-hop-gateway': 'default-internet-gateway',
      }),
    ],
    terraform: resource('google_compute_route', 'registry', {
      project,
      name: route,
      network,
      dest_range: range,
      next_hop_gateway: 'default-internet-gateway',
    }),
    url: PAGES.routes,
  };
}

/**
 * Lets nodes reach a registry past a firewall rule that refuses it.
 * @param denied the rule that refuses; of a policy, whoever sets that has to let it through
 * @param range destinations to open
 */
export function allowEgress(
  network: string,
  host: string,
  port: number,
  denied: { readonly rule: string; readonly priority: number; readonly policy: string | null },
  range: string,
): Fix {
  const [, project = '', , , name = ''] = network.split('/');
  if (denied.policy !== null)
    return {
      summary: `Have the administrators of the firewall policy ${denied.policy} allow TCP ${String(port)} to ${host} before its rule ${denied.rule} refuses it`,
      commands: [],
      terraform: null,
      url: PAGES.firewallPolicies,
    };
  const priority = String(Math.max(0, denied.priority - 1));
  const rule = `${name}-allow-registry-egress`;
  return {
    summary: `Allow TCP ${String(port)} to leave before the firewall rule ${denied.rule} refuses it (the addresses of ${host} are those of ${range}; narrow it where you can)`,
    commands: [
      gcloud(['compute', 'firewall-rules', 'create', rule], {
        network: name,
        project,
        direction: 'EGRESS',
        action: 'ALLOW',
        rules: `tcp:${String(port)}`,
        'destination-ranges': range,
        priority,
      }),
    ],
    terraform: resource('google_compute_firewall', 'registry', {
      project,
      name: rule,
      network,
      direction: 'EGRESS',
      priority: raw(priority),
      destination_ranges: raw(`["${range}"]`),
      allow: { block: { protocol: 'tcp', ports: raw(`["${String(port)}"]`) } },
    }),
    url: PAGES.firewallRules,
  };
}

/**
 * A record for a registry's host in a private zone that answers for it and has none.
 * @param google Google's own addresses serve the host; of another only its owners know the addresses
 */
export function addRecord(project: string, zone: string, host: string, google: boolean): Fix {
  if (!google)
    return {
      summary: `Add a record for ${host} to the private DNS zone ${zone} of ${project}, which answers for it alone: with the addresses at which the nodes are to reach it`,
      commands: [],
      terraform: null,
      url: PAGES.dnsRecords,
    };
  return {
    summary: `Add a record for ${host} to the private DNS zone ${zone}, which answers for it alone: an alias of private.googleapis.com (within a perimeter of VPC Service Controls: restricted.googleapis.com)`,
    commands: [
      gcloud(['dns', 'record-sets', 'create', `${host}.`], {
        zone,
        project,
        type: 'CNAME',
        ttl: '300',
        rrdatas: 'private.googleapis.com.',
      }),
    ],
    terraform: resource('google_dns_record_set', 'registry', {
      project,
      managed_zone: zone,
      name: `${host}.`,
      type: 'CNAME',
      ttl: raw('300'),
      rrdatas: raw('["private.googleapis.com."]'),
    }),
    url: PAGES.privateGoogleAccess,
  };
}

/** Several changes that are needed together, as one. */
export function together(fixes: readonly [Fix, ...(readonly Fix[])]): Fix {
  const [first, ...more] = fixes;
  return more.reduce(
    (all, { summary, commands, terraform }) => ({
      ...all,
      summary: `${all.summary}. ${summary}`,
      commands: [...all.commands, ...commands],
      terraform: [all.terraform, terraform].filter((each) => each !== null).join('\n\n') || null,
    }),
    first,
  );
}

function placeOf(subnetwork: string): { readonly project: string; readonly region: string; readonly name: string } {
  const [, project = '', , region = '', , name = ''] = subnetwork.split('/');
  return { project, region, name };
}

const raw = (text: string): HclValue => ({ raw: text });
