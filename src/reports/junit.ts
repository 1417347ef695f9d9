/**
 * The report as JUnit XML: one suite for each target, worst first, and one case for each check and pool. The fix of a
 * cause appears once.
 */
import type { Report, ReportFinding, ReportTarget } from '../model/report';
import { clip, markupWithoutCommands, shellCommand, visible, xml, xmlBlock } from './escape';
import { clusterName } from '../model/fingerprint';
import { NO_CLUSTER } from '../model/target';
import {
  needLines,
  type PassedCluster,
  passedByCluster,
  sentenceOf,
  setAsideWords,
  whereText,
  worstTargetsFirst,
} from './view';

type Outcome = 'failure' | 'error' | 'skipped' | 'passed';

interface Case {
  readonly name: string;
  readonly outcome: Outcome;
  readonly type: string;
  readonly message: string;
  /** Lines of inert text. */
  readonly details: readonly string[];
}

interface Suite {
  readonly name: string;
  /** The cluster and the image, if there are both. */
  readonly of: readonly string[];
  readonly properties: readonly (readonly [string, string | null])[];
  readonly cases: readonly Case[];
  /** Lines of inert text that have no outcome of their own. */
  readonly out: readonly string[];
}

const LONGEST = 4_000;

/**
 * JUnit XML in Ant's schema, which every JUnit reader accepts. A failing finding is a failure, and an unanswered gate
 * is an error. Skipped are findings that do not apply, are ignored or known from the baseline, and unanswered advice. A
 * warning passes and appears in the suite's output. A verdict that no finding explains is an error as well, so that a
 * report without findings never looks like a success.
 */
export function renderJunit(report: Report): string {
  const told = new Map<string, string>();
  const suites = [
    ...worstTargetsFirst(report.targets).map((target) => suiteOf(target, told)),
    ...passedByCluster(report).map(passedSuite),
  ];
  const explained = suites.some(({ cases }) => cases.some(explains));
  if (report.verdict !== 'pass' && !explained) suites.push(unexplained(report));
  const elements = suites.map((suite, index) => suiteXml(suite, index, report));
  const body = elements.length === 0 ? '<testsuites/>' : `<testsuites>\n${elements.join('')}</testsuites>`;
  return markupWithoutCommands(`<?xml version="1.0" encoding="UTF-8"?>\n${body}\n`);
}

const KNOWN = 'known';
const explains = ({ outcome, type }: Case): boolean =>
  outcome === 'failure' || outcome === 'error' || (outcome === 'skipped' && type === KNOWN);

/** @param told where each cause was reported first: its fix is there, and is not repeated */
function suiteOf(target: ReportTarget, told: Map<string, string>): Suite {
  const { image, cluster, verdict, findings, assumptions } = target;
  const name = whereText(target, null);
  const details = (finding: ReportFinding): readonly string[] => detailsOf(finding, name, told);
  const cases = casesOf(findings, details);
  const silent = verdict !== 'pass' && !cases.some(explains);
  return {
    name,
    of: [...(cluster === null ? [] : [clusterName(cluster)]), image.reference],
    properties: [
      ['verdict', verdict],
      ['image', image.reference],
      ['digest', image.digest],
      ['cluster', clusterName(cluster)],
      ['version', cluster?.version ?? null],
    ],
    cases: silent ? [...cases, verdictCase(verdict, 'No finding says why: nothing of this target was judged.')] : cases,
    out: [
      ...findings
        .filter(({ status, ignored }) => status === 'warn' && ignored === null)
        .flatMap((finding) => [`warn ${caseName(finding)}: ${sentenceOf(finding)}`, ...details(finding).slice(1)]),
      ...assumptions.map(({ check, text }) => `assumed ${check}: ${text}`),
    ].map(visible),
  };
}

function passedSuite({ cluster, images }: PassedCluster): Suite {
  const cases = images.map((image) => ({
    name: image,
    outcome: 'passed' as const,
    type: '',
    message: '',
    details: [],
  }));
  const name = cluster ?? NO_CLUSTER;
  return { name, of: [name], properties: [['verdict', 'pass']], cases, out: [] };
}

const unexplained = ({ verdict }: Report): Suite => ({
  name: 'run',
  of: ['run'],
  properties: [['verdict', verdict]],
  cases: [verdictCase(verdict, 'No finding says why: something that was to be judged could not be listed.')],
  out: [],
});

const verdictCase = (verdict: Report['verdict'], message: string): Case => ({
  name: 'verdict',
  outcome: verdict === 'fail' ? 'failure' : 'error',
  type: 'verdict',
  message: `The verdict is ${verdict}. ${message}`,
  details: [],
});

/** One case for each check and pool. The worst of several findings decides the outcome, and all are in the details. */
function casesOf(
  findings: readonly ReportFinding[],
  details: (finding: ReportFinding) => readonly string[],
): readonly Case[] {
  const byName = new Map<string, ReportFinding[]>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.check, finding.pool]);
    byName.set(key, [...(byName.get(key) ?? []), finding]);
  }
  return [...byName.values()].flatMap((group) => {
    const [worst, ...others] = [...group].sort((a, b) => RANK[outcomeOf(a)] - RANK[outcomeOf(b)]);
    if (worst === undefined) return [];
    const aside = worst.status === 'pass' || worst.status === 'skip' ? null : setAsideWords(worst);
    return [
      {
        name: caseName(worst),
        outcome: outcomeOf(worst),
        type: aside === null ? worst.check : worst.ignored === null ? KNOWN : 'ignored',
        message: aside === null ? sentenceOf(worst) : `${worst.status}, ${aside}: ${sentenceOf(worst)}`,
        details: outcomeOf(worst) === 'passed' ? [] : [worst, ...others].flatMap(details),
      },
    ];
  });
}

const RANK: Readonly<Record<Outcome, number>> = { failure: 0, error: 1, passed: 2, skipped: 3 };

const caseName = ({ check, pool }: ReportFinding): string => (pool === null ? check : `${check} on pool ${pool}`);

function outcomeOf({ status, kind, ignored, baseline }: ReportFinding): Outcome {
  if (status === 'pass' || status === 'warn') return 'passed';
  if (status === 'skip' || ignored !== null || baseline === 'known') return 'skipped';
  if (status === 'fail') return 'failure';
  return kind === 'gate' ? 'error' : 'skipped';
}

function detailsOf(finding: ReportFinding, suite: string, told: Map<string, string>): readonly string[] {
  const { status, cause, evidence, needs, fix } = finding;
  const before = cause === null ? undefined : told.get(cause);
  if (cause !== null && before === undefined) told.set(cause, `${caseName(finding)} of ${suite}`);
  const said = visible(`${status}: ${sentenceOf(finding)}`);
  if (before !== undefined) return [said, visible(`one cause with ${before}: its fix stands there`)];
  return [
    said,
    ...evidence.map(({ strength, says, source, detail }) => visible(`${strength} (${says}) ${source}: ${detail}`)),
    ...needLines(needs).map(({ label, text }) => visible(`${label} ${text}`)),
    ...(fix === null ? [] : [visible(`fix: ${fix.summary}`), ...fix.commands.map(shellCommand)]),
  ];
}

/** JUnit's schema requires a name that is not blank. */
const named = (name: string): string => (name.trim() === '' ? '(no name)' : name);

/**
 * Jenkins uses the part before the last dot of a class name as the package. So the cluster is before that dot and the
 * image after it, and dots in their names are replaced (https://github.com/jenkinsci/junit-plugin,
 * `CaseResult.getPackageName`).
 */
const classOf = ({ of }: Suite): string => named(of.map((part) => part.replaceAll('.', '_')).join('.'));

function suiteXml(suite: Suite, id: number, { run }: Report): string {
  const { name: given, properties, cases, out } = suite;
  const name = named(given);
  const of = (outcome: Outcome): number => cases.filter((each) => each.outcome === outcome).length;
  const start = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.exec(run.startedAt)?.[0] ?? '1970-01-01T00:00:00';
  const attributes = element({
    name,
    package: name,
    id,
    tests: cases.length,
    failures: of('failure'),
    errors: of('error'),
    skipped: of('skipped'),
    time: 0,
    timestamp: start,
    hostname: 'localhost',
  });
  const known = properties.flatMap(([key, value]) =>
    value === null ? [] : [`      <property${element({ name: key, value })}/>\n`],
  );
  return [
    `  <testsuite${attributes}>\n    <properties>\n${known.join('')}    </properties>\n`,
    ...cases.map((each) => caseXml(each, classOf(suite))),
    out.length === 0 ? '    <system-out/>\n' : `    <system-out>${block(out)}</system-out>\n`,
    '    <system-err/>\n  </testsuite>\n',
  ].join('');
}

function caseXml({ name, outcome, type, message, details }: Case, classname: string): string {
  const head = `    <testcase${element({ name: named(name), classname, time: 0 })}`;
  if (outcome === 'passed') return `${head}/>\n`;
  const skipped = outcome === 'skipped';
  const attributes = element(skipped ? { message } : { type, message });
  const inner = skipped ? `<skipped${attributes}/>` : `<${outcome}${attributes}>${block(details)}</${outcome}>`;
  return `${head}>\n      ${inner}\n    </testcase>\n`;
}

const element = (attributes: Readonly<Record<string, string | number>>): string =>
  Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${xml(clip(String(value), LONGEST))}"`)
    .join('');

const block = (lines: readonly string[]): string => lines.map((line) => xmlBlock(line)).join('\n');
