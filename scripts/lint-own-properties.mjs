/**
 * A rule for ESLint: no plain object is indexed by a text that is not known beforehand. `table['constructor']` is a
 * function on every object; a host, a tag or a label that is called so would find it. Use a Map, or `ownValue`.
 */
import { ESLintUtils } from '@typescript-eslint/utils';
import ts from 'typescript';

/** The environment and an answer's headers are read by names that the program itself knows. */
const BY_KNOWN_NAMES =
  /^Readonly<Record<string, string \| undefined>>$|^Env(ironment)?$|^ProcessEnv$|^Incoming\w*Headers\b/;

/** A key that may be any text: `string`, or a template that holds one. */
const isAnyText = (type) =>
  type.isUnion()
    ? type.types.some(isAnyText)
    : (type.flags & (ts.TypeFlags.String | ts.TypeFlags.TemplateLiteral)) !== 0;

/** `Object.hasOwn(table, key) ? table[key] : …`, or an `if` of it. */
function isAskedFirst(node, source) {
  const asked = `Object.hasOwn(${source.getText(node.object)}, ${source.getText(node.property)})`;
  for (let at = node.parent; at; at = at.parent)
    if ((at.type === 'ConditionalExpression' || at.type === 'IfStatement') && source.getText(at.test).includes(asked))
      return true;
  return false;
}

export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      index: 'An object is indexed by a text that may be the name of an inherited property: use a Map, or ownValue.',
      in: '`in` also finds inherited properties: use Object.hasOwn, or a Map or Set.',
    },
  },
  create(context) {
    const services = ESLintUtils.getParserServices(context);
    const checker = services.program.getTypeChecker();
    return {
      MemberExpression(node) {
        if (!node.computed || !isAnyText(services.getTypeAtLocation(node.property))) return;
        const object = services.getTypeAtLocation(node.object);
        if (BY_KNOWN_NAMES.test(checker.typeToString(object)) || isAskedFirst(node, context.sourceCode)) return;
        context.report({ node: node.property, messageId: 'index' });
      },
      "BinaryExpression[operator='in']"(node) {
        if (node.left.type === 'PrivateIdentifier' || node.left.type === 'Literal') return;
        if (isAnyText(services.getTypeAtLocation(node.left))) context.report({ node, messageId: 'in' });
      },
    };
  },
};
