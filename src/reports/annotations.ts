/** What the report says at the places of the images: worst first, within the limits of GitHub's runner. */
import { clusterPath } from '../model/cluster';
import type { ImageSource } from '../model/target';
import type { Report, ReportFinding, ReportTarget } from '../model/report';
import { clip, shellCommand, visible } from './escape';
import { groupFindings, isOpen, needLines, sentenceOf } from './view';

export type AnnotationLevel = 'error' | 'warning' | 'notice';

/** Inert text, not yet escaped for a workflow command. `message` may have several lines. */
export interface Annotation {
  readonly level: AnnotationLevel;
  readonly title: string;
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

/** The runner takes ten of each level a step (50 a job) and cuts a message after 4,096 UTF-16 units. */
const PER_LEVEL = 10;
const LONGEST_MESSAGE = 4_096;
const LONGEST_TITLE = 200;
/** Of one finding: an image that stands in a hundred manifests does not drive out the other findings. */
const PER_FINDING = 3;

/**
 * Annotations of the findings that ask for something: a failure is an error, an unanswered gate and a warning are
 * warnings; what is ignored or known from the baseline has none. The same finding on several pools or clusters is
 * one. Where there are more than ten of a level, the tenth says how many more the summary holds.
 */
export function annotations(report: Report): readonly Annotation[] {
  const all = findingsByImage(report.targets).map(annotate);
  return (['error', 'warning', 'notice'] as const).flatMap((level) =>
    limited(all.filter((group) => group[0]?.level === level)),
  );
}

interface Found {
  readonly finding: ReportFinding;
  readonly target: ReportTarget;
  /** `prod (pools a, b)` */
  readonly places: string[];
}

/** Findings that ask for something, grouped over pools and clusters; worst first. */
function findingsByImage(targets: readonly ReportTarget[]): readonly Found[] {
  const found = new Map<string, Found>();
  for (const target of targets) {
    for (const { finding, pools } of groupFindings(target.findings.filter(isAnnotated))) {
      const { check, status, kind, fix, needs } = finding;
      const key = JSON.stringify([target.image.reference, check, status, kind, sentenceOf(finding), fix, needs]);
      const group = found.get(key) ?? { finding, target, places: [] };
      const where = pools.length > 0 ? ` (${pools.length === 1 ? 'pool' : 'pools'} ${pools.join(', ')})` : '';
      group.places.push(
        (target.cluster.mode === 'external' ? target.cluster.name : clusterPath(target.cluster)) + where,
      );
      found.set(key, group);
    }
  }
  return [...found.values()].sort((a, b) => rank(a.finding) - rank(b.finding));
}

function isAnnotated(finding: ReportFinding): boolean {
  if (!isOpen(finding) || finding.baseline === 'known') return false;
  return finding.status !== 'unknown' || finding.kind === 'gate';
}

const rank = ({ status }: ReportFinding): number => (status === 'fail' ? 0 : status === 'unknown' ? 1 : 2);

/** One annotation for each place of the image, up to three; one without a place where the image came from elsewhere. */
function annotate({ finding, target, places }: Found): readonly Annotation[] {
  const annotation: Annotation = {
    level: finding.status === 'fail' ? 'error' : 'warning',
    title: clip(visible(`${finding.check}: ${finding.status}`), LONGEST_TITLE),
    message: clip(messageOf(finding, target.image.reference, places), LONGEST_MESSAGE),
  };
  const sources = target.image.sources.filter(isInFile).slice(0, PER_FINDING);
  if (sources.length === 0) return [annotation];
  return sources.map(({ file, line, column }) => ({
    ...annotation,
    file: visible(file),
    ...(line > 0 ? { line, ...(column > 0 ? { column } : {}) } : {}),
  }));
}

/** Standard input is no file that an annotation could stand in. */
const isInFile = ({ file }: ImageSource): boolean => file !== '' && file !== '-';

function messageOf({ needs, fix, ...finding }: ReportFinding, reference: string, places: readonly string[]): string {
  const lines = [
    visible(sentenceOf(finding)),
    visible(`${reference} on ${places.join(', ')}`),
    ...needLines(needs).map(({ label, text }) => visible(`${label} ${text}`)),
    ...(fix === null ? [] : [visible(`fix: ${fix.summary}`), ...fix.commands.map(shellCommand)]),
  ];
  return lines.join('\n');
}

/** Ten at most; of more, nine and how many findings are left. A finding is either left or has at least one annotation. */
function limited(groups: readonly (readonly Annotation[])[]): readonly Annotation[] {
  // The first place of every finding comes before the second place of any.
  const [first, others] = [groups.flatMap((group) => group.slice(0, 1)), groups.flatMap((group) => group.slice(1))];
  if (first.length + others.length <= PER_LEVEL) return groups.flat();
  if (first.length <= PER_LEVEL) return [...first, ...others].slice(0, PER_LEVEL);
  const [sample] = first;
  const left = first.length - (PER_LEVEL - 1);
  const verb = sample?.level === 'error' ? 'fail' : 'warn or could not be checked';
  return [
    ...first.slice(0, PER_LEVEL - 1),
    {
      level: sample?.level ?? 'warning',
      title: `${left} more findings`,
      message: `${left} more findings ${verb}: the job's summary shows what fits, the JSON report holds them all.`,
    },
  ];
}
