import { consumerOf, failedByStatus, whyRefused } from '../http/google-error';
import { googleRegistryHost } from '../model/google-registry';
import type { HttpAnswer } from '../http/types';
import { clean, firstWords, type Json, list, object, objectOrNull, parseJson, text } from '../model/json';
import { absent, denied, failed, isProjectTrouble, type Missing } from '../model/fact';
import { PULL_PERMISSION } from '../model/iam';
import { need, type Need } from '../model/need';
import { repositoryAt } from '../model/image-reference';
import { repositoryPath } from '../model/repository-name';

/** The request behind an answer, which decides what a refusal means. */
export interface AskedRegistry {
  readonly host: string;
  readonly path: string;
  /** Whether the request was sent with a Google token. */
  readonly withToken: boolean;
  /** The owner of the token; null for the caller. */
  readonly whose: string | null;
  /** The source of the answer: the registry, or its token endpoint. */
  readonly at: 'registry' | 'token';
}

/**
 * Interprets an answer of a registry other than 200. A refusal or a "not found" counts only in the format of
 * registries: an empty or different answer may come from a proxy or a load balancer, and says nothing. Status and code
 * are checked first, the message second. The format is the error list of the OCI distribution specification
 * (https://github.com/opencontainers/distribution-spec).
 * @param from the source of the resulting fact
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

/**
 * The message of the shut-down Container Registry:
 * https://cloud.google.com/artifact-registry/docs/transition/auto-migrate-gcr-ar
 */
const CONTAINER_REGISTRY_OVER = /^Container Registry is deprecated/i;

/**
 * The media type of an existing manifest, from the registry's answer "has media type 'X', but client accepts 'Y'".
 * @returns null for any other answer
 */
export function mediaTypeNotAccepted(answer: HttpAnswer): string | null {
  if (answer.status !== 404 && answer.status !== 406) return null;
  const words = errorList(objectOrNull(parseJson(answer.body)))?.words ?? '';
  return /has media type ['"]([\w.+/-]{1,200})['"], but client accepts/i.exec(words)?.[1] ?? null;
}

function unauthorized(asked: AskedRegistry, google: boolean, from: string, detail: string): Missing {
  if (google) {
    // Without credentials, none were refused: the image is not public.
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

/** Docker Hub gives the same answer for a missing and for a private repository. */
const refusedStranger = ({ host }: AskedRegistry, from: string, detail: string): Missing =>
  host === 'docker.io'
    ? denied('ambiguous', from, `${detail}: it is private, or it does not exist`)
    : denied('permission', from, `the registry wants credentials: ${detail}`);

/** The permission to read the image: downloads from its repository. */
function downloadNeed(asked: AskedRegistry): Need {
  const place = repositoryAt(asked.host, asked.path);
  const repository = place === null ? `${asked.host}/${asked.path}` : repositoryPath(place);
  return need(PULL_PERMISSION, repository);
}

/** Messages that certainly come from Artifact Registry, even in the JSON format of Google's other APIs. */
const GOOGLES_OWN =
  /artifactregistry\.|vpcServiceControlsUniqueIdentifier|has not been used in project|requires billing to be enabled|insufficient authentication scopes/i;

/** The error message of Artifact Registry; null if the answer is not in its format. */
function wordsOfGoogle(answer: HttpAnswer): string | null {
  const json = objectOrNull(parseJson(answer.body));
  const errors = errorList(json);
  if (errors !== null) return errors.coded ? errors.words : null;
  const message = text(object(json?.['error'])['message']) ?? '';
  return object(json?.['error'])['code'] === answer.status && GOOGLES_OWN.test(message) ? clean(message) : null;
}

/**
 * The error message of any registry, or of its token endpoint, which has no specified format; null if there is no known
 * format.
 */
function wordsOfRegistry(answer: HttpAnswer, atToken: boolean): string | null {
  const json = objectOrNull(parseJson(answer.body));
  const errors = errorList(json);
  if (errors !== null) return errors.words === '' ? null : errors.words;
  // A challenge, or a header that declares the registry protocol, shows that the answer comes from a registry.
  const challenged = answer.status === 401 && /^(?:bearer|basic) /i.test(answer.header('www-authenticate') ?? '');
  if (challenged || answer.header('docker-distribution-api-version') !== null) return firstWords(answer.body);
  if (!atToken || json === null) return null;
  const said = text(json['details']) ?? text(json['error']) ?? text(json['message']) ?? text(json['detail']);
  return said === null ? null : clean(said);
}

/** The list of errors (`{errors: [{code, message}]}`), and whether each has a code; null if there is no list. */
function errorList(json: Json | null): { readonly words: string; readonly coded: boolean } | null {
  const errors = list(json?.['errors']).slice(0, 5).map(objectOrNull);
  if (errors.length === 0 || errors.some((each) => each === null)) return null;
  const words = errors.map((each) => text(each?.['message']) ?? text(each?.['code']) ?? '').filter(Boolean);
  return { words: clean(words.join('; ')), coded: errors.every((each) => text(each?.['code']) !== null) };
}
