/** Private nodes: to which addresses the names of registries lead in their network. */
import { egressRule, networkRoute, privateZone, responsePolicy, serverPolicy } from '../networks';
import { inPrivate, PROD, SEES } from './private-nodes';
import type { Scenario } from './scenario';
import { ask, fails, PASSES, unknown } from './shop';

const RESTRICTED = ['199.36.153.4', '199.36.153.5', '199.36.153.6', '199.36.153.7'] as const;

export const networkNames: readonly Scenario[] = [
  {
    name: 'private-nodes-restricted-addresses',
    story: 'All that leaves is denied but restricted.googleapis.com, to which a private zone leads pkg.dev.',
    world: inPrivate({
      firewalls: [
        egressRule(PROD, 'deny-all-egress', 65000, { denied: [{ IPProtocol: 'all' }] }),
        egressRule(PROD, 'allow-google', 1000, {
          allowed: [{ IPProtocol: 'tcp', ports: ['443'] }],
          destinationRanges: ['199.36.153.4/30'],
        }),
      ],
      routes: [networkRoute(PROD, 'google', '199.36.153.4/30')],
      dnsZones: [
        privateZone(PROD, 'pkg-dev', 'pkg.dev.', [
          ['*.pkg.dev.', 'CNAME', 'pkg.dev.'],
          ['pkg.dev.', 'A', ...RESTRICTED],
        ]),
      ],
    }),
    args: ask(),
    expect: PASSES,
  },
  {
    name: 'private-nodes-zone-without-record',
    story: 'A private zone answers for pkg.dev, and has an address of its own name alone.',
    world: inPrivate({ dnsZones: [privateZone(PROD, 'pkg-dev', 'pkg.dev.', [['pkg.dev.', 'A', ...RESTRICTED]])] }),
    args: ask(),
    expect: fails('network-path'),
  },
  {
    name: 'private-nodes-response-policy',
    story:
      'The private zone has no record of the host; a response policy answers first, with the restricted addresses.',
    world: inPrivate({
      dnsZones: [privateZone(PROD, 'pkg-dev', 'pkg.dev.', [['pkg.dev.', 'A', ...RESTRICTED]])],
      responsePolicies: [responsePolicy(PROD, 'registries', [['*.pkg.dev.', ['A', ...RESTRICTED]]])],
    }),
    args: ask(),
    expect: PASSES,
  },
  {
    name: 'private-nodes-response-policy-astray',
    story: 'A response policy leads the host to restricted.googleapis.com, to which the network has no route.',
    world: inPrivate({
      routes: [networkRoute(PROD, 'google', '199.36.153.8/30')],
      responsePolicies: [responsePolicy(PROD, 'registries', [['*.pkg.dev.', ['A', ...RESTRICTED]]])],
    }),
    args: ask(),
    expect: fails('network-path'),
  },
  {
    name: 'private-nodes-other-name-servers',
    story: 'A server policy has the name servers of the company asked for every name, in place of the private zone.',
    world: inPrivate({
      dnsZones: [privateZone(PROD, 'pkg-dev', 'pkg.dev.', [['pkg.dev.', 'A', ...RESTRICTED]])],
      dnsPolicies: [serverPolicy(PROD, 'on-premises', '10.20.0.53')],
    }),
    args: ask(),
    expect: PASSES,
  },
  {
    name: 'private-nodes-names-unseen',
    story: 'The runner reads the network, and nothing of Cloud DNS: a zone without the record is not seen.',
    world: inPrivate(
      { dnsZones: [privateZone(PROD, 'pkg-dev', 'pkg.dev.', [['pkg.dev.', 'A', ...RESTRICTED]])] },
      SEES.slice(0, 1),
    ),
    args: ask(),
    expect: PASSES,
  },
  {
    name: 'private-nodes-zone-missing',
    story:
      'All that leaves is denied but restricted.googleapis.com, to which a private zone leads gcr.io, and none pkg.dev.',
    world: inPrivate({
      firewalls: [
        egressRule(PROD, 'deny-all-egress', 65000, { denied: [{ IPProtocol: 'all' }] }),
        egressRule(PROD, 'allow-google', 1000, {
          allowed: [{ IPProtocol: 'tcp', ports: ['443'] }],
          destinationRanges: ['199.36.153.4/30'],
        }),
      ],
      dnsZones: [
        privateZone(PROD, 'gcr-io', 'gcr.io.', [
          ['*.gcr.io.', 'CNAME', 'gcr.io.'],
          ['gcr.io.', 'A', ...RESTRICTED],
        ]),
      ],
    }),
    args: ask(),
    expect: unknown('network-path'),
  },
];
