import { consumerOf, failedByStatus, whyRefused } from '../google/google-error';
import { isGoogleRegistry } from '../model/google-registry';
import type { HttpAnswer } from '../http/types';
import { clean, firstWords, list, object, objectOrNull, parseJson, text } from '../model/json';
import { absent, denied, failed, type Missing } from '../model/fact';
import { need, type Need } from '../model/need';
import { parseImageReference, repositoryPath } from '../model/image-reference';

/** Whom the answer was given to, which decides what a refusal means. */
export interface Asked {
  readonly host: string;
  readonly path: string;
  /** True where a Google token went along. */
  readonly withToken: boolean;
  /** Whose token it was; the caller's where not given. */
  readonly whose?: string;
}

/**
 * What a registry's answer other than 200 means (FACTS 3.4); the token endpoint's answers are read the same way.
 * Status and code first, words second.
 * @param from what was asked, for the fact
 */
export function registryMissing(answer: HttpAnswer, asked: Asked, from: string): Missing {
  const { status } = answer;
  const google = isGoogleRegistry(asked.host);
  const errors = errorsOf(answer);
  const words = errors?.words ?? '';
  const detail = words || `HTTP ${status}`;
  if (status === 401) return unauthorized(asked, google, from, detail);
  const byStatus = failedByStatus(status);
  if (byStatus !== null) return failed(byStatus, from, words || `HTTP ${status} ${firstWords(answer.body)}`.trim());
  if (errors === null || (google && status === 404 && words === '' && answer.body.length > 0)) {
    const kind = `HTTP ${status}, and the answer is none of a registry: ${firstWords(answer.body)}`;
    return failed('malformed', from, kind);
  }
  if (status === 404) return absent(from, detail);
  if (status === 403) return forbidden(asked, google, from, detail);
  return failed('rejected', from, detail);
}

/**
 * The media type that a manifest has where the registry says "has media type 'X', but client accepts 'Y'": it exists.
 * @returns null for any other answer
 */
export function mediaTypeNotAccepted(answer: HttpAnswer): string | null {
  if (answer.status !== 404 && answer.status !== 406) return null;
  return (
    /has media type ['"]([\w.+/-]{1,200})['"], but client accepts/i.exec(errorsOf(answer)?.words ?? '')?.[1] ?? null
  );
}

function unauthorized(asked: Asked, google: boolean, from: string, detail: string): Missing {
  if (google) {
    const who = asked.withToken
      ? `${asked.whose ?? 'the caller’s'} token was refused`
      : 'there are no Google credentials';
    return failed('unauthenticated', from, `${who}: ${detail}`);
  }
  // Docker Hub says the same of a repository that is missing and of one that is private.
  if (asked.host === 'docker.io') return denied('ambiguous', from, `${detail}: it is private, or it does not exist`);
  return denied('permission', from, `the registry wants credentials: ${detail}`);
}

function forbidden(asked: Asked, google: boolean, from: string, detail: string): Missing {
  if (!google) {
    if (asked.host === 'docker.io') return denied('ambiguous', from, `${detail}: it is private, or it does not exist`);
    return denied('permission', from, `the registry wants credentials: ${detail}`);
  }
  const why = whyRefused(detail);
  if (asked.withToken && /^unauthenticated request/i.test(detail)) {
    return failed('unauthenticated', from, `${asked.whose ?? 'the caller’s'} token was not taken: ${detail}`);
  }
  const needs = why === 'permission' || why === 'ambiguous' ? [downloadNeed(asked)] : [];
  return denied(
    why,
    from,
    detail,
    needs,
    why === 'api-disabled' || why === 'billing-disabled' ? consumerOf(detail) : null,
  );
}

/** What would tell: downloads on the repository that the image is in. */
function downloadNeed({ host, path }: Asked): Need {
  const parsed = parseImageReference(`${host}/${path}`);
  const image = parsed.ok && parsed.reference.kind === 'artifact-registry' ? parsed.reference : null;
  const repository = image === null ? null : repositoryPath(image);
  return need('artifactregistry.repositories.downloadArtifacts', repository ?? `${host}/${path}`);
}

/**
 * The words of the registry's error envelope (`{errors: [{code, message}]}`, or Google's `{error: {message}}`), with
 * its codes. Empty words where there is no body to hold any; null where the answer is something else, such as a page.
 */
function errorsOf(answer: HttpAnswer): { words: string } | null {
  if (answer.body.length === 0) return { words: '' };
  const json = objectOrNull(parseJson(answer.body));
  if (json === null) {
    const registry = answer.header('docker-distribution-api-version') !== null;
    return registry ? { words: firstWords(answer.body) } : null;
  }
  const single = objectOrNull(json['error']);
  const errors = [...list(json['errors']), ...(single === null ? [] : [single])].slice(0, 5).map(object);
  const words = errors.map(({ code, message }) => text(message) ?? text(code) ?? '').filter((each) => each !== '');
  return { words: clean(words.join('; ')) || clean(text(json['details']) ?? text(json['error']) ?? '') };
}
