/** Reports once that Google did not accept the caller's credentials, instead of grants that would not help. Pure. */
import type { CallersCredentials } from '../model/callers-credentials';
import type { Fact } from '../model/fact';
import { object } from '../model/json';
import type { QuestionKind } from '../model/questions';
import { quoted } from '../model/unreadable';

/** Questions that a cluster's own API or a node answers, with other credentials than those for Google's APIs. */
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

/** A cluster outside GKE is read with the credentials of a kubeconfig. */
const isElsewhere = (question: QuestionKind, of: unknown): boolean =>
  question === 'cluster' && object(of)['project'] === '';

/**
 * One sentence if Google refused the caller's credentials. It comes first in the report and in the log.
 * @param answered every question of the run
 * @param credentials null if saved facts do not contain them
 * @returns null if the credentials were accepted, or nothing was asked
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
