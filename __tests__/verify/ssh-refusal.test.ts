import { describe, expect, test } from '@jest/globals';
import { sshRefusalOf, tellingWords } from '../../src/verify/ssh-refusal';

const factOf = (stderr: string) => sshRefusalOf(tellingWords(stderr), 'crictl over SSH', 'p');
/** Words of gcloud 528 and OpenSSH 9.2: its source (ssh_utils.py, iap_tunnel.py), and seen in the test with real gcloud. */
const EXIT = 'ERROR: (gcloud.compute.ssh) [/usr/bin/ssh] exited with return code [255].';

describe('what gcloud says of a VM that it could not enter', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'the VM may not be read',
      "ERROR: (gcloud.compute.ssh) Could not fetch resource:\n - Required 'compute.instances.get' permission for 'projects/p/zones/z/instances/i'",
      ['compute.instances.get'],
    ],
    [
      'the key may not be put into the metadata',
      "Updating instance ssh metadata...\n.failed.\nERROR: (gcloud.compute.ssh) Could not add SSH key to instance metadata, refer https://x for y:\n - Required 'compute.instances.setMetadata' permission for 'projects/p/zones/z/instances/i'",
      ['compute.instances.setMetadata', 'iam.serviceAccounts.actAs'],
    ],
    [
      'the VM’s account may not be acted as',
      "ERROR: (gcloud.compute.ssh) Could not add SSH key to instance metadata:\n - The user does not have access to service account 'n@p'.  Ask a project owner to grant you the iam.serviceAccountUser role on the service account",
      ['iam.serviceAccounts.actAs'],
    ],
    [
      'the login is refused',
      `nobody@1.2.3.4: Permission denied (publickey).\n\nRecommendation: To check for possible causes …\n${EXIT}`,
      ['compute.instances.osAdminLogin', 'iam.serviceAccounts.actAs'],
    ],
    ['no sudo', 'sudo: a password is required', ['compute.instances.osAdminLogin', 'iam.serviceAccounts.actAs']],
    [
      'IAP refuses',
      `ERROR: (gcloud.compute.start-iap-tunnel) Error while connecting [4033: 'not authorized'].\n${EXIT}`,
      ['iap.tunnelInstances.accessViaIAP'],
    ],
  ])('%s', (_, stderr, permissions) => {
    const fact = factOf(stderr);
    expect(fact).toMatchObject({ state: 'denied', why: 'permission' });
    expect(
      fact.state === 'denied' ? fact.needs.map(({ way, permission, resource }) => [way, permission, resource]) : [],
    ).toEqual(permissions.map((permission) => ['verify', permission, 'projects/p']));
  });

  test.each([
    [`ssh: connect to host 1.2.3.4 port 22: Connection timed out\n${EXIT}`, 'unreachable'],
    [
      `ERROR: (gcloud.compute.start-iap-tunnel) Error while connecting [4003: 'failed to connect to backend'].\n${EXIT}`,
      'unreachable',
    ],
    ['ERROR: (gcloud.compute.ssh) You do not currently have an active account selected.', 'unauthenticated'],
    ['ERROR: (gcloud.compute.ssh) There was a problem refreshing your current auth tokens: x', 'unauthenticated'],
    ['Host key verification failed.', 'rejected'],
    ['something new', 'rejected'],
  ])('%s: %s', (stderr, why) => {
    expect(factOf(stderr)).toMatchObject({ state: 'failed', why });
  });

  test('progress and advice are left out', () => {
    expect(
      tellingWords(
        `WARNING: The private SSH key file for gcloud does not exist.\nWaiting for SSH key to propagate.\n${EXIT}`,
      ),
    ).toBe(EXIT);
  });
});
