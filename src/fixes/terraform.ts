/**
 * A string in HCL syntax: quotes, backslashes and control characters are escaped, and template sequences are taken
 * literally.
 */
export function hclString(value: string): string {
  const escaped = value
    .replace(/[\\"]/g, '\\$&')
    .replace(/[$%](?=\{)/g, '$&$&')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t')
    // eslint-disable-next-line no-control-regex -- what came from outside may hold any character
    .replace(/[\x00-\x1f\x7f]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `"${escaped}"`;
}

/** An argument's value: text, a raw HCL expression, or one or more blocks of arguments. */
export type HclValue = string | { readonly raw: string } | { readonly block: HclArguments | readonly HclArguments[] };
/** By name; null for an argument that is left out. */
export type HclArguments = Readonly<Record<string, HclValue | null>>;

/**
 * One resource block with its arguments aligned as by `terraform fmt`. Blocks come last, each after an empty line.
 * @param type for example `google_project_service`
 * @param name a Terraform identifier
 */
export const resource = (type: string, name: string, values: HclArguments): string =>
  [`resource ${hclString(type)} ${hclString(name)} {`, ...body(values, '  '), '}'].join('\n');

function body(values: HclArguments, indent: string): readonly string[] {
  const given = Object.entries(values).flatMap(([key, value]) => (value === null ? [] : [{ key, value }]));
  const flat = given.flatMap(({ key, value }) =>
    typeof value === 'string' ? [{ key, text: hclString(value) }] : 'raw' in value ? [{ key, text: value.raw }] : [],
  );
  const width = Math.max(0, ...flat.map(({ key }) => key.length));
  const lines = flat.map(({ key, text }) => `${indent}${key.padEnd(width)} = ${text}`);
  const blocks = given.flatMap(({ key, value }) =>
    typeof value === 'object' && 'block' in value
      ? [value.block].flat().flatMap((block) => ['', `${indent}${key} {`, ...body(block, `${indent}  `), `${indent}}`])
      : [],
  );
  return [...lines, ...blocks];
}
