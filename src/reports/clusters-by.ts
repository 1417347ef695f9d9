/** By what clusters can be told together: their project and their location. Pure. */

/** One way of telling clusters together. */
export interface ClusterFacet {
  /** `project`, `location` */
  readonly name: string;
  /** The value of a cluster, by its full name. */
  readonly valueOf: (cluster: string) => string;
}

/** What clusters outside Google Cloud are told under. */
const OUTSIDE = '(outside Google Cloud)';

/** `projects/P/locations/L/clusters/C` */
const GKE = /^projects\/([^/]+)\/locations\/([^/]+)\/clusters\//;

export const byProject: ClusterFacet = { name: 'project', valueOf: (cluster) => GKE.exec(cluster)?.[1] ?? OUTSIDE };
export const byLocation: ClusterFacet = { name: 'location', valueOf: (cluster) => GKE.exec(cluster)?.[2] ?? OUTSIDE };
