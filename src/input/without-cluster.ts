/** `--no-cluster`: an image that is judged without a cluster, and the platforms that it must have. */
import type { Request } from '../model/request';
import type { AskedPlatform } from '../model/target';
import type { Read } from './duration';
import type { Given } from './given';
import { isAsDefault } from './idle-options';
import type { OptionId } from './options';

/** Options that apply only to a cluster. */
const OF_A_CLUSTER = [
  'cluster',
  'location',
  'project',
  'node-pool',
  'kubeconfig',
  'context',
  'principal',
  'impersonate-node',
  'image-pull-secret',
  'verify',
  'verify-timeout',
  'verify-run',
  'verify-scale-up',
] as const satisfies readonly OptionId[];

/**
 * The required platforms of images that are judged without a cluster; other options that need a cluster are a problem.
 * @returns null if the run has clusters
 */
export function withoutCluster(from: Given, saved: Request | null): readonly AskedPlatform[] | null {
  const platforms = from.all('platform', parsePlatform);
  const wanted = from.boolean('no-cluster');
  const before = saved?.alone ?? null;
  if (!wanted && before !== null && !from.mentioned('cluster')) return platforms.length > 0 ? platforms : before;
  if (!wanted) {
    if (from.has('platform'))
      from.problems.push(
        `${from.named('platform')} needs ${from.named('no-cluster')}: with a cluster, its nodes say the platforms`,
      );
    return null;
  }
  // A runner passes every default of action.yml.
  const idle = OF_A_CLUSTER.filter((id) => from.has(id) && !isAsDefault(from, id));
  if (idle.length > 0)
    from.problems.push(
      `${from.named('no-cluster')} cannot be used with ${idle.map((id) => from.named(id)).join(', ')}, which ${idle.length === 1 ? 'is' : 'are'} about a cluster`,
    );
  return platforms;
}

/** Names that other tools use (https://github.com/containerd/platforms), in addition to those of Go and Kubernetes. */
const ARCHITECTURES: ReadonlyMap<string, string> = new Map([
  ...['amd64', 'arm64', 'ppc64le', 's390x', 'riscv64'].map((name) => [name, name] as const),
  ['x86_64', 'amd64'],
  ['x86-64', 'amd64'],
  ['aarch64', 'arm64'],
]);
const FORM = 'is not a platform: OS/ARCH, such as linux/amd64, linux/arm64 or windows(10.0.20348)/amd64';

/** `linux/arm64`, `windows(10.0.20348)/amd64`; a variant that is the architecture's default is left out. */
export function parsePlatform(text: string): Read<AskedPlatform> {
  const [, os, build, written = '', variant] =
    /^(linux|windows)(?:\(10\.0\.(\d{1,6})\))?\/([a-z0-9_-]{1,20})(?:\/(v\d{1,2}))?$/.exec(text.trim().toLowerCase()) ??
    [];
  const architecture = ARCHITECTURES.get(written);
  if ((os !== 'linux' && os !== 'windows') || architecture === undefined) return { problem: FORM };
  if (os === 'linux' && build !== undefined) return { problem: `${FORM}; only Windows has builds` };
  if (variant !== undefined && variant !== (architecture === 'arm64' ? 'v8' : 'v1'))
    return { problem: 'has a variant: nodes are asked for by their architecture alone' };
  return { value: { os, architecture, build: build === undefined ? null : Number(build) } };
}
