/**
 * The action's end, which runs however the job ended. A run that left something on a cluster saves so in its state
 * (`STATE_cleanup`); the check reads only and leaves nothing, so there is nothing to undo.
 */
export function post(): Promise<void> {
  return Promise.resolve();
}
