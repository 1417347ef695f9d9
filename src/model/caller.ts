/** The caller in the commands of a report: the identity that runs the program, whose IAM member may not be known. */

/** Stands for the caller in commands if its IAM member is not known: a shell variable that the user sets. */
export const CALLER_VARIABLE = '"$CALLER"';

/** Whether the commands use that variable, so that it must be set first. */
export const needsCaller = (commands: readonly string[]): boolean =>
  commands.some((command) => command.includes(CALLER_VARIABLE));

const READER = '--role=roles/artifactregistry.reader';
/** A role that contains all permissions of the reader role (https://cloud.google.com/artifact-registry/docs/access-control#permissions). */
const VIEWER = '--role=roles/artifactregistry.viewer';

/** Commands that grant roles, without duplicates, and without a role that another one includes on the same resource. */
export function distinctGrants(commands: readonly string[]): readonly string[] {
  const all = new Set(commands);
  return [...all].filter((command) => !command.includes(READER) || !all.has(command.replace(READER, VIEWER)));
}
