import { spawnSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { logsExplorer, logsFilter, type NodeSteps, nodeSteps, stepsInWords } from '../../src/fixes/node-steps';

const IMAGE = 'europe-west1-docker.pkg.dev/p/r/web:1';
const steps: NodeSteps = {
  cluster: { project: 'p', location: 'europe-west1', name: 'prod' },
  mode: 'standard',
  windows: false,
  node: 'gke-prod-main-0a1b2c3d-x4y5',
  project: 'p',
  zone: 'europe-west1-b',
  image: IMAGE,
  withToken: true,
  look: 'pull',
  controller: null,
  pod: { namespace: 'shop', name: 'web-1' },
};
/** The words that a shell makes of a command. */
const words = (commandLine: string): readonly string[] => {
  const { stdout, status } = spawnSync('sh', ['-c', `printf '%s\\n' ${commandLine}`], { encoding: 'utf8' });
  expect(status).toBe(0);
  return stdout.trimEnd().split('\n');
};

describe('the steps at a node', () => {
  test('Linux: the pod, SSH and kubectl debug node with the metadata server’s token, the logs', () => {
    const [describing, ssh = '', debug = '', logs] = nodeSteps(steps);
    expect(describing).toBe('kubectl describe pod web-1 --namespace=shop');
    expect(words(ssh)).toEqual([
      'gcloud',
      'compute',
      'ssh',
      'gke-prod-main-0a1b2c3d-x4y5',
      '--project=p',
      '--zone=europe-west1-b',
      `--command=TOKEN=$(curl -s -H "Metadata-Flavor: Google" http://metadata.google.internal/computeMetadata/v1/instance/service-accounts/default/token | cut -d\\" -f4); sudo env PATH="/home/kubernetes/bin:$PATH" crictl pull --creds "oauth2accesstoken:$TOKEN" ${IMAGE}`,
    ]);
    expect(words(debug).slice(0, 5)).toEqual([
      'kubectl',
      'debug',
      'node/gke-prod-main-0a1b2c3d-x4y5',
      '-it',
      '--image=mirror.gcr.io/library/busybox',
    ]);
    expect(words(debug)).toEqual(expect.arrayContaining(['chroot', '/host', 'sh', '-c']));
    expect(logs).toMatch(/^gcloud logging read '/);
  });

  test('the token is cut from what the metadata server answers', () => {
    const script = words(nodeSteps(steps)[1]!).at(-1)!.replace('--command=', '');
    const fakes = `curl() { printf '{"access_token":"ya29.T","expires_in":3599,"token_type":"Bearer"}'; }; sudo() { shift 2; echo "$@"; }; `;
    const { stdout } = spawnSync('sh', ['-c', fakes + script], { encoding: 'utf8' });
    expect(stdout).toBe(`crictl pull --creds oauth2accesstoken:ya29.T ${IMAGE}\n`);
  });

  test('a zone that is not known is asked for; a public registry gets no token', () => {
    const [, ssh = ''] = nodeSteps({ ...steps, zone: null, withToken: false, image: 'nginx' });
    expect(ssh).toContain('--zone="$(gcloud compute instances list');
    expect(words(ssh).at(-1)).toBe('--command=sudo env PATH="/home/kubernetes/bin:$PATH" crictl pull nginx');
    expect(ssh).not.toContain('oauth2accesstoken');
  });

  test('Windows: RDP, the containerd service and its log', () => {
    const all = nodeSteps({ ...steps, windows: true });
    expect(all).toContain('Get-Service containerd');
    expect(all.join('\n')).toContain('C:\\etc\\kubernetes\\logs\\containerd.log');
    expect(all.join('\n')).toContain('gcloud compute reset-windows-password gke-prod-main-0a1b2c3d-x4y5');
    expect(all.join('\n')).not.toContain('kubectl debug');
    const pull = all.find((each) => each.includes('crictl pull'));
    expect(pull).toBe(
      `$token = (Invoke-RestMethod -Headers @{'Metadata-Flavor' = 'Google'} -Uri http://metadata.google.internal/computeMetadata/v1/instance/service-accounts/default/token).access_token; crictl pull --creds "oauth2accesstoken:$token" ${IMAGE}`,
    );
    const others = nodeSteps({ ...steps, windows: true, withToken: false, image: 'mcr.microsoft.com/x:1' });
    expect(others).toContain('crictl pull mcr.microsoft.com/x:1');
  });

  test('a full disk: its room is shown, and nothing is pulled again', () => {
    const all = nodeSteps({ ...steps, look: 'disk' }).join('\n');
    expect(all).toContain('df -h /var/lib/containerd; sudo env PATH="/home/kubernetes/bin:$PATH" crictl imagefsinfo');
    expect(all).not.toContain('crictl pull');
    expect(nodeSteps({ ...steps, windows: true, look: 'disk' })).toContain('Get-PSDrive C');
  });

  test('no pod came to be: the controller and its events, and no node', () => {
    const controller = { kind: 'ReplicaSet', namespace: 'shop', name: 'web-5d9c' };
    const refused: NodeSteps = { ...steps, node: null, pod: null, controller };
    expect(nodeSteps(refused)[0]).toBe('kubectl describe replicaset web-5d9c --namespace=shop');
    expect(logsFilter(refused)).toContain('jsonPayload.involvedObject.name="web-5d9c"');
    expect(stepsInWords(refused)).toMatch(/^No node was asked: the events of ReplicaSet web-5d9c/);
  });

  test('a line a log entry', () => {
    expect(nodeSteps(steps).at(-1)).toContain("--format='value(timestamp,jsonPayload.message");
  });

  test('Autopilot: nobody comes onto its nodes, and that is said', () => {
    const autopilot: NodeSteps = { ...steps, mode: 'autopilot' };
    expect(nodeSteps(autopilot).join('\n')).not.toMatch(/ssh|debug/);
    expect(nodeSteps(autopilot)).toHaveLength(2);
    expect(stepsInWords(autopilot)).toContain('Autopilot lets nobody onto its nodes');
  });

  test('hostile names stay words of the shell, texts of the filter, and parts of the address', () => {
    const hostile = `x'; touch /tmp/owned; $(id) "`;
    const bad: NodeSteps = {
      ...steps,
      node: hostile,
      image: hostile,
      zone: null,
      pod: { namespace: hostile, name: hostile },
    };
    for (const each of nodeSteps(bad)) {
      // The shell's own substitution of the zone is left out: it would run gcloud.
      const { stdout } = spawnSync(
        'sh',
        ['-c', `set -f; printf '<%s>\\n' ${each.replace(/--zone="\$\(.*?\)"(?= --)/, '')}`],
        {
          encoding: 'utf8',
          env: {},
        },
      );
      expect(stdout).not.toMatch(/uid=\d/);
      expect(stdout).not.toContain('<touch>');
    }
    const filter = logsFilter(bad);
    expect(filter).toContain('pod_name="x\'; touch /tmp/owned; $(id) \\""');
    const url = logsExplorer(bad);
    expect(url).not.toMatch(/[\s"'()<>]/);
    expect(new URL(url).host).toBe('console.cloud.google.com');
    expect(decodeURIComponent(/query=(.*)\?project=p$/.exec(url)![1]!)).toBe(filter);
  });

  test.each([
    [{ pod: { namespace: 'shop', name: '--flag=evil' } }],
    [{ pod: { namespace: '--flag=evil', name: 'web-1' } }],
    [{ pod: null, controller: { kind: '--flag=evil', namespace: 'a', name: 'b' } }],
    [{ pod: null, controller: { kind: 'Job', namespace: 'a', name: '--flag=evil' } }],
    [{ node: '--flag=evil' }],
    [{ zone: '--flag=evil' }],
    [{ image: '--flag=evil' }],
    [{ image: '--flag=evil', withToken: false, windows: true }],
  ] as readonly [Partial<NodeSteps>][])('%j bends no command: what is no name stands in none', (more) => {
    for (const each of nodeSteps({ ...steps, ...more }).filter((line) => !line.startsWith('gcloud logging')))
      expect(each).not.toContain('evil');
  });

  test('the address of the Logs Explorer is made of any text', () => {
    expect(logsExplorer({ ...steps, node: `n\ud800${'\u{1f600}'.repeat(3)}` })).toMatch(/^https:/);
  });
});
