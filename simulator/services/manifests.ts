/** What both kinds of registry do alike: content negotiation and the headers of a manifest. */
import type { Answer } from '../answers';
import type { Call } from '../call';
import type { Stored } from '../images';

/** Media types of the Accept header, without their parameters. */
export function offer(call: Call): string[] {
  return (call.headers['accept'] ?? '').split(',').flatMap((one) => {
    const type = one.split(';')[0]?.trim() ?? '';
    return type ? [type] : [];
  });
}

/**
 * Does the client take this manifest? A missing Accept, and a wildcard, mean schema 2 or older only: no index, no OCI.
 * containerd names a wildcard behind the types that it knows.
 */
export function accepted(call: Call, object: Stored): boolean {
  const types = offer(call);
  if (types.includes(object.mediaType)) return true;
  return (
    (types.length === 0 || types.includes('*/*')) &&
    object.mediaType.startsWith('application/vnd.docker.distribution.manifest.v')
  );
}

/** A manifest as a registry serves it. */
export function serve(object: Stored): Answer {
  return {
    status: 200,
    headers: {
      'content-type': object.mediaType,
      'docker-content-digest': object.digest,
      'docker-distribution-api-version': 'registry/2.0',
    },
    bytes: object.bytes,
  };
}
