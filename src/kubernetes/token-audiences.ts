/**
 * For whom nodes may ask tokens of pods' service accounts. A kubelet that shows such tokens to a credential plugin
 * (`tokenAttributes` of its configuration, which no API tells) needs a rule of RBAC for each audience, which says that there
 * is one (https://kubernetes.io/docs/reference/access-authn-authz/node/#service-account-token-audience-restriction).
 */
import type { ClusterName } from '../model/cluster';
import { clean, type Json, list, object, text } from '../model/json';
import { kubeGet, type KubeGetOptions } from './kube-get';
import type { Way } from './kubeconfig';

const VERB = 'request-serviceaccounts-token-audience';
/** Roles of one answer, and answers at most: a cluster has some hundreds of roles. */
const PAGE = 500;
const PAGES = 10;

/**
 * The audiences that cluster roles name.
 * @returns null where not all roles could be read: it is no need of a verdict
 */
export async function tokenAudiences(
  way: Way,
  cluster: ClusterName,
  options: KubeGetOptions,
): Promise<readonly string[] | null> {
  const parts = ['apis', 'rbac.authorization.k8s.io', 'v1', 'clusterroles'];
  const asked = { cluster, namespace: null, name: null, parts, what: 'list clusterroles' };
  const roles: Json[] = [];
  let next = '';
  for (let page = 0; page < PAGES; page += 1) {
    const query = { limit: String(PAGE), ...(next === '' ? {} : { continue: next }) };
    const fact = await kubeGet(way, { ...asked, query }, options);
    const { items, metadata } = object(fact.state === 'known' ? fact.value : null);
    if (!Array.isArray(items)) return null;
    for (const item of list(items)) roles.push(object(item));
    next = text(object(metadata)['continue']) ?? '';
    if (next === '') return audiencesIn(roles);
  }
  return null;
}

/** The audiences of cluster roles, from the API server's JSON; `*` is any. A rule for every verb names none. */
export function audiencesIn(roles: readonly Json[]): readonly string[] {
  const named = roles.flatMap(({ rules }) =>
    list(rules).flatMap((rule) => {
      const { verbs, resources } = object(rule);
      return list(verbs).includes(VERB) ? list(resources).map((each) => clean(text(each) ?? '', 320)) : [];
    }),
  );
  return [...new Set(named)].filter((each) => each !== '').sort();
}
