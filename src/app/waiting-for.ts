/** Describes what is being read right now, for a waiting user. */
import type { Answers, QuestionKind } from '../model/questions';

const WORDS: Readonly<Record<QuestionKind, string>> = {
  cluster: 'the cluster',
  clusters: 'the list of clusters',
  clusterUpgrade: 'upgrades of the cluster',
  poolUpgrade: 'upgrades of node pools',
  channelTargets: 'versions of the release channels',
  inventory: 'the inventory of clusters',
  memberships: 'members of fleets',
  children: 'folders and their projects',
  runningInventory: 'the inventory of pods',
  running: 'the pods of the cluster',
  project: 'projects',
  ancestry: 'folders of projects',
  policy: 'IAM policies',
  effectiveTags: 'tags of the repository',
  repository: 'the repository',
  repositoryPolicy: 'the repository’s IAM policy',
  serviceAccount: 'service accounts',
  role: 'roles',
  service: 'enabled APIs',
  manifest: 'the image’s manifest',
  manifestByLogin: 'the image’s manifest',
  manifestBySecret: 'the image’s manifest',
  presence: 'manifests of the index',
  imageConfig: 'the image’s configuration',
  anonymousPull: 'the registry, without credentials',
  denyPolicies: 'deny policies',
  groupMembership: 'group memberships',
  troubleshooting: 'Policy Troubleshooter',
  downloadRules: 'download rules',
  imageVersion: 'image versions',
  uploads: 'uploads of images',
  repositories: 'the list of repositories',
  projectsLike: 'projects of a near name',
  redirection: 'the gcr.io redirection',
  key: 'encryption keys',
  automaticGrants: 'organization policies',
  serviceRestriction: 'organization policies',
  admissionPolicy: 'the Binary Authorization policy',
  systemPolicy: 'the Binary Authorization policy',
  attestor: 'attestors',
  probe: 'the registry, as the nodes’ account',
  machineType: 'machine types',
  subnetwork: 'subnetworks',
  routers: 'Cloud NAT',
  routes: 'routes',
  firewalls: 'firewall rules',
  vpc: 'the network',
  learnedRoutes: 'routes',
  peeringRoutes: 'routes',
  policyRoutes: 'policy-based routes',
  perimeters: 'service perimeters',
  accessBoundaries: 'principal access boundaries',
  serverPolicies: 'DNS policies',
  responsePolicies: 'DNS policies',
  responseRules: 'DNS policies',
  nodeRuntimes: 'the nodes',
  podWebhooks: 'the webhooks of the cluster',
  privateZones: 'private DNS zones',
  dnsRecords: 'DNS records',
  computeClass: 'compute classes',
  namespaceDefaults: 'defaults of namespaces',
  podAccount: 'Kubernetes service accounts',
  pullSecret: 'pull secrets',
  secretPull: 'the registry, with a pull secret',
  waitingPulls: 'pods that wait',
  loggedPulls: 'Cloud Logging',
  verification: 'the pull on a node',
};

/** Answers that are counted. */
export interface Watched {
  readonly answers: Answers;
  /** `12 of 18 answers, waiting for the cluster`; empty if nothing is in progress. */
  readonly now: () => string;
}

/** The same answers, counted, and which question has been in progress the longest. */
export function watched(answers: Answers): Watched {
  const open = new Map<number, QuestionKind>();
  let asked = 0;
  const count =
    (kind: QuestionKind, answer: (of: never) => Promise<unknown>) =>
    async (of: never): Promise<unknown> => {
      const own = asked;
      asked += 1;
      open.set(own, kind);
      try {
        return await answer(of);
      } finally {
        open.delete(own);
      }
    };
  const counted = new Proxy(answers, {
    get: (target, kind: QuestionKind) => count(kind, target[kind]),
  });
  const now = (): string => {
    const [oldest] = open.values();
    return oldest === undefined
      ? ''
      : `${String(asked - open.size)} of ${String(asked)} answers, waiting for ${WORDS[oldest]}`;
  };
  return { answers: counted, now };
}
