/**
 * Pods of a cluster that wait for an image, read with kubectl: their statuses, events and nodes. Nothing is changed.
 */
import { clean, list, object, text } from '../model/json';
import { clusterPath } from '../model/cluster';
import { type Fact, failed, known, type Missing } from '../model/fact';
import type { Need } from '../model/need';
import type { Answers } from '../model/questions';
import type { EventSeen, NodeSeen, WaitingPlan, WaitingPull, WaitingPulls } from '../model/waiting-pull';
import { kubeGet, type KubeGetOptions } from './kube-get';
import type { Way } from './kubeconfig';
import { append } from '../model/append';
import type { Ways } from './ways';

/** The number of objects per page and the maximum number of pages: at most 25,000 objects. */
const PAGE = 250;
const PAGES = 100;
/** The maximum number of nodes (and controllers) that are read one by one. */
const NODES = 20;

/** Reads information about pulls from the JSON of the Kubernetes API. */
export interface PullReader {
  readonly waitingIn: (pod: unknown) => readonly WaitingPull[];
  readonly isPodThatCanBeRead: (pod: unknown) => boolean;
  readonly eventIn: (event: unknown) => EventSeen | null;
  readonly withEvents: (pulls: readonly WaitingPull[], events: readonly EventSeen[]) => readonly WaitingPull[];
  readonly stoppedIn: (pods: readonly unknown[], events: readonly EventSeen[]) => readonly WaitingPull[];
  readonly refusedIn: (events: readonly EventSeen[]) => readonly WaitingPull[];
  readonly imagesOfTemplate: (controller: unknown) => readonly string[];
  readonly nodeIn: (node: unknown) => NodeSeen | null;
}

interface ReadOptions extends KubeGetOptions {
  readonly reader: PullReader;
}

/** Answers questions about waiting pods. */
export function waitingPulls(ways: Ways, options: ReadOptions): Pick<Answers, 'waitingPulls'> {
  return {
    waitingPulls: async (plan) => {
      const way = await ways.into(plan, plan.endpoints);
      return 'state' in way ? way : read(way, plan, options);
    },
  };
}

async function read(way: Way, plan: WaitingPlan, options: ReadOptions): Promise<Fact<WaitingPulls>> {
  const { waitingIn, eventIn, withEvents, stoppedIn, refusedIn } = options.reader;
  const from = `kubernetes pods and events of ${clusterPath(plan)}${plan.namespace === null ? '' : `, namespace ${plan.namespace}`}`;
  const pods = await podsOf(way, plan, options);
  if (pods.state !== 'known') return pods;
  const waiting = pods.value.items.flatMap(waitingIn);
  const gaps: string[] = [...pods.value.gaps];
  const strange = pods.value.items.filter((pod) => !options.reader.isPodThatCanBeRead(pod)).length;
  if (strange > 0) gaps.push(`what was listed as a pod could not be understood (${String(strange)} of them)`);
  const needs: Need[] = [];
  const missed = (what: string, fact: Missing): void => {
    gaps.push(`${what} could not be read: ${clean(fact.detail, 200)}`);
    if (fact.state === 'denied') append(needs, fact.needs);
  };
  const told = await eventsOf(way, plan, options);
  if (told.state === 'known') append(gaps, told.value.gaps);
  else missed('the events', told);
  const events = (told.state === 'known' ? told.value.items : []).flatMap((each) => eventIn(each) ?? []);
  const stopped = stoppedIn(pods.value.items, events);
  const names = [...new Set([...waiting, ...stopped].flatMap(({ node }) => node ?? []))];
  const nodes = await Promise.all(names.slice(0, NODES).map((name) => nodeOf(way, plan, name, options)));
  const lost = nodes.find((node) => node.state !== 'known' && node.state !== 'absent');
  if (lost !== undefined) missed('the nodes', lost);
  if (names.length > NODES) gaps.push(`of ${String(names.length)} nodes, ${String(NODES)} were looked at`);
  const named = plan.pod === null ? await withTemplates(refusedIn(events), way, plan, options) : null;
  if (named !== null && named.lost !== null) missed('the controllers whose pods are refused', named.lost);
  const refused = named?.pulls ?? [];
  return known(
    {
      pulls: [...withEvents(waiting, events), ...stopped, ...refused],
      nodes: nodes.flatMap((node) => (node.state === 'known' ? [node.value] : [])),
      looked: pods.value.items.length,
      gaps,
      needs,
    },
    from,
  );
}

/** The API group and resource of a controller, by its kind. */
const CONTROLLERS: ReadonlyMap<string, readonly [group: readonly string[], resource: string]> = new Map([
  ['ReplicaSet', [['apis', 'apps', 'v1'], 'replicasets']],
  ['StatefulSet', [['apis', 'apps', 'v1'], 'statefulsets']],
  ['DaemonSet', [['apis', 'apps', 'v1'], 'daemonsets']],
  ['Job', [['apis', 'batch', 'v1'], 'jobs']],
  ['ReplicationController', [['api', 'v1'], 'replicationcontrollers']],
]);

/**
 * Adds the image of the template to refused pods of controllers whose message names no image, if the template has
 * exactly one.
 */
async function withTemplates(
  pulls: readonly WaitingPull[],
  way: Way,
  plan: WaitingPlan,
  options: ReadOptions,
): Promise<{ readonly pulls: readonly WaitingPull[]; readonly lost: Missing | null }> {
  let lost: Missing | null = null;
  const wanted = new Set(pulls.filter(({ image, kind }) => image === null && CONTROLLERS.has(kind)).slice(0, NODES));
  const all = await Promise.all(
    pulls.map(async (pull) => {
      const [group, resource] = CONTROLLERS.get(pull.kind) ?? [];
      if (!wanted.has(pull) || group === undefined || resource === undefined) return pull;
      const { namespace, name } = pull;
      const parts = [...group, 'namespaces', namespace, resource, name];
      const fact = await kubeGet(way, { cluster: plan, namespace, name, parts, what: `get ${resource}` }, options);
      if (fact.state !== 'known') {
        if (fact.state !== 'absent') lost = fact;
        return pull;
      }
      const images = options.reader.imagesOfTemplate(fact.value);
      return images.length === 1 ? { ...pull, image: images[0] ?? null } : pull;
    }),
  );
  return { pulls: all, lost };
}

type Read<T> = Exclude<Fact<T>, { readonly state: 'blocked' }>;

interface Items {
  readonly items: readonly unknown[];
  /** The reasons why the list is incomplete. */
  readonly gaps: readonly string[];
}

const within = (namespace: string | null): readonly string[] =>
  namespace === null ? ['api', 'v1'] : ['api', 'v1', 'namespaces', namespace];

/** All pods that may still wait: a running pod may have a container that waits. */
async function podsOf(way: Way, plan: WaitingPlan, options: ReadOptions): Promise<Read<Items>> {
  if (plan.pod === null) return pagesOf(way, plan, 'pods', 'status.phase!=Succeeded,status.phase!=Failed', options);
  const { namespace, pod: name } = plan;
  const parts = [...within(namespace), 'pods', name];
  const one = await kubeGet(way, { cluster: plan, namespace, name, parts, what: 'get pods' }, options);
  return one.state === 'known' ? known({ items: [one.value], gaps: [] }, one.from) : one;
}

/** Warning events of the pods, and of the controllers whose pods are refused. */
const eventsOf = (way: Way, plan: WaitingPlan, options: ReadOptions): Promise<Read<Items>> =>
  pagesOf(
    way,
    plan,
    'events',
    plan.pod === null ? 'type=Warning' : `involvedObject.kind=Pod,involvedObject.name=${plan.pod}`,
    options,
  );

async function nodeOf(way: Way, plan: WaitingPlan, name: string, options: ReadOptions) {
  const parts = ['api', 'v1', 'nodes', name];
  const fact = await kubeGet(way, { cluster: plan, namespace: null, name, parts, what: 'get nodes' }, options);
  if (fact.state !== 'known') return fact;
  const node = options.reader.nodeIn(fact.value);
  return node === null ? failed('malformed', fact.from, 'the answer is not a node') : known(node, fact.from);
}

/** Reads every page of a list, and reports if the list changed in the meantime or does not end. */
async function pagesOf(
  way: Way,
  plan: WaitingPlan,
  resource: 'pods' | 'events',
  selector: string,
  options: ReadOptions,
): Promise<Read<Items>> {
  const { namespace } = plan;
  const parts = [...within(namespace), resource];
  const items: unknown[] = [];
  const tokens = new Set<string>();
  for (let token = ''; ;) {
    const query = { limit: String(PAGE), fieldSelector: selector, ...(token === '' ? {} : { continue: token }) };
    const question = { cluster: plan, namespace, name: null, parts, query, what: `list ${resource}` };
    const page = await kubeGet(way, question, options);
    if (page.state !== 'known') {
      if (items.length === 0) return page;
      return known({ items, gaps: [`not all ${resource} could be read: ${clean(page.detail, 200)}`] }, page.from);
    }
    const { items: some, metadata } = object(page.value);
    if (!Array.isArray(some)) return failed('malformed', page.from, `the answer is not a list of ${resource}`);
    append(items, list(some));
    token = text(object(metadata)['continue']) ?? '';
    if (token === '') return known({ items, gaps: [] }, page.from);
    if (tokens.has(token) || tokens.size + 1 >= PAGES)
      return known({ items, gaps: [`only the first ${String(items.length)} ${resource} were read`] }, page.from);
    tokens.add(token);
  }
}
