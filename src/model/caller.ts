/** The caller in the commands of a report: whoever runs the program, which may not know its own IAM member. */

/** Stands for the caller in commands where its IAM member is not known: a shell variable, to be set by who runs them. */
export const CALLER_VARIABLE = '"$CALLER"';

/** Whether commands ask for the variable to be set first. */
export const needsCaller = (commands: readonly string[]): boolean =>
  commands.some((command) => command.includes(CALLER_VARIABLE));

const READER = '--role=roles/artifactregistry.reader';
/** Holds all that the reader's role does (https://cloud.google.com/artifact-registry/docs/access-control#permissions). */
const VIEWER = '--role=roles/artifactregistry.viewer';

/** Commands of grants, each once, without those of a role that another one of them holds on the same resource. */
export function distinctGrants(commands: readonly string[]): readonly string[] {
  const all = new Set(commands);
  return [...all].filter((command) => !command.includes(READER) || !all.has(command.replace(READER, VIEWER)));
}
