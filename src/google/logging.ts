import type { HttpClient } from '../http/client';
import { type Json, list, object } from '../model/json';
import { clusterPath } from '../model/cluster';
import { known } from '../model/fact';
import { need } from '../model/need';
import type { Answers } from '../model/questions';
import type { LoggedPlan, PullsInLog } from '../model/waiting-pull';
import { callGoogle } from './google-api';
import { append } from '../model/append';

/**
 * The number of entries per page and the maximum number of pages: enough for the failing pulls of a cluster in one
 * hour.
 */
const PAGE = 1000;
const PAGES = 20;
/** The reasons of events about a pull or the end of a pull. */
const REASONS = [
  'Failed',
  'BackOff',
  'InspectFailed',
  'ErrImageNeverPull',
  'FailedToRetrieveImagePullSecret',
  'FailedCreatePodSandBox',
  'FailedCreate',
  'Pulled',
  'Started',
];

/**
 * Cloud Logging `entries:list` (docs/GOOGLE.md#cloud-logging): the events that GKE logs for the pods of a cluster, and
 * the messages of the container runtime on its nodes. Used for clusters with an unreachable Kubernetes API.
 * @param pullsIn reads the entries
 */
export const logging = (client: HttpClient, pullsIn: PullsInLog): Pick<Answers, 'loggedPulls'> => ({
  loggedPulls: async (plan) => {
    const from = `logging entries of ${clusterPath(plan)} since ${plan.since}`;
    const entries: Json[] = [];
    const gaps: string[] = [];
    const tokens = new Set<string>();
    for (let token = ''; ;) {
      const page = await callGoogle(client, {
        service: 'logging',
        name: 'v2/entries:list',
        path: 'v2/entries:list',
        from,
        needs: [need('logging.logEntries.list', `projects/${plan.project}`)],
        what: 'a page of log entries',
        post: {
          resourceNames: [`projects/${plan.project}`],
          filter: logFilter(plan),
          orderBy: 'timestamp desc',
          pageSize: PAGE,
          ...(token === '' ? {} : { pageToken: token }),
        },
        read: ({ entries: some = [], nextPageToken = '', error }) =>
          Array.isArray(some) && typeof nextPageToken === 'string' && error === undefined
            ? { entries: list(some).map(object), token: nextPageToken }
            : null,
      });
      if (page.state !== 'known') return page;
      append(entries, page.value.entries);
      ({ token } = page.value);
      if (token === '') break;
      if (tokens.has(token) || tokens.size + 1 >= PAGES) {
        gaps.push(`only the latest ${String(entries.length)} log entries were read`);
        break;
      }
      tokens.add(token);
    }
    return known({ pulls: pullsIn(plan, entries), nodes: [], looked: entries.length, gaps, needs: [] }, from);
  },
});

/** The filter for Cloud Logging, in its query language. */
export function logFilter({ name, location, namespace, pod, since }: LoggedPlan): string {
  const ofNamespace = namespace === null ? [] : [`jsonPayload.involvedObject.namespace=${literal(namespace)}`];
  const ofPod = pod === null ? [] : [`jsonPayload.involvedObject.name=${literal(pod)}`];
  const events = [
    'log_id("events")',
    'resource.type=("k8s_pod" OR "k8s_cluster")',
    `jsonPayload.reason=(${REASONS.map(literal).join(' OR ')})`,
    ...ofNamespace,
    ...ofPod,
  ];
  const runtime = ['log_id("container-runtime")', 'resource.type="k8s_node"', '"PullImage"'];
  return [
    `resource.labels.cluster_name=${literal(name)}`,
    `resource.labels.location=${literal(location)}`,
    `timestamp>=${literal(since)}`,
    `((${events.join(' AND ')}) OR (${runtime.join(' AND ')}))`,
  ].join('\n');
}

const literal = (value: string): string => `"${value.replace(/["\\]/g, '\\$&')}"`;
