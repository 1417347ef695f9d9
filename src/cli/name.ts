/** The name of the program's command. */
export const PROGRAM = 'gke-image-preflight';
