/** The cluster in which the program itself runs, as a pod: what Kubernetes gives every pod of its API server. */

/** The context that stands for it, where the kubeconfig has none of this name. */
export const IN_CLUSTER = 'in-cluster';

/** Where a pod finds the token of its service account, and who vouches for the API server (https://kubernetes.io/docs/tasks/run-application/access-api-from-pod/). */
const ACCOUNT = '/var/run/secrets/kubernetes.io/serviceaccount';
export const AUTHORITY_FILE = `${ACCOUNT}/ca.crt`;
export const TOKEN_FILE = `${ACCOUNT}/token`;

/** The address of the API server by a pod's environment; null where the process is in no pod. */
export function serverOfPod(env: Readonly<Record<string, string | undefined>>): string | null {
  const host = env['KUBERNETES_SERVICE_HOST'] ?? '';
  const port = env['KUBERNETES_SERVICE_PORT'] ?? '';
  if (!/^[A-Za-z0-9.:-]{1,253}$/.test(host) || !/^\d{1,5}$/.test(port)) return null;
  return `https://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
