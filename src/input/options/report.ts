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
    help: 'Also write the report to a file whose folder exists.',
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
    help: 'Judge the saved facts of this file, with no request; what is not given is taken from what it was saved for.',
    group: 'Report',
    commands: ['check'],
  },
  {
    id: 'save-facts',
    flag: '--save-facts',
    input: 'save_facts',
    kind: 'file',
    value: 'FILE',
    default: null,
    help: 'Write the facts to a file, to be judged again later. They hold no secret.',
    group: 'Report',
    commands: ['check'],
  },
] as const satisfies readonly OptionDefinition[];
