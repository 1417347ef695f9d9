/** A stand-in for a VM of Compute Engine: OpenSSH's own server on a loopback address, in a mount namespace of its own. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Simulator } from '../../simulator';

/** Why it cannot be had here; null where it can. */
export const whyNoVm: string | null = reasonAgainst();

function reasonAgainst(): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'needs Linux and root';
  for (const [program, ...args] of [
    ['gcloud', '--version'],
    ['sshd', '-V'],
    ['unshare', '--version'],
    ['ssh', '-V'],
  ])
    if (spawnSync(program!, args, { stdio: 'ignore' }).error !== undefined) return `${program!} is not on this machine`;
  return null;
}

/** The VM's external address. */
export const ADDRESS = '127.88.0.22';
/** Who `gcloud` logs in as, where its own user is root. */
export const USER = 'preflight';

export interface FakeVm {
  close(): void;
}

/**
 * Starts it. What it has in its own sight, and the machine does not: the user, the metadata server's name, `sudo`, and a
 * `crictl` that asks the simulated registry with what it was handed.
 * @param folder for its files
 */
export async function startVm(simulator: Simulator, folder: string): Promise<FakeVm> {
  const programs = join(folder, 'programs');
  mkdirSync(programs);
  writeFileSync(join(programs, 'crictl'), CRICTL.replaceAll('REGISTRY', simulator.url), { mode: 0o755 });
  writeFileSync(join(programs, 'sudo'), '#!/bin/sh\n[ "$1" = -n ] && shift\nexec "$@"\n', { mode: 0o755 });
  writeFileSync(join(folder, 'hosts'), `127.0.0.1 localhost\n${ADDRESS} metadata.google.internal\n`);
  // sshd reads it as the user who logs in, who may not enter this folder: it is mounted where all may look.
  writeFileSync(join(folder, 'authorized_keys'), '');
  spawnSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', join(folder, 'host_key')]);
  writeFileSync(join(folder, 'sshd_config'), sshdConfig(folder));
  writeFileSync(join(folder, 'start'), START.replaceAll('FOLDER', folder), { mode: 0o755 });
  const sshd = spawn('unshare', ['--mount', '--propagation=private', 'sh', join(folder, 'start')], {
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  });
  let said = '';
  sshd.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const metadata = await forward(80, Number(new URL(simulator.url).port));
  // As the guest agent does: the keys of the metadata may log in.
  const agent = setInterval(() => {
    const { instanceMetadata = {}, instances = [] } = simulator.world;
    const own = instances.flatMap(({ resource }) => itemsOf(resource['metadata']));
    const common = Object.values(instanceMetadata).flatMap((items) => items['ssh-keys'] ?? '');
    const keys = [...own, ...common].flatMap((value) => value.split('\n'));
    const ours = keys.flatMap((key) => (key.startsWith(`${USER}:`) ? [key.slice(USER.length + 1)] : []));
    writeFileSync(join(folder, 'authorized_keys'), ours.map((key) => `${key}\n`).join(''));
  }, 100);
  const close = (): void => {
    clearInterval(agent);
    metadata.close();
    end(sshd);
  };
  for (let tries = 0; tries < 100; tries += 1) {
    if (await answers()) return { close };
    if (sshd.exitCode !== null) break;
    await pause(50);
  }
  close();
  throw new Error(`sshd did not start: ${said}`);
}

const sshdConfig = (folder: string): string =>
  [
    `ListenAddress ${ADDRESS}:22`,
    `HostKey ${folder}/host_key`,
    'AuthorizedKeysFile /run/store/authorized_keys',
    'StrictModes no',
    'UsePAM no',
    'PasswordAuthentication no',
    'PidFile none',
    'SetEnv PATH=/home/kubernetes/bin:/usr/bin:/bin',
    '',
  ].join('\n');

/** Mounts that only the server and its sessions see. */
const START = `set -e
mount --bind FOLDER/hosts /etc/hosts
{ cat /etc/passwd; echo '${USER}:*:65533:65534::/:/bin/sh'; } >FOLDER/passwd
mount --bind FOLDER/passwd /etc/passwd
mount -t tmpfs tmpfs /run
mkdir -p /run/sshd
mount -t tmpfs tmpfs /home
mkdir -m 777 /run/store
touch /run/store/authorized_keys
mount --bind FOLDER/authorized_keys /run/store/authorized_keys
mkdir -p /home/kubernetes/bin
cp FOLDER/programs/* /home/kubernetes/bin
exec "$(command -v sshd)" -D -e -f FOLDER/sshd_config
`;

/** Asks the registry for the manifest, as containerd would, and says what crictl says. */
const CRICTL = `#!/bin/sh
for image; do :; done
host=\${image%%/*} path=\${image#*/}
name=\${path%:*} tag=\${path##*:}
ask() {
  printf 'user = "%s"\\n' "$CRICTL_CREDS" |
    curl -s -I -K - -H 'Accept: application/vnd.oci.image.index.v1+json' "REGISTRY/v2/$name/manifests/$tag?ns=$host"
}
case $1 in
  pull)
    sleep 1
    said=$(ask | tr -d '\\r')
    status=$(printf '%s' "$said" | sed -n '1s/^[^ ]* \\([0-9]*\\).*/\\1/p')
    if [ "$status" = 200 ]; then
      printf '%s' "$said" | sed -n 's/^[Dd]ocker-[Cc]ontent-[Dd]igest: //p' >/run/store/digest
      echo 'Image is up to date for sha256:0'
      exit
    fi
    [ "$status" = 403 ] && status='403 Forbidden'
    echo "time=\\"2026-01-01T00:00:00Z\\" level=fatal msg=\\"pulling image: rpc error: code = Unknown desc = failed to pull and unpack image \\\\\\"$image\\\\\\": failed with status code [manifests $tag]: $status\\"" >&2
    exit 1 ;;
  inspecti) echo "{\\"status\\":{\\"repoDigests\\":[\\"$host/$name@$(cat /run/store/digest)\\"]}}" ;;
esac
`;

function forward(port: number, to: number): Promise<Server> {
  const server = createServer((incoming) => {
    const outgoing = connect(to, '127.0.0.1');
    incoming.pipe(outgoing).on('error', () => incoming.destroy());
    outgoing.pipe(incoming).on('error', () => outgoing.destroy());
  });
  return new Promise((done, fail) => {
    server.once('error', fail).listen(port, ADDRESS, () => done(server));
  });
}

const answers = (): Promise<boolean> =>
  new Promise((done) => {
    const socket = connect(22, ADDRESS)
      .on('connect', () => {
        socket.destroy();
        done(true);
      })
      .on('error', () => done(false));
  });

/** The keys in an instance's own metadata. */
function itemsOf(metadata: unknown): readonly string[] {
  const { items = [] } = (metadata ?? {}) as { items?: readonly { key: string; value: string }[] };
  return items.flatMap(({ key, value }) => (key === 'ssh-keys' ? [value] : []));
}

/** With its sessions: they are of its process group, or end with it. */
function end(child: ChildProcess): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
