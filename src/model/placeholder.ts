/** Recognizes placeholders that people and tools write instead of an image, by their syntax. Pure. */

/** A placeholder in the text of an image. */
export interface Placeholder {
  /** Offset in the text, from 0. */
  readonly at: number;
  /**
   * The controller of a custom resource fills it in when it runs: the reference is not wrong, only unknown. Other
   * placeholders must be replaced before the manifest is applied.
   */
  readonly atRunTime: boolean;
  /** What the placeholder is. */
  readonly reason: string;
  /** What to do with the manifest that contains it; empty if the reason is enough. */
  readonly remedy: string;
}

interface Form {
  readonly pattern: RegExp;
  readonly atRunTime: boolean;
  readonly reason: (written: string) => string;
  readonly remedy?: string;
}

const unfilled =
  (what: string) =>
  (written: string): string =>
    `the ${what} ${written} was not filled in`;
const RENDER = 'render the manifest first';

const FORMS: readonly Form[] = [
  {
    // https://tekton.dev/docs/pipelines/variables/
    pattern: /\$\((?:tt\.)?(?:params|inputs|tasks|steps|workspaces|context|resources|results)[.[][^()]*\)/,
    atRunTime: true,
    reason: (written) => `${written} is a parameter, which Tekton fills in when it runs`,
  },
  {
    // https://argo-workflows.readthedocs.io/en/latest/variables/
    pattern: /\{\{=?\s*(?:workflow|inputs|outputs|item|steps|tasks|pod|node|retries|cronworkflow)\b[^{}]*\}\}/,
    atRunTime: true,
    reason: (written) => `${written} is a parameter, which Argo Workflows fills in when it runs`,
  },
  { pattern: /\{\{[^{}]*\}\}/, atRunTime: false, reason: unfilled('part of a template'), remedy: RENDER },
  // https://ko.build/features/k8s/
  {
    pattern: /^ko:\/\/\S*/,
    atRunTime: false,
    reason: () => 'ko:// names code that ko builds',
    remedy: 'render it with “ko resolve -f FILE” first',
  },
  {
    pattern: /\$\{[^{}]*\}|\$\([^()]*\)|\$[A-Za-z_][A-Za-z0-9_]*|%[A-Z][A-Z0-9_]*%/,
    atRunTime: false,
    reason: unfilled('variable'),
    remedy: RENDER,
  },
  {
    pattern: /<[^<>]*>|\{[^{}]*\}|\[[A-Za-z_ -]+\]|@[A-Za-z_][A-Za-z0-9_]*@/,
    atRunTime: false,
    reason: unfilled('placeholder'),
    remedy: RENDER,
  },
  // Image names have no capital letters: `PROJECT_ID`, `REGION-docker.pkg.dev/…`, `IMAGE_URL`.
  {
    pattern: /(?<![A-Za-z0-9:@])[A-Z][A-Z0-9]+(?:[_-][A-Z0-9]+)*(?![A-Za-z0-9])/,
    atRunTime: false,
    reason: (written) => `${written} looks like a placeholder that was not filled in: image names are lower case`,
  },
];

/** The number of characters that are checked: no reference is longer. */
const LONGEST = 1024;

/**
 * The placeholder in the text of an image that is not a valid reference.
 * @returns null if there is none
 */
export function placeholderIn(image: string): Placeholder | null {
  for (const { pattern, reason, atRunTime, remedy = '' } of FORMS) {
    const found = pattern.exec(image.slice(0, LONGEST));
    if (found !== null) return { at: found.index, atRunTime, reason: reason(found[0]), remedy };
  }
  return null;
}
