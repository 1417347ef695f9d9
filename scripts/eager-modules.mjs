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
