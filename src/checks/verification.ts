import { pin } from '../fixes';
import { knownValue } from '../model/fact';
import type { Finding, Fix } from '../model/finding';
import { evidence, findingsOf, type Proven } from '../model/finding-builder';
import { imageKey, type ImageReference, keyOfText } from '../model/image-reference';
import type { PoolFacts, TargetFacts } from '../model/target-facts';
import { quoted } from '../model/unreadable';
import {
  type Admitted,
  NOT_OFFERED,
  type Pulled,
  type Refused,
  type Undecided,
  type Verification,
} from '../model/verification';
import { CAUSE_IDS, gist } from '../diagnosis/words';
import { ofImage, perPool } from './applies';
import { type Check, checkOf } from './check';
import { CODES, type Pool, type Pull, type PulledArgs, took } from './verification-codes';
import { bySecrets, type Explaining, explaining, type FindingsOf, refusalFix } from './verification-cause';

const find = findingsOf('verification', 'gate', CODES);

/**
 * What did the nodes themselves report when a pod of this run, or the runtime's own tool, pulled the image? Reports
 * nothing if no verification was requested.
 * @param others the checks that may explain a refusal
 */
export const verificationBeside = (others: readonly Check[]): Check =>
  checkOf(find, {
    title: 'A pod on the node pool pulls the image',
    subject: 'image on pool',
    outside: true,
    traits: {},
    judge: ofImage((image, facts) => {
      if (facts.target.verify === 'none') return [];
      const found = new Map<string, readonly Finding[]>();
      const findingsOf: FindingsOf = (id) => {
        const findings = found.get(id) ?? others.find((each) => each.id === id)?.judge(facts) ?? [];
        found.set(id, findings);
        return findings;
      };
      return perPool(find, facts, (pool) => judgePool(pool, image, facts, findingsOf));
    }),
  });

function judgePool(facts: PoolFacts, image: ImageReference, target: TargetFacts, findingsOf: FindingsOf): Finding {
  const about = { pool: facts.pool.name };
  if (facts.reach.kind === 'tainted')
    return find.skip('only-if-tolerated', { ...about, taints: facts.reach.taints }, about);
  if (facts.verification === null) return find.skip('no-node-yet', about, about);
  return find.match(
    facts.verification,
    `The pull on ${about.pool}`,
    {
      known: (value, from) => judgePull(value, from, facts, image, target, findingsOf),
      absent: () => find.unknown('nothing-seen', about, about),
    },
    about,
  );
}

function judgePull(
  seen: Verification,
  from: string,
  facts: PoolFacts,
  image: ImageReference,
  target: TargetFacts,
  findingsOf: FindingsOf,
): Finding {
  const about = { pool: facts.pool.name };
  const { reason } = seen;
  const words = gist(seen.words);
  const pull: Pull = {
    where: placeOf(seen, about.pool),
    image: image.text,
    left: seen.left === null ? '' : `; pod ${seen.pod ?? ''} in ${seen.namespace} may be left: ${quoted(seen.left)}`,
  };
  const tool = byTool(seen);
  switch (seen.outcome) {
    case 'pulled':
      return judgePulled(
        seen,
        from,
        { ...pull, digest: seen.digest, durationMs: seen.durationMs, tool },
        about,
        image,
        target,
      );
    case 'admitted':
      return judgeAdmitted(seen, from, about, image);
    case 'refused': {
      if (seen.how !== null && facts.puller.kind !== 'node') {
        const principal = knownValue(facts.puller.principal) ?? 'another principal';
        return find.unknown('refused-to-the-node', { ...pull, tool, words, principal }, about);
      }
      const pods = seen.how === null ? null : bySecrets(seen, image, target);
      if (pods !== null) return find.unknown('refused-to-a-stranger', { ...pull, tool, words, pods }, about);
      const explains = explaining(seen, about.pool, findingsOf);
      return find.fail(
        'refused',
        { ...pull, tool, times: seen.times, reason, words, ...explainsOf(explains) },
        {
          ...about,
          ...toldBy(seen),
          evidence: evidence('observed', 'fail', from, `${seen.cause ?? reason}: ${seen.words}`),
          fix: refusalFix(seen, explains, facts, image, target),
        },
      );
    }
    case 'undecided':
      if (reason === NOT_OFFERED) return find.unknown('not-offered', { ...about, why: seen.words }, about);
      return find.unknown(
        'undecided',
        { ...pull, reason, words, ...explainsOf(explaining(seen, about.pool, findingsOf)) },
        { ...about, ...toldBy(seen) },
      );
    case 'skipped':
      return find.skip('not-verified', { ...about, why: seen.words }, about);
  }
}

/** The identity that pulls, or the workload whose pod was tried. */
function placeOf({ node, workloads }: Verification, pool: string): string {
  if (workloads.length > 0) return `The dry run of the pod of ${workloads.join(', ')}`;
  return node === null ? pool : `${pool} (${node})`;
}

/** The pod is used as it is: if a webhook changes the image, the pod has another one than the image that was judged. */
function judgeAdmitted(
  { effective, namespace, workloads }: Admitted,
  from: string,
  about: Pool,
  image: ImageReference,
): Finding {
  const args = { ...about, image: image.text, namespace, workloads };
  if (keyOfText(effective.image) !== imageKey(image))
    return find.unknown('rewritten', { ...args, instead: effective.image }, about);
  const { pullSecrets: secrets, addedSecrets: added, addedImages: images } = effective;
  const proof = evidence('listed', 'pass', from, `admitted by dryRun=All: ${effective.image}`);
  return find.pass('admitted', { ...args, secrets, added, images }, { ...about, evidence: proof });
}

const explainsOf = (explains: Explaining | null) => ({
  explains: explains?.check ?? null,
  finds: explains?.finds ?? null,
});

function judgePulled(
  seen: Pulled,
  from: string,
  args: PulledArgs,
  about: Pool,
  image: ImageReference,
  target: TargetFacts,
): Finding {
  const { digest, durationMs } = seen;
  const known = knownValue(target.image.manifest)?.digest ?? image.digest;
  const detail = `${seen.reason}: ${digest ?? 'no digest said'}${took(durationMs)}`;
  const more = { ...about, evidence: evidence('observed', 'pass', from, detail) };
  if (digest !== null && known !== null && digest !== known)
    return find.warn('other-digest', { ...args, digest, known }, { ...more, fix: pin(image, known) });
  return judgeRun(seen, args, more);
}

/**
 * The result of running the image's own code, if it was to run. It has no effect on the result of the pull, and is at
 * most a warning.
 */
function judgeRun({ ran }: Pulled, args: PulledArgs, more: Proven): Finding {
  if (ran === null) return find.pass('pulled', args, more);
  if (ran === 'late') return find.warn('start-late', args, { ...more, fix: LOOK });
  const { exitCode, reason, words } = ran;
  if (ran.state === 'running') return find.pass('pulled-and-runs', args, more);
  if (ran.state === 'exited' && exitCode === 0) return find.pass('pulled-and-ran', args, more);
  return ran.state === 'exited'
    ? find.warn('program-failed', { ...args, reason, words, exitCode }, { ...more, fix: LOOK })
    : find.warn('program-not-started', { ...args, reason, words }, { ...more, fix: LOOK });
}

const LOOK: Fix = {
  summary:
    'The pull is proven; look at what the program needs: its arguments and environment, a user that is not root, less than 512 MiB',
  commands: [],
  terraform: null,
  url: null,
};

/** The node's own words, if it reported any. A timeout is not one. */
function toldBy({ cause, words }: Refused | Undecided): Heard {
  const known = CAUSE_IDS.find((id) => id === cause);
  return { cause: known, said: known === undefined ? null : { cause: known, words } };
}
interface Heard {
  readonly cause: string | undefined;
  readonly said: Finding['said'];
}

/** How the node was tested if no pod pulled, and with which credential. */
function byTool({ how, credential }: Verification): string {
  if (how === null) return '';
  const presented = credential === 'node-token' ? 'with the node’s own token' : 'without a token';
  return ` by crictl ${how === 'ssh' ? 'over SSH' : 'on the node'}, ${presented}`;
}
