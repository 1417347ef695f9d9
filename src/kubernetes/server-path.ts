/**
 * Whether kubectl keeps the path of the server's address, as Connect gateway and Rancher have one. With `--raw` it did
 * not before 1.34 (https://github.com/kubernetes/kubernetes/pull/131165): there the path is to be given in full.
 */
import { object, text } from '../model/json';
import { readingPlaces } from './at-once';
import { kubectlFlags, kubectl, type KubeAccess } from './kubectl';
import { type Env, runToItsEnd } from './program';

const TIMEOUT_MS = 10_000;
/** The first minor version that keeps it. */
const KEEPS = 34;

/**
 * What is to stand before each path of a request. The server's version is asked for with and without: a build of
 * kubectl may choose another one of itself by the server's version, so that its own tells little.
 * @param path of the server's address; empty where it has none
 */
export async function prefixFor(
  access: Omit<KubeAccess, 'prefix'>,
  path: string,
  env: Env,
  signal: AbortSignal,
): Promise<string> {
  if (path === '') return '';
  for (const prefix of [path, '']) {
    const request = { verb: 'get', parts: ['version'], timeoutMs: TIMEOUT_MS, signal } as const;
    const answer = await readingPlaces.run(() => kubectl({ ...access, prefix }, env, request));
    if (answer.ok && text(object(parsed(answer.text))['gitVersion']) !== null) return prefix;
    if (!answer.ok && answer.why !== 'refused') break;
  }
  const args = [...kubectlFlags(access), 'version', '--client', '--output=json'];
  const answer = await readingPlaces.run(() => runToItsEnd({ program: 'kubectl', args, env }));
  const { minor } = object(object(parsed(answer.ok ? answer.text : ''))['clientVersion']);
  return Number.parseInt(text(minor) ?? '', 10) >= KEEPS ? '' : path;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return null;
  }
}
