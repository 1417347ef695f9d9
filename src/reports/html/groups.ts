/** A fleet by project and location: where most of it fails, at a glance. */
import { clusterName } from '../../model/fingerprint';
import type { Verdict } from '../../model/finding';
import type { Report } from '../../model/report';
import { badge, code, foldHtml, htmlText } from './pieces';
import { tableOf } from './table';
import { count } from '../view';

/** Groups that stand open. */
const OPEN = 10;
/** So many are told, the worst first; the JSON report holds all. */
const MOST = 1_000;

type Counts = Record<Verdict, number>;

/** A table of projects and their locations with their verdicts, the worst first; empty where there is but one. */
export function groups(report: Report): string {
  const all = groupsOf(report);
  if (all.length < 2) return '';
  const rows = all
    .slice(0, MOST)
    .map(
      ({ project, location, clusters, counts }) =>
        `<tr><td>${code(project)}</td><td>${code(location)}</td><td>${clusters.size}</td>${(['fail', 'unknown', 'pass'] as const).map((verdict) => `<td>${counts[verdict]}</td>`).join('')}</tr>`,
    );
  const more = all.length - rows.length;
  const verdicts = (['fail', 'unknown', 'pass'] as const).map((verdict) => badge(verdict));
  const places = tableOf('Verdicts by project and location', ['Project', 'Location', 'Clusters', ...verdicts], rows);
  const whole = more > 0 ? `${places}<p class="cut">${htmlText(count(more, 'place'))} more.</p>\n` : `${places}\n`;
  return all.length > OPEN ? foldHtml(count(all.length, 'place'), whole) : whole;
}

interface Group {
  readonly project: string;
  readonly location: string;
  readonly clusters: Set<string>;
  readonly counts: Counts;
}

/** By project and location of the clusters, what fails most first. */
function groupsOf({ targets, passed }: Report): readonly Group[] {
  const all = new Map<string, Group>();
  const add = (cluster: string, verdict: Verdict, number: number): void => {
    const [, project, location] = /^projects\/([^/]+)\/locations\/([^/]+)\/clusters\//.exec(cluster) ?? [];
    const place = { project: project ?? '(outside Google Cloud)', location: location ?? '' };
    const key = JSON.stringify(place);
    const group = all.get(key) ?? { ...place, clusters: new Set<string>(), counts: { fail: 0, unknown: 0, pass: 0 } };
    all.set(key, group);
    group.clusters.add(cluster);
    group.counts[verdict] += number;
  };
  for (const { cluster, verdict } of targets) if (cluster !== null) add(clusterName(cluster), verdict, 1);
  for (const { cluster, images } of passed) if (cluster !== null) add(cluster, 'pass', images.length);
  return [...all.values()].sort(
    (a, b) =>
      b.counts.fail - a.counts.fail ||
      b.counts.unknown - a.counts.unknown ||
      (JSON.stringify([a.project, a.location]) < JSON.stringify([b.project, b.location]) ? -1 : 1),
  );
}
