/** The preflight in one file: request → targets → facts → findings → verdict → report. */
import { asker, replay, type Resumed, resumed } from '../facts/ask';
import type { Run } from '../input/run';
import type { Answers, Ask } from '../model/questions';
import type { Target } from '../model/target';
import { targetsOf } from '../placement/targets';
import type { FleetSeen } from '../verdict/unseen';
import { connect, type Connection } from './connect';
import type { ConnectContext, VerifyOptions } from './connect-context';
import type { FleetRow } from './fleet-units';
import type { Outcome } from './outcome';
import type { Waiting } from './wait';
import { watched } from './waiting-for';

/** What a run needs from its surroundings. */
export interface PreflightContext extends ConnectContext {
  /** Receives the current step, to show it to a waiting user. */
  readonly onProgress: (text: string) => void;
  /** Receives a function that returns what is being read at that moment. */
  readonly onWatch?: (now: () => string) => void;
  /** The clock that `--wait` uses; by default that of the machine. */
  readonly clock?: Pick<Waiting, 'now' | 'sleep'>;
}

/**
 * Runs the preflight.
 * @throws UsageError if the environment is wrong, or if credentials are needed and there are none; nothing was
 *   requested
 * @throws any error if saved facts do not have the form that this program writes (`unusableFacts` explains it)
 */
export const preflight = (run: Run, context: PreflightContext): Promise<Outcome> =>
  judged(run, context, () =>
    Promise.resolve({ targets: () => targetsOf(run.request, run.strict), rows: null, fleet: null }),
  );

/** What a run judges, once it is known. */
export interface ToJudge {
  readonly targets: () => readonly Target[];
  /** The same by cluster, in order, if there may be a million targets; null if there are few. */
  readonly rows: readonly FleetRow[] | null;
  /** What a scan found of its scope; null if nothing had to be found. */
  readonly fleet: FleetSeen | null;
}

/**
 * Runs the preflight on targets that must be found first.
 * @param find reads what the targets depend on; the requests after it get the full time-out again
 */
export async function judged(
  run: Run,
  context: PreflightContext,
  find: (ask: Ask) => Promise<ToJudge>,
): Promise<Outcome> {
  const { request, timeoutMs, verification } = run;
  const connection =
    run.facts === null ? await connect(timeoutMs, context, verifying(run), verification, request) : null;
  try {
    return await judge(run, context, connection, find);
  } finally {
    await connection?.close();
  }
}

/** How the pull is verified on the cluster; null if that was not requested. */
export const verifying = ({ request, verification }: Run): VerifyOptions | null =>
  request.verify === 'none' ? null : verification;

async function judge(
  run: Run,
  context: PreflightContext,
  connection: Connection | null,
  find: (ask: Ask) => Promise<ToJudge>,
): Promise<Outcome> {
  const { request, facts: saved } = run;
  const startedAt = new Date();
  const going: Resumed | null = connection && run.resume && resumed(connection.answers, run.resume.facts);
  const answers: Answers = going?.answers ?? connection?.answers ?? replay(saved?.facts ?? []);
  const now = saved?.asOf ?? startedAt.toISOString();
  const caller = saved?.caller ?? connection?.caller ?? null;

  const { answers: counted, now: underWay } = watched(answers);
  context.onWatch?.(underWay);
  const first = asker(counted);
  const { targets, rows, fleet } = await find(first.ask);
  if (fleet !== null) connection?.restartDeadline();
  const waitMs = connection === null ? null : run.waitMs;
  const given = rows === null ? targets() : [];
  // The first requests are sent while the code that asks further questions, judges and reports is loaded.
  if (connection !== null)
    await (await import(/* webpackChunkName: "facts" */ '../facts/ahead')).askAhead(given, first.ask);
  const {
    hasParts,
    judgedByParts,
    judgedEach,
    notesOf,
    outOfTime,
    refusedCredentials,
    reported,
    resumeNote,
    writeFacts,
  } = await import(/* webpackChunkName: "judging" */ './judging');
  const { judgements, plain, asked, left } =
    rows !== null && waitMs === null && hasParts(run)
      ? await judgedByParts(rows, first, { run, now, onProgress: context.onProgress, signal: context.signal })
      : await judgedEach(rows === null ? given : targets(), first, { run, context, connection, waitMs, now });

  const answered = await asked.answered();
  const credentials = saved?.credentials ?? connection?.credentials ?? null;
  const refused = refusedCredentials(answered, credentials);
  const report = reported(judgements, run, context, {
    startedAt,
    caller,
    refused,
    late: outOfTime(answered),
    connection,
    credentials,
    fleet: fleet && { ...fleet, unseen: [...fleet.unseen, ...left] },
    plain,
  });
  const file = { asOf: now, caller, credentials, request, facts: answered };
  const facts = run.saveFacts === null ? null : writeFacts(connection?.redact(file) ?? file);
  const notes = going === null || run.resume === null ? [] : [resumeNote(run.resume, going.counts(), caller)];
  return {
    report,
    facts,
    refused,
    notes: [...notes, ...notesOf(judgements, report, request, now, plain?.targets ?? 0)],
  };
}
