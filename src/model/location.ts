/**
 * The region of a location: `europe-west1-b` is in `europe-west1`, `us-central1-ai1a` in `us-central1`. A region, and
 * what is wider than one, is itself (https://cloud.google.com/compute/docs/regions-zones#identifying_a_region_or_zone).
 */
export const regionOf = (location: string): string => location.replace(/(\d)-[a-z0-9]*[a-z]$/, '$1');
