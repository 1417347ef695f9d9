/** A string as HCL writes it: quotes, backslashes and control characters escaped, templates taken literally. */
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

/** An argument's value: text, or a block or list that is written already. */
export type HclValue = string | { readonly raw: string };

/**
 * One resource block, its arguments aligned as `terraform fmt` does.
 * @param type such as `google_project_service`
 * @param name a Terraform identifier
 */
export function resource(type: string, name: string, values: Readonly<Record<string, HclValue>>): string {
  const width = Math.max(...Object.keys(values).map((key) => key.length));
  const lines = Object.entries(values).map(
    ([key, value]) => `  ${key.padEnd(width)} = ${typeof value === 'string' ? hclString(value) : value.raw}`,
  );
  return [`resource ${hclString(type)} ${hclString(name)} {`, ...lines, '}'].join('\n');
}
