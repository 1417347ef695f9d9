/**
 * Causes that only passing targets have, for which a shortened report contains no findings, in the form that the
 * formats of code scanners need. Pure.
 */
import { ADVICE } from '../model/check-ids';
import type { Report, ReportCause, ReportFinding, ReportTarget } from '../model/report';

/** `projects/P/locations/L/clusters/C` */
const GKE = /^projects\/([^/]+)\/locations\/([^/]+)\/clusters\/([^/]+)$/;

/**
 * The ids of the causes that the baseline has too, for causes of which the report contains no finding that says so. Null
 * without a baseline.
 */
export const knownCauses = ({ trend }: Pick<Report, 'trend'>): ReadonlySet<string> | null =>
  trend === null ? null : new Set(trend.standing.map(({ id }) => id));

/**
 * A cause in the form of a finding.
 * @param known the causes that the baseline knows; null without a baseline
 */
export const findingOf = (
  { id, check, code, status, message, fix, needs, where: [first] }: ReportCause,
  known: ReadonlySet<string> | null,
): ReportFinding => ({
  check,
  kind: ADVICE.has(check) ? 'advice' : 'gate',
  status,
  pool: first?.pool ?? null,
  code,
  cause: id,
  message,
  rulings: [],
  said: null,
  evidence: [],
  needs,
  fix,
  baseline: known === null ? null : known.has(id) ? 'known' : 'new',
  ignored: null,
});

/** A place of a cause in the form of a target, of which only the names are known. */
export function targetAt({ image, cluster }: ReportCause['where'][number]): ReportTarget {
  const [, project = '', location = '', name = cluster ?? ''] = GKE.exec(cluster ?? '') ?? [];
  const nothing = { host: null, project: null, location: null, repository: null, name: null, tag: null };
  return {
    image: { reference: image, ...nothing, digest: null, pinned: null, sources: [] },
    cluster:
      cluster === null ? null : { name, project, location, version: null, mode: project === '' ? 'external' : null },
    verdict: 'pass',
    blind: false,
    assumptions: [],
    pools: [],
    findings: [],
  };
}
