import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { speak } from './lab';

/** A release of cri-tools that speaks to the lab's containerd. */
const VERSION = 'v1.34.0';
const BUILT = join(tmpdir(), `gke-image-preflight-crictl-${VERSION}`);

/** `crictl` for the lab's node, and whether it is the real one. */
export interface Crictl {
  readonly file: string;
  readonly real: boolean;
}

/**
 * The node's `crictl`: the machine's own, or one that Go builds from its source (about a minute, once a machine), else a
 * stand-in that has containerd's own `ctr` pull.
 */
export async function findCrictl(): Promise<Crictl> {
  const { code, stdout } = await speak('sh', ['-c', 'command -v crictl']);
  if (code === 0) return { file: stdout.trim(), real: true };
  const why = existsSync(BUILT) ? null : await build();
  if (why === null) return { file: BUILT, real: true };
  process.stdout.write(`\nno crictl, and none could be built (${why}): a stand-in drives the real containerd by ctr\n`);
  const file = join(tmpdir(), 'gke-image-preflight-crictl-stand-in');
  writeFileSync(file, STAND_IN, { mode: 0o755 });
  return { file, real: false };
}

/** Builds it in a module of its own. @returns why it could not be built; null: it is there */
async function build(): Promise<string | null> {
  const folder = `${BUILT}-${String(process.pid)}`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'go.mod'),
    `module preflight.test/crictl\n\ngo 1.24.1\n\nrequire sigs.k8s.io/cri-tools ${VERSION}\n`,
  );
  try {
    const args = ['build', '-mod=mod', '-o', 'crictl', 'sigs.k8s.io/cri-tools/cmd/crictl'];
    const env = { ...process.env, CGO_ENABLED: '0', GOFLAGS: '' };
    const { code, stderr } = await speak('go', args, { cwd: folder, env });
    if (code !== 0) return stderr.trim().split('\n').at(-1) ?? 'go build failed';
    renameSync(join(folder, 'crictl'), BUILT);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Says what `crictl` says, of what containerd does. */
const STAND_IN = `#!/bin/sh
# crictl pull IMAGE; crictl inspecti -q -o json IMAGE
ctr() { command ctr -a "\${CONTAINER_RUNTIME_ENDPOINT#unix://}" -n k8s.io images "$@"; }
case $1 in
  pull)
    if said=$(ctr pull --hosts-dir "$LAB_HOSTS" \${CRICTL_CREDS:+--user "$CRICTL_CREDS"} "$2" 2>&1 >/dev/null); then
      echo 'Image is up to date for sha256:0'
    else
      said=$(printf '%s' "$said" | tail -n 1 | sed 's/^ctr: //; s/"/\\\\"/g')
      echo "time=\\"2026-01-01T00:00:00Z\\" level=fatal msg=\\"pulling image: rpc error: code = Unknown desc = failed to pull and unpack image \\\\\\"$2\\\\\\": $said\\"" >&2
      exit 1
    fi ;;
  inspecti) ctr ls "name==$5" | awk -v name="$5" 'NR == 2 { sub(/:[^:\\/]*$/, "", name); print "{\\"status\\":{\\"repoDigests\\":[\\"" name "@" $3 "\\"]}}" }' ;;
esac
`;

/** Where Container-Optimized OS has it. */
const ON_NODE = '/home/kubernetes/bin/crictl';

/** Puts it where GKE's nodes have it, for the lab's containerd. @returns what takes it away again */
export function putOnNode({ file }: Crictl, labFolder: string): () => void {
  const socket = `unix://${join(labFolder, 'run/containerd.sock')}`;
  const made = mkdirSync(dirname(ON_NODE), { recursive: true });
  const text = `#!/bin/sh\nexport CONTAINER_RUNTIME_ENDPOINT=${socket} IMAGE_SERVICE_ENDPOINT=${socket} LAB_HOSTS=${join(labFolder, 'certs.d')}\nexec ${file} "$@"\n`;
  writeFileSync(ON_NODE, text, { mode: 0o755 });
  return () => {
    rmSync(made ?? ON_NODE, { recursive: true, force: true });
  };
}
