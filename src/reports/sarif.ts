/**
 * The report as SARIF 2.1.0 for code scanning. Every result has a place, because otherwise GitHub rejects all of them.
 */
import { clusterName } from '../model/fingerprint';
import type { Report, ReportFinding, ReportTarget } from '../model/report';
import { clip, jsonText, sarifText, shellCommand, uriPath, visible, visibleLines } from './escape';
import { placesOfCause, raisedCauses, whereWords, type Place, type PlaceOptions, type RaisedCause } from './places';
import { rulesOf, type Rule, type RuleOptions } from './sarif-rules';
import { needLines, sentenceOf, setAsideWords } from './view';

/** What the caller may provide: the checks' pages, their web address, and the place for findings without a file. */
export type SarifOptions = PlaceOptions & RuleOptions;

/** GitHub accepts 25,000 results in a run, and shows 5,000. */
const MOST_RESULTS = 25_000;
const SHOWN_RESULTS = 5_000;
const LONGEST = 4_000;
const MOST_PLACES = 100;

/**
 * SARIF 2.1.0 with one run, indented by two spaces, with a line feed at the end. Each cause is a result (`error`,
 * `warning`, `note`), the worst first, and so is each ignored finding. Results beyond 25,000 are left out, and a
 * notification says so. The place of a result is the first place of its images, or the image itself if no file is
 * known; `relatedLocations` contains the other places.
 */
export function renderSarif(report: Report, options: SarifOptions = {}): string {
  const raised = raisedCauses(report);
  const kept = raised.slice(0, MOST_RESULTS);
  const rules = rulesOf(
    kept.map(({ finding }) => finding),
    options,
  );
  const ruleIndex = new Map(rules.map(({ id }, index) => [id, index]));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: driver(report, rules) },
        invocations: [invocation(report, raised.length)],
        originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The root of the repository.' } } },
        columnKind: 'utf16CodeUnits',
        results: kept.map((each) => result(each, ruleIndex.get(visible(each.finding.check)) ?? -1, options)),
        properties: { verdict: report.verdict, counts: report.counts },
      },
    ],
  };
  return `${jsonText(JSON.stringify(log, null, 2))}\n`;
}

function driver({ tool }: Report, rules: readonly Rule[]): object {
  const version = visible(tool.version);
  const semantic = /^\d+\.\d+\.\d+(?:[-+][0-9A-Za-z.+-]+)?$/.test(version);
  return { name: tool.name, version, ...(semantic ? { semanticVersion: version } : {}), rules };
}

function invocation({ run, exitCode }: Report, results: number): object {
  const start = Date.parse(run.startedAt);
  const notification = (level: 'warning' | 'note', text: string): object => ({ level, message: { text } });
  const said =
    results > MOST_RESULTS
      ? [
          notification(
            'warning',
            `${MOST_RESULTS} of ${results} results are here, the worst first. The JSON report holds all of them.`,
          ),
        ]
      : [];
  if (results > SHOWN_RESULTS)
    said.push(notification('note', `GitHub shows ${SHOWN_RESULTS} results of a run, those of the worst level.`));
  return {
    executionSuccessful: exitCode < 70,
    exitCode,
    ...(Number.isNaN(start)
      ? {}
      : {
          startTimeUtc: new Date(start).toISOString(),
          endTimeUtc: new Date(start + run.durationMs).toISOString(),
        }),
    ...(said.length > 0 ? { toolExecutionNotifications: said } : {}),
  };
}

const LEVEL = { fail: 'error', warn: 'warning', unknown: 'note', pass: 'none', skip: 'none' } as const;

function result(cause: RaisedCause, ruleIndex: number, options: SarifOptions): object {
  const { finding, targets, fingerprint, known } = cause;
  const [place, ...others] = placesOfCause(cause, options);
  return {
    ruleId: visible(finding.check),
    ruleIndex,
    level: LEVEL[finding.status],
    message: { text: messageOf(cause) },
    locations: [
      {
        ...physical(place),
        logicalLocations: logicalOf(finding, targets),
      },
    ],
    ...(others.length > 0
      ? {
          relatedLocations: others
            .slice(0, MOST_PLACES)
            .map((other, at) => ({ id: at + 1, ...physical(other), ...said(other) })),
        }
      : {}),
    // GitHub uses the second fingerprint. Without it, GitHub would recognize a result by its line: one alert for all
    // pools, and a new one for each tag.
    partialFingerprints: { 'gkeImagePreflight/v1': fingerprint, primaryLocationLineHash: fingerprint },
    ...(finding.baseline === null ? {} : { baselineState: known ? 'unchanged' : 'new' }),
    ...(finding.ignored === null
      ? {}
      : {
          suppressions: [
            { kind: 'external', status: 'accepted', justification: sarifText(visible(setAsideWords(finding) ?? '')) },
          ],
        }),
    properties: properties(cause),
  };
}

function physical({ file, isFile, line, column }: Place): object {
  return {
    physicalLocation: {
      artifactLocation: isFile ? location(file) : { uri: uriPath(file) },
      region: { startLine: line ?? 1, ...(column === null ? {} : { startColumn: column }) },
    },
  };
}

/** A path relative to the repository. An absolute path, with or without a drive letter, becomes a `file` URI. */
function location(file: string): object {
  if (file.startsWith('/')) return { uri: `file://${uriPath(file)}` };
  const drive = /^([A-Za-z]:)\/(.*)$/s.exec(file);
  if (drive !== null) return { uri: `file:///${drive[1]}/${uriPath(drive[2] ?? '')}` };
  return { uri: uriPath(file), uriBaseId: '%SRCROOT%' };
}

const said = ({ workload, isFile }: Place): object => ({
  message: {
    text: isFile
      ? sarifText(visible(`The image is here too${workload === null ? '' : `, in ${workload}`}.`))
      : 'This image too.',
  },
});

/** Clusters and pools of a cause without duplicates, however many images it has. */
function logicalOf(finding: ReportFinding, targets: readonly ReportTarget[]): readonly Logical[] {
  const all = targets.flatMap((target) => logical(finding, target));
  return [...new Map(all.map((each) => [each.fullyQualifiedName, each])).values()].slice(0, MOST_PLACES);
}

interface Logical {
  readonly name: string;
  readonly fullyQualifiedName: string;
  readonly kind: 'cluster' | 'nodePool';
}

function logical({ pool }: ReportFinding, { cluster }: ReportTarget): readonly Logical[] {
  if (cluster === null) return [];
  const fullyQualifiedName = visible(clusterName(cluster));
  const ofCluster: Logical = { name: visible(cluster.name), fullyQualifiedName, kind: 'cluster' };
  if (pool === null) return [ofCluster];
  const name = visible(pool);
  return [ofCluster, { name, fullyQualifiedName: `${fullyQualifiedName}/nodePools/${name}`, kind: 'nodePool' }];
}

/**
 * The message first, because lists show its first sentence; then the place, the grants that would answer it, and the
 * fix.
 */
function messageOf(cause: RaisedCause): string {
  const { needs, fix, ...finding } = cause.finding;
  const lines = [
    visible(sentenceOf(finding)),
    visible(whereWords(cause)),
    ...needLines(needs).map(({ label, text }) => visible(`${label} ${text}`)),
    ...(fix === null ? [] : [visible(`fix: ${fix.summary}`)]),
  ];
  return sarifText(lines.map((line) => clip(line, LONGEST)).join('\n'));
}

function properties({ finding, target, stops, pools }: RaisedCause): object {
  const { status, kind, code, evidence, fix } = finding;
  return {
    status,
    kind,
    code: visible(code),
    image: visible(target.image.reference),
    cluster: target.cluster === null ? null : visible(clusterName(target.cluster)),
    pools: pools.map(visible),
    stops,
    evidence: evidence.map(({ strength, says, source, detail }) =>
      clip(visible(`${strength} (${says}) ${source}: ${detail}`), LONGEST),
    ),
    fix:
      fix === null
        ? null
        : {
            summary: visible(fix.summary),
            commands: fix.commands.map(shellCommand),
            terraform: fix.terraform === null ? null : visibleLines(fix.terraform),
            url: fix.url === null ? null : visible(fix.url),
          },
  };
}
