/** Options that have no effect in a run: no given option is ignored silently. */
import { isOutside } from '../model/cluster';
import type { Request } from '../model/request';
import type { VerifyHow } from '../model/verification';
import type { Given } from './given';
import { optionOf, type OptionId } from './options';

/**
 * Whether an option only repeats its default: `false` for an option that is off anyway requests nothing, and a runner
 * passes every default of action.yml.
 */
export const isAsDefault = (from: Given, id: OptionId): boolean =>
  (optionOf(id).kind === 'boolean' && !from.boolean(id)) || from.isDefault(id);

/**
 * One sentence for each given option that has no effect, with what would use it.
 * @param saved the request of the saved facts; null if the run asks Google
 */
export function idleOptions(from: Given, request: Request, saved: Request | null): readonly string[] {
  const isGiven = (id: OptionId): boolean => from.has(id) && !isAsDefault(from, id);
  const idle = (ids: readonly OptionId[], why: string): readonly string[] =>
    ids.filter(isGiven).map((id) => `${from.named(id)} changes nothing here: ${why}`);
  const byVerify = (ids: readonly OptionId[], ways: readonly VerifyHow[], others: readonly OptionId[] = []) =>
    ways.includes(request.verify) ? [] : idle(ids, usersOf(from, ways, others));
  const onFacts = from.has('facts') ? factsOnly(request, saved) : [];
  const left = <T extends OptionId>(ids: readonly T[]): readonly T[] => ids.filter((id) => !onFacts.includes(id));
  return [
    ...idle(onFacts, `${from.named('facts')} judges what was saved, and asks nothing`),
    ...byVerify(left(ofSecrets(request)), IN_CLUSTER, ['manifests', 'image-pull-secret']),
    ...(request.command === 'scan' && asksNoSecret(request)
      ? idle(['namespace'], usersOf(from, [], ['manifests']))
      : []),
    ...byVerify(['verify-run', 'verify-scale-up'], ['pod']),
    ...byVerify(['verify-timeout'], ['pod', 'node', 'ssh']),
    ...(from.has('manifests') ? [] : idle(['render'], usersOf(from, [], ['manifests']))),
  ];
}

/** The verification methods that create a pod in a namespace of the cluster. */
const IN_CLUSTER = ['admission', 'pod', 'node'] as const satisfies readonly VerifyHow[];

/**
 * Whether no pull secret and no service account is looked up in a namespace of the cluster: no pull secret is named, no
 * image comes from a manifest, and none is in another registry, for which nodes have no credentials of their own.
 */
const asksNoSecret = ({ images, pullSecrets }: Request): boolean =>
  pullSecrets.length === 0 &&
  images.every((image) => !image.valid || (image.uses.length === 0 && image.reference.kind !== 'other'));

/** Options that a check uses only to read the cluster's objects, unless the context is the cluster itself. */
const ofSecrets = (request: Request): readonly OptionId[] =>
  request.command === 'check' && asksNoSecret(request) && !request.clusters.some(isOutside)
    ? ['namespace', 'kubeconfig', 'context']
    : [];

/** Options without effect on saved facts: nothing is asked, and what was not saved is not available. */
const factsOnly = (request: Request, saved: Request | null): readonly OptionId[] => [
  ...(saved?.impersonateNode === true ? [] : (['impersonate-node'] as const)),
  ...(request.command === 'check' ? (['kubeconfig', 'context'] as const) : []),
  'wait',
  'timeout',
];

/** `only --manifests, --image-pull-secret and --verify pod or node use it`. */
function usersOf(from: Given, ways: readonly VerifyHow[], others: readonly OptionId[]): string {
  const named = others.map((id) => from.named(id));
  const last = ways.at(-1);
  const listed = ways.length > 1 ? `${ways.slice(0, -1).join(', ')} or ${last ?? ''}` : last;
  const users = [...named, ...(listed === undefined ? [] : [`${from.named('verify')} ${listed}`])];
  return `only ${[users.slice(0, -1).join(', '), ...users.slice(-1)].filter((each) => each !== '').join(' and ')} ${users.length === 1 ? 'uses' : 'use'} it`;
}
