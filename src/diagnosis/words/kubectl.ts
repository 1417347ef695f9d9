/** What kubectl says of its caller's way into a cluster. */
const SAYINGS = {
  'caller-lacks-cluster-access': [
    /Required "container\.clusters\.[a-zA-Z]{1,40}" permission/,
    /cannot \S{1,40} resource "/,
  ],
  'control-plane-unreachable': [
    /Unable to connect to the server/,
    /dial tcp \S{1,100}: (?:i\/o timeout|connect: )/,
    /no such host/,
    /TLS handshake timeout/,
  ],
  'caller-not-accepted': [/You must be logged in to the server/, /\bUnauthorized\b/],
} as const;

export type KubectlSaying = keyof typeof SAYINGS;

/** Whether the caller may not, did not get there, or is not known; null: something else. */
export function kubectlSays(words: string): KubectlSaying | null {
  const all = Object.entries(SAYINGS) as readonly (readonly [KubectlSaying, readonly RegExp[]])[];
  return all.find(([, patterns]) => patterns.some((pattern) => pattern.test(words)))?.[0] ?? null;
}

/** The namespace's LimitRange refuses the pod's requests. */
export const isLimitRange = (words: string): boolean =>
  /(?:minimum|maximum) \S{1,60} usage per (?:Container|Pod) is|max limit to request ratio per (?:Container|Pod)/.test(
    words,
  );
