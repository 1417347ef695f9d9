import { CHOICES } from './choices';
import type { OptionDefinition } from './definition';

/** What a run writes. */
export const REPORT = [
  {
    id: 'format',
    flag: '--format',
    short: 'o',
    input: null,
    kind: 'choice',
    value: 'FORMAT',
    choices: CHOICES.format,
    default: 'text',
    help: 'Format of the report on standard output.',
    group: 'Report',
    commands: ['check', 'diagnose', 'scan', 'merge', 'demo'],
  },
  {
    id: 'report',
    flag: '--report',
    input: 'reports',
    kind: 'reports',
    value: 'FORMAT=FILE',
    choices: CHOICES.report,
    default: null,
    help: 'Also write the report to a file, or to gs://BUCKET/OBJECT.',
    group: 'Report',
    commands: ['check', 'diagnose', 'scan', 'merge'],
  },
  {
    id: 'facts',
    flag: '--facts',
    input: 'facts',
    kind: 'file',
    value: 'FILE',
    default: null,
    help: 'Judge the facts saved in this file (or gs://BUCKET/OBJECT), without any request. Other options default to those of the saved run.',
    group: 'Report',
    commands: ['check', 'scan'],
  },
  {
    id: 'save-facts',
    flag: '--save-facts',
    input: 'save_facts',
    kind: 'file',
    value: 'FILE',
    default: null,
    help: 'Save the facts to a file (or gs://BUCKET/OBJECT), to judge them again later. It holds no secret.',
    group: 'Report',
    commands: ['check', 'scan'],
  },
] as const satisfies readonly OptionDefinition[];
