// Writes each module of the bundle as a function in parentheses in place of an arrow function. V8 compiles such a
// function together with its file; an arrow function it first only reads, and reads again when it is called
// (https://v8.dev/blog/preparser#pife). A file of the bundle is loaded for its modules, so that nearly all are called.

/**
 * @param {string} code a file of the bundle
 * @returns {{ code: string, found: number }} the file with its modules written so, and how many were written anew
 */
export function withEagerModules(code) {
  let found = 0;
  const eager = code.replace(/^(\/\*{3}\/ )\(\(([\w, ]*)\) => \{$/gm, (_, before, parameters) => {
    found += 1;
    return `${before}(function(${parameters}) {`;
  });
  return { code: eager, found };
}

/**
 * The same for the functions of some folders that the bundler put into one scope: `const f = (function (…) {…});` in
 * place of `function f(…) {…}`, at the head of what was their file, since a declaration may be called above its place.
 * What nearly every run calls is then compiled where its file is loaded, while answers are awaited, and not after them.
 * @param {string} code a file of the bundle
 * @param {readonly string[]} folders such as `src/checks`
 * @returns {{ code: string, found: number }} the file, and how many functions were written anew
 */
export function withEagerFunctions(code, folders) {
  let found = 0;
  const eager = code.replace(FILE, (whole, head, path, body) => {
    if (!folders.some((folder) => path.startsWith(`./${folder}/`))) return whole;
    const functions = [];
    const rest = body.replace(DECLARATION, (_, comment, kind = '', name, tail) => {
      found += 1;
      functions.push(`${comment}const ${name} = (${kind}function (${tail}});\n`);
      return '';
    });
    return `${head}${functions.join('')}${rest}`;
  });
  return { code: eager, found };
}

/** A file within a module of several: from its name to the next one's, or to the end of the module. */
const FILE = /^(;\/\/ CONCATENATED MODULE: (\S+)\n)([\s\S]*?)(?=^;\/\/ CONCATENATED MODULE: |^\/\*{3}\/ \}\),?$)/gm;
/** A function of the file's own scope, with its comment. */
const DECLARATION = /^((?:\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n|\/\/.*\n)?)(async )?function (\w+)\(([\s\S]*?^)\}\n/gm;
