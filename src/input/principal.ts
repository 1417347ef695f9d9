import { nearest } from '../model/suggest';
import type { Read } from './duration';

const FORMS = 'serviceAccount:EMAIL, user:EMAIL or principal://iam.googleapis.com/…/subject/S';
const EMAIL = /^[^\s@:/[\]]+@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/;
/** The member for a Kubernetes service account: `serviceAccount:P.svc.id.goog[NS/KSA]`. */
const WORKLOAD = /^[a-z0-9.:-]+\.svc\.id\.goog\[[a-z0-9-]+\/[a-z0-9.-]+\]$/;
/** Members of a policy that are not a single principal. */
const SETS = [
  'group',
  'domain',
  'allUsers',
  'allAuthenticatedUsers',
  'principalSet',
  'projectOwner',
  'projectEditor',
  'projectViewer',
];

/** The principal that pulls: an IAM member for a single principal, in the form that policies use. */
export function parsePrincipal(text: string): Read<string> {
  if (text.startsWith('principal://')) {
    if (/^principal:\/\/iam\.googleapis\.com\/\S+\/subject\/\S+$/.test(text)) return { value: text };
    return {
      problem:
        'is not a principal: principal://iam.googleapis.com/projects/N/locations/global/workloadIdentityPools/POOL/subject/S',
    };
  }
  const colon = text.indexOf(':');
  const [type, rest] = [text.slice(0, Math.max(colon, 0)), text.slice(colon + 1)];
  if (type === 'serviceAccount' && (EMAIL.test(rest) || WORKLOAD.test(rest))) return { value: text };
  if (type === 'user' && EMAIL.test(rest)) return { value: text };
  return { problem: problemOf(text, type, rest) };
}

function problemOf(text: string, type: string, rest: string): string {
  if (EMAIL.test(text)) return `is an e-mail address without its kind. Did you mean ${kindOf(text)}:${text}?`;
  if (WORKLOAD.test(text)) return `lacks its kind. Did you mean serviceAccount:${text}?`;
  if (type === 'deleted') return 'is a deleted account: it pulls nothing';
  const set = SETS.find((each) => each === type || each === text);
  if (set !== undefined) return `is not a single principal that pulls (${set}): ${FORMS}`;
  if (type === 'serviceAccount' || type === 'user') return `has no e-mail address after “${type}:”`;
  const meant = nearest(type, ['serviceAccount', 'user']);
  if (type !== '' && meant !== null && EMAIL.test(rest))
    return `is no IAM member: ${FORMS}. Did you mean ${meant}:${rest}?`;
  return `is no IAM member: ${FORMS}`;
}

const kindOf = (email: string): string => (email.endsWith('gserviceaccount.com') ? 'serviceAccount' : 'user');
