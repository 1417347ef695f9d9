/** Which service and handler a path belongs to. Templates read like Google's own: `/v1/projects/{project}:getIamPolicy`. */
import type { Answer } from './answers';
import type { Call } from './call';
import type { ServiceName } from './catalog';

export interface Route {
  service: ServiceName;
  method: string;
  pattern: RegExp;
  names: string[];
  handle: (call: Call) => Answer;
  /** Skips the token, consumer and perimeter checks of Google's JSON APIs (registry, metadata server). */
  own: boolean;
}

export type Handler = (call: Call) => Answer;

/** One route; `{name}` is a segment, `{name**}` any number of them. A segment never takes a custom verb's colon unless the template says so. */
export function route(service: ServiceName, method: string, template: string, handle: Handler, own = false): Route {
  const names: string[] = [];
  const source = template.replace(
    /[.*+?^$()|[\]\\]|\{(\w+)(\*\*)?\}/g,
    (whole: string, name: string | undefined, deep: string | undefined) => {
      if (name === undefined) return `\\${whole}`;
      names.push(name);
      return deep ? '(.+)' : '([^/]+)';
    },
  );
  return { service, method, pattern: new RegExp(`^${source}$`), names, handle, own };
}

/** The first route that takes this method and path. HEAD is served by GET. */
export function findRoute(
  routes: readonly Route[],
  method: string,
  path: string,
): { route: Route; params: Record<string, string> } | undefined {
  const wanted = method === 'HEAD' ? 'GET' : method;
  for (const candidate of routes) {
    if (candidate.method !== wanted) continue;
    const match = candidate.pattern.exec(path);
    if (!match) continue;
    try {
      const params = Object.fromEntries(
        candidate.names.map((name, index) => [name, decodeURIComponent(match[index + 1] ?? '')]),
      );
      return { route: candidate, params };
    } catch {
      return undefined;
    }
  }
  return undefined;
}

/** Partial responses: cut an answer to `fields=a,b(c,d),e/f` as Google's APIs do (standard query parameter `fields`). */
export function cutToFields(json: unknown, fields: string | null): unknown {
  return fields === null || fields === '*' ? json : cut(json, parseFields(fields));
}

type Mask = Map<string, Mask | null>;

function parseFields(text: string): Mask {
  let at = 0;
  const list = (): Mask => {
    const mask: Mask = new Map();
    while (at < text.length && text[at] !== ')') {
      let name = '';
      while (at < text.length && !',()/'.includes(text[at] ?? '')) name += text[at++] ?? '';
      if (text[at] === '/') {
        at += 1;
        mask.set(name, merge(mask.get(name), tail()));
      } else if (text[at] === '(') {
        at += 1;
        mask.set(name, merge(mask.get(name), list()));
        at += 1;
      } else mask.set(name, null);
      if (text[at] === ',') at += 1;
    }
    return mask;
  };
  const tail = (): Mask => {
    let name = '';
    while (at < text.length && !',()/'.includes(text[at] ?? '')) name += text[at++] ?? '';
    if (text[at] === '/') {
      at += 1;
      return new Map([[name, tail()]]);
    }
    if (text[at] === '(') {
      at += 1;
      const inner = list();
      at += 1;
      return new Map([[name, inner]]);
    }
    return new Map([[name, null]]);
  };
  return list();
}

function merge(old: Mask | null | undefined, added: Mask): Mask | null {
  if (old === null) return null;
  return new Map([...(old ?? []), ...added]);
}

function cut(json: unknown, mask: Mask | null): unknown {
  if (mask === null || mask.has('*')) return json;
  if (Array.isArray(json)) return json.map((item) => cut(item, mask));
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(
    Object.entries(json).flatMap(([key, value]) => (mask.has(key) ? [[key, cut(value, mask.get(key) ?? null)]] : [])),
  );
}
