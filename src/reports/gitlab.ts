/**
 * The report for GitLab's code quality: a JSON array of issues, in the part of the Code Climate format that GitLab
 * reads.
 */
import { sentenceOf } from './view';
import type { Report, ReportFinding } from '../model/report';
import { clip, jsonText, visible } from './escape';
import { placesOfCause, raisedCauses, whereWords, type Place, type PlaceOptions, type RaisedCause } from './places';

interface Issue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: 'info' | 'minor' | 'major' | 'critical';
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

const LONGEST = 2_000;
/** The place of an issue if its image came from no file: GitLab's own default for the pipeline's file. */
const PIPELINE = '.gitlab-ci.yml';
/** The maximum for one cause, so that an image in a hundred manifests does not produce a hundred issues. */
const MOST_PLACES = 10;

/**
 * One issue for each cause at each place of its images, up to ten places. Ignored findings are left out, because GitLab
 * has no such concept. What the baseline knows is kept, because GitLab itself compares with the target branch.
 */
export function renderGitlab(report: Report, options: PlaceOptions = {}): string {
  const issues = raisedCauses(report)
    .filter(({ finding }) => finding.ignored === null)
    .flatMap((cause) =>
      placesOfCause(cause, { fallbackFile: options.fallbackFile ?? PIPELINE })
        .slice(0, MOST_PLACES)
        .map((place, at) => issue(cause, place, at)),
    );
  return `${jsonText(JSON.stringify(issues, null, 2))}\n`;
}

function issue(cause: RaisedCause, { file, line }: Place, at: number): Issue {
  const { finding, fingerprint } = cause;
  const { check, fix } = finding;
  // GitLab shows a description in one line.
  const repair =
    fix === null ? '' : `. Fix: ${[fix.summary.replace(/\.$/, ''), ...fix.commands.slice(0, 1)].join(': ')}`;
  return {
    description: clip(visible(`${sentenceOf(finding)} (${whereWords(cause)})${repair}`), LONGEST),
    check_name: visible(check),
    fingerprint: at === 0 ? fingerprint : `${fingerprint}:${at + 1}`,
    severity: severity(finding),
    location: { path: visible(file), lines: { begin: line ?? 1 } },
  };
}

function severity({ status, kind }: ReportFinding): Issue['severity'] {
  if (status === 'fail') return 'critical';
  if (status === 'warn') return 'minor';
  return kind === 'gate' ? 'major' : 'info';
}
