import * as core from '@actions/core';
import { visible } from '../reports/escape';

/**
 * The action's end, which runs however the job ended. A run that may have left a pod on a cluster has saved so in its
 * state (`STATE_cleanup`): what is still there is deleted.
 */
export async function post(): Promise<void> {
  const state = process.env['STATE_cleanup'] ?? '';
  if (state === '') return;
  const { cleanUp } = await import('../app/cleanup');
  for (const problem of await cleanUp(state, process.env))
    core.warning(visible(problem), { title: 'gke-image-preflight' });
}
