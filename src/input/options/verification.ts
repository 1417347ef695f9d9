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
    help: 'Pull the image on the cluster: with a pod, or with crictl as root on a node, reached by a pod (node) or by SSH (ssh). admission creates nothing and only asks whether the cluster admits the pod.',
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
    help: 'Time limit of one verification pull.',
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
    help: 'Also run the image’s own command in the verification pod.',
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
