/**
 * The preflight on one page: request → targets → facts → findings → verdict → report.
 */
import { findingsOf } from '../checks';
import { asker, replay } from '../facts/ask';
import { type FactsFile, writeFacts } from '../facts/file';
import { gather } from '../facts/gather';
import { connect, type ConnectContext, type Connection, type VerifyOptions } from './connect';
import { sleep } from '../http/retry';
import { clusterPath } from '../model/cluster';
import { UsageError } from '../model/errors';
import type { Answers, Ask } from '../model/questions';
import type { Target } from '../model/target';
import type { Request } from '../input/request';
import { targetsOf } from '../placement/targets';
import type { Judgement } from '../verdict/judgement';
import { refusedCredentials } from '../verdict/refused-credentials';
import { concluded, notesOf, type Outcome, reported } from './outcome';
import { judgeUntilItPasses, type Waiting } from './wait';

/** What a run takes from the world around it. */
export interface PreflightContext extends ConnectContext {
  /** What is under way, for a person who waits. */
  readonly onProgress: (text: string) => void;
  /** The time that `--wait` waits by; that of the machine where not given. */
  readonly clock?: Pick<Waiting, 'now' | 'sleep'>;
}

/**
 * Runs the preflight.
 * @throws UsageError where the environment is wrong, credentials are needed and there are none, or saved facts are
 * not what this program writes; nothing was called
 */
export async function preflight(request: Request, context: PreflightContext): Promise<Outcome> {
  const saved = request.facts;
  const { timeoutMs, verification } = request;
  const connection =
    saved === null ? await connect(timeoutMs, context, verifying(request), verification, request) : null;
  try {
    return await judge(request, context, connection);
  } catch (error) {
    // Saved answers come from outside: what cannot be judged in them is wrong input, not a fault of this program.
    if (saved === null || error instanceof UsageError) throw error;
    const words = error instanceof Error ? error.message : String(error);
    throw new UsageError([`the saved facts cannot be judged: one is not what this program writes (${words})`]);
  } finally {
    await connection?.close();
  }
}

/** How the pull is verified on the cluster; null where nobody asked for it. */
export const verifying = ({ verify, verification }: Request): VerifyOptions | null =>
  verify === 'none' ? null : verification;

async function judge(request: Request, context: PreflightContext, connection: Connection | null): Promise<Outcome> {
  const saved = request.facts;
  const startedAt = new Date();
  const answers: Answers = connection?.answers ?? replay(saved?.facts ?? []);
  const now = saved?.asOf ?? startedAt.toISOString();
  const caller = saved?.caller ?? connection?.caller ?? null;

  const targets = targetsOf({ ...request, rules: request.policy?.policy ?? null });
  let done = 0;
  const judgeTarget = async (target: Target, ask: Ask): Promise<Judgement> => {
    const facts = await gather(target, ask, now);
    done = Math.min(done + 1, targets.length);
    context.onProgress(`${String(done)} of ${String(targets.length)} judged`);
    return concluded(facts, findingsOf(facts), request);
  };
  const waitMs = connection === null ? null : request.waitMs;
  // While grants are waited for no pod pulls: a refusal that was seen too early would stand.
  const lastly = waitMs !== null && request.verify !== 'none';
  const { judgements, asker: asked } = await judgeUntilItPasses(asker(answers), {
    waitMs,
    targets,
    judge: lastly ? (target, ask) => judgeTarget({ ...target, verify: 'none' }, ask) : judgeTarget,
    judgeLast: lastly ? judgeTarget : null,
    onRound: () => connection?.restartDeadline(),
    onProgress: context.onProgress,
    signal: context.signal,
    ...(context.clock ?? { sleep, now: Date.now }),
  });

  const answered = await asked.answered();
  const credentials = saved?.credentials ?? connection?.credentials ?? null;
  const refused = refusedCredentials(answered, credentials);
  const report = reported(judgements, request, context, { startedAt, caller, refused, connection });
  const gathered = { asOf: now, caller, credentials, facts: answered };
  const facts = request.saveFacts === null ? null : factsText(request, gathered, connection);
  return { report, facts, refused, notes: notesOf(judgements, report, request, now) };
}

function factsText(
  request: Request,
  gathered: Pick<FactsFile, 'asOf' | 'caller' | 'credentials' | 'facts'>,
  connection: Connection | null,
): string {
  const { images, clusters, nodePools, namespace, principal, pullSecrets, impersonateNode, verify } = request;
  const { verifyRun, verifyScaleUp, seen } = request;
  const texts = images.map((image) => (image.valid ? image.reference.text : image.text));
  const places = images.map((image) => {
    const { sources } = image;
    return image.valid && image.uses !== undefined
      ? { sources, uses: image.uses, plain: image.plain === true }
      : { sources };
  });
  const names = { images: texts, places, seen, clusters: clusters.map(clusterPath), nodePools, namespace };
  const policy = request.policy === null ? null : { file: request.policy.file, text: request.policy.text };
  const decided = { policy, baseline: request.baseline };
  const asked = { ...names, ...decided, principal, pullSecrets, impersonateNode, verify, verifyRun, verifyScaleUp };
  const file = { ...gathered, request: asked };
  return writeFacts(connection?.redact(file) ?? file);
}
