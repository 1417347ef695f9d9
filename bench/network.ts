/** A check where connections, TLS and requests each cost a round trip, beside a bare program on HTTP/2. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Cloud } from './cloud';
import { type Exchange, federation } from './federation';
import type { FrontSeen, FrontStarted } from './front';
import { planFile, type Subjects } from './measure';
import { type Command, run } from './processes';
import { type Figures, figuresOf } from './statistics';
import { milliseconds, plain, type Row } from './table';

const RTT_MS = 50;
/** How often as long as the bare program a check may take. */
const TIMES = { token: 1.3, federation: 1.35 };
const OF_IAM_CREDENTIALS = 'CLOUDSDK_API_ENDPOINT_OVERRIDES_IAMCREDENTIALS';

/**
 * Rows with their limits: the check and the bare program in turn, with an access token and with credentials of workload
 * identity federation. `countRounds` has written the plan before.
 */
export async function networkRows(
  subjects: Subjects,
  cloud: Cloud,
  home: string,
  runs: number,
): Promise<readonly Row[]> {
  await cloud.reset(0);
  // What begins with LAB_ is where the lab's own servers are.
  const services = Object.entries(cloud.env).filter(
    ([name, value]) => !name.startsWith('LAB_') && value.startsWith(cloud.url),
  );
  // One host more: where tokens are exchanged.
  const child = fork(join(import.meta.dirname, 'front.ts'), [cloud.url, String(services.length + 1), String(RTT_MS)]);
  try {
    const started = (await once(child, 'message'))[0] as FrontStarted;
    const caFile = join(home, 'ca.pem');
    await writeFile(caFile, started.ca);
    const moved = Object.fromEntries(
      services.map(([name, value], at) => [name, value.replace(cloud.url, started.origins[at] ?? '')]),
    );
    const env: Command['env'] = { ...subjects.check.env, ...moved, NODE_EXTRA_CA_CERTS: caFile };
    const check: Command = { ...subjects.check, env };
    await run(check);
    const rounds = await roundsOf(started, child, home);
    const what = `${String(RTT_MS)} ms a round trip`;
    const far = { home, ca: started.ca, rounds };
    const byToken = await inTurn(what, check, await bareOf(subjects, [], far), TIMES.token, runs);
    const iamCredentials = new URL(moved[OF_IAM_CREDENTIALS] ?? '').origin;
    const { file, exchange } = await federation(home, started.origins.at(-1) ?? '', iamCredentials);
    const { CLOUDSDK_AUTH_ACCESS_TOKEN_FILE: _token, ...others } = env;
    const federated = { ...check, env: { ...others, GOOGLE_APPLICATION_CREDENTIALS: file } };
    const bare = await bareOf(subjects, exchange, far);
    return [
      ...byToken,
      ...(await inTurn(`${what}, workload identity federation`, federated, bare, TIMES.federation, runs)),
    ];
  } finally {
    child.disconnect();
  }
}

/** A check that passes and its bare program, in turn. */
async function inTurn(
  what: string,
  check: Command,
  bare: Command,
  limit: number,
  runs: number,
): Promise<readonly Row[]> {
  const [own, others]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < runs; turn += 1) {
    own.push((await run(check)).ms);
    others.push((await run(bare)).ms);
  }
  const [whole, least] = [figuresOf(own), figuresOf(others)];
  const times = whole.median / least.median;
  const figure = `${shown(whole)}, ${times.toFixed(2)} × bare`;
  return [
    plain(`bare HTTP/2, ${what}`, shown(least)),
    { what: `check, ${what}`, figure, limit: `≤ ${String(limit)} ×`, ok: times <= limit },
  ];
}

interface Plan {
  readonly token: string;
  readonly rounds: readonly (readonly { method: string; path: string; origin: string }[])[];
}

/** The bare program's requests by round, each with the host that the check asked it of. */
async function roundsOf({ origins }: FrontStarted, child: ChildProcess, home: string): Promise<Plan> {
  child.send('read');
  const { hosts } = (await once(child, 'message'))[0] as FrontSeen;
  const plan = JSON.parse(await readFile(planFile(home), 'utf8')) as {
    token: string;
    rounds: readonly (readonly { method: string; path: string }[])[];
  };
  const rounds = plan.rounds.map((round) =>
    round.map(({ method, path }) => {
      const origin = origins[hosts[`${method} ${path}`] ?? -1];
      if (origin === undefined) throw new Error(`the check did not ask ${method} ${path} of a host far away`);
      return { origin, method, path };
    }),
  );
  return { token: plan.token, rounds };
}

/** The bare program, with what it exchanges before it asks. */
async function bareOf(
  { bare }: Subjects,
  exchange: readonly Exchange[],
  { home, ca, rounds }: { readonly home: string; readonly ca: string; readonly rounds: Plan },
): Promise<Command> {
  const file = join(home, `plan-http2-${String(exchange.length)}.json`);
  await writeFile(file, JSON.stringify({ ca, exchange, ...rounds }));
  return { ...bare, args: [join(import.meta.dirname, 'bare-http2.cjs'), file] };
}

const shown = ({ median, least }: Figures): string => `${milliseconds(median)} (${least.toFixed(0)})`;
