/** The caller's credentials, where Google did not accept them: said once, in place of the grants that would not help. */
import type { CallersCredentials } from '../model/callers-credentials';
import type { Fact } from '../model/fact';
import { object } from '../model/json';
import type { QuestionKind } from '../model/questions';
import { quoted } from '../model/unreadable';

/** Answered by a cluster's own API, or on a node, to other credentials than Google's APIs. */
const NOT_GOOGLES: ReadonlySet<QuestionKind> = new Set([
  'computeClass',
  'namespaceDefaults',
  'nodeRuntimes',
  'podWebhooks',
  'podAccount',
  'pullSecret',
  'running',
  'waitingPulls',
  'verification',
]);

/** A cluster outside GKE is asked for by a kubeconfig's own credentials. */
const isElsewhere = (question: QuestionKind, of: unknown): boolean =>
  question === 'cluster' && object(of)['project'] === '';

/**
 * One sentence where Google refused the caller's credentials, for the first place of report and log.
 * @param answered every question of the run
 * @param credentials null where saved facts do not say it
 * @returns null where they were accepted, or nothing was asked
 */
export function refusedCredentials(
  answered: readonly { readonly question: QuestionKind; readonly of: unknown; readonly fact: Fact<unknown> }[],
  credentials: CallersCredentials | null,
): string | null {
  const ofGoogle = answered.filter(
    ({ question, of, fact }) => !NOT_GOOGLES.has(question) && !isElsewhere(question, of) && fact.state !== 'blocked',
  );
  const refused = ofGoogle.flatMap(({ fact }) =>
    fact.state === 'failed' && fact.why === 'unauthenticated' ? [fact] : [],
  );
  const [first] = refused;
  if (first === undefined) return null;
  const which = credentials === null ? '' : ` (${credentials.source})`;
  const share = `${String(refused.length)} of ${String(ofGoogle.length)} questions`;
  const again = credentials === null ? '' : `. To sign in again: ${credentials.signIn}`;
  return `The caller’s credentials${which} were not accepted, for ${share}: ${quoted(first.detail)}${again}. What they hide is unknown, and no grant would show it`;
}
