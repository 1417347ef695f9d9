/** Manual steps at the node that could not pull: commands with that node's values. */
import type { Cluster, ClusterName } from '../model/cluster';
import { parseImageReference } from '../model/image-reference';
import { wellFormed } from '../model/json';
import { isLabel, isSubdomain } from '../model/kubernetes-names';
import { NODE_TOKEN_ADDRESS } from '../model/node-token';
import { shellQuote } from '../model/shell';
import { command, gcloud } from './shell';

/** The node, and the image that it could not pull. */
export interface NodeSteps {
  readonly cluster: ClusterName;
  readonly mode: Cluster['mode'];
  readonly windows: boolean;
  /** The node's name, which is also the name of its VM; null if it is unknown. */
  readonly node: string | null;
  /** The project of its VM. */
  readonly project: string;
  readonly zone: string | null;
  readonly image: string;
  /** Whether the node must present its token: for an image of Artifact Registry. */
  readonly withToken: boolean;
  /** What to examine there: the pull, or the disk that has no room for the image. */
  readonly look: 'pull' | 'disk';
  readonly pod: { readonly namespace: string; readonly name: string } | null;
  /** The controller of pods that were refused before they were created. */
  readonly controller: { readonly kind: string; readonly namespace: string; readonly name: string } | null;
}

/** `{"access_token":"T","expires_in":…}`: the fourth part between quotation marks is the token. */
const TOKEN = `TOKEN=$(curl -s -H "Metadata-Flavor: Google" ${NODE_TOKEN_ADDRESS} | cut -d\\" -f4)`;
/** The same in PowerShell. */
const WINDOWS_TOKEN = `$token = (Invoke-RestMethod -Headers @{'Metadata-Flavor' = 'Google'} -Uri ${NODE_TOKEN_ADDRESS}).access_token`;
/** The node pulls this image itself, so private nodes must be able to reach it. */
const DEBUG_IMAGE = 'mirror.gcr.io/library/busybox';
/** The directory of the node's own programs on Container-Optimized OS. */
const NODE_PROGRAMS = '/home/kubernetes/bin';
/** From Google's guide to Windows nodes. */
const WINDOWS_LOG = 'C:\\etc\\kubernetes\\logs\\containerd.log';

/**
 * The commands, in the order to try them. Names and images come from pods, events and log entries, which anybody may
 * have written. Text that is not a valid Kubernetes name or reference could act as a program's option, so it is never
 * used in a command.
 */
export function nodeSteps(given: NodeSteps): readonly string[] {
  const steps = usable(given);
  const { pod, controller, mode, windows } = steps;
  const about = pod === null ? controller : { kind: 'pod', ...pod };
  const describe =
    about === null
      ? []
      : [command(['kubectl', 'describe', about.kind.toLowerCase(), about.name], { namespace: about.namespace })];
  const onNode = mode === 'autopilot' ? [] : windows ? onWindows(steps) : onLinux(steps);
  // Nodes outside Google Cloud can only be entered through Kubernetes, and Cloud Logging contains nothing about them.
  if (mode === 'external') return [...describe, ...(windows ? [] : onLinux({ ...steps, withToken: false }).slice(1))];
  return [...describe, ...onNode, readLogs(steps)];
}

/** A description of the steps, for the sentence that introduces them. */
export function stepsInWords({ node, mode, windows, controller, look }: NodeSteps): string {
  if (controller !== null)
    return `No node was asked: the events of ${controller.kind} ${controller.name} tell what refused its pods`;
  if (mode === 'autopilot')
    return 'Autopilot lets nobody onto its nodes, by SSH or kubectl debug node: the pod’s events and the logs tell what the node said';
  if (mode === 'external' && (node === null || windows)) return 'The pod’s events tell what the node said';
  if (mode === 'external')
    return `To see it on ${node ?? ''}: pull there yourself with kubectl debug node, as a stranger to the registry; its pod stays until it is deleted`;
  if (node === null) return 'No node is known: the pod’s events and the logs tell what was said';
  if (windows)
    return `To see it on ${node}: reset the password, open the tunnel for RDP, then ask the containerd service and its log in PowerShell`;
  const there = look === 'disk' ? 'look at its disk' : 'pull there yourself';
  return `To see it on ${node}: ${there}, over SSH or with kubectl debug node, whose pod stays until it is deleted`;
}

function usable(steps: NodeSteps): NodeSteps {
  const { pod, controller, node, zone, image } = steps;
  const isPod = pod !== null && isSubdomain(pod.name) && isLabel(pod.namespace);
  const isController =
    controller !== null &&
    /^[A-Za-z]{1,63}$/.test(controller.kind) &&
    isSubdomain(controller.name) &&
    isLabel(controller.namespace);
  const isNode = node !== null && isSubdomain(node) && parseImageReference(image).ok;
  const isZone = zone !== null && isLabel(zone);
  return {
    ...steps,
    pod: isPod ? pod : null,
    controller: isController ? controller : null,
    node: isNode ? node : null,
    zone: isZone ? zone : null,
  };
}

function onLinux({ node, project, zone, image, withToken, look }: NodeSteps): readonly string[] {
  if (node === null) return [];
  const asRoot = `sudo env PATH="${NODE_PROGRAMS}:$PATH" `;
  const pull = (sudo: string): string =>
    withToken
      ? `${TOKEN}; ${sudo}crictl pull --creds "oauth2accesstoken:$TOKEN" ${shellQuote(image)}`
      : `${sudo}crictl pull ${shellQuote(image)}`;
  const disk = (sudo: string): string => `df -h /var/lib/containerd; ${sudo}crictl imagefsinfo`;
  const does = look === 'disk' ? disk : pull;
  const ssh = onVm(['ssh', node], { node, project, zone }, { command: does(asRoot) });
  const inside = `PATH="${NODE_PROGRAMS}:$PATH"; ${does('')}`;
  const debug = `${command(['kubectl', 'debug', `node/${node}`])} -it ${command([], { image: DEBUG_IMAGE, profile: 'sysadmin' })} -- chroot /host sh -c ${shellQuote(inside)}`;
  return [ssh, debug];
}

function onWindows({ node, project, zone, image, withToken, look }: NodeSteps): readonly string[] {
  if (node === null) return [];
  const pull = withToken
    ? `${WINDOWS_TOKEN}; crictl pull --creds "oauth2accesstoken:$token" ${powershellQuote(image)}`
    : `crictl pull ${powershellQuote(image)}`;
  return [
    onVm(['reset-windows-password', node], { node, project, zone }),
    onVm(['start-iap-tunnel', node, '3389'], { node, project, zone }, { 'local-host-port': 'localhost:3389' }),
    'Get-Service containerd',
    `Get-Content -Tail 100 ${WINDOWS_LOG}`,
    look === 'disk' ? 'Get-PSDrive C' : pull,
  ];
}

/** A Compute Engine command for the node's VM. If its zone is unknown, gcloud is asked for it first. */
function onVm(
  words: readonly string[],
  { node, project, zone }: { readonly node: string; readonly project: string; readonly zone: string | null },
  flags: Readonly<Record<string, string>> = {},
): string {
  const start = gcloud(['compute', ...words], { project, zone });
  const find = gcloud(['compute', 'instances', 'list'], { project, filter: `name=${node}`, format: 'value(zone)' });
  const rest = command([], flags);
  return [start, ...(zone === null ? [`--zone="$(${find})"`] : []), ...(rest === '' ? [] : [rest])].join(' ');
}

/** A value as one word of PowerShell. */
const powershellQuote = (value: string): string =>
  /^[A-Za-z0-9_/:.-]+$/.test(value) ? value : `'${value.replaceAll("'", "''")}'`;

/** One line for each entry: events use `message`, a node's journal uses `MESSAGE`, Windows nodes use plain text. */
const LINES = 'value(timestamp,jsonPayload.message,jsonPayload.MESSAGE,textPayload)';

const readLogs = (steps: NodeSteps): string =>
  gcloud(['logging', 'read', logsFilter(steps)], {
    project: steps.cluster.project,
    freshness: '1h',
    limit: '20',
    format: LINES,
  });

type LoggedAbout = Pick<NodeSteps, 'cluster' | 'pod' | 'controller' | 'node'>;

/** What Cloud Logging contains about that pod and node: its events, and the messages of the container runtime. */
export function logsFilter({ cluster, pod, controller, node }: LoggedAbout): string {
  const place = `resource.labels.cluster_name=${literal(cluster.name)} AND resource.labels.location=${literal(cluster.location)}`;
  const ofPod =
    pod === null
      ? ofController(controller)
      : `log_id("events") AND resource.labels.namespace_name=${literal(pod.namespace)} AND resource.labels.pod_name=${literal(pod.name)}`;
  const ofNode = node === null ? [] : [`(log_id("container-runtime") AND resource.labels.node_name=${literal(node)})`];
  return `${place} AND (${[`(${ofPod})`, ...ofNode].join(' OR ')})`;
}

const ofController = (controller: NodeSteps['controller']): string =>
  controller === null
    ? 'log_id("events")'
    : `log_id("events") AND jsonPayload.involvedObject.namespace=${literal(controller.namespace)} AND jsonPayload.involvedObject.name=${literal(controller.name)}`;

/** A text in a filter of Cloud Logging. */
const literal = (value: string): string => `"${value.replace(/["\\]/g, '\\$&')}"`;

/** A link to the Logs Explorer with that query. */
export const logsExplorer = (steps: LoggedAbout): string =>
  `https://console.cloud.google.com/logs/query;query=${encodeURIComponent(wellFormed(logsFilter(steps))).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)}?project=${encodeURIComponent(steps.cluster.project)}`;
