import type { Row } from './cause';

const START_RUNTIME =
  'Look at containerd on the node (systemctl status containerd, journalctl -u containerd), or replace the node';

/** The pod's sandbox could not be created, and no image was requested. */
export const SANDBOX: Row = {
  cause: 'sandbox',
  advice: 'Look at the node’s network plugin and runtime: it could not set the pod up, so the image was not asked for',
  reasons: ['FailedCreatePodSandBox'],
};

/** Problems of the node itself. */
export const NODE: readonly Row[] = [
  {
    // The pod’s own sandbox (a virtual machine, gVisor) ended, but the runtime itself responds.
    cause: 'sandbox',
    advice:
      'Look at the node’s network plugin and runtime: it could not set the pod up, so the image was not asked for',
    reasons: ['FailedCreatePodSandBox'],
    words: [/failed to (?:create|start) containerd task/i],
  },
  {
    cause: 'runtime-down',
    advice: START_RUNTIME,
    words: [
      /dial unix/i,
      /Cannot connect to the Docker daemon/i,
      /containerd\.sock/i,
      /crio\.sock/i,
      // The daemon of a snapshotter (nydus, stargz, SOCI).
      /daemon socket \S{1,200}: not found/i,
      /until daemon is RUNNING/i,
      /code = Unavailable desc = (?:connection error|transport is closing|error reading from server)/i,
    ],
  },
  {
    cause: 'runtime-down',
    advice: START_RUNTIME,
    reasons: ['ImageInspectError'],
    words: [/DeadlineExceeded/i, /context deadline exceeded/i],
  },
  {
    // The runtime's own deadline: the message names no registry.
    cause: 'sandbox',
    advice:
      'Look at the node’s network plugin and runtime: it could not set the pod up, so the image was not asked for',
    reasons: ['FailedCreatePodSandBox'],
    words: [
      /^(?:Failed (?:to )?create pod sandbox: )?rpc error: code = DeadlineExceeded desc = context deadline exceeded\s?$/i,
    ],
  },
  {
    cause: 'runtime-configuration',
    advice: 'Correct the container runtime’s configuration on the node, or replace the node',
    words: [
      /failed to load TOML/i,
      /no unpack platforms defined/i,
      /unable to initialize unpacker/i,
      /snapshotter \S{1,60} (?:was )?not found/i,
      /unknown service (?:runtime\.v1|containerd\.)/i,
      /mount (?:layer )?type must be \S{1,60}/i,
      /unsupported shim version/i,
      /no runtime for \S{1,100} is configured/i,
      // The plugin that gives the kubelet the node’s own credentials.
      /credential provider plugin (?:did not|failed|returned)/i,
    ],
  },
  {
    cause: 'pull-under-way',
    advice: 'Wait: another pull of the same layer is under way on the node; if it stays, restart containerd there',
    words: [/\blocked: unavailable/i, /locking ref/i],
  },
  {
    cause: 'node-busy',
    advice: 'Wait: the node starts only so many pulls a second (registryPullQPS)',
    words: [/pull QPS exceeded/i],
  },
  {
    cause: 'disk-full',
    advice: 'Free or enlarge the node’s boot disk: a new pool with a larger --disk-size, or a smaller image',
    words: [
      /no space left on device/i,
      /not enough space on the disk/i,
      /disk quota exceeded/i,
      /low on resource: ephemeral-storage/i,
    ],
  },
  {
    cause: 'signature',
    advice: 'Sign the image as the node’s policy wants it, or take its registry out of that policy',
    reasons: ['SignatureValidationFailed'],
  },
  {
    cause: 'signature',
    advice: 'Sign the image as the node’s policy wants it, or take its registry out of that policy',
    words: [
      /Source image rejected/i,
      /signature was required/i,
      /signature validation failed/i,
      /SignatureValidationFailed/i,
      /image verifier \S{1,100} (?:blocked pull|returned error)/i,
    ],
  },
];

/** Matches the reason alone, if the message contains nothing more. */
export const BY_REASON: readonly Row[] = [
  {
    cause: 'registry-failure',
    advice: 'Try again: the registry could not be reached',
    reasons: ['RegistryUnavailable'],
  },
  {
    cause: 'image-inspection',
    advice: 'Look at the runtime’s own log on the node: it could not look at the images that it has',
    reasons: ['ImageInspectError'],
  },
  {
    cause: 'image-inspection',
    advice: 'Look at the runtime’s own log on the node: it could not look at the images that it has',
    words: [/Failed to inspect image/i],
  },
  SANDBOX,
  {
    cause: 'sandbox',
    advice:
      'Look at the node’s network plugin and runtime: it could not set the pod up, so the image was not asked for',
    words: [/failed to set ?up (?:sandbox|network for sandbox)/i, /create pod sandbox/i],
  },
];
