/** Describes pods, nodes and messages in a sentence. Pure. */
import type { WaitingPull } from '../model/waiting-pull';
import type { Cause } from './causes';
import { tellingEnd } from './same-words';

/** The maximum number of pods that a message names. */
const NAMED = 3;
/** The characters of a shortened quote; the report has the whole message in `said.words`. */
const START = 140;
const END = 260;

/** Says who waits, where, and for which image; with several nodes, each pod is followed by its own node. */
export function whoWaits(cause: Cause): string {
  const { pulls, pool, image } = cause;
  const nodes = [...new Set(pulls.flatMap(({ node }) => node ?? []))];
  const [only] = nodes;
  if (pulls[0]?.kind === 'Node')
    return `${listed(pulls, false)} of ${pool ?? 'a node pool'} could not pull ${image ?? ''}`;
  if (pulls[0]?.kind !== 'Pod') {
    const be = pulls.length === 1 ? 'is' : 'are';
    return `${listed(pulls, false)} ${be} refused pods with ${image ?? 'an image that the words do not name'} before any node was asked`;
  }
  const where =
    only === undefined
      ? (pool ?? 'no node')
      : nodes.length > 1
        ? `${pool ?? 'pools that could not be determined'} (${String(nodes.length)} nodes)`
        : pool === null
          ? only
          : `${pool} (${only})`;
  return `${listed(pulls, nodes.length > 1)} on ${where} ${doing(cause)}`;
}

function doing({ pulls, reason, image, said: { id } }: Cause): string {
  const one = pulls.length === 1;
  if (STARTS.has(reason)) return `${one ? 'has' : 'have'} ${image ?? 'the image'} and cannot start it`;
  if (id === 'mount' || id === 'sandbox')
    return `${one ? 'does' : 'do'} not come as far as to pull ${image ?? 'their images'}`;
  return `${one ? 'waits' : 'wait'} on ${image ?? 'an image that the words do not name'}`;
}

/** Reasons of containers whose image was already pulled. */
export const STARTS: ReadonlySet<string> = new Set([
  'CreateContainerError',
  'RunContainerError',
  'CrashLoopBackOff',
  'StartError',
  'ContainerCannotRun',
]);

function listed(pulls: readonly WaitingPull[], withNodes: boolean): string {
  const pods = pulls.every(({ kind }) => kind === 'Pod') && new Set(pulls.map(({ name }) => name)).size > 1;
  const names = [
    ...new Set(
      pulls.map(({ kind, namespace, name, node }) => {
        const own = `${pods ? '' : `${kind} `}${namespace === '' ? '' : `${namespace}/`}${name}`;
        return withNodes ? `${own} (${node ?? 'no node'})` : own;
      }),
    ),
  ];
  const more = names.length - NAMED;
  const shown = names.slice(0, NAMED).join(', ');
  return `${pods ? `${String(names.length)} pods: ` : ''}${shown}${more > 0 ? ` and ${String(more)} more` : ''}`;
}

/**
 * The informative end of a message on one line, in quotation marks. The middle of a long one is cut, because the reason
 * is at the end.
 */
export function wordsInShort(raw: string): string {
  const line = tellingEnd(raw)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  if (line === '') return '';
  return `“${line.length > START + END ? `${line.slice(0, START)} … ${line.slice(-END)}` : line}”`;
}
