import type { Fact } from '../model/fact';
import type { Baseline } from '../model/baseline';
import type { ImageUse } from '../model/image-use';
import type { ImageSource } from '../model/target';
import type { VerifyHow } from '../model/verification';
import { ownValue } from '../model/own-value';
import type { AnsweredQuestion } from './ask';

/** What was asked for when the facts were saved, so that they can be judged again without repeating it. */
export interface SavedRequest {
  readonly images: readonly string[];
  /** For each image where it stands and how it is used; older files do not say it. */
  readonly places?: readonly SavedPlaces[];
  readonly clusters: readonly string[];
  readonly nodePools: readonly string[] | null;
  readonly namespace: string | null;
  readonly principal: string | null;
  readonly pullSecrets: readonly string[];
  /** The policy file that decided, as it was; null: there was none. Older files do not say it. */
  readonly policy?: { readonly file: string; readonly text: string } | null;
  /** What the earlier report said that it was compared with; null: there was none. */
  readonly baseline?: Baseline | null;
  /** How the pull was verified; older files do not say it: not. */
  readonly verify?: VerifyHow;
  readonly verifyRun?: boolean;
  readonly verifyScaleUp?: boolean;
  /** Whether the nodes' accounts were asked as; facts saved by an older version do not say it. */
  readonly impersonateNode?: boolean;
}

/** Where an image was found: as its target has it. */
export interface SavedPlaces {
  readonly sources: readonly ImageSource[];
  /** None where no manifest named it. */
  readonly uses?: readonly ImageUse[];
  readonly plain?: boolean;
}

/** `--save-facts`: plain, versioned JSON; no token and no secret is ever in it. */
export interface FactsFile {
  readonly schemaVersion: 1;
  readonly kind: 'gke-image-preflight/facts';
  /** When they were gathered, ISO 8601: what depends on the time is judged as of then. */
  readonly asOf: string;
  readonly caller: string | null;
  readonly request: SavedRequest;
  readonly facts: readonly AnsweredQuestion[];
}

const KIND = 'gke-image-preflight/facts';

/** The text of a facts file. */
export function writeFacts(file: Omit<FactsFile, 'schemaVersion' | 'kind'>): string {
  const whole: FactsFile = { schemaVersion: 1, kind: KIND, ...file };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

/**
 * Reads a facts file.
 * @returns the facts, or the problems with the text, each one sentence
 */
export function readFactsFile(text: string): { file: FactsFile } | { problems: readonly string[] } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { problems: ['it is not JSON'] };
  }
  if (!isRecord(json) || json['kind'] !== KIND) return { problems: [`it is no facts file (“kind” must be “${KIND}”)`] };
  if (json['schemaVersion'] !== 1)
    return { problems: [`its schemaVersion is ${JSON.stringify(json['schemaVersion'])}; this version reads 1`] };
  const problems: string[] = [];
  if (typeof json['asOf'] !== 'string' || Number.isNaN(Date.parse(json['asOf']))) problems.push('“asOf” is no time');
  if (!isRecord(json['request'])) problems.push('“request” is missing');
  const facts = Array.isArray(json['facts']) ? (json['facts'] as unknown[]) : null;
  if (facts === null) problems.push('“facts” is no list');
  facts?.forEach((each, index) => {
    if (!isRecord(each) || typeof each['question'] !== 'string' || !isRecord(each['of']) || !isFact(each['fact'])) {
      problems.push(`facts[${String(index)}] is no answered question`);
    }
  });
  return problems.length > 0 ? { problems: problems.slice(0, 20) } : { file: json as unknown as FactsFile };
}

/** Whether a facts file's request has the shape that it should. */
export function isSavedRequest(request: SavedRequest): boolean {
  const lists = [request.images, request.clusters, request.nodePools ?? [], request.pullSecrets];
  return (
    lists.every(isTexts) &&
    [request.namespace, request.principal].every((each: unknown) => each === null || typeof each === 'string') &&
    ['undefined', 'boolean'].includes(typeof request.impersonateNode) &&
    (request.places === undefined || (Array.isArray(request.places) && request.places.every(isPlaces)))
  );
}

const isTexts = (list: unknown): boolean => Array.isArray(list) && list.every((each) => typeof each === 'string');
const isListOf = (list: unknown, is: (each: unknown) => boolean): boolean => Array.isArray(list) && list.every(is);
const isTextOrNull = (value: unknown): boolean => value === null || typeof value === 'string';

const isPlaces = (value: unknown): boolean =>
  isRecord(value) &&
  isListOf(value['sources'], isSource) &&
  (value['uses'] === undefined || isListOf(value['uses'], isUse)) &&
  ['undefined', 'boolean'].includes(typeof value['plain']);

const isSource = (value: unknown): boolean =>
  isRecord(value) &&
  typeof value['file'] === 'string' &&
  Number.isInteger(value['line']) &&
  Number.isInteger(value['column']) &&
  isTextOrNull(value['workload']);

const isUse = (value: unknown): boolean =>
  isRecord(value) &&
  typeof value['workload'] === 'string' &&
  typeof value['serviceAccount'] === 'string' &&
  typeof value['pullsAsItself'] === 'boolean' &&
  [value['container'], value['namespace'], value['pullPolicy']].every(isTextOrNull) &&
  isTexts(value['pullSecrets']) &&
  isScheduling(value['scheduling']);

const isScheduling = (value: unknown): boolean =>
  isRecord(value) &&
  isRecord(value['nodeSelector']) &&
  isTexts(Object.values(value['nodeSelector'])) &&
  (value['affinity'] === null || isListOf(value['affinity'], isTerm)) &&
  isListOf(value['tolerations'], isToleration) &&
  [value['nodeName'], value['runtimeClass'], value['os']].every(isTextOrNull) &&
  ['undefined', 'boolean'].includes(typeof value['runtimeClassRead']) &&
  ['undefined', 'boolean'].includes(typeof value['podsUnknown']) &&
  ['undefined', 'string'].includes(typeof value['classOfNamespace']) &&
  isTextOrNull(value['queue'] ?? null) &&
  isTexts(value['claims'] ?? []) &&
  isTexts(value['resources']);

const isTerm = (value: unknown): boolean =>
  isRecord(value) && isListOf(value['labels'], isExpression) && isListOf(value['fields'], isExpression);

const isExpression = (value: unknown): boolean =>
  isRecord(value) &&
  typeof value['key'] === 'string' &&
  typeof value['operator'] === 'string' &&
  isTexts(value['values']);

const isToleration = (value: unknown): boolean =>
  isRecord(value) &&
  [value['key'], value['value'], value['effect']].every(isTextOrNull) &&
  typeof value['operator'] === 'string';

const STATES: ReadonlySet<unknown> = new Set([
  'known',
  'absent',
  'denied',
  'failed',
  'blocked',
] satisfies Fact<unknown>['state'][]);
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isFact = (value: unknown): boolean => {
  if (!isRecord(value) || !STATES.has(value['state'])) return false;
  const isText = (key: string): boolean => typeof ownValue(value, key) === 'string';
  switch (value['state']) {
    case 'known':
      return isText('from') && value['value'] !== undefined;
    case 'absent':
      return isText('from') && isText('detail');
    case 'failed':
      return isText('from') && isText('detail') && isText('why');
    case 'denied':
      return (
        isText('from') &&
        isText('detail') &&
        isText('why') &&
        isTextOrNull(value['consumer']) &&
        isListOf(value['needs'], isNeed)
      );
    default:
      return (
        isRecord(value['by']) && !['known', 'blocked'].includes(String(value['by']['state'])) && isFact(value['by'])
      );
  }
};

const isNeed = (value: unknown): boolean =>
  isRecord(value) && ['way', 'permission', 'resource', 'role'].every((key) => typeof ownValue(value, key) === 'string');
