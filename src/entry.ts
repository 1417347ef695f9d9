/**
 * The program's three doors, as the launchers in `dist/` open them. Each loads only what it needs.
 * What a door throws is a fault of our own, never a verdict: exit status 70.
 */
export const cli = (): Promise<void> => import('./cli/run').then((door) => door.run()).catch(fault);
export const main = (): Promise<void> => import('./action/main').then((door) => door.main()).catch(fault);
export const post = (): Promise<void> => import('./action/post').then((door) => door.post()).catch(fault);

function fault(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`gke-image-preflight: a fault of our own: ${message}\n`);
  process.exitCode = 70;
}
