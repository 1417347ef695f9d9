/** A check where connections, TLS and requests each cost a round trip, beside a bare program on HTTP/2. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Cloud } from './cloud';
import type { FrontSeen, FrontStarted } from './front';
import { planFile, type Subjects } from './measure';
import { type Command, run } from './processes';
import { type Figures, figuresOf } from './statistics';
import { milliseconds, plain, type Row } from './table';

const RTT_MS = 50;
const TIMES = 1.3;

/** A row with its limit: the check and the bare program in turn. `countRounds` has written the plan before. */
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
  const child = fork(join(import.meta.dirname, 'front.ts'), [cloud.url, String(services.length), String(RTT_MS)]);
  try {
    const started = (await once(child, 'message'))[0] as FrontStarted;
    const caFile = join(home, 'ca.pem');
    await writeFile(caFile, started.ca);
    const moved = services.map(([name, value], at): [string, string] => [
      name,
      value.replace(cloud.url, started.origins[at] ?? ''),
    ]);
    const env = { ...subjects.check.env, ...Object.fromEntries(moved), NODE_EXTRA_CA_CERTS: caFile };
    const check: Command = { ...subjects.check, env };
    await run(check);
    const bare = await bareOf(subjects, started, child, home);
    const [own, others]: [number[], number[]] = [[], []];
    for (let turn = 0; turn < runs; turn += 1) {
      own.push((await run(check)).ms);
      others.push((await run({ ...bare, env })).ms);
    }
    const [whole, limit] = [figuresOf(own), figuresOf(others)];
    const times = whole.median / limit.median;
    const figure = `${shown(whole)}, ${times.toFixed(2)} × bare`;
    return [
      plain(`bare HTTP/2, ${String(RTT_MS)} ms a round trip`, shown(limit)),
      { what: `check, ${String(RTT_MS)} ms a round trip`, figure, limit: `≤ ${String(TIMES)} ×`, ok: times <= TIMES },
    ];
  } finally {
    child.disconnect();
  }
}

/** The bare program's requests by round, each with the host that the check asked it of. */
async function bareOf(
  { bare }: Subjects,
  { origins, ca }: FrontStarted,
  child: ChildProcess,
  home: string,
): Promise<Command> {
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
  const file = join(home, 'plan-http2.json');
  await writeFile(file, JSON.stringify({ ca, token: plan.token, rounds }));
  return { ...bare, args: [join(import.meta.dirname, 'bare-http2.cjs'), file] };
}

const shown = ({ median, least }: Figures): string => `${milliseconds(median)} (${least.toFixed(0)})`;
