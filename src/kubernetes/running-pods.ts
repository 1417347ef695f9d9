/** The running pods of a cluster and related objects, read with kubectl. Nothing is changed. */
import { clusterPath } from '../model/cluster';
import { type Fact, failed, known } from '../model/fact';
import { clean, list, object, text } from '../model/json';
import type { Answers } from '../model/questions';
import type { RunningImages, RunningKind, RunningPlan, RunningReader } from '../model/running';
import { kubeGet, type KubeGetOptions } from './kube-get';
import type { Way } from './kubeconfig';
import type { Ways } from './ways';

/** The number of objects per page (about 10 kB each) and the maximum number of pages: at most 100,000 objects. */
const PAGE = 250;
const PAGES = 400;

interface RunningOptions extends KubeGetOptions {
  /** Creates the reader for the objects of one cluster. */
  readonly makeReader: () => Promise<() => RunningReader>;
}

/** The path of the list of each kind, and an optional selector. */
interface Listed {
  readonly kind: RunningKind;
  readonly parts: readonly string[];
  readonly selector: string | null;
}

const PODS: Listed = {
  kind: 'Pod',
  parts: ['api', 'v1', 'pods'],
  selector: 'status.phase!=Succeeded,status.phase!=Failed',
};
const OTHERS: readonly Listed[] = [
  { kind: 'DaemonSet', parts: ['apis', 'apps', 'v1', 'daemonsets'], selector: null },
  { kind: 'CronJob', parts: ['apis', 'batch', 'v1', 'cronjobs'], selector: null },
  { kind: 'ServiceAccount', parts: ['api', 'v1', 'serviceaccounts'], selector: null },
];

/**
 * What is missing from the answer if a kind could not be read. A service account is requested on its own when it
 * matters.
 */
const LOST: Readonly<Record<RunningKind, string | null>> = {
  Pod: 'some of its pods',
  DaemonSet: null,
  CronJob: 'its CronJobs',
  ServiceAccount: null,
};

/** Answers questions about running images. */
export function runningPods(ways: Ways, options: RunningOptions): Pick<Answers, 'running'> {
  return {
    running: async (plan) => {
      const way = await ways.into(plan, plan.endpoints);
      return 'state' in way ? way : read(way, plan, options);
    },
  };
}

async function read(way: Way, plan: RunningPlan, options: RunningOptions): Promise<Fact<RunningImages>> {
  const from = `kubernetes pods of ${clusterPath(plan)}`;
  const reader = (await options.makeReader())();
  const gapsOf = (kind: RunningKind, fact: Fact<string | null>): readonly string[] => {
    const lost = LOST[kind];
    const isWhole = fact.state === 'known' && fact.value === null;
    return isWhole || lost === null ? [] : [`${lost} could not be read: ${whyOf(fact)}`];
  };
  // Pods are read first: if the cluster does not answer, nothing else is requested.
  const pods = await pages(way, plan, PODS, reader, options);
  if (pods.state !== 'known') return pods;
  const others = await Promise.all(
    OTHERS.map(async (list) => gapsOf(list.kind, await pages(way, plan, list, reader, options))),
  );
  return known(reader.read([...gapsOf('Pod', pods), ...others.flat()]), from);
}

const whyOf = (fact: Fact<string | null>): string =>
  fact.state === 'known' ? (fact.value ?? '') : 'detail' in fact ? clean(fact.detail, 200) : fact.state;

/**
 * Reads every page of a list.
 * @returns known: null, or the reason why the list is incomplete; otherwise the reason why even the first page is
 * missing
 */
async function pages(
  way: Way,
  plan: RunningPlan,
  { kind, parts, selector }: Listed,
  reader: RunningReader,
  options: KubeGetOptions,
): Promise<Fact<string | null>> {
  const resource = parts.at(-1) ?? '';
  const tokens = new Set<string>();
  for (let token = ''; ;) {
    const query = {
      limit: String(PAGE),
      ...(selector === null ? {} : { fieldSelector: selector }),
      ...(token === '' ? {} : { continue: token }),
    };
    const question = { cluster: plan, namespace: null, name: null, parts, query, what: `list ${resource}` };
    const page = await kubeGet(way, question, options);
    if (page.state !== 'known') return tokens.size === 0 ? page : known(clean(page.detail, 200), page.from);
    const { items, metadata } = object(page.value);
    if (!Array.isArray(items)) return failed('malformed', page.from, `the answer is not a list of ${resource}`);
    for (const item of list(items)) reader.add(kind, item);
    token = text(object(metadata)['continue']) ?? '';
    if (token === '') return known(null, page.from);
    if (tokens.has(token) || tokens.size + 1 >= PAGES) return known('the list does not end', page.from);
    tokens.add(token);
  }
}
