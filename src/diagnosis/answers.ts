/** Groups findings into answers: one answer for all pods that wait for the same fix, whatever their images. Pure. */
import type { Finding, RuledFinding, Waits } from '../model/finding';
import { imageKey } from '../model/image-reference';
import { knownValue } from '../model/fact';
import { ownValue } from '../model/own-value';
import type { TargetFacts } from '../model/target-facts';
import type { Cause } from './causes';
import { sameWords } from './same-words';
import type { Why } from './why';
import type { CauseId } from './words';

/** The kind of thing that has to be fixed: everything that waits for the same thing gets the same answer. */
type Subject = 'access' | 'repository' | 'host' | 'image' | 'pool' | 'words';

/** The subject of a failing check, if the check explains the message. */
const OF_CHECK: Readonly<Record<string, Subject>> = {
  'image-reference': 'image',
  'image-exists': 'image',
  'image-platform': 'image',
  'image-format': 'image',
  repository: 'repository',
  'download-rules': 'access',
  'node-service-account': 'pool',
  'access-scopes': 'pool',
  'pull-permission': 'access',
  'gke-version': 'pool',
  'network-path': 'host',
  'binary-authorization': 'image',
  'image-pull-secret': 'host',
};

const OF_CAUSE: Readonly<Record<CauseId, Subject>> = {
  'invalid-reference': 'image',
  'short-name': 'image',
  'never-pulled': 'image',
  dns: 'host',
  'no-route': 'host',
  'connection-refused': 'host',
  'untrusted-certificate': 'host',
  'certificate-expired': 'host',
  'plain-http': 'host',
  proxy: 'host',
  'too-many-requests': 'host',
  'registry-failure': 'host',
  'no-credentials': 'access',
  'credentials-refused': 'host',
  'credentials-expired': 'host',
  'token-refused': 'pool',
  'scopes-insufficient': 'pool',
  denied: 'access',
  'denied-or-missing': 'access',
  'not-found-or-private': 'image',
  'blocked-client': 'host',
  'registry-policy': 'image',
  'api-disabled': 'repository',
  perimeter: 'repository',
  'service-restricted': 'repository',
  'gcr-not-served': 'repository',
  'repository-missing': 'repository',
  'not-found': 'image',
  'no-platform': 'image',
  'wrong-os': 'image',
  'wrong-architecture': 'image',
  'windows-build': 'image',
  'schema-1': 'image',
  'not-an-image': 'image',
  'windows-unpack': 'image',
  'broken-layer': 'image',
  'broken-download': 'host',
  'digest-mismatch': 'image',
  'web-page-instead': 'host',
  'pull-too-slow': 'image',
  'disk-full': 'pool',
  'node-store-broken': 'pool',
  'node-busy': 'pool',
  'pull-under-way': 'pool',
  'runtime-down': 'pool',
  'runtime-configuration': 'pool',
  sandbox: 'pool',
  'image-inspection': 'pool',
  signature: 'image',
  mount: 'words',
  'pull-secret-missing': 'words',
  'service-account-missing': 'words',
  'binary-authorization': 'words',
  'admission-webhook': 'words',
  'webhook-unreachable': 'words',
  'pod-security': 'words',
  'resource-quota': 'words',
  'autopilot-policy': 'words',
  unschedulable: 'words',
  unclassified: 'words',
};

/** Describes as data which pods wait because of a cause, and for which fix. */
export function waitsOf(cause: Cause, { finding }: Why, facts: TargetFacts): Waits {
  const subject =
    finding === null ? OF_CAUSE[cause.said.id] : (ownValue(OF_CHECK, finding.check) ?? OF_CAUSE[cause.said.id]);
  return {
    code: finding?.check ?? cause.said.id,
    // An unclassified message cannot be explained with certainty.
    explainedBy:
      finding === null || cause.said.id === 'unclassified'
        ? null
        : { check: finding.check, subject: finding.subject, code: finding.code },
    subject: `${subject} ${nameOf(subject, cause, facts)}`,
    pods: cause.pulls.map(({ kind, namespace, name, container, node, image }) => ({
      kind,
      namespace,
      name,
      container,
      node,
      image,
    })),
  };
}

function nameOf(subject: Subject, { image, reference, pool, said }: Cause, facts: TargetFacts): string {
  const repository = facts.image.repository?.name ?? null;
  const host = reference?.host ?? image ?? '';
  switch (subject) {
    case 'access': {
      const principal = facts.pools.find((each) => each.pool.name === pool)?.puller.principal;
      const member = principal === undefined ? undefined : knownValue(principal);
      return `${member ?? `the identity of ${pool ?? 'a pool'}`} on ${repository ?? host}`;
    }
    case 'repository':
      return repository ?? host;
    case 'host':
      return host;
    case 'image':
      return reference === null ? (image ?? '') : imageKey(reference);
    case 'pool':
      return pool ?? 'no pool';
    case 'words':
      return sameWords(said.raw, reference, image);
  }
}

type Waiting = Finding | RuledFinding;

/** One thing to fix, and everything that waits for it. */
export interface Answer extends Waits {
  /** The findings about it, in their original order: one for each image, pool and kind of message. */
  readonly findings: readonly Waiting[];
}

/** Groups the findings of `diagnose` into answers; the answer with the most pods comes first. */
export function answersOf(findings: readonly Waiting[]): readonly Answer[] {
  const groups = new Map<
    string,
    Omit<Answer, 'pods' | 'findings'> & { readonly pods: Waits['pods'][number][]; readonly findings: Waiting[] }
  >();
  for (const finding of findings) {
    const { waits } = finding;
    if (waits === null) continue;
    const key = JSON.stringify([waits.code, waits.subject]);
    const group = groups.get(key) ?? { ...waits, pods: [], findings: [] };
    groups.set(key, group);
    for (const pod of waits.pods) group.pods.push(pod);
    group.findings.push(finding);
  }
  return [...groups.values()].sort((a, b) => b.pods.length - a.pods.length);
}
