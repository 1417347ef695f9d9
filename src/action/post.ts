import * as core from '@actions/core';
import { visible } from '../reports/escape';

/**
 * The end of the action, which runs however the job ended. A run that may have left a pod on a cluster has saved it in
 * its state (`STATE_cleanup`); what still exists is deleted.
 */
export async function post(): Promise<void> {
  const state = process.env['STATE_cleanup'] ?? '';
  if (state === '') return;
  const { cleanUp } = await import('../app/cleanup');
  for (const problem of await cleanUp(state, process.env))
    core.warning(visible(problem), { title: 'gke-image-preflight' });
}
