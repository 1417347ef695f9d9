/**
 * The audiences for which nodes may request tokens of pods' service accounts. A kubelet that passes such tokens to a
 * credential plugin (`tokenAttributes` in its configuration, which no API returns) needs an RBAC rule for each
 * audience, so the rule shows that there is such a plugin
 * (https://kubernetes.io/docs/reference/access-authn-authz/node/#service-account-token-audience-restriction).
 */
import type { ClusterName } from '../model/cluster';
import { clean, type Json, list, object, text } from '../model/json';
import { kubeGet, type KubeGetOptions } from './kube-get';
import type { Way } from './kubeconfig';

const VERB = 'request-serviceaccounts-token-audience';
/** The number of roles per page and the maximum number of pages; clusters have hundreds of roles. */
const PAGE = 500;
const PAGES = 10;

/**
 * Reads the audiences in cluster roles.
 * @returns null if not all roles could be read: no verdict requires them
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

/**
 * The audiences in cluster roles, from the JSON of the API server; `*` is any audience. A rule for all verbs names
 * none.
 */
export function audiencesIn(roles: readonly Json[]): readonly string[] {
  const named = roles.flatMap(({ rules }) =>
    list(rules).flatMap((rule) => {
      const { verbs, resources } = object(rule);
      return list(verbs).includes(VERB) ? list(resources).map((each) => clean(text(each) ?? '', 320)) : [];
    }),
  );
  return [...new Set(named)].filter((each) => each !== '').sort();
}
