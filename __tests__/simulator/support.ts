/** What the simulator's tests share: a request with a token, and a caller who may read everything. */
import { startSimulator, type Simulator, type World } from '../../simulator';

/** JSON of another program, asserted on as it is. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- its shape is what a test states
export type Loose = any;

/** A list of such JSON. */
export const rows = (value: unknown): Loose[] => (Array.isArray(value) ? value : []);

export interface Reply {
  status: number;
  headers: Headers;
  text: string;
  /** Parsed, or undefined where the body is not JSON. */
  json: Loose;
}

export interface Ask {
  method?: string;
  token?: string;
  basic?: string;
  headers?: Record<string, string>;
  body?: unknown;
}

export async function request(sim: Simulator, path: string, ask: Ask = {}): Promise<Reply> {
  const headers: Record<string, string> = { ...ask.headers };
  if (ask.token) headers['authorization'] = `Bearer ${ask.token}`;
  if (ask.basic) headers['authorization'] = `Basic ${Buffer.from(ask.basic).toString('base64')}`;
  if (ask.body !== undefined) headers['content-type'] = 'application/json';
  const response = await fetch(sim.url + path, {
    method: ask.method ?? (ask.body === undefined ? 'GET' : 'POST'),
    headers,
    redirect: 'manual',
    ...(ask.body === undefined ? {} : { body: JSON.stringify(ask.body) }),
  });
  const text = await response.text();
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    json = undefined;
  }
  return { status: response.status, headers: response.headers, text, json };
}

export const ACCEPT = {
  accept: [
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
    'application/vnd.oci.image.manifest.v1+json',
    'application/vnd.docker.distribution.manifest.v2+json',
  ].join(', '),
};

const AUDITOR = 'user:auditor@example.com';
const ALL = [
  'roles/owner',
  'roles/iam.securityReviewer',
  'roles/iam.denyReviewer',
  'roles/browser',
  'roles/orgpolicy.policyViewer',
];

/** Lets one user read all of a running world; returns that user's token. */
export function openEverything(sim: Simulator): string {
  const bindings = ALL.map((role) => ({ role, members: [AUDITOR] }));
  for (const project of sim.world.projects) project.policy.bindings.push(...bindings);
  for (const folder of sim.world.folders) folder.policy.bindings.push(...bindings);
  sim.world.organization?.policy.bindings.push(...bindings);
  return sim.tokenFor(AUDITOR);
}

/** Run something against a simulator that is closed whatever happens. */
export async function withSimulator(
  world: World,
  use: (sim: Simulator) => Promise<void>,
  options: { latencyMs?: number } = {},
): Promise<void> {
  const sim = await startSimulator(world, options);
  try {
    await use(sim);
  } finally {
    await sim.close();
  }
}
