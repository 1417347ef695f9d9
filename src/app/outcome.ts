/** The outcome of a run: its judgements as the request requires, its report, and the notes for the user. */
import { traitsOf } from '../checks';
import { remedies } from '../fixes';
import { grantCommand } from '../fixes/grant';
import type { Run } from '../input/run';
import type { CallersCredentials } from '../model/callers-credentials';
import { OUT_OF_TIME } from '../model/fact';
import { NO_CLUSTER } from '../model/target';
import type { FactsFile } from '../model/facts-file';
import type { Finding } from '../model/finding';
import { shardText } from '../model/fleet';
import type { Need } from '../model/need';
import type { Report } from '../model/report';
import type { PoolFacts, TargetFacts } from '../model/target-facts';
import { baselineNotes, gone } from '../verdict/baseline';
import type { ExitRules } from '../verdict/exit';
import { conclude, type Judgement } from '../verdict/judgement';
import { leavesOut, policyNotes, setAside } from '../verdict/policy';
import type { PlainTargets } from '../verdict/plain-targets';
import { reportOf } from '../verdict/report';
import { type AsksCheck, trendOf } from '../verdict/trend';
import { type FleetSeen, unseenNotes, withFleet, withUnseen } from '../verdict/unseen';
import type { Pieces } from '../reports';
import type { Connection } from './connect';
import type { Request } from '../model/request';

export interface Outcome {
  readonly report: Report;
  /** The text of the facts file, if `--save-facts` is given. */
  readonly facts: Pieces | null;
  /** A message that the caller's credentials were not accepted, which comes before all others; null if they were. */
  readonly refused: string | null;
  /** Notes for the user in addition to the report: about the policy and the baseline. */
  readonly notes: readonly string[];
}

/** The findings of one target, concluded as the request requires. */
export const concluded = (facts: TargetFacts, findings: readonly Finding[], { strict, request }: Run): Judgement =>
  conclude(facts, findings, { strict, policy: request.policy?.policy ?? null, traitsOf, remedies });

/** What a run without a cluster does not decide. */
const ALONE = 'no nodes were judged: there is no cluster (--no-cluster), so that nothing says whether they may pull it';
const AS_A_STRANGER =
  'there are no Google credentials: Artifact Registry was asked as a stranger, who sees public images alone';

function withoutCluster({ alone, images }: Request, credentials: CallersCredentials | null): readonly string[] {
  if (alone === null) return [];
  const google = images.some((image) => image.valid && image.reference.kind === 'artifact-registry');
  return google && credentials === null ? [ALONE, AS_A_STRANGER] : [ALONE];
}

/** The report of a run. */
export function reported(
  judgements: readonly Judgement[],
  run: Run,
  { version }: { readonly version: string },
  done: {
    /** Null if there were none. */
    readonly credentials: CallersCredentials | null;
    readonly startedAt: Date;
    readonly caller: string | null;
    readonly refused: string | null;
    /** A message that there was not enough time for everything; null if there was. */
    readonly late: string | null;
    readonly connection: Connection | null;
    /** What a scan found of its scope; undefined if nothing had to be found. */
    readonly fleet?: FleetSeen | null;
    /** The targets of a fleet that pass by their parts; undefined if each target is among the judgements. */
    readonly plain?: PlainTargets | null;
  },
): Report {
  const { request } = run;
  const { startedAt, caller, refused, late, connection, credentials, fleet = null, plain = null } = done;
  const frame = {
    command: request.command,
    version,
    run: {
      startedAt: startedAt.toISOString(),
      durationMs: Date.now() - startedAt.getTime(),
      apiCalls: connection?.apiCalls() ?? 0,
      shard: request.fleet?.shard ? shardText(request.fleet.shard) : null,
    },
    caller,
    grant: (need: Need) => grantCommand(need, caller),
    needs: fleet?.needs ?? [],
    exit: exitRules(run, judgements),
    baseline: request.baseline,
    reasons: [
      ...(refused === null ? [] : [refused]),
      ...(late === null ? [] : [late]),
      ...withoutCluster(request, credentials),
      ...setAside(request.policy, judgements, plain?.targets ?? 0),
    ],
  };
  const report = reportOf(judgements, frame, plain);
  const whole = withUnseen(report, request.seen, run);
  const seen = fleet === null ? whole : withFleet(whole, fleet, run);
  return request.baseline === null
    ? seen
    : { ...seen, trend: trendOf(seen, request.baseline, asksOf(request, run.facts?.asOf ?? startedAt.toISOString())) };
}

/** Whether the run includes a check: real pulls only run if requested, and the policy may exclude checks. */
const asksOf =
  ({ command, verify, policy }: Request, now: string): AsksCheck =>
  (check, image, cluster) =>
    (check !== 'verification' || verify !== 'none' || command === 'diagnose') &&
    (policy === null || !leavesOut(policy.policy, { check, image, cluster: cluster ?? NO_CLUSTER }, now));

/**
 * A message that the run had no time for all its questions, which is not the fault of any service; null if it had.
 * @param answered every question of the run
 */
export function outOfTime(answered: FactsFile['facts']): string | null {
  const late = answered.filter(
    ({ fact }) => fact.state === 'failed' && fact.why === 'timeout' && fact.detail.startsWith(OUT_OF_TIME),
  ).length;
  if (late === 0) return null;
  const questions = late === 1 ? '1 question was' : `${String(late)} questions were`;
  return `the time limit of the run (--timeout) was reached before ${questions} answered: a longer one answers more`;
}

/** What decides the exit status in addition to the findings. */
const exitRules = ({ failOn, strict, request }: Run, judgements: readonly Judgement[]): ExitRules => ({
  failOn,
  strict,
  unanswered:
    request.verify !== 'none' &&
    !judgements.some(({ facts }) => facts.pools.some(({ verification }) => isAnswer(verification))),
  unread: request.seen.errors,
});

/** Whether a node gave an answer: it pulled, or was refused for good. */
const isAnswer = (verification: PoolFacts['verification']): boolean =>
  verification?.state === 'known' && ['pulled', 'admitted', 'refused'].includes(verification.value.outcome);

/** A note about what a resumed run took from the previous one. */
export function resumeNote(
  { asOf, caller }: FactsFile,
  { known, asked }: { readonly known: number; readonly asked: number },
  now: string | null,
): string {
  const other = caller !== null && now !== null && caller !== now ? `, read by ${caller}` : '';
  return `the run goes on: ${String(known)} facts are those of ${asOf}${other}, ${String(asked)} questions were asked now`;
}

/**
 * Notes for the user about the policy and the baseline.
 * @param passing the number of targets that are not among the judgements, all of which pass
 */
export const notesOf = (
  judgements: readonly Judgement[],
  report: Report,
  { policy, baseline, seen }: Request,
  now: string,
  passing = 0,
): readonly string[] => [
  ...unseenNotes(seen),
  ...setAside(policy, judgements, passing),
  ...policyNotes(policy?.policy ?? null, judgements, now),
  ...(baseline === null ? [] : baselineNotes(gone(baseline, report))),
];
