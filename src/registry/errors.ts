import { consumerOf, failedByStatus, whyRefused } from '../http/google-error';
import { googleRegistryHost } from '../model/google-registry';
import type { HttpAnswer } from '../http/types';
import { clean, firstWords, type Json, list, object, objectOrNull, parseJson, text } from '../model/json';
import { absent, denied, failed, isProjectTrouble, type Missing } from '../model/fact';
import { PULL_PERMISSION } from '../model/iam';
import { need, type Need } from '../model/need';
import { repositoryAt } from '../model/image-reference';
import { repositoryPath } from '../model/repository-name';

/** Whom the answer was given to, which decides what a refusal means. */
export interface AskedRegistry {
  readonly host: string;
  readonly path: string;
  /** True where a Google token went along. */
  readonly withToken: boolean;
  /** Whose token it was; null: the caller's. */
  readonly whose: string | null;
  /** Who answered: the registry, or its token endpoint. */
  readonly at: 'registry' | 'token';
}

/**
 * What a registry's answer other than 200 means. A refusal or a "not found" counts only in a registry's own form: what
 * is empty or foreign may be a proxy's or a load balancer's, and tells nothing. Status and code first, words second.
 * The form is the error list of the OCI distribution specification (https://github.com/opencontainers/distribution-spec).
 * @param from what was asked, for the fact
 */
export function registryMissing(answer: HttpAnswer, asked: AskedRegistry, from: string): Missing {
  const { status } = answer;
  const host = googleRegistryHost(asked.host);
  const google = host !== null;
  if (status === 412 && host?.form === 'gcr.io' && CONTAINER_REGISTRY_OVER.test(firstWords(answer.body)))
    return denied(
      'gcr-not-served',
      from,
      firstWords(answer.body),
      [],
      repositoryAt(asked.host, asked.path)?.project ?? null,
    );
  const said = google ? wordsOfGoogle(answer) : wordsOfRegistry(answer, asked.at === 'token');
  const byStatus = failedByStatus(status);
  if (byStatus !== null && byStatus !== 'unauthenticated')
    return failed(byStatus, from, said || `HTTP ${status} ${firstWords(answer.body)}`.trim());
  if (said === null) {
    const body = firstWords(answer.body) || '(empty)';
    return failed('malformed', from, `HTTP ${status}, and the answer is none of a registry: ${body}`);
  }
  const detail = said || `HTTP ${status}`;
  if (status === 401) return unauthorized(asked, google, from, detail);
  if (status === 404) return absent(from, detail);
  if (status === 403) return forbidden(asked, google, from, detail);
  return failed('rejected', from, detail);
}

/** https://cloud.google.com/artifact-registry/docs/transition/auto-migrate-gcr-ar: whoever asks gets this. */
const CONTAINER_REGISTRY_OVER = /^Container Registry is deprecated/i;

/**
 * The media type that a manifest has where the registry says "has media type 'X', but client accepts 'Y'": it exists.
 * @returns null for any other answer
 */
export function mediaTypeNotAccepted(answer: HttpAnswer): string | null {
  if (answer.status !== 404 && answer.status !== 406) return null;
  const words = errorList(objectOrNull(parseJson(answer.body)))?.words ?? '';
  return /has media type ['"]([\w.+/-]{1,200})['"], but client accepts/i.exec(words)?.[1] ?? null;
}

function unauthorized(asked: AskedRegistry, google: boolean, from: string, detail: string): Missing {
  if (google) {
    // Without credentials nothing of them was refused: the image is not public.
    if (!asked.withToken) return denied('permission', from, `there are no Google credentials: ${detail}`);
    return failed('unauthenticated', from, `${asked.whose ?? 'the caller’s'} token was refused: ${detail}`);
  }
  return refusedStranger(asked, from, detail);
}

function forbidden(asked: AskedRegistry, google: boolean, from: string, detail: string): Missing {
  if (!google) return refusedStranger(asked, from, detail);
  const why = whyRefused(detail);
  if (asked.withToken && /^unauthenticated request/i.test(detail)) {
    return failed('unauthenticated', from, `${asked.whose ?? 'the caller’s'} token was not taken: ${detail}`);
  }
  const needs = why === 'permission' || why === 'ambiguous' ? [downloadNeed(asked)] : [];
  return denied(why, from, detail, needs, isProjectTrouble(why) ? consumerOf(detail) : null);
}

/** Docker Hub says the same of a repository that is missing and of one that is private. */
const refusedStranger = ({ host }: AskedRegistry, from: string, detail: string): Missing =>
  host === 'docker.io'
    ? denied('ambiguous', from, `${detail}: it is private, or it does not exist`)
    : denied('permission', from, `the registry wants credentials: ${detail}`);

/** What would tell: downloads on the repository that the image is in. */
function downloadNeed(asked: AskedRegistry): Need {
  const place = repositoryAt(asked.host, asked.path);
  const repository = place === null ? `${asked.host}/${asked.path}` : repositoryPath(place);
  return need(PULL_PERMISSION, repository);
}

/** What Artifact Registry says for certain, also where it comes in the envelope of Google's other APIs. */
const GOOGLES_OWN =
  /artifactregistry\.|vpcServiceControlsUniqueIdentifier|has not been used in project|requires billing to be enabled|insufficient authentication scopes/i;

/** The words of Artifact Registry; null where the answer is not in its form. */
function wordsOfGoogle(answer: HttpAnswer): string | null {
  const json = objectOrNull(parseJson(answer.body));
  const errors = errorList(json);
  if (errors !== null) return errors.coded ? errors.words : null;
  const message = text(object(json?.['error'])['message']) ?? '';
  return object(json?.['error'])['code'] === answer.status && GOOGLES_OWN.test(message) ? clean(message) : null;
}

/** The words of any registry, or of its token endpoint, whose form is not specified; null where there is no form. */
function wordsOfRegistry(answer: HttpAnswer, atToken: boolean): string | null {
  const json = objectOrNull(parseJson(answer.body));
  const errors = errorList(json);
  if (errors !== null) return errors.words === '' ? null : errors.words;
  // A challenge is a registry's word, and so is what says that it speaks the registry's protocol.
  const challenged = answer.status === 401 && /^(?:bearer|basic) /i.test(answer.header('www-authenticate') ?? '');
  if (challenged || answer.header('docker-distribution-api-version') !== null) return firstWords(answer.body);
  if (!atToken || json === null) return null;
  const said = text(json['details']) ?? text(json['error']) ?? text(json['message']) ?? text(json['detail']);
  return said === null ? null : clean(said);
}

/** The list of errors (`{errors: [{code, message}]}`), and whether each has its code; null where there is none. */
function errorList(json: Json | null): { readonly words: string; readonly coded: boolean } | null {
  const errors = list(json?.['errors']).slice(0, 5).map(objectOrNull);
  if (errors.length === 0 || errors.some((each) => each === null)) return null;
  const words = errors.map((each) => text(each?.['message']) ?? text(each?.['code']) ?? '').filter(Boolean);
  return { words: clean(words.join('; ')), coded: errors.every((each) => text(each?.['code']) !== null) };
}
