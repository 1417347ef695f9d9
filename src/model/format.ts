/** The formats of a report, in the order in which help lists them. */
export const FORMATS = [
  'text',
  'json',
  'markdown',
  'sarif',
  'junit',
  'html',
  'gitlab',
  'github',
  'metrics',
  'issue',
] as const;
export type Format = (typeof FORMATS)[number];
