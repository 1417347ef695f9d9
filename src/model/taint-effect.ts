/** The effects of taints, which GKE's API and Kubernetes write differently. */
const KUBERNETES: ReadonlyMap<string, string> = new Map([
  ['NO_SCHEDULE', 'NoSchedule'],
  ['PREFER_NO_SCHEDULE', 'PreferNoSchedule'],
  ['NO_EXECUTE', 'NoExecute'],
]);
const GKE: ReadonlyMap<string, string> = new Map([...KUBERNETES].map(([gke, kubernetes]) => [kubernetes, gke]));

/** `NO_SCHEDULE` → `NoSchedule`; undefined for an effect that is not known. */
export const kubernetesEffect = (effect: string): string | undefined => KUBERNETES.get(effect);

/** `NoSchedule` → `NO_SCHEDULE`; undefined for an effect that is not known. */
export const gkeEffect = (effect: string): string | undefined => GKE.get(effect);
