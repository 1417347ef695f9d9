/** Exit statuses, in one place: what the command line ends with, and what the action says in `exit_code`. */
export const EXIT = {
  passed: 0,
  /** A gate failed. */
  failed: 1,
  /** Wrong usage, input or policy. */
  usage: 2,
  /** A gate is unknown, and that decides the status. */
  unknown: 3,
  /** A bug in this program. */
  fault: 70,
  /** A requested file could not be written (`EX_CANTCREAT` of sysexits.h). */
  notWritten: 73,
  /** By SIGINT. */
  interrupted: 130,
  /** By SIGTERM. */
  terminated: 143,
} as const;
