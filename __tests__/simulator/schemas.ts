/** Google's own types as data: the `Schema$X` interfaces of a discovery client, the messages of a proto in JSON. */
import { readFileSync } from 'node:fs';

type Leaf = 'string' | 'number' | 'boolean' | 'any';
/** The type of a field. `map` values have any key. */
export type FieldType =
  | { kind: 'leaf'; leaf: Leaf }
  | { kind: 'enum'; values: string[] }
  | { kind: 'message'; name: string }
  | { kind: 'list'; of: FieldType }
  | { kind: 'map'; of: FieldType };
export type Schemas = Map<string, Map<string, FieldType>>;

function parseType(text: string): FieldType {
  const type = text.replace(/\s*\|\s*null\b/g, '').trim();
  const list = /^(?:Array<(.+)>|(.+)\[\])$/s.exec(type);
  if (list) return { kind: 'list', of: parseType(list[1] ?? list[2] ?? '') };
  const map = /^\{\s*\[key: string\]:\s*(.+?);?\s*\}$/s.exec(type);
  if (map) return { kind: 'map', of: parseType(map[1] ?? '') };
  const message = /^Schema\$(\w+)$/.exec(type)?.[1];
  if (message) return { kind: 'message', name: message };
  return { kind: 'leaf', leaf: type === 'string' || type === 'number' || type === 'boolean' ? type : 'any' };
}

/** Every `Schema$X` of a discovery client's `.d.ts`. */
export function discoverySchemas(file: string): Schemas {
  const text = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  const schemas: Schemas = new Map();
  for (const [, name = '', body = ''] of text.matchAll(/export interface Schema\$(\w+) \{\n([\s\S]*?)^ {4}\}/gm)) {
    const fields = body
      .split(/^ {8}(?=\w+\?: )/m)
      .slice(1)
      .map((line): [string, FieldType] => {
        const [field = '', ...type] = line.trim().replace(/;$/, '').split('?: ');
        return [field, parseType(type.join('?: '))];
      });
    schemas.set(name, new Map(fields));
  }
  return schemas;
}

interface ProtoNode {
  fields?: Record<string, { type: string; rule?: string; keyType?: string }>;
  values?: Record<string, number>;
  nested?: Record<string, ProtoNode>;
}

const WELL_KNOWN: Record<string, FieldType> = {
  'google.protobuf.Timestamp': { kind: 'leaf', leaf: 'string' },
  'google.protobuf.Duration': { kind: 'leaf', leaf: 'string' },
  'google.protobuf.Struct': { kind: 'leaf', leaf: 'any' },
  'google.type.Expr': { kind: 'leaf', leaf: 'any' },
};

/** Every message below `root` in a proto written as JSON, by its path (`Repository`, `Repository.DockerRepositoryConfig`). */
export function protoSchemas(file: string, path: string[]): Schemas {
  let node: ProtoNode = JSON.parse(readFileSync(file, 'utf8')) as ProtoNode;
  for (const part of path) node = node.nested?.[part] ?? {};
  const schemas: Schemas = new Map();
  const enums = new Map<string, string[]>();
  const walk = (at: ProtoNode, prefix: string): void => {
    for (const [name, child] of Object.entries(at.nested ?? {})) {
      const full = prefix ? `${prefix}.${name}` : name;
      if (child.values) enums.set(full, Object.keys(child.values));
      walk(child, full);
    }
  };
  walk(node, '');
  const resolve = (type: string, scope: string, known: (name: string) => boolean): string => {
    const parts = scope.split('.');
    for (let count = parts.length; count >= 0; count -= 1) {
      const name = [...parts.slice(0, count), type].join('.');
      if (known(name)) return name;
    }
    return type;
  };
  const messages = new Set<string>();
  const collect = (at: ProtoNode, prefix: string): void => {
    for (const [name, child] of Object.entries(at.nested ?? {})) {
      const full = prefix ? `${prefix}.${name}` : name;
      if (child.fields) messages.add(full);
      collect(child, full);
    }
  };
  collect(node, '');
  const typeOf = (type: string, scope: string): FieldType => {
    if (WELL_KNOWN[type]) return WELL_KNOWN[type];
    if (['string', 'bytes', 'int64', 'uint64'].includes(type)) return { kind: 'leaf', leaf: 'string' };
    if (['int32', 'uint32', 'double', 'float'].includes(type)) return { kind: 'leaf', leaf: 'number' };
    if (type === 'bool') return { kind: 'leaf', leaf: 'boolean' };
    const name = resolve(type, scope, (one) => messages.has(one) || enums.has(one));
    const values = enums.get(name);
    if (values) return { kind: 'enum', values };
    return messages.has(name) ? { kind: 'message', name } : { kind: 'leaf', leaf: 'any' };
  };
  const build = (at: ProtoNode, prefix: string): void => {
    for (const [name, child] of Object.entries(at.nested ?? {})) {
      const full = prefix ? `${prefix}.${name}` : name;
      if (child.fields) {
        const fields = Object.entries(child.fields).map(([field, { type, rule, keyType }]): [string, FieldType] => {
          const one = typeOf(type, full);
          return [field, keyType ? { kind: 'map', of: one } : rule === 'repeated' ? { kind: 'list', of: one } : one];
        });
        schemas.set(full, new Map(fields));
      }
      build(child, full);
    }
  };
  build(node, '');
  return schemas;
}

/** Every place where a value is not what the schema says: `at.path: why`. */
export function misfits(schemas: Schemas, value: unknown, type: FieldType, at: string): string[] {
  if (type.kind === 'list')
    return Array.isArray(value)
      ? value.flatMap((item, index) => misfits(schemas, item, type.of, `${at}[${index}]`))
      : [`${at}: not a list`];
  if (type.kind === 'leaf')
    return type.leaf === 'any' || typeof value === type.leaf
      ? []
      : [`${at}: ${typeof value} where ${type.leaf} is said`];
  if (type.kind === 'enum')
    return typeof value === 'string' && type.values.includes(value)
      ? []
      : [`${at}: ${String(value)} is no value of the enum`];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${at}: not an object`];
  if (type.kind === 'map')
    return Object.entries(value).flatMap(([key, item]) => misfits(schemas, item, type.of, `${at}.${key}`));
  const fields = schemas.get(type.name);
  if (!fields) return [`${at}: no schema ${type.name}`];
  return Object.entries(value).flatMap(([key, item]) => {
    const field = fields.get(key);
    return field ? misfits(schemas, item, field, `${at}.${key}`) : [`${at}.${key}: no such field of ${type.name}`];
  });
}
