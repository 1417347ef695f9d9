import type { Row } from './cause';

/** Messages of the API server that refuses a pod, and of the scheduler that finds no node for one. */
export const ADMISSION: readonly Row[] = [
  {
    cause: 'webhook-unreachable',
    advice:
      'Bring the webhook’s own pods back, or its service and endpoints: kubectl get validatingwebhookconfigurations,mutatingwebhookconfigurations names it',
    words: [/failed calling webhook/i, /failed to call webhook/i],
  },
  {
    cause: 'binary-authorization',
    advice: 'Attest the image, name it by digest, or add it to the allow-list of the Binary Authorization policy',
    words: [
      /imagepolicywebhook\.image-policy\.k8s\.io/i,
      /denied by Binary Authorization/i,
      /Expected digest with sha256 scheme/i,
      /Denied by (?:default|cluster|project|namespace) [a-z -]{0,40}admission rule/i,
      /Denied by (?:default admission rule|an? admission rule|attestor)/i,
      /No attestations found/i,
    ],
  },
  {
    cause: 'admission-webhook',
    advice:
      'Change the image to what the cluster’s image policy allows, which the words name, or ask its owner for an exception',
    words: [/image policy webhook backend denied/i],
    checks: ['binary-authorization'],
  },
  {
    cause: 'autopilot-policy',
    advice: 'Take out of the pod what Autopilot does not allow, which the words name, or use a partner’s allow-list',
    words: [/denied by autogke-/i, /GKE Warden/i],
  },
  {
    cause: 'pod-security',
    advice:
      'Give the pod the security context that the words name, or move it to a namespace with a less strict label pod-security.kubernetes.io/enforce',
    words: [/violates PodSecurity/i],
  },
  {
    cause: 'resource-quota',
    advice: 'Free some of the namespace’s ResourceQuota, raise it, or use another namespace',
    words: [/exceeded quota:/i, /failed quota:/i],
  },
  {
    cause: 'resource-quota',
    advice: 'Bring the pod’s requests within the namespace’s LimitRange, which the words name',
    words: [
      /(?:minimum|maximum) \S{1,60} usage per (?:Container|Pod) is/i,
      /max limit to request ratio per (?:Container|Pod)/i,
    ],
  },
  {
    cause: 'service-account-missing',
    advice:
      'Create the Kubernetes service account in the pod’s namespace first: its pull secrets and identity decide the pull',
    words: [/error looking up service account/i],
  },
  {
    cause: 'admission-webhook',
    advice:
      'Push the image before it is deployed, or correct the reference: the webhook looks it up in its registry and does not find it',
    words: [/admission webhook "[^"]{1,253}" denied the request/i],
    and: [/MANIFEST_UNKNOWN/i, /manifest unknown/i, /NAME_UNKNOWN/i, /name unknown/i],
    checks: ['image-exists', 'repository'],
  },
  {
    cause: 'admission-webhook',
    advice:
      'Give the webhook itself credentials for the registry, which it asks for the image before any node does; its own documentation says how',
    words: [/admission webhook "[^"]{1,253}" denied the request/i],
    and: [/https:\/\/\S{1,300}: (?:UNAUTHORIZED|DENIED|unauthorized|denied)\b/],
  },
  {
    cause: 'admission-webhook',
    advice: 'Change what the webhook objects to, which the words name, or ask its owner for an exception',
    words: [/admission webhook "[^"]{1,253}" denied the request/i],
  },
  {
    cause: 'admission-webhook',
    advice: 'Change what the validating admission policy objects to, or its binding',
    words: [/ValidatingAdmissionPolicy '[^']{1,253}' with binding '[^']{1,253}' denied request/i],
  },
  {
    cause: 'unschedulable',
    advice: 'Make room on the node pool, or let it scale up',
    reasons: ['Unschedulable', 'FailedScheduling'],
  },
  {
    cause: 'pull-secret-missing',
    advice: 'Create the pull secret in the pod’s own namespace',
    reasons: ['FailedToRetrieveImagePullSecret'],
  },
  {
    cause: 'pull-secret-missing',
    advice: 'Create the pull secret in the pod’s own namespace',
    words: [/Unable to retrieve some image pull secrets/i],
  },
  {
    // Kubernetes, pkg/credentialprovider/config.go: this error ends every pull of the pod before a registry is
    // contacted.
    cause: 'pull-secret-missing',
    advice:
      'Write the pull secrets of the pod anew (kubectl create secret docker-registry): the kubelet cannot read one of them, and pulls nothing for the pod until it can, whatever registry it is for',
    words: [
      /unable to parse auth field/i,
      /^(?:Error: )?illegal base64 data at input byte/i,
      /cannot unmarshal .{0,200}DockerConfig/i,
    ],
    terminal: true,
  },
  {
    cause: 'mount',
    advice: 'Look at the volume that the words name: the pull comes after its mount',
    reasons: ['FailedMount', 'ImageVolumeMountFailed'],
  },
];
