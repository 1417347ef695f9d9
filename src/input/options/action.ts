import { CHOICES } from './choices';
import { RUNS, type CommandName, type OptionDefinition } from './definition';

/** The commands that create a report. */
const ALL: readonly CommandName[] = [...RUNS, 'merge'];

/** What the action does; the command line has commands for it. */
export const MODE = [
  {
    id: 'mode',
    flag: null,
    input: 'mode',
    kind: 'choice',
    value: 'MODE',
    choices: CHOICES.mode,
    default: 'check',
    help: 'What to do.',
    group: 'Action',
    commands: ALL,
  },
] as const satisfies readonly OptionDefinition[];

/** How the action presents a report; only the action has these options. */
export const ACTION = [
  {
    id: 'annotations',
    flag: null,
    input: 'annotations',
    kind: 'boolean',
    value: null,
    default: 'true',
    help: 'Annotate the run with what fails, warns or is unknown.',
    group: 'Action',
    commands: ALL,
  },
  {
    id: 'summary',
    flag: null,
    input: 'summary',
    kind: 'boolean',
    value: null,
    default: 'true',
    help: 'Write the report to the job’s summary.',
    group: 'Action',
    commands: ALL,
  },
  {
    id: 'comment',
    flag: null,
    input: 'comment',
    kind: 'boolean',
    value: null,
    default: 'false',
    help: 'Write the report as one comment on the pull request, and update it in place; each step, each job of a matrix and each cluster has its own. The job needs “pull-requests: write”.',
    group: 'Action',
    commands: ALL,
  },
  {
    id: 'github-token',
    flag: null,
    input: 'github_token',
    kind: 'string',
    value: 'TOKEN',
    default: '${{ github.token }}',
    help: 'Token that writes the comment. Default: the job’s own.',
    group: 'Action',
    commands: ALL,
  },
] as const satisfies readonly OptionDefinition[];
