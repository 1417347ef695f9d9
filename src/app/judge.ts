/** Judges all targets of a run: each one separately, or a fleet by its parts. */
import { allFindings } from '../checks';
import type { Asker } from '../facts/ask';
import { gather } from '../facts/gather';
import { sleep } from '../http/retry';
import type { Run } from '../input/run';
import type { Ask } from '../model/questions';
import type { Target } from '../model/target';
import { askedOf } from '../placement/targets';
import { type Judgement, shortened } from '../verdict/judgement';
import type { PlainTargets } from '../verdict/plain-targets';
import { MOST_WHOLE } from '../verdict/report';
import type { Connection } from './connect';
import type { ConnectContext } from './connect-context';
import type { FleetContext } from './fleet';
import type { FleetRow } from './fleet-units';
import { newsFirst } from './in-turn';
import { concluded } from './outcome';
import type { Waiting } from './wait';

/** The results of the targets, and what was asked for them. */
interface AllJudged {
  readonly judgements: readonly Judgement[];
  /** Those that pass by their parts; null if each target is among the judgements. */
  readonly plain: PlainTargets | null;
  readonly asked: Asker;
  /** What was not read before the run was stopped, one sentence each. */
  readonly left: readonly string[];
}

/** Whether the targets of a run can be judged by parts: nothing is asked about a single target. */
export const hasParts = ({ request }: Run): boolean =>
  request.command === 'scan' &&
  request.verify === 'none' &&
  request.pullSecrets.length === 0 &&
  !request.impersonateNode;

/** Judges a fleet. */
export async function judgedByParts(
  rows: readonly FleetRow[],
  first: Asker,
  { run, ...rest }: Pick<FleetContext, 'run' | 'now' | 'onProgress' | 'signal'>,
): Promise<AllJudged> {
  const of = askedOf(run.request, run.strict);
  const targetOf: FleetContext['targetOf'] = (image, cluster) => ({ ...of, image, cluster, platforms: [] });
  const { judgeFleet } = await import('./fleet');
  return { ...(await judgeFleet(rows, { ask: first.ask, run, targetOf, ...rest })), asked: first };
}

/** Judges each target separately, and repeats this while waiting for grants. */
export async function judgedEach(
  targets: readonly Target[],
  first: Asker,
  {
    run,
    context,
    connection,
    waitMs,
    now,
  }: {
    readonly run: Run;
    readonly context: Pick<ConnectContext, 'signal'> & {
      readonly onProgress: (text: string) => void;
      readonly clock?: Pick<Waiting, 'now' | 'sleep'>;
    };
    readonly connection: Connection | null;
    /** Null for no waiting. */
    readonly waitMs: number | null;
    readonly now: string;
  },
): Promise<AllJudged> {
  const { request } = run;
  let done = 0;
  const judgeTarget = async (target: Target, ask: Ask): Promise<Judgement> => {
    const facts = await gather(target, ask, now);
    done = Math.min(done + 1, targets.length);
    if (targets.length > 1) context.onProgress(`${String(done)} of ${String(targets.length)} judged`);
    const judgement = concluded(facts, allFindings(facts), run);
    // A finding that was waited for passes with an assumption, which is not known yet, so it must stay complete.
    const isShort = request.command === 'scan' || targets.length > MOST_WHOLE;
    return isShort && waitMs === null ? shortened(judgement) : judgement;
  };
  if (waitMs === null) {
    const judgements: Judgement[] = [];
    await newsFirst(targets, async (target, at) => {
      judgements[at] = await judgeTarget(target, first.ask);
    });
    return { judgements, plain: null, asked: first, left: [] };
  }
  // No pod pulls while waiting for grants: a refusal that was seen too early would be final.
  const lastly = request.verify !== 'none';
  const { judgeUntilItPasses } = await import('./wait');
  const { judgements, asker: asked } = await judgeUntilItPasses(first, {
    waitMs,
    targets,
    judge: lastly ? (target, ask) => judgeTarget({ ...target, verify: 'none' }, ask) : judgeTarget,
    judgeLast: lastly ? judgeTarget : null,
    onRound: () => connection?.restartDeadline(),
    onProgress: context.onProgress,
    signal: context.signal,
    ...(context.clock ?? { sleep, now: Date.now }),
  });
  return { judgements, plain: null, asked, left: [] };
}
