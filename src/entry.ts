/**
 * The program's three entries, which the launchers in `dist/` call. Each loads only what it needs. An error that an
 * entry throws is a bug of this program, never a verdict: exit status 70.
 */
export const cli = (): Promise<void> => import('./cli/run').then((entry) => entry.run()).catch(fault);
export const main = (): Promise<void> => import('./action/main').then((entry) => entry.main()).catch(fault);
export const post = (): Promise<void> => import('./action/post').then((entry) => entry.post()).catch(fault);

function fault(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`gke-image-preflight: a fault of our own: ${message}\n`);
  process.exitCode = 70;
}
