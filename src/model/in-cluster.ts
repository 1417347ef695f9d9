/** The cluster in which the program itself runs as a pod: how a pod reaches the API server. */

/** The name of the context that stands for it, unless the kubeconfig has a context of this name. */
export const IN_CLUSTER = 'in-cluster';

/** Where a pod finds the token of its service account, and the certificate authority of the API server (https://kubernetes.io/docs/tasks/run-application/access-api-from-pod/). */
const ACCOUNT = '/var/run/secrets/kubernetes.io/serviceaccount';
export const AUTHORITY_FILE = `${ACCOUNT}/ca.crt`;
export const TOKEN_FILE = `${ACCOUNT}/token`;

/** The address of the API server from a pod's environment; null if the process is not in a pod. */
export function serverOfPod(env: Readonly<Record<string, string | undefined>>): string | null {
  const host = env['KUBERNETES_SERVICE_HOST'] ?? '';
  const port = env['KUBERNETES_SERVICE_PORT'] ?? '';
  if (!/^[A-Za-z0-9.:-]{1,253}$/.test(host) || !/^\d{1,5}$/.test(port)) return null;
  return `https://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
