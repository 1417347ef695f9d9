/**
 * The diagnosis of pulls that fail right now, in one file: clusters → waiting pods → causes → the checks that explain
 * them → verdict → report.
 */
import { allFindings, runCheck, traitsOf } from '../checks';
import pLimit from 'p-limit';
import { cluster as clusterCheck } from '../checks/cluster';
import { clustersOfFleet } from '../facts/fleet';
import { asker } from '../facts/ask';
import { gather } from '../facts/gather';
import { connect } from './connect';
import { watched } from './waiting-for';
import { type Cause, causesOfWaiting } from '../diagnosis/causes';
import { accountsRefused, assumingNodePulls, usesOfWaiting } from '../diagnosis/pods-seen';
import { annotatedAccounts, NO_ACCOUNTS } from '../facts/waiting-accounts';
import { causeFinding, type Looked, noneFinding, noPodFinding, unreadFinding } from '../diagnosis/finding';
import { type ClusterName, isOutside } from '../model/cluster';
import { type Fact, failed, missing, knownValue } from '../model/fact';
import type { CheckId } from '../model/check-ids';
import type { Finding } from '../model/finding';
import { imageKey, parseImageReference } from '../model/image-reference';
import type { Ask } from '../model/questions';
import { isAsked, keyOfImage, type PoolsAsked, type Target, type TargetImage } from '../model/target';
import { ANY_IMAGE, type WaitingPulls } from '../model/waiting-pull';
import { type PreflightContext, verifying } from './check';
import { concluded, notesOf, outOfTime, type Outcome, reported } from './outcome';
import type { Run } from '../input/run';
import type { Request } from '../model/request';
import { askedOf } from '../placement/targets';
import type { Judgement } from '../verdict/judgement';
import { refusedCredentials } from '../verdict/refused-credentials';
import type { FleetSeen } from '../verdict/unseen';

/** How far back Cloud Logging is read: as long as a cluster keeps its events. */
const LOGGED_MS = 60 * 60 * 1000;

/**
 * Diagnoses the pulls that fail on clusters.
 * @throws UsageError if the environment is wrong or there are no credentials; nothing was requested
 */
export async function diagnose(run: Run, context: PreflightContext): Promise<Outcome> {
  const { request, timeoutMs, verification } = run;
  const connection = await connect(timeoutMs, context, verifying(run), verification, request);
  try {
    const startedAt = new Date();
    const { answers, now: underWay } = watched(connection.answers);
    context.onWatch?.(underWay);
    const { ask, answered } = asker(answers);
    const now = startedAt.toISOString();
    const { clusters, fleet } = await clustersIn(request, ask, context.onProgress);
    if (fleet !== null) connection.restartDeadline();
    const looking: Looking = { run, ask, now, onCluster: progressOf(clusters.length, context.onProgress) };
    const lane = pLimit(AT_ONCE);
    const judgements = await Promise.all(clusters.map((cluster) => lane(() => diagnoseCluster(cluster, looking))));
    const { caller } = connection;
    const all = await answered();
    const refused = refusedCredentials(all, connection.credentials);
    const report = reported(judgements.flat(), run, context, {
      startedAt,
      caller,
      refused,
      late: outOfTime(all),
      connection,
      credentials: connection.credentials,
      fleet,
    });
    return { report, facts: null, refused, notes: notesOf(judgements.flat(), report, request, now) };
  } finally {
    await connection.close();
  }
}

/** The number of clusters that are read at the same time. */
const AT_ONCE = 32;

/** The clusters that were named, and those of the scopes, with what could not be seen of the scopes. */
async function clustersIn(
  { clusters, fleet }: Request,
  ask: Ask,
  onProgress: (text: string) => void,
): Promise<{ readonly clusters: readonly ClusterName[]; readonly fleet: FleetSeen | null }> {
  if (fleet === null) return { clusters, fleet: null };
  onProgress(`looking for the clusters of ${fleet.scopes.join(', ')}`);
  const found = await clustersOfFleet(fleet, clusters, ask);
  const counts = { all: found.all.length, judged: found.clusters.length };
  return { clusters: found.clusters, fleet: { ...found, ...counts, isPart: fleet.shard !== null, running: false } };
}

/** Reports progress: the name of a single cluster, or how many clusters have been started. */
function progressOf(count: number, onProgress: (text: string) => void): (name: string) => void {
  let begun = 0;
  return (name) => {
    begun += 1;
    onProgress(
      count === 1 ? `reading the pods of ${name}` : `reading the pods of ${String(begun)} of ${String(count)} clusters`,
    );
  };
}

const NO_LOGS = failed('not-asked', 'Cloud Logging', 'the cluster is outside Google Cloud');

/** What the steps of a diagnosis share. */
interface Looking {
  readonly run: Run;
  readonly ask: Ask;
  readonly now: string;
  /** Called with the name of each cluster when its pods are read. */
  readonly onCluster: (name: string) => void;
}

/** One target for each image that pods wait for; one without an image if no pod waits, or nothing could be read. */
async function diagnoseCluster(name: ClusterName, looking: Looking): Promise<readonly Judgement[]> {
  const { run, ask, now, onCluster } = looking;
  onCluster(name.name);
  const cluster = await ask('cluster', name);
  if (cluster.state === 'absent') return [await judgeAlone(name, null, [], false, looking)];
  const { namespace, pod } = within(run.request);
  const endpoints = knownValue(cluster)?.endpoints ?? { addresses: [], dns: null, authority: null, membership: null };
  const api = await ask('waitingPulls', { ...name, namespace, pod, endpoints });
  const refusal = missing(api);
  if (refusal?.state === 'absent')
    return [await judgeAlone(name, null, [noPodFinding(refusal.detail)], false, looking)];
  let looked = lookedAt(api, name, null);
  if (refusal !== null) {
    const since = new Date(Date.parse(now) - LOGGED_MS).toISOString();
    const logs = isOutside(name) ? NO_LOGS : await ask('loggedPulls', { ...name, namespace, pod, since });
    const lost = missing(logs);
    if (lost !== null) return [await judgeAlone(name, null, [unreadFinding(refusal, lost, name)], true, looking)];
    const why = `told by Cloud Logging of the last hour, as the pods could not be read: ${refusal.detail}`;
    looked = lookedAt(logs, name, why);
  }
  if (looked === null) return [];
  return judgeCauses(looked, causesOfWaiting(looked.value, name, knownValue(cluster) ?? null), looking);
}

/** A pod's name is relative to a namespace. */
const within = ({ namespace, pod }: Request) => ({
  namespace: pod !== null && namespace === null ? 'default' : namespace,
  pod,
});

const lookedAt = (fact: Fact<WaitingPulls>, cluster: ClusterName, instead: string | null): Looked | null =>
  fact.state === 'known' ? { cluster, from: fact.from, value: fact.value, instead } : null;

/** The causes by image, limited to the requested images and pools. */
async function judgeCauses(looked: Looked, all: readonly Cause[], looking: Looking): Promise<readonly Judgement[]> {
  const { images, nodePools } = looking.run.request;
  const wanted = new Map(images.map((image) => [keyOfImage(image), image]));
  const byImage = new Map<string, Cause[]>();
  for (const cause of all) {
    const key = cause.reference === null ? (cause.image ?? ANY_IMAGE) : imageKey(cause.reference);
    if (wanted.size > 0 && !wanted.has(key)) continue;
    if (nodePools !== null && !isAsked(nodePools, cause.pool ?? '')) continue;
    byImage.set(key, [...(byImage.get(key) ?? []), cause]);
  }
  const waiting = [...byImage].map(([key, causes]) =>
    judgeImage(wanted.get(key) ?? imageOf(causes[0]?.image ?? null), causes, looked, looking),
  );
  const others: readonly (TargetImage | null)[] =
    images.length > 0 ? images.filter((image) => !byImage.has(keyOfImage(image))) : byImage.size === 0 ? [null] : [];
  const none = others.map((image) => {
    const finding = noneFinding(looked, image === null ? null : textOf(image), within(looking.run.request));
    return judgeAlone(looked.cluster, image, [finding], false, looking);
  });
  return Promise.all([...waiting, ...none]);
}

const textOf = (image: TargetImage): string => (image.valid ? image.reference.text : image.text);

function imageOf(text: string | null): TargetImage {
  const parsed = parseImageReference(text ?? '');
  if (parsed.ok) return { valid: true, reference: parsed.reference, sources: [], uses: [], plain: true };
  return {
    valid: false,
    text: text ?? ANY_IMAGE,
    reason: parsed.reason,
    at: parsed.at,
    atRunTime: false,
    sources: [],
    unlisted: null,
  };
}

/** Runs the checks on an image that pods wait for and the pools of their nodes, with what the nodes reported. */
async function judgeImage(
  image: TargetImage,
  causes: readonly Cause[],
  looked: Looked,
  looking: Looking,
): Promise<Judgement> {
  const { run, ask, now } = looking;
  const pulls = causes.flatMap((cause) => cause.pulls);
  const namespaces = [...new Set(pulls.map(({ namespace }) => namespace))];
  const cluster = knownValue(await ask('cluster', looked.cluster));
  const named = poolsOf(causes, cluster?.pools.map(({ name }) => name) ?? []);
  // If their pool is known, the pods show who pulls. A verification pod has its own secrets.
  const seen = named !== null && looked.instead === null && run.request.verify === 'none';
  const refused = seen && cluster !== undefined ? accountsRefused(causes) : [];
  const accounts = cluster === undefined ? NO_ACCOUNTS : await annotatedAccounts(refused, cluster, ask);
  const uses = seen ? usesOfWaiting(pulls, image, looked.cluster, accounts) : [];
  const asked = image.valid ? { ...image, uses, plain: uses.length === 0 } : image;
  const target = targetOf(looked.cluster, asked, run, {
    nodePools: named ?? run.request.nodePools,
    namespace: namespaces.length === 1 ? (namespaces[0] ?? null) : run.request.namespace,
    pullSecrets: uses.length > 0 ? [] : [...new Set(pulls.flatMap(({ pullSecrets }) => pullSecrets))],
  });
  const facts = await gather(target, ask, now);
  if (!image.valid && image.text === ANY_IMAGE) {
    const findings = causes.map((cause) => causeFinding(cause, looked, [], facts));
    return judgeAlone(looked.cluster, null, findings, false, looking);
  }
  const judged = allFindings(facts);
  const isOfNode = (check: CheckId): boolean => traitsOf(check).nodeRoute === true;
  const found = cluster === undefined ? judged : assumingNodePulls(judged, accounts.unread, cluster, isOfNode);
  const explaining = concluded(facts, found, run).findings;
  return concluded(facts, [...causes.map((cause) => causeFinding(cause, looked, explaining, facts)), ...found], run);
}

/** The pools that are passed to the checks; null if one of them is not known or does not exist any more. */
function poolsOf(causes: readonly Cause[], listed: readonly string[]): PoolsAsked | null {
  const pools = [...new Set(causes.map(({ pool }) => pool))];
  const there = pools.filter((pool): pool is string => pool !== null && listed.includes(pool));
  return there.length === pools.length && there.length > 0 ? { kind: 'named', names: there } : null;
}

/**
 * A target of which only the cluster is checked, because there is no image to judge.
 * @param image the requested image; null for any
 * @param blind true if nothing could be read
 */
async function judgeAlone(
  cluster: ClusterName,
  image: TargetImage | null,
  findings: readonly Finding[],
  blind: boolean,
  { run, ask, now }: Looking,
): Promise<Judgement> {
  const target = targetOf(cluster, imageOf(null), run, {});
  const facts = await gather(target, ask, now);
  const shown = image === null ? facts : { ...facts, target: { ...target, image } };
  // The cluster check reports nothing without a valid image, so it runs with a placeholder.
  const ofCluster = runCheck(clusterCheck, { ...facts, target: { ...target, image: imageOf('any') } });
  const judgement = concluded(facts, [...findings, ...ofCluster], run);
  return { ...judgement, facts: shown, blind: judgement.blind || blind };
}

const targetOf = (
  cluster: ClusterName,
  image: TargetImage,
  { request, strict }: Run,
  own: Partial<Target>,
): Target => ({
  ...askedOf(request, strict),
  image,
  cluster,
  platforms: [],
  ...own,
});
