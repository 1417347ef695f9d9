/** The report as JSON (schema/report.schema.json): keys in the schema's order, nothing that is not in it. */
import type { Fix } from '../model/finding';
import type { Need } from '../model/need';
import type { Report, ReportCause, ReportFinding, ReportTarget } from '../model/report';
import { jsonText } from './escape';

/**
 * The report as JSON: two spaces, a line feed at the end. Characters that show nothing are written as escapes, so
 * that a terminal or a log prints them as they are; the value is the same.
 */
export function renderJson(report: Report): string {
  return `${jsonText(JSON.stringify(ordered(report), null, 2))}\n`;
}

/** A copy with the keys of the schema, in its order, whatever else the objects carry. */
function ordered(report: Report): Report {
  const { tool, run, counts, access } = report;
  return {
    schemaVersion: report.schemaVersion,
    tool: { name: tool.name, version: tool.version },
    command: report.command,
    run: { startedAt: run.startedAt, durationMs: run.durationMs, apiCalls: run.apiCalls, shard: run.shard },
    caller: report.caller,
    verdict: report.verdict,
    exitCode: report.exitCode,
    exitReason: report.exitReason,
    reasons: report.reasons,
    counts: {
      pass: counts.pass,
      warn: counts.warn,
      fail: counts.fail,
      unknown: counts.unknown,
      skip: counts.skip,
      targets: counts.targets,
    },
    access: access === null ? null : { commands: access.commands },
    causes: report.causes.map(orderedCause),
    targets: report.targets.map(orderedTarget),
    passed: report.passed.map(({ cluster, images, causes }) => ({ cluster, images, causes })),
  };
}

function orderedTarget({ image, cluster, ...target }: ReportTarget): ReportTarget {
  return {
    image: {
      reference: image.reference,
      host: image.host,
      project: image.project,
      location: image.location,
      repository: image.repository,
      name: image.name,
      tag: image.tag,
      digest: image.digest,
      pinned: image.pinned,
      sources: image.sources.map(({ file, line, column, workload }) => ({ file, line, column, workload })),
    },
    cluster: {
      name: cluster.name,
      project: cluster.project,
      location: cluster.location,
      version: cluster.version,
      mode: cluster.mode,
    },
    verdict: target.verdict,
    blind: target.blind,
    assumptions: target.assumptions.map(({ check, text, needs }) => ({ check, text, needs: needs.map(orderedNeed) })),
    pools: target.pools.map(({ verified, ...pool }) => ({
      name: pool.name,
      verdict: pool.verdict,
      why: pool.why,
      principal: pool.principal,
      platform: pool.platform,
      version: pool.version,
      verified:
        verified === null
          ? null
          : {
              result: verified.result,
              digest: verified.digest,
              durationMs: verified.durationMs,
              node: verified.node,
            },
    })),
    findings: target.findings.map(orderedFinding),
  };
}

function orderedFinding(finding: ReportFinding): ReportFinding {
  const { ignored, said } = finding;
  return {
    check: finding.check,
    kind: finding.kind,
    status: finding.status,
    pool: finding.pool,
    code: finding.code,
    cause: finding.cause,
    message: finding.message,
    rulings: finding.rulings.map(({ by, to, because }) => ({ by, to, because })),
    said: said === null ? null : { cause: said.cause, words: said.words },
    evidence: finding.evidence.map(({ strength, says, source, detail }) => ({ strength, says, source, detail })),
    needs: finding.needs.map(orderedNeed),
    fix: orderedFix(finding.fix),
    baseline: finding.baseline,
    ignored: ignored === null ? null : { reason: ignored.reason, expires: ignored.expires },
  };
}

const orderedCause = ({ stops, ...cause }: ReportCause): ReportCause => ({
  id: cause.id,
  check: cause.check,
  code: cause.code,
  status: cause.status,
  message: cause.message,
  fix: orderedFix(cause.fix),
  needs: cause.needs.map(orderedNeed),
  stops: { targets: stops.targets, images: stops.images, clusters: stops.clusters, pools: stops.pools },
  where: cause.where.map(({ image, cluster, pool }) => ({ image, cluster, pool })),
});

const orderedFix = (fix: Fix | null): Fix | null =>
  fix === null ? null : { summary: fix.summary, commands: fix.commands, terraform: fix.terraform, url: fix.url };

const orderedNeed = ({ way, permission, resource, role }: Need): Need => ({ way, permission, resource, role });
