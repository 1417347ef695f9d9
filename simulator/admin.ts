/** The simulator's own endpoints, for loopback callers: choose the node, change the world, see what was asked. */
import type { IncomingMessage } from 'node:http';
import { googleError, type Answer } from './answers';
import type { Running } from './running';
import { poolIdentity } from './services/metadata';
import type { World } from './world';

type Plain = Record<string, unknown>;
const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** JSON merge patch (RFC 7396), in place: lists are replaced, null removes. */
export function mergeInto(target: Plain, patch: Plain): void {
  for (const [key, value] of Object.entries(patch)) {
    if (key === '__proto__') continue;
    const old = target[key];
    if (value === null) Reflect.deleteProperty(target, key);
    else if (isPlain(value) && isPlain(old)) mergeInto(old, value);
    else target[key] = value;
  }
}

/** Put the node behind the metadata server into a pool of this world. */
export function chooseNode(world: World, cluster: string, pool: string): boolean {
  if (!poolIdentity(world, cluster, pool)) return false;
  world.node = { cluster, pool };
  return true;
}

/** `POST /simulator/node`, `POST /simulator/world`, `GET /simulator/world`, `GET /simulator/requests`. */
export function admin(running: Running, request: IncomingMessage, url: URL, text: string): Answer {
  const remote = request.socket.remoteAddress ?? '';
  if (!/^(::ffff:)?127\.|^::1$/.test(remote)) return googleError(403, 'Only from this machine.').answer;
  if (request.method === 'GET' && url.pathname === '/simulator/world') return { status: 200, json: running.world };
  if (request.method === 'GET' && url.pathname === '/simulator/requests')
    return { status: 200, json: { requests: running.requests, violations: running.state.violations } };
  if (request.method !== 'POST') return googleError(404, 'No such endpoint of the simulator.').answer;
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    body = undefined;
  }
  if (!isPlain(body)) return googleError(400, 'Send a JSON object.').answer;
  if (url.pathname === '/simulator/node') {
    const { cluster, pool } = body;
    if (typeof cluster !== 'string' || typeof pool !== 'string' || !chooseNode(running.world, cluster, pool))
      return googleError(400, 'No such cluster or pool: {"cluster": NAME, "pool": NAME}.').answer;
    return { status: 200, json: { node: running.world.node } };
  }
  if (url.pathname === '/simulator/world') {
    mergeInto(running.world as unknown as Plain, body);
    return { status: 200, json: {} };
  }
  return googleError(404, 'No such endpoint of the simulator.').answer;
}
