import { CHOICES } from './choices';
import type { OptionDefinition } from './definition';

/** Real pulls on the cluster. */
export const VERIFICATION = [
  {
    id: 'verify',
    flag: '--verify',
    input: 'verify',
    kind: 'choice',
    value: 'HOW',
    choices: CHOICES.verify,
    default: 'none',
    help: 'Really pull the image on the cluster: by a pod, or by crictl as root on a node, entered by a pod or by SSH; or only ask whether the cluster admits the pod, and create nothing.',
    group: 'Verification',
    commands: ['check', 'diagnose'],
  },
  {
    id: 'verify-timeout',
    flag: '--verify-timeout',
    input: 'verify_timeout',
    kind: 'duration',
    value: 'TIME',
    default: '120s',
    help: 'Time limit of one such pull.',
    group: 'Verification',
    commands: ['check', 'diagnose'],
  },
  {
    id: 'verify-run',
    flag: '--verify-run',
    input: 'verify_run',
    kind: 'boolean',
    value: null,
    default: 'false',
    help: 'Run the image’s own command in the verification pod.',
    group: 'Verification',
    commands: ['check', 'diagnose'],
  },
  {
    id: 'verify-scale-up',
    flag: '--verify-scale-up',
    input: 'verify_scale_up',
    kind: 'boolean',
    value: null,
    default: 'false',
    help: 'Let the verification pod wait for a new node.',
    group: 'Verification',
    commands: ['check', 'diagnose'],
  },
] as const satisfies readonly OptionDefinition[];
