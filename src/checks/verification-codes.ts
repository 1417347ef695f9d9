/** The messages of the check `verification`. */
import { wordsInShort } from '../diagnosis/in-words';
import { quoted } from '../model/unreadable';
import { explained, type Explaining } from './verification-cause';

/** The subject of a message. */
export interface Pool {
  readonly pool: string;
}
/** A pull by a node. */
export interface Pull {
  /** The pool, and the node if it is known. */
  readonly where: string;
  readonly image: string;
  /** Names a pod that may be left behind, after a semicolon; otherwise empty. */
  readonly left: string;
}
/** The arguments for a successful pull. */
export interface PulledArgs extends Pull {
  readonly digest: string | null;
  readonly durationMs: number | null;
  /** The tool that pulled, if it was not a pod; otherwise empty. */
  readonly tool: string;
}
interface AdmittedArgs extends Pool {
  readonly image: string;
  readonly namespace: string;
  readonly secrets: readonly string[];
  /** Pull secrets that the pod did not name itself. */
  readonly added: readonly string[];
  /** The workloads that own the pod; empty for a pod that this program created for the pool. */
  readonly workloads: readonly string[];
  /** Images of containers that webhooks added. */
  readonly images: readonly string[];
}
interface Ended extends PulledArgs {
  readonly reason: string;
  /** The text that belongs to the reason. */
  readonly words: string;
}
interface Answer extends Pull {
  readonly reason: string;
  readonly words: string;
  /** The check that explains it; `finds` is its result. */
  readonly explains: string | null;
  readonly finds: Explaining['finds'] | null;
}
const pulled = ({ where, image, digest, durationMs, tool }: PulledArgs): string =>
  `${where} pulled ${image}${digest === null ? '' : ` (${digest})`}${took(durationMs)}${tool}`;
/** `in 812 ms`; empty if the duration is unknown. */
export const took = (ms: number | null): string => (ms === null ? '' : ` in ${String(ms)} ms`);
const answer = ({ reason, words, explains, finds, left }: Answer): string =>
  `${reason}: ${wordsInShort(words)}${explained(explains === null || finds === null ? null : { check: explains, finds })}${left}`;
/** Names the pod of a dry run. */
function dryPod({
  pool,
  image,
  namespace,
  workloads,
}: Pick<AdmittedArgs, 'pool' | 'namespace' | 'workloads'> & { readonly image: string | null }): string {
  const has = image === null ? '' : ` with ${image}`;
  const own = `the pod${workloads.length === 1 ? '' : 's'} of ${workloads.join(', ')} as in the manifest${has}`;
  return workloads.length === 0 ? `a pod${has} for ${pool} in namespace ${namespace}` : own;
}
const programSays = (words: string): string => (words === '' ? '' : `: ${quoted(words)}`);

/** The messages of `verification`, by code. */
export const CODES = {
  pulled: (args: PulledArgs) => `${pulled(args)}${args.left}`,
  'pulled-and-runs': (args: PulledArgs) => `${pulled(args)}, and it goes on running${args.left}`,
  'pulled-and-ran': (args: PulledArgs) => `${pulled(args)}, ran, and ended with 0${args.left}`,
  'other-digest': ({ where, image, digest, known, left }: Pull & { readonly digest: string; readonly known: string }) =>
    `${where} pulled ${image} as ${digest}, and the registry names ${known}: the tag moved meanwhile, or a mirror answered${left}`,
  'start-late': (args: PulledArgs) => `${pulled(args)}, but did not start in time${args.left}`,
  'program-failed': (args: Ended & { readonly exitCode: number | null }) =>
    `${pulled(args)}, and its program ended with ${String(args.exitCode ?? 'no status')} (${args.reason})${programSays(args.words)}${args.left}`,
  'program-not-started': (args: Ended) =>
    `${pulled(args)}, and its program could not be started (${args.reason})${programSays(args.words)}${args.left}`,
  admitted: ({ pool, image, namespace, secrets, added, workloads, images }: AdmittedArgs) =>
    `The API server admits ${dryPod({ pool, image, namespace, workloads })}${images.length === 0 ? '' : `, to which webhooks add ${images.map(quoted).join(', ')}, not judged here`} (dry run: nothing was created, nothing was pulled)${secrets.length === 0 ? '' : `; it pulls with ${secrets.join(', ')}`}${added.length === 0 ? '' : `; the cluster added ${added.join(', ')}`}`,
  rewritten: ({
    pool,
    image,
    namespace,
    workloads,
    instead,
  }: Omit<AdmittedArgs, 'secrets' | 'added' | 'images'> & { readonly instead: string }) =>
    `A webhook of the cluster changes ${image} to ${quoted(instead)} in ${dryPod({ pool, image: null, namespace, workloads })}: another image would be pulled than the one that is checked`,
  refused: (args: Answer & { readonly tool: string; readonly times: number }) =>
    `${args.where} cannot pull ${args.image}${args.tool}, said ${String(args.times)} times: ${answer(args)}`,
  'refused-to-the-node': ({
    where,
    image,
    tool,
    words,
    principal,
  }: Record<'where' | 'image' | 'tool' | 'words' | 'principal', string>) =>
    `${where} cannot pull ${image}${tool}: ${quoted(words)}; the pod pulls as ${principal}, which this does not test`,
  'refused-to-a-stranger': ({
    where,
    image,
    tool,
    words,
    pods,
  }: Record<'where' | 'image' | 'tool' | 'words' | 'pods', string>) =>
    `${where} cannot pull ${image}${tool}: ${quoted(words)}; ${pods}, which this does not test`,
  undecided: (args: Answer) => `${args.where} gave no result for ${args.image}: ${answer(args)}`,
  'not-verified': ({ pool, why }: Pool & { readonly why: string }) => `Not verified on ${pool}: ${why}`,
  'not-offered': ({ pool, why }: Pool & { readonly why: string }) => `Not verified on ${pool}: ${why}`,
  'only-if-tolerated': ({ pool, taints }: Pool & { readonly taints: readonly string[] }) =>
    `Not verified on ${pool}: a pod lands there only if it tolerates ${taints.join(', ')}; naming the pool verifies it`,
  'no-node-yet': ({ pool }: Pool) => `Not verified on ${pool}: it has no node yet`,
  'nothing-seen': ({ pool }: Pool) => `The pull on ${pool} could not be verified`,
};
