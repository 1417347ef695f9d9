/** The loopback server: reads requests, applies faults, quotas and latency, asks the handlers, records what happened. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { admin } from './admin';
import { googleError, Refusal, type Answer } from './answers';
import { requireConsumer, requirePerimeter, requireToken, type Call } from './call';
import { takeFault, takeQuota } from './faults';
import type { RecordedRequest, Running } from './running';
import { cutToFields, findRoute, type Route } from './router';
import { presented } from './tokens';
import { allRoutes } from './services';
import type { Fault, JsonObject } from './world';

const MOST_BODY = 4 * 1024 * 1024;
const MOST_UPLOAD = 64 * 1024 * 1024;

async function readBody(request: IncomingMessage, most: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > most) throw googleError(400, 'Request payload size exceeds the limit.');
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** The page that Google's front end shows for a path that no service takes. */
function nobody(path: string): Answer {
  const safe = path.replace(/[<>&"]/g, '');
  return {
    status: 404,
    headers: { 'content-type': 'text/html; charset=UTF-8' },
    bytes: Buffer.from(
      `<!DOCTYPE html>\n<html lang=en>\n<title>Error 404 (Not Found)!!1</title>\n<p><b>404.</b> <ins>That’s an error.</ins>\n<p>The requested URL <code>${safe}</code> was not found on this server. <ins>That’s all we know.</ins>\n`,
    ),
  };
}

function parseJson(text: string, type: string | undefined): JsonObject {
  if (text === '' || type?.includes('x-www-form-urlencoded')) return {};
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw googleError(400, 'Invalid JSON payload received.');
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
    throw googleError(400, 'Invalid JSON payload received.');
  return parsed as JsonObject;
}

function callFor(
  running: Running,
  request: IncomingMessage,
  url: URL,
  found: { route: Route; params: Record<string, string> },
  bytes: Buffer,
): Call {
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
  const shown = presented(headers['authorization']);
  return {
    world: running.world,
    state: running.state,
    service: found.route.service,
    method: request.method ?? 'GET',
    path: url.pathname + url.search,
    query: url.searchParams,
    params: found.params,
    headers,
    body: {},
    bytes,
    identity: running.state.tokens.identify(running.world, shown?.secret),
  };
}

/** Whose credential came: an access token's member, or the one behind a registry token. */
function principalOf(call: Call): string | null {
  if (call.identity.kind === 'known') return call.identity.member;
  const shown = presented(call.headers['authorization']);
  return (shown && call.state.tokens.findRegistry(shown.secret)?.token?.member) ?? null;
}

interface Routed {
  call: Call;
  route: Route;
}

/** The answer to a routed call: the checks that all JSON APIs share, then the handler. */
function decide({ call, route }: Routed, text: string): Answer {
  try {
    takeQuota(call.world, route.service);
    if (!route.own) {
      requireToken(call);
      requireConsumer(call);
      requirePerimeter(call, call.params['project']);
      call.body = parseJson(text, call.headers['content-type']);
    }
    const answer = route.handle(call);
    return route.own || answer.json === undefined
      ? answer
      : { ...answer, json: cutToFields(answer.json, call.query.get('fields')) };
  } catch (problem) {
    if (problem instanceof Refusal) return problem.answer;
    throw problem;
  }
}

function write(response: ServerResponse, answer: Answer, head: boolean, truncate: boolean): void {
  const bytes = answer.bytes ?? Buffer.from(`${JSON.stringify(answer.json ?? {}, null, 2)}\n`);
  response.writeHead(answer.status, {
    'content-type': 'application/json; charset=UTF-8',
    'content-length': String(bytes.length),
    ...answer.headers,
  });
  if (truncate) {
    response.write(bytes.subarray(0, bytes.length >> 1), () => response.destroy());
    return;
  }
  response.end(head ? undefined : bytes);
}

/** Waits so many milliseconds, or until whoever asked has gone. */
async function pause(ms: number, response: ServerResponse): Promise<void> {
  if (ms <= 0) return;
  await new Promise<void>((done) => {
    const timer = setTimeout(done, ms);
    response.once('close', () => {
      clearTimeout(timer);
      done();
    });
  });
}

function faultAnswer(fault: Fault): Answer | undefined {
  if (fault.status === undefined && fault.body === undefined) return undefined;
  const status = fault.status ?? 200;
  const headers = {
    ...(fault.contentType ? { 'content-type': fault.contentType } : {}),
    ...(fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) }),
  };
  if (fault.body !== undefined) return { status, headers, bytes: Buffer.from(fault.body) };
  const made = googleError(
    status,
    status === 503
      ? 'The service is currently unavailable.'
      : status === 429
        ? 'Quota exceeded.'
        : 'Internal error encountered.',
  );
  return { ...made.answer, headers };
}

async function serve(running: Running, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://simulator');
  const isUpload = /^\/(?:resumable\/)?upload\//.test(url.pathname);
  const bytes = await readBody(request, isUpload ? MOST_UPLOAD : MOST_BODY);
  const text = isUpload ? '' : bytes.toString('utf8');
  if (url.pathname.startsWith('/simulator/')) {
    write(response, admin(running, request, url, text), false, false);
    return;
  }
  const found = findRoute(allRoutes, request.method ?? 'GET', url.pathname);
  const routed = found && { route: found.route, call: callFor(running, request, url, found, bytes) };
  const call = routed?.call;
  const record: RecordedRequest = {
    method: request.method ?? 'GET',
    host: call?.service ?? 'unknown',
    path: url.pathname + url.search,
    status: 0,
    principal: call ? principalOf(call) : null,
  };
  running.requests.push(record);
  const fault = takeFault(running.world, record);
  await Promise.all([
    pause(running.latencyMs + (running.world.latencyMs ?? 0) + (fault?.delayMs ?? 0), response),
    running.holding.wait(),
  ]);
  if (fault?.reset) {
    response.destroy();
    return;
  }
  const answer = (fault && faultAnswer(fault)) ?? (routed ? decide(routed, text) : nobody(url.pathname));
  record.status = answer.status;
  write(response, answer, record.method === 'HEAD', fault?.truncate ?? false);
}

/** A server that is not listening yet. A fault of our own is a 500 that says so. */
export function createSimulatorServer(running: Running): Server {
  const server = createServer((request, response) => {
    serve(running, request, response).catch((problem: unknown) => {
      const answer =
        problem instanceof Refusal
          ? problem.answer
          : googleError(
              500,
              `The simulator failed: ${problem instanceof Error ? (problem.stack ?? problem.message) : String(problem)}`,
            ).answer;
      if (!response.headersSent) write(response, answer, false, false);
      else response.destroy();
    });
  });
  server.keepAliveTimeout = 30_000;
  return server;
}
