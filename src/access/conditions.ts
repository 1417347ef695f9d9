/**
 * Conditions of bindings and deny rules, as far as facts decide them (IAM's conditions are CEL, a subset).
 * What is evaluated is a list of attributes, operators and functions that is closed; anything else is `unknown`.
 */
import { type ASTNode, Environment } from '@marcbachmann/cel-js';
import { serialize } from '@marcbachmann/cel-js/serialize';

export type Truth = boolean | 'unknown';

/** What a condition may speak of. */
export interface ConditionContext {
  /** `projects/P/locations/L/repositories/R` */
  readonly repository: string;
  /** The time of the request, ISO 8601. */
  readonly now: string;
}

export interface ConditionAnswer {
  readonly holds: Truth;
  /** It is decided only because of `resource.name`, `resource.type` or `resource.service`. */
  readonly byResource: boolean;
}

/** IAM's own limit is lower; what is longer was not written by it. */
const LONGEST = 4000;
const LIMITS = { maxAstNodes: 500, maxDepth: 40, maxListElements: 100, maxMapEntries: 20, maxCallArguments: 8 };

/**
 * Evaluates a condition. `&&` and `||` follow CEL: what is false on one side is false whatever the other side is.
 * @param expression CEL; it may be hostile: its size is bounded, it reaches nothing of the host and never throws
 */
export function judgeCondition(expression: string, context: ConditionContext): ConditionAnswer {
  const ast = parse(expression);
  if (ast === null) return { holds: 'unknown', byResource: false };
  const holds = truthOf(ast, valuesOf(context), true);
  return { holds, byResource: holds !== 'unknown' && truthOf(ast, valuesOf(context), false) === 'unknown' };
}

let shared: Environment | null = null;

/** Made with the first condition: most runs see none. */
const environment = (): Environment =>
  (shared ??= new Environment({ limits: LIMITS })
    .registerVariable('request', 'map')
    .registerVariable('resource', 'map'));

function parse(expression: string): ASTNode | null {
  if (expression.length > LONGEST) return null;
  try {
    return environment().parse(expression).ast;
  } catch {
    return null;
  }
}

type Values = Readonly<Record<'request' | 'resource', Readonly<Record<string, unknown>>>>;

function valuesOf({ repository, now }: ConditionContext): Values {
  const time = new Date(now);
  return {
    request: Number.isNaN(time.getTime()) ? {} : { time },
    resource: {
      name: repository,
      type: 'artifactregistry.googleapis.com/Repository',
      service: 'artifactregistry.googleapis.com',
    },
  };
}

/** Three-valued: every operand of `&&`, `||`, `!` and `?:` is asked apart, so that one that is not known hides no other. */
function truthOf(node: ASTNode, values: Values, withResource: boolean): Truth {
  const ask = (operand: ASTNode): Truth => truthOf(operand, values, withResource);
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
      return isEvaluable(node, values, withResource) ? evaluated(node, values) : 'unknown';
  }
}

const not = (truth: Truth): Truth => (truth === 'unknown' ? truth : !truth);

function and(left: Truth, right: Truth): Truth {
  if (left === false || right === false) return false;
  return left === 'unknown' || right === 'unknown' ? 'unknown' : true;
}

/** What is no boolean, or fails, is not known: Google may evaluate it otherwise. */
function evaluated(node: ASTNode, values: Values): Truth {
  try {
    const value: unknown = environment().evaluate(serialize(node), values);
    return typeof value === 'boolean' ? value : 'unknown';
  } catch {
    return 'unknown';
  }
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

/** Whether every attribute and function in it is one that facts decide. No macro, no regular expression, no other map. */
function isEvaluable(node: ASTNode, values: Values, withResource: boolean): boolean {
  const all = (...nodes: readonly ASTNode[]): boolean => nodes.every((each) => isEvaluable(each, values, withResource));
  switch (node.op) {
    case 'value':
      return true;
    case '.': {
      const [of, attribute] = node.args;
      if (of.op !== 'id') return false;
      if (of.args === 'request') return attribute === 'time' && 'time' in values.request;
      return of.args === 'resource' && withResource && Object.hasOwn(values.resource, attribute);
    }
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
