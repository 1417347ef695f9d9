/**
 * Whether kubectl keeps the path in the server's address, as used by Connect gateway and Rancher. Before version 1.34
 * it did not with `--raw` (https://github.com/kubernetes/kubernetes/pull/131165), so the full path must be given.
 */
import { object, text } from '../model/json';
import { readingPlaces } from './at-once';
import { kubectlFlags, kubectl, type KubeAccess } from './kubectl';
import { type Env, runProgram } from './program';

const TIMEOUT_MS = 10_000;
/** The first minor version of kubectl that keeps the path. */
const KEEPS = 34;

/**
 * Finds the prefix for each path of a request. The server's version is requested with and without the prefix, because
 * some builds of kubectl switch to another kubectl version that matches the server, so kubectl's own version says
 * little.
 * @param path the path in the server's address; empty if there is none
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
  const answer = await readingPlaces.run(() =>
    runProgram({ program: 'kubectl', args, env, timeoutMs: TIMEOUT_MS, signal }),
  );
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
