/** The questions whose sources are loaded only when one of them is asked. */
import { failed } from '../model/fact';
import type { Answers, QuestionKind } from '../model/questions';
import type { RunningReader } from '../model/running';

/** Questions that few runs ask: their sources are loaded with the first one. */
export const IN_PLAY = [
  'admissionPolicy',
  'attestor',
  'automaticGrants',
  'dnsRecords',
  'effectiveTags',
  'firewalls',
  'groupMembership',
  'inventory',
  'key',
  'learnedRoutes',
  'loggedPulls',
  'machineType',
  'memberships',
  'peeringRoutes',
  'perimeters',
  'policyRoutes',
  'accessBoundaries',
  'privateZones',
  'probe',
  'responsePolicies',
  'responseRules',
  'routers',
  'routes',
  'runningInventory',
  'serverPolicies',
  'service',
  'serviceRestriction',
  'subnetwork',
  'systemPolicy',
  'troubleshooting',
  'vpc',
] as const satisfies readonly QuestionKind[];
export type InPlay = (typeof IN_PLAY)[number];

/** Questions to the Kubernetes API of a cluster, or to its nodes, including clusters that have no other API. */
export const IN_CLUSTERS = [
  'cluster',
  'computeClass',
  'namespaceDefaults',
  'nodeRuntimes',
  'podAccount',
  'podWebhooks',
  'pullSecret',
  'running',
  'secretPull',
  'verification',
  'waitingPulls',
] as const satisfies readonly QuestionKind[];
export type ThroughKubernetes = Pick<Answers, (typeof IN_CLUSTERS)[number]>;

const notAsked = (from: string) => () =>
  Promise.resolve(failed('not-asked', from, 'the Kubernetes API was not asked for it'));

/** The answers if these questions may not be asked. */
export const NOT_ASKED_FOR: ThroughKubernetes = {
  cluster: notAsked('cluster outside GKE'),
  verification: () => Promise.resolve(failed('not-asked', 'verification', 'it was not asked for')),
  waitingPulls: () => Promise.resolve(failed('not-asked', 'pods that wait', 'it was not asked for')),
  running: notAsked('pods'),
  computeClass: notAsked('compute class'),
  namespaceDefaults: notAsked('namespace'),
  nodeRuntimes: notAsked('nodes'),
  podWebhooks: notAsked('webhooks'),
  podAccount: notAsked('service account'),
  pullSecret: notAsked('pull secret'),
  secretPull: notAsked('pull secret'),
};

/** Loaded when running images are requested; all readers share what is the same on many clusters. */
export function makeReaders(): () => Promise<() => RunningReader> {
  let made: Promise<() => RunningReader> | null = null;
  return () => (made ??= import('../input/running').then(({ runningReaders }) => runningReaders()));
}
