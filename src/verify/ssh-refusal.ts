import { denied, type Fact, failed } from '../model/fact';
import { need, type Need } from '../model/need';
import type { Verification } from '../model/verification';

/** The informative lines of gcloud and ssh; all other lines are progress and advice. */
const TELLING =
  /^ERROR|^ - |^ssh: |denied|timed out|refused|sudo: |Error while connecting|Could not|Host key verification failed/;

/** The informative lines that gcloud wrote to standard error, in their order. */
export function tellingWords(stderr: string): string {
  const lines = stderr.split(/\r?\n/).filter((line) => line.trim() !== '');
  const telling = lines.filter((line) => TELLING.test(line));
  return (telling.length > 0 ? telling : lines.slice(-3)).join('; ');
}

/**
 * Interprets why gcloud could not connect to a VM: a missing permission, or another obstacle. The phrases are those of
 * gcloud (command_lib/compute/ssh_utils.py and iap_tunnel.py), OpenSSH and sudo.
 * @param words the informative lines
 * @param from a description of the attempt
 * @param project the project of the VM
 */
export function sshRefusalOf(words: string, from: string, project: string): Fact<Verification> {
  const needs = needsOf(words, `projects/${project}`);
  if (needs.length > 0) return denied('permission', from, words, needs);
  if (NO_ACCOUNT.test(words)) return failed('unauthenticated', from, words);
  if (UNREACHABLE.test(words)) return failed('unreachable', from, words);
  return failed('rejected', from, words);
}

const NO_ACCOUNT =
  /You do not currently have an active account|problem refreshing your current auth tokens|invalid authentication credentials|Reauthentication/i;
const UNREACHABLE =
  /timed out|No route to host|Connection refused|Connection closed|Could not resolve|Network is unreachable|\[4003:|\[4010:|failed to connect to backend|not propagated|kex_exchange/i;

function needsOf(words: string, project: string): readonly Need[] {
  const needed = (permission: string): Need => need(permission, project, 'verify');
  const named = /Required '((?:compute|iam|iap|oslogin)\.[A-Za-z.]+)' permission/.exec(words)?.[1];
  // gcloud adds the key to the project's metadata, or otherwise to that of the VM, which also requires permission for
  // the VM's service account.
  if (named === 'compute.instances.setMetadata' || named === 'compute.projects.setCommonInstanceMetadata')
    return [needed('compute.instances.setMetadata'), needed('iam.serviceAccounts.actAs')];
  if (named !== undefined) return [needed(named)];
  if (/iam\.serviceAccountUser|does not have access to service account/.test(words))
    return [needed('iam.serviceAccounts.actAs')];
  if (/\[4033:|not authorized/.test(words)) return [needed('iap.tunnelInstances.accessViaIAP')];
  if (/Permission denied \(|sudo: /.test(words))
    return [needed('compute.instances.osAdminLogin'), needed('iam.serviceAccounts.actAs')];
  return [];
}
