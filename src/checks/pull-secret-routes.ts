/**
 * Judges the results of pods' pull secrets: in addition to the nodes' own credential, for a private image, and for a
 * public one. Pure.
 */
import { dropPullSecret, givePullSecret, isCallers, isSeen, setUpPullSecret } from '../fixes';
import { clusterPath } from '../model/cluster';
import { missing, knownValue } from '../model/fact';
import type { Finding } from '../model/finding';
import { evidence, needsOf, said } from '../model/finding-builder';
import { distinctNeeds } from '../model/need';
import {
  ofKind,
  isUndecidedRoute,
  at,
  distinctText,
  named,
  secretNames,
  accountsOf,
  assumedApplied,
  assumedReadable,
  needsToRead,
  secretOf,
  detailOf,
  podPlaces,
  runsAs,
  whatItIs,
  type OfKind,
  type Routed,
  type SecretCase,
} from './pull-secret-case';
import { credentialOfNodes, takenNotToServe } from './node-credentials';
import { type Answered, find } from './pull-secret-codes';
import { isShort, lifeOf, sinceOf } from './pull-secret-end';
import { tokensNotRead, tokensOfPods } from './pod-tokens';
import { anotherSecret, fixOfRefused, fixOfToken, missingSecret, ownersAccess } from './pull-secret-fix';

/** For an image that nodes can pull on their own: a secret may help, and only an unreadable one does harm. */
export const besideNodes = (question: SecretCase): Finding => resting(byNodes(question), question);

/**
 * Adds the assumption of a result that does not depend on the content of unread secrets: that none of them stops the
 * pod from pulling at all.
 */
function resting(finding: Finding, question: SecretCase): Finding {
  if (finding.status === 'fail' || finding.status === 'unknown') return finding;
  const pods = question.routed.map(({ pod }) => pod);
  const assumed = assumedReadable(pods, question.facts.pulls?.secrets ?? [], question);
  return { ...finding, assumptions: [...finding.assumptions, ...assumed] };
}

function byNodes(question: SecretCase): Finding {
  const { routed, image } = question;
  const served = ofKind(routed, 'served');
  if (served.length === routed.length && served.length > 0) return findServed(served, question);
  const open = routed.filter(({ pod, route }) => isUndecidedRoute(route) && pod.secrets.length > 0);
  if (open.length > 0)
    return find.skip('google-host-unread', { ...named(open, question), secrets: secretNames(open) }, at(question));
  const [refused] = ofKind(routed, 'refused');
  if (refused !== undefined) {
    const [first] = refused.route.all;
    const contradicts = ownersAccess(first, question) === 'granted' && first.pull.outcome === 'refused';
    const args = { ...named([refused], question), secrets: `${refused.pod.namespace}/${first.secret}` };
    if (contradicts) return find.skip('google-host-unread', args, at(question));
    const more = { ...at(question), evidence: evidence('probed', 'fail', first.from, first.pull.detail) };
    return find.warn('refused-beside-node', answered(refused, question), {
      ...more,
      fix: fixOfRefused(refused, question),
    });
  }
  const lacking = ofKind(routed, 'none').find(({ route }) => route.missing.length > 0);
  if (lacking !== undefined) {
    const [name = ''] = lacking.route.missing;
    const of = secretOf(lacking.pod.namespace, name, question);
    return find.warn(
      'missing-beside-node',
      { ...named([lacking], question), secrets: `${lacking.pod.namespace}/${name}` },
      {
        ...at(question),
        evidence: evidence('listed', 'fail', `${lacking.pod.namespace}/${name}`, of === undefined ? '' : detailOf(of)),
        fix: dropPullSecret(lacking.pod.namespace, name, lacking.pod.workload),
      },
    );
  }
  const told = routed.filter(({ pod }) => pod.complete === 'listed' || pod.complete === 'given');
  if (told.length < routed.length) return find.skip('google-host', { host: image.host }, at(question));
  return find.skip('none-for-host', named(routed, question), at(question));
}

/** For an image that its registry serves to anybody. Pods with a secret for this registry are not anonymous. */
export const forPublic = (question: SecretCase): Finding => behindSecrets(publicBySecrets(question), question);

function publicBySecrets(question: SecretCase): Finding {
  const { routed, image } = question;
  const [refused] = ofKind(routed, 'refused');
  if (refused !== undefined) return findRefused('refused-though-public', refused, question);
  const shut = ofKind(routed, 'unread').find(({ route }) => route.refused.length > 0);
  if (shut !== undefined) return findShut(shut, question);
  const open = routed.filter(({ pod, route }) => isUndecidedRoute(route) && pod.secrets.length > 0);
  if (open.length > 0)
    return find.skip('public-unread', { ...named(open, question), secrets: secretNames(open) }, at(question));
  return resting(find.skip('public', { host: image.host }, at(question)), question);
}

/**
 * One secret that was read is for this registry and is refused, so no request is anonymous. An unread secret may still
 * work.
 */
function findShut({ pod, route }: OfKind<'unread'>, question: SecretCase): Finding {
  const refused = distinctText(route.refused.map(({ secret }) => `${pod.namespace}/${secret}`));
  const unread = distinctText(pod.secrets.filter((name) => !route.refused.some(({ secret }) => secret === name)));
  const args = { ...named([{ pod, route }], question), secrets: refused, unread };
  const needs = needsToRead([{ pod }], 'container.secrets.get', question);
  return find.unknown('refused-and-unread', args, { ...at(question), needs });
}

/** For an image that its registry refuses to anonymous requests. */
export const forPrivate = (question: SecretCase, refusal: { from: string; detail: string }): Finding =>
  behindSecrets(resting(privateBySecrets(question, refusal), question), question);

/**
 * Nodes may have their own credentials for the registry, which are tried after the pull secrets. The Kubernetes API
 * does not show what they are.
 */
function behindSecrets(found: Finding, question: SecretCase): Finding {
  const plugin = credentialOfNodes(question.pool.pool, question.image.host) ?? tokensNotRead(question);
  if (found.status !== 'fail' || plugin === null) return found;
  return find.unknown('node-plugin', { ...named(question.routed, question), plugin }, at(question));
}

function privateBySecrets(question: SecretCase, refusal: { from: string; detail: string }): Finding {
  const { routed, image } = question;
  const { host } = image;
  const known = routed.filter(({ pod }) => pod.complete === 'given' || pod.complete === 'listed');
  const bare = known.filter(({ pod }) => pod.secrets.length === 0);
  if (bare.length > 0) return findNone(bare, refusal, question);
  const [others] = ofKind(known, 'none');
  if (others !== undefined) return findNoMatch(others, refusal, question);
  const refused = ofKind(routed, 'refused').find(({ pod }) => pod.complete !== 'any');
  if (refused !== undefined && !isContradicted(refused, question)) return findRefused('refused', refused, question);
  const unread = routed.filter(({ pod }) => pod.complete === 'account-unread');
  if (unread.length > 0)
    return find.unknown(
      'account-not-read',
      { ...named(unread, question), accounts: accountsOf(unread) },
      { ...at(question), needs: needsToRead(unread, 'container.serviceAccounts.get', question) },
    );
  if (refused !== undefined) return findContradicted(refused, question);
  const [open] = routed.filter(({ pod, route }) => isUndecidedRoute(route) && pod.secrets.length > 0);
  if (open !== undefined) return findOpen(open, routed, question);
  const unknown = routed.filter(({ pod }) => pod.complete === 'unknown');
  if (unknown.length > 0)
    return find.unknown('pods-not-known', named(unknown, question), {
      ...at(question),
      needs: needsToRead(unknown, 'container.secrets.get', question),
    });
  const served = ofKind(routed, 'served');
  return served.length === routed.length
    ? findServed(served, question)
    : find.unknown('no-pod', { host }, at(question));
}

function findServed(served: readonly OfKind<'served'>[], question: SecretCase): Finding {
  const { facts } = question;
  const secrets = distinctText(served.map(({ pod, route }) => `${pod.namespace}/${route.by.secret}`));
  const args = { ...named(served, question), secrets };
  const proof = served.flatMap(({ route: { by } }) => evidence('probed', 'pass', by.from, by.pull.detail));
  const any = served.some(({ pod }) => pod.complete === 'any');
  const assumptions = [
    find.assume(`${question.image.host} answers nodes as it answered here`, [], true),
    ...(any ? [runsAs(served)] : []),
    ...assumedApplied(served.map(({ pod, route }) => ({ pod, of: route.by.of }))),
  ];
  const more = { ...at(question), evidence: proof, assumptions };
  const short = served.find(({ route: { by } }) => isShort(by, facts.now));
  if (short === undefined) return find.pass('served', args, more);
  const { by } = short.route;
  const fix = fixOfToken(short.pod, by, question);
  const keeper = knownValue(by.of.secret)?.keeper ?? null;
  if (keeper !== null) return find.warn('renewed', { ...args, keeper }, { ...more, fix });
  if (by.kind === 'access-token') return find.warn('access-token', args, { ...more, fix });
  const life = lifeOf(by);
  if (life !== null) return find.warn('short-lived', { ...args, ...life }, { ...more, fix });
  return find.warn('ends', { ...args, end: by.expiresAt ?? '' }, { ...more, fix });
}

/** The last of the answers. The kubelet reports all of them. */
function answered({ pod, route }: OfKind<'refused'>, question: SecretCase): Answered {
  const [first] = route.all;
  const secrets = distinctText(route.all.map(({ secret }) => `${pod.namespace}/${secret}`));
  const { outcome, detail } = first.pull;
  return {
    ...named([{ pod, route }], question),
    secrets,
    outcome,
    detail,
    since: sinceOf(first, question.image.host, question.facts.now),
  };
}

function findRefused(
  code: 'refused' | 'refused-though-public',
  those: OfKind<'refused'>,
  question: SecretCase,
): Finding {
  const args = answered(those, question);
  const { image, cluster } = question;
  const of = args.outcome === 'unaccepted' ? image.host : `${image.host}/${image.path}`;
  return find.fail(code, args, {
    ...at(question),
    subject: `secret ${args.secrets} for ${of} on ${clusterPath(cluster)}`,
    evidence: those.route.all.flatMap(({ from, pull }) => evidence('probed', 'fail', from, pull.detail)),
    assumptions: [
      find.assume(`${image.host} answers nodes as it answered here`, [], true),
      ...assumedApplied(those.route.all.map(({ of }) => ({ pod: those.pod, of }))),
    ],
    fix: fixOfRefused(those, question),
  });
}

const isContradicted = ({ route }: OfKind<'refused'>, question: SecretCase): boolean =>
  route.all.some((each) => each.pull.outcome === 'refused' && ownersAccess(each, question) === 'granted');

/** The cause of the difference was not found; it may be the place from which the request comes. */
function findContradicted(those: OfKind<'refused'>, question: SecretCase): Finding {
  const email = those.route.all.find((each) => each.facts.owner !== null)?.email ?? '';
  const { host, workloads, secrets, detail } = answered(those, question);
  const why = `it is refused here (“${detail}”), though the policies let ${email}, whose key it is, pull`;
  return find.unknown('not-tried', { host, workloads, secrets, why }, at(question));
}

/** Neither the pod nor its service account names a pull secret. */
function findNone(bare: readonly Routed[], refusal: { from: string; detail: string }, question: SecretCase): Finding {
  const { image, cluster } = question;
  const { host } = image;
  const outside = cluster.mode === 'external';
  const args = {
    ...named(bare, question),
    accounts: accountsOf(bare),
    refusal: said(refusal),
    tokens: tokensOfPods(question),
  };
  const asked = bare.filter(({ pod }) => pod.complete !== 'listed');
  const own = outside ? `${takenNotToServe(question.pool.pool)} ${host}` : '';
  const adds =
    asked.length === 0
      ? `${outside ? `${own.replace(/^n/, 'N')}, and ` : ''}${host} answers nodes as it answered here`
      : `Nothing in the cluster adds a pull secret for ${host} to the service account ${accountsOf(asked)} or to the pod${outside ? `, ${own}` : ''}, and ${host} answers nodes as it answered here`;
  const source = asked.length === 0 ? clusterPath(cluster) : 'manifests';
  return find.fail(outside ? 'none-at-hand-outside' : 'none-at-hand', args, {
    ...at(question),
    subject: `pull secret for ${host} of ${args.accounts} on ${clusterPath(cluster)}`,
    evidence: [
      ...evidence('listed', 'fail', refusal.from, refusal.detail),
      ...evidence(
        asked.length === 0 ? 'listed' : 'parsed',
        'fail',
        source,
        `${args.workloads}: no imagePullSecrets; ${args.accounts}: none`,
      ),
    ],
    assumptions: [find.assume(adds, needsToRead(asked, 'container.serviceAccounts.get', question), asked.length === 0)],
    // The fix creates an account and a grant only if the image may be the caller's own.
    fix:
      outside && isCallers(question.facts)
        ? setUpPullSecret(image, podPlaces(bare), isSeen(question.facts))
        : givePullSecret(host, podPlaces(bare)),
  });
}

/** The pod has pull secrets, but none for the image. */
function findNoMatch(one: OfKind<'none'>, refusal: { from: string; detail: string }, question: SecretCase): Finding {
  const { pod, route } = one;
  const { image, cluster } = question;
  const words = [
    ...route.missing.map((name) => `${pod.namespace}/${name} is not there (event FailedToRetrieveImagePullSecret)`),
    ...route.others.map((name) => `${pod.namespace}/${name} ${whatItIs(pod.namespace, name, question)}`),
  ];
  const secrets = distinctText(pod.secrets.map((name) => `${pod.namespace}/${name}`));
  const [lacking] = route.missing;
  return find.fail(
    'none-matches',
    { ...named([one], question), secrets, why: words.join('; ') },
    {
      ...at(question),
      subject: `pull secrets ${secrets} for ${image.host} on ${clusterPath(cluster)}`,
      evidence: [
        ...evidence('listed', 'fail', refusal.from, refusal.detail),
        ...evidence('listed', 'fail', `secrets of ${clusterPath(cluster)}`, words.join('; ')),
      ],
      assumptions: [find.assume(`${image.host} answers nodes as it answered here`, [], true)],
      fix: lacking === undefined ? anotherSecret(pod, question) : missingSecret(pod, lacking, question),
    },
  );
}

function findOpen({ pod, route }: Routed, routed: readonly Routed[], question: SecretCase): Finding {
  if (route.kind === 'untried') {
    const root = route.pull === null ? null : missing(route.pull);
    const args = { ...named([{ pod, route }], question), secrets: `${pod.namespace}/${route.match.secret}` };
    const why = root === null ? 'it was not tried' : said(root);
    return find.unknown('not-tried', { ...args, why }, { ...at(question), needs: needsOf(route.pull) });
  }
  const open = routed.filter((each) => each.route.kind === 'unread' && each.pod.secrets.length > 0);
  const roots = open.flatMap((each) =>
    each.route.kind === 'unread' ? each.route.secrets.flatMap(({ secret }) => missing(secret) ?? []) : [],
  );
  const why = distinctText(roots.map(said));
  const told = distinctNeeds(roots.flatMap(needsOf));
  const needs = told.length > 0 ? told : needsToRead(open, 'container.secrets.get', question);
  return find.unknown(
    'secret-not-read',
    { ...named(open, question), secrets: secretNames(open), why },
    { ...at(question), needs },
  );
}
