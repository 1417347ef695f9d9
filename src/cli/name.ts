/** The program's name, as it is called. */
export const PROGRAM = 'gke-image-preflight';
