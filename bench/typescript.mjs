// Lets Node run our TypeScript as it stands: `node --import ./bench/typescript.mjs FILE.ts`. Types are dropped, and
// relative imports without an extension are found, as the bundler does it. Tools only; the product is built.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import { transform } from '@swc/core';

// Node loads this file again, on a thread of its own, for the two hooks below.
if (isMainThread) register(import.meta.url);

/** `./name` is `./name.ts` or `./name/index.ts`. */
export async function resolve(specifier, context, next) {
  if (specifier.startsWith('.') && context.parentURL?.endsWith('.ts')) {
    for (const tail of ['.ts', '/index.ts']) {
      const url = new URL(specifier + tail, context.parentURL);
      if (existsSync(url)) return { url: url.href, format: 'module', shortCircuit: true };
    }
  }
  return next(specifier, context);
}

export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  const { code } = await transform(await readFile(new URL(url), 'utf8'), {
    filename: fileURLToPath(url),
    swcrc: false,
    sourceMaps: 'inline',
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    module: { type: 'es6' },
  });
  return { format: 'module', source: code, shortCircuit: true };
}
