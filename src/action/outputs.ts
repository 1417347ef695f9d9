import type { Status, Verdict } from '../model/finding';
import type { Report } from '../model/report';
import type { ANY_IMAGE } from '../model/waiting-pull';

/** The action's outputs, in the order in which they are documented. */
export const OUTPUTS = {
  verdict: 'pass, fail or unknown: what is true of the pull.',
  exit_code:
    'What this run decides: 0, 1 (a gate failed), 2 (wrong input), 3 (unknown), 73 (not all could be written); the step fails unless it is 0.',
  report: 'Path of the JSON report, in a folder of its own.',
  failed_checks: 'Ids of the checks that failed, separated by commas.',
  unknown_checks: 'Ids of the checks that could not be answered, separated by commas.',
  counts: 'JSON: how many findings have which status, and how many targets there are.',
  images: 'JSON: [{"reference", "digest", "pinned", "verdict"}] of every image.',
  image: 'The image pinned to its digest, if exactly one was judged, its digest is known and its verdict is not fail.',
  digest: 'Its digest.',
} as const;

export type OutputName = keyof typeof OUTPUTS;

/** The maximum length of one output: all outputs of a job together may have 1 MB, counted as UTF-16. */
const LONGEST_OUTPUT = 400_000;

export interface RunOutputs {
  readonly outputs: Readonly<Partial<Record<OutputName, string>>>;
  /** What had to be left out, one sentence each. */
  readonly problems: readonly string[];
}

/**
 * The outputs of a run.
 * @param file the path of the JSON report; empty if it could not be written
 */
export function outputsOf(report: Report, file: string): RunOutputs {
  const all = allOutputs(report, file);
  const long = Object.entries(all).filter(([, value]) => value.length > LONGEST_OUTPUT);
  return {
    outputs: Object.fromEntries(Object.entries(all).filter(([, value]) => value.length <= LONGEST_OUTPUT)),
    problems: long.map(
      ([name]) =>
        `the output ${name} is left out: it is more than a job's outputs may hold; the JSON report has it all`,
    ),
  };
}

function allOutputs(report: Report, file: string): Readonly<Partial<Record<OutputName, string>>> {
  const images = imagesOf(report);
  const single = images.length === 1 ? images[0] : undefined;
  return {
    verdict: report.verdict,
    exit_code: String(report.exitCode),
    ...(file === '' ? {} : { report: file }),
    failed_checks: checksWith(report, 'fail').join(','),
    unknown_checks: checksWith(report, 'unknown').join(','),
    counts: JSON.stringify(report.counts),
    images: JSON.stringify(images),
    ...(single?.digest && single.pinned && single.verdict !== 'fail'
      ? { image: single.pinned, digest: single.digest }
      : {}),
  };
}

interface ImageOutput {
  readonly reference: string;
  readonly digest: string | null;
  readonly pinned: string | null;
  readonly verdict: Verdict;
}

/**
 * The placeholder if no image was judged (`diagnose`). It is repeated here because this module imports only types, for
 * the generated documents.
 */
const NO_IMAGE: typeof ANY_IMAGE = '(any image)';

/** Each image once, with the worst verdict of its targets. */
function imagesOf(report: Report): readonly ImageOutput[] {
  const images = new Map<string, ImageOutput>();
  for (const { image, verdict } of report.targets) {
    if (image.reference === NO_IMAGE) continue;
    const before = images.get(image.reference);
    images.set(image.reference, {
      reference: image.reference,
      digest: before?.digest ?? image.digest,
      pinned: before?.pinned ?? image.pinned,
      verdict: before ? worse(before.verdict, verdict) : verdict,
    });
  }
  // In a shortened report, what passes is listed in rows, without its digest.
  for (const reference of report.passed.flatMap((row) => row.images))
    if (!images.has(reference)) images.set(reference, { reference, digest: null, pinned: null, verdict: 'pass' });
  return [...images.values()];
}

const ORDER: readonly Verdict[] = ['pass', 'unknown', 'fail'];
const worse = (a: Verdict, b: Verdict): Verdict => (ORDER.indexOf(a) >= ORDER.indexOf(b) ? a : b);

/** Ignored findings do not count. */
function checksWith(report: Report, status: Status): readonly string[] {
  const findings = report.targets.flatMap((target) => target.findings);
  return [
    ...new Set(findings.filter((each) => each.status === status && each.ignored === null).map((each) => each.check)),
  ];
}
