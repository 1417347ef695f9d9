/**
 * Conditions of bindings, deny rules and download rules, as far as facts decide them (a subset of CEL).
 * Only listed attributes, operators and functions are evaluated; anything else is `unknown`.
 */
import type { ASTNode, Environment } from '@marcbachmann/cel-js';
import type { EffectiveTag } from '../model/iam';
import { cel } from './cel';
import { isTagFunction, tagTruth, type Truth } from './tags';

export type { Truth } from './tags';

/** The values that a condition may refer to. */
export interface ConditionContext {
  /** `projects/P/locations/L/repositories/R` */
  readonly repository: string;
  /** The time of the request, ISO 8601. */
  readonly now: string;
  /** The tags that hold on the repository; null where they are not known. */
  readonly tags: readonly EffectiveTag[] | null;
}

export interface ConditionAnswer {
  readonly holds: Truth;
  /** It is decided only because of `resource.name`, `resource.type` or `resource.service`. */
  readonly byResource: boolean;
  /** It is decided only because of `request.time`: at another time the result may differ. */
  readonly byTime: boolean;
  /** It is not decided, and refers to tags that are not known. */
  readonly wantsTags: boolean;
}

/** IAM's own limit is lower, so a longer expression does not come from IAM. */
const LONGEST = 4000;
const LIMITS = { maxAstNodes: 500, maxDepth: 40, maxListElements: 100, maxMapEntries: 20, maxCallArguments: 8 };

/** Known attributes by their path: `request.time`. */
type Attributes = Readonly<Record<string, unknown>>;

interface Known {
  readonly attributes: Attributes;
  readonly tags: readonly EffectiveTag[] | null;
}

/**
 * Evaluates a condition of IAM. `&&` and `||` follow CEL: `false && unknown` is false, `true || unknown` is true.
 * @param expression CEL; it may be hostile: its size is bounded, it reaches nothing of the host and never throws
 */
export function judgeCondition(expression: string, { repository, now, tags }: ConditionContext): ConditionAnswer {
  const ast = parse(expression);
  if (ast === null) return { holds: 'unknown', byResource: false, byTime: false, wantsTags: false };
  const time = new Date(now);
  const ofRequest: Attributes = Number.isNaN(time.getTime()) ? {} : { 'request.time': time };
  const ofResource: Attributes = {
    'resource.name': repository,
    'resource.type': 'artifactregistry.googleapis.com/Repository',
    'resource.service': 'artifactregistry.googleapis.com',
  };
  const holds = truthOf(ast, { attributes: { ...ofRequest, ...ofResource }, tags });
  const needs = (attributes: Attributes): boolean =>
    holds !== 'unknown' && truthOf(ast, { attributes, tags }) === 'unknown';
  const wantsTags = holds === 'unknown' && tags === null && speaksOfTags(ast);
  return { holds, byResource: needs(ofRequest), byTime: needs(ofResource), wantsTags };
}

/**
 * Evaluates a condition of a download rule on one version of a Docker package. A version's ID is its digest (Artifact
 * Registry v1 `packages/P/versions/sha256:…`). Google's examples compare IDs such as `'3.0'`, which is not a digest, so
 * only comparisons with digests are decided.
 * @param expression CEL, hostile or not
 * @param digest `sha256:…`
 */
export function judgeVersion(expression: string, digest: string): Truth {
  const ast = parse(expression);
  if (ast === null || !textsIn(ast).every((text) => text.startsWith('sha256:'))) return 'unknown';
  return truthOf(ast, { attributes: { 'pkg.version.id': digest }, tags: null });
}

let shared: Environment | null = null;

/** Created with the first condition: most runs have none. */
const environment = (): Environment =>
  (shared ??= new (cel().Environment)({ limits: LIMITS })
    .registerVariable('request', 'map')
    .registerVariable('resource', 'map')
    .registerVariable('pkg', 'map'));

function parse(expression: string): ASTNode | null {
  if (expression.length > LONGEST) return null;
  const language = environment();
  try {
    return language.parse(expression).ast;
  } catch {
    return null;
  }
}

/** All string literals in the expression. */
const textsIn = (node: ASTNode): readonly string[] =>
  node.op === 'value' ? (typeof node.args === 'string' ? [node.args] : []) : operandsOf(node.args).flatMap(textsIn);

const speaksOfTags = (node: ASTNode): boolean =>
  (node.op === 'rcall' && isTagFunction(node.args[0])) || operandsOf(node.args).some(speaksOfTags);

/** The child nodes of a node, in any form of its arguments. */
function operandsOf(args: unknown): readonly ASTNode[] {
  if (Array.isArray(args)) return args.flatMap(operandsOf);
  return isNode(args) ? [args] : [];
}

const isNode = (value: unknown): value is ASTNode =>
  typeof value === 'object' && value !== null && 'op' in value && 'args' in value;

/** Three-valued logic: each operand of `&&`, `||`, `!` and `?:` is evaluated separately, so an unknown one does not hide another. */
function truthOf(node: ASTNode, known: Known): Truth {
  const ask = (operand: ASTNode): Truth => truthOf(operand, known);
  switch (node.op) {
    case '&&':
      return and(ask(node.args[0]), ask(node.args[1]));
    case '||':
      return not(and(not(ask(node.args[0])), not(ask(node.args[1]))));
    case '!_':
      return not(ask(node.args));
    case '?:': {
      const condition = ask(node.args[0]);
      return condition === 'unknown' ? 'unknown' : ask(node.args[condition ? 1 : 2]);
    }
    default:
      return ofTags(node, known.tags) ?? (isEvaluable(node, known.attributes) ? evaluated(node, known) : 'unknown');
  }
}

/** The result of a function on the resource's tags; null for anything else. */
function ofTags(node: ASTNode, tags: readonly EffectiveTag[] | null): Truth | null {
  if (node.op !== 'rcall' || !isTagFunction(node.args[0]) || pathOf(node.args[1]) !== 'resource') return null;
  const texts = node.args[2].map((each) => (each.op === 'value' && typeof each.args === 'string' ? each.args : null));
  return tags !== null && texts.every((each) => each !== null) ? tagTruth(node.args[0], texts, tags) : 'unknown';
}

const not = (truth: Truth): Truth => (truth === 'unknown' ? truth : !truth);

function and(left: Truth, right: Truth): Truth {
  if (left === false || right === false) return false;
  return left === 'unknown' || right === 'unknown' ? 'unknown' : true;
}

/** A result that is not a boolean, or an error, is unknown: Google may evaluate it differently. */
function evaluated(node: ASTNode, { attributes }: Known): Truth {
  try {
    const value: unknown = environment().evaluate(cel().serialize(node), nested(attributes));
    return typeof value === 'boolean' ? value : 'unknown';
  } catch {
    return 'unknown';
  }
}

/** `{request: {time}}` of `request.time`. */
function nested(known: Attributes): Record<string, unknown> {
  const root: Record<string, unknown> = { request: {}, resource: {}, pkg: {} };
  for (const [path, value] of Object.entries(known)) {
    const names = path.split('.');
    const last = names.pop() ?? '';
    let at = root;
    // The names are the program's own.
    // eslint-disable-next-line own/properties
    for (const name of names) at = (at[name] ??= {}) as Record<string, unknown>;
    // eslint-disable-next-line own/properties
    at[last] = value;
  }
  return root;
}

const FUNCTIONS = new Set(['timestamp', 'duration']);
const METHODS = new Set([
  'startsWith',
  'endsWith',
  'contains',
  'getFullYear',
  'getMonth',
  'getDate',
  'getDayOfMonth',
  'getDayOfWeek',
  'getDayOfYear',
  'getHours',
  'getMinutes',
  'getSeconds',
  'getMilliseconds',
]);

/** Whether facts decide every attribute and function in the expression. Macros, regular expressions and other maps are excluded. */
function isEvaluable(node: ASTNode, known: Attributes): boolean {
  const all = (...nodes: readonly ASTNode[]): boolean => nodes.every((each) => isEvaluable(each, known));
  switch (node.op) {
    case 'value':
      return true;
    case '.':
      return Object.hasOwn(known, pathOf(node) ?? '');
    case 'call':
      return FUNCTIONS.has(node.args[0]) && all(...node.args[1]);
    case 'rcall':
      return METHODS.has(node.args[0]) && all(node.args[1], ...node.args[2]);
    case 'list':
      return all(...node.args);
    case '!_':
    case '-_':
      return all(node.args);
    case '?:':
      return all(...node.args);
    case '&&':
    case '||':
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
    case 'in':
      return all(...node.args);
    case 'id':
    case '.?':
    case '[]':
    case '[?]':
    case 'map':
      return false;
  }
}

/** The path of an attribute, such as `request.time`; null for anything else. */
function pathOf(node: ASTNode): string | null {
  if (node.op === 'id') return node.args;
  if (node.op !== '.') return null;
  const of = pathOf(node.args[0]);
  return of === null ? null : `${of}.${node.args[1]}`;
}
