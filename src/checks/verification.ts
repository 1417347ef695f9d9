import { grantReader, listVersions, pin, repositoryName } from '../fixes';
import { valueOf } from '../model/fact';
import type { Finding, Fix } from '../model/finding';
import type { ImageReference } from '../model/image-reference';
import type { PoolFacts, TargetFacts } from '../model/target-facts';
import { CAUSE_IDS, gist } from '../diagnosis/words';
import { NOT_OFFERED, type Verification } from '../model/verification';
import type { Check } from './check';
import { evidence, judgeOf, type More } from './judge';
import { perPool, referenceOf } from './applies';
import { quoted } from './unreadable';

const judge = judgeOf('verification', 'gate');

/**
 * What did the nodes themselves say, when a pod of this run, or the runtime's own tool, pulled the image? Silent where
 * nobody asked for it.
 */
export const verification: Check = {
  id: 'verification',
  kind: 'gate',
  title: 'A pod on the node pool pulls the image',
  subject: 'image on pool',
  traits: {},
  judge: (facts) => {
    const image = referenceOf(facts);
    if (image === null || facts.target.verify === 'none') return [];
    return perPool(judge, facts, (pool) => judgePool(pool, image, facts));
  },
};

function judgePool(facts: PoolFacts, image: ImageReference, target: TargetFacts): Finding {
  const { name } = facts.pool;
  const about: More = { pool: name };
  if (facts.reach.kind === 'tainted')
    return judge.skip(
      `Not verified on ${name}: a pod lands there only if it tolerates ${facts.reach.taints.join(', ')}; naming the pool verifies it`,
      about,
    );
  if (facts.verification === null) return judge.skip(`Not verified on ${name}: it has no node yet`, about);
  return judge.match(
    facts.verification,
    `The pull on ${name}`,
    {
      known: (value, from) => judgePull(value, from, facts, image, target),
      absent: () => judge.unknown(`The pull on ${name} could not be verified`, about),
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
): Finding {
  const { name } = facts.pool;
  const about: More = { pool: name };
  const left =
    seen.left === null ? '' : `; pod ${seen.pod ?? ''} in ${seen.namespace} may be left: ${quoted(seen.left)}`;
  const where = seen.node === null ? name : `${name} (${seen.node})`;
  switch (seen.outcome) {
    case 'pulled': {
      const took = seen.durationMs === null ? '' : ` in ${String(seen.durationMs)} ms`;
      const known = valueOf(target.image.manifest)?.digest ?? image.digest;
      const says = evidence('observed', 'pass', from, `${seen.reason}: ${seen.digest ?? 'no digest said'}${took}`);
      if (seen.digest !== null && known !== null && seen.digest !== known)
        return judge.warn(
          `${where} pulled ${image.text} as ${seen.digest}, and the registry names ${known}: the tag moved meanwhile, or a mirror answered${left}`,
          { ...about, evidence: says, fix: pin(image, known) },
        );
      return judgeRun(
        seen,
        `${where} pulled ${image.text}${seen.digest === null ? '' : ` (${seen.digest})`}${took}${byTool(seen)}`,
        left,
        { ...about, evidence: says },
      );
    }
    case 'refused':
      if (seen.how !== undefined && facts.account === null)
        return judge.unknown(
          `${where} cannot pull ${image.text}${byTool(seen)}: ${quoted(gist(seen.words))}; the pod pulls as ${valueOf(facts.principal) ?? 'another principal'}, of which that says nothing`,
          about,
        );
      return judge.fail(
        `${where} cannot pull ${image.text}${byTool(seen)}, said ${String(seen.times)} times: ${seen.reason}: ${quoted(gist(seen.words))}${explained(seen)}${left}`,
        {
          ...about,
          evidence: evidence('observed', 'fail', from, `${seen.cause ?? seen.reason}: ${seen.words}`),
          fix: fixOf(seen, facts, image, target),
          said: saidBy(seen),
        },
      );
    case 'undecided':
      if (seen.reason === NOT_OFFERED) return judge.unknown(`Not verified on ${name}: ${seen.words}`, about);
      return judge.unknown(
        `${where} came to no answer on ${image.text}: ${seen.reason}: ${quoted(gist(seen.words))}${explained(seen)}${left}`,
        { ...about, said: saidBy(seen) },
      );
    case 'skipped':
      return judge.skip(`Not verified on ${name}: ${seen.words}`, about);
  }
}

/** The image's own code, where it was to run: it says nothing of the pull, and is worth a warning at most. */
function judgeRun({ ran }: Verification, pulled: string, left: string, more: More): Finding {
  if (ran === undefined) return judge.pass(`${pulled}${left}`, more);
  const said = ran === null || ran.words === '' ? '' : `: ${quoted(ran.words)}`;
  if (ran === null)
    return judge.warn(`${pulled}; it was to run and did not start in time${left}`, { ...more, fix: LOOK });
  if (ran.state === 'running') return judge.pass(`${pulled}, and it goes on running${left}`, more);
  if (ran.state === 'exited' && ran.exitCode === 0) return judge.pass(`${pulled}, ran, and ended with 0${left}`, more);
  const text =
    ran.state === 'exited'
      ? `${pulled}, and its program ended with ${String(ran.exitCode ?? 'no status')} (${ran.reason})${said}`
      : `${pulled}, and its program could not be started (${ran.reason})${said}`;
  return judge.warn(`${text}${left}`, { ...more, fix: LOOK });
}

const LOOK: Fix = {
  summary:
    'The pull is proven; look at what the program needs: its arguments and environment, a user that is not root, less than 512 MiB',
  commands: [],
  terraform: null,
  url: null,
};

/** The node's own words, where it said any: a time that was up is none. */
function saidBy({ cause, words }: Verification): Finding['said'] {
  const known = CAUSE_IDS.find((id) => id === cause);
  return known === undefined ? null : { cause: known, words };
}

/** How a node was asked, where no pod pulled; and with what. */
function byTool({ how, credential }: Verification): string {
  if (how === undefined) return '';
  const presented = credential === 'node-token' ? 'with the node’s own token' : 'without a token';
  return ` by crictl ${how === 'ssh' ? 'over SSH' : 'on the node'}, ${presented}`;
}

const explained = ({ check }: Verification): string => (check === null ? '' : `; ${check} explains it`);

/** The explaining check's change where it is one for sure; else what to do, in words. */
function fixOf(seen: Verification, facts: PoolFacts, image: ImageReference, target: TargetFacts): Fix {
  const principal = valueOf(facts.principal);
  const repository = target.image.repository;
  if (seen.cause === 'denied' && principal !== undefined && repository !== null)
    return grantReader(repositoryName(repository.name), principal);
  if (seen.cause === 'not-found') return listVersions(image);
  return { summary: seen.advice ?? 'See the words of the node', commands: [], terraform: null, url: null };
}
