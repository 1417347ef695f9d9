// Makes one file of the files that are loaded together. The bundler splits what two parts of the program share into a
// file of its own; a check then reads twenty files, and each costs Node the search for it. The parts are those that an
// `import()` names with `webpackChunkName`.
import { compileFunction } from 'node:vm';

/**
 * @param {ReadonlyMap<string, string>} files the bundle: `index.js`, and `ID.index.js` for each part
 * @param {readonly string[]} names parts to join, in the order in which they are loaded: what two share is of the first
 * @returns {Map<string, string>} the bundle with a file `NAME.index.js` for each of these parts
 */
export function withPartsJoined(files, names) {
  const joined = new Map(files);
  const fileOf = {};
  for (const name of names) {
    // What is written for sloppy mode stays apart: `use strict` holds for a whole file.
    const ids = idsOf(name, files).filter((id) => fileOf[id] === undefined && isStrict(files.get(`${id}.index.js`)));
    if (ids.length === 0) throw new Error(`no import() loads a part ${name} of its own`);
    const parts = ids.map((id) => files.get(`${id}.index.js`) ?? missing(id));
    for (const id of ids) {
      fileOf[id] = name;
      joined.delete(`${id}.index.js`);
    }
    joined.set(`${name}.index.js`, oneOf(name, parts));
  }
  const index = files.get('index.js') ?? '';
  const named = index.replace(
    'return "" + chunkId + ".index.js";',
    `return "" + (${JSON.stringify(fileOf)}[chunkId] || chunkId) + ".index.js";`,
  );
  if (named === index) throw new Error('index.js does not say how a part is named');
  return joined.set('index.js', named);
}

/** What the imports of a part load: `/* import() | NAME *\/[….e(1), ….e(2)]`. */
function idsOf(name, files) {
  const ids = new Set();
  for (const text of files.values()) {
    for (const [, list] of text.matchAll(new RegExp(`/\\* import\\(\\) \\| ${name} \\*/ ?(\\[[^\\]]*\\]|\\S+)`, 'g')))
      for (const [, id] of list.matchAll(/\.e\((\d+)\)/g)) ids.add(id);
  }
  return [...ids];
}

function oneOf(name, parts) {
  const modules = new Map();
  const ids = new Set();
  for (const part of parts) {
    const body = /^exports\.modules = \{\n(.*)^\};$/ms.exec(part)?.[1];
    if (body === undefined) throw new Error(`part ${name}: a file is not written as webpack wrote it before`);
    for (const id of JSON.parse(/^exports\.ids = (\[.*\]);$/m.exec(part)?.[1] ?? '[]')) ids.add(id);
    for (const text of body.split(/^(?=\/\*{3}\/ "?\d+"?:$)/m).slice(1)) {
      const id = /\d+/.exec(text)?.[0] ?? '';
      if (!modules.has(id)) modules.set(id, text.trimEnd().replace(/,?$/, ','));
    }
  }
  const text = `"use strict";\nexports.id = ${JSON.stringify(name)};\nexports.ids = ${JSON.stringify([...ids])};\nexports.modules = {\n\n${[...modules.values()].join('\n\n')}\n\n};\n`;
  const [whole, apart] = [keysOf(text), new Set(parts.flatMap(keysOf))];
  if (whole.length !== apart.size) throw new Error(`part ${name}: not every module is in the one file`);
  return text;
}

/** The modules of a file: it defines functions and does nothing. */
function keysOf(text) {
  const exports = {};
  compileFunction(text, ['exports'])(exports);
  return Object.keys(exports.modules);
}

const isStrict = (text) => text === undefined || text.startsWith('"use strict";\n');

function missing(id) {
  throw new Error(`there is no part ${id}`);
}
