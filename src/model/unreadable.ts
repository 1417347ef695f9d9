import type { Denied, Failed, FailedWhy } from './fact';
import type { Need } from './need';

const FAILED: Readonly<Record<FailedWhy, string>> = {
  unauthenticated: 'the credentials were not accepted',
  quota: 'a quota is used up',
  timeout: 'no answer came in time',
  unreachable: 'the service could not be reached',
  malformed: 'the answer could not be understood',
  server: 'the service failed',
  rejected: 'the service refused the request as wrong',
  'not-asked': 'this program did not ask for it',
  'not-sent': 'it was not asked for, as what is on this machine for that cannot be used',
  cancelled: 'the run ended before the answer came',
  'not-recorded': 'the facts file does not hold it',
  undecided: 'nothing that was read decides it',
};

/**
 * A sentence that says why something is not known.
 * @param subject what was to be read, as the start of the sentence: `The cluster`
 */
export const whyMissing = (subject: string, root: Denied | Failed): string =>
  `${subject} could not be read: ${reasonMissing(root)}`;

/** The reason without the subject, for example for something that could not be written. */
export function reasonMissing(root: Denied | Failed): string {
  const because = root.state === 'denied' ? whyDenied(root) : FAILED[root.why];
  const silent =
    root.state === 'denied' ? root.needs.length > 0 && root.why !== 'perimeter' : root.why === 'not-recorded';
  const words = silent ? '' : theWordsOf(root);
  return `${because}${words}`;
}

/** What is the same in every sentence about one reason of `whyDenied`. */
const DENIED: readonly string[] = [
  'the caller lacks',
  'the caller was refused',
  'the service does not say which',
  'the API is off in',
  'billing is off in',
  'the organization does not allow the service in',
  'is deleted or suspended',
  'nothing serves the gcr.io images of',
  'VPC Service Controls blocked the request',
];
const REASONS = [...DENIED, ...Object.values(FAILED)];

/**
 * The reasons that a message gives for what is missing, without the names of what was asked, in a fixed order. Empty: it is
 * not known for another reason.
 */
export function reasonsIn(message: string): readonly string[] {
  // The words of an answer may contain anything.
  const own = message.replace(/“[^“”]*”/g, '');
  return REASONS.filter((reason) => own.includes(reason));
}

function whyDenied(root: Denied): string {
  switch (root.why) {
    case 'permission':
      return root.needs.length > 0 ? `the caller lacks ${permissions(root.needs)}` : 'the caller was refused';
    case 'ambiguous':
      return root.needs.length > 0
        ? `the caller lacks ${permissions(root.needs)}, or it does not exist; the service does not say which`
        : 'the caller was refused, or it does not exist; the service does not say which';
    case 'api-disabled':
      return `the API is off in ${projectOf(root)}, which the answer names`;
    case 'billing-disabled':
      return `billing is off in ${projectOf(root)}, which the answer names`;
    case 'service-restricted':
      return `the organization does not allow the service in ${projectOf(root)}, which the answer names`;
    case 'project-deleted':
      return `${projectOf(root)}, which the answer names, is deleted or suspended`;
    case 'gcr-not-served':
      return `nothing serves the gcr.io images of ${projectOf(root)} any more`;
    case 'perimeter':
      return 'VPC Service Controls blocked the request for this runner, which says nothing of the node';
  }
}

const projectOf = ({ consumer }: Denied): string => (consumer === null ? 'a project' : `project ${consumer}`);

function permissions(needs: readonly Need[]): string {
  const first = needs[0]?.way;
  return needs
    .filter(({ way }) => way === first)
    .map(({ permission, resource }) => `${permission} on ${resource}`)
    .join(' and ');
}

function theWordsOf({ from, detail }: Denied | Failed): string {
  const words = quoted(detail);
  return words === '' ? ` (${from})` : ` (${from}: ${words})`;
}

/** The words of an answer in one line, at most 300 characters, in quotation marks; empty if there are none. */
export function quoted(detail: string): string {
  const line = detail
    // eslint-disable-next-line no-control-regex -- texts from outside may contain any character
    .replace(/[\s\x00-\x1f\x7f]+/g, ' ')
    .trim();
  if (line === '') return '';
  return `“${line.length > 300 ? `${line.slice(0, 299)}…` : line}”`;
}
