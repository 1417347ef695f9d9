// Cuts the definitions that Google's container client brings (every message and method of two versions of the API, 760
// KB) to what the program's transport reads: the addresses of the methods that read, of the version that it speaks.
const SERVICE = ['google', 'container', 'v1', 'ClusterManager'];
const ADDRESS = '(google.api.http).get';

/**
 * @param {string} code a chunk of the bundle
 * @returns {{ code: string, found: number }} the chunk with the definitions cut, and how many it held
 */
export function withDefinitionsCut(code) {
  let found = 0;
  const cut = code.replace(/JSON\.parse\('((?:[^'\\\n]|\\.)*)'\)/g, (whole, literal) => {
    if (!literal.includes('ClusterManager')) return whole;
    const definitions = JSON.parse(literal.replace(/\\(['\\])/g, '$1'));
    if (definitions.nested === undefined) return whole;
    found += 1;
    return `JSON.parse(${quoted(JSON.stringify(cutDefinitions(definitions)))})`;
  });
  return { code: cut, found };
}

function cutDefinitions(definitions) {
  const service = SERVICE.reduce((node, name) => node?.nested?.[name], definitions);
  if (service === undefined) throw new Error(`@google-cloud/container: no ${SERVICE.join('.')} in its definitions`);
  const methods = Object.fromEntries(
    Object.entries(service.methods)
      .filter(([, { options }]) => options[ADDRESS] !== undefined)
      .map(([name, { options }]) => [name, { options: { [ADDRESS]: options[ADDRESS] } }]),
  );
  return SERVICE.reduceRight((node, name) => ({ nested: { [name]: node } }), { methods });
}

const quoted = (text) => `'${text.replace(/[\\']/g, '\\$&')}'`;
