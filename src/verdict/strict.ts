import type { RuledFinding } from '../model/finding';
import { rule } from './ruling';

/**
 * `--strict`: a gate that passes or warns on an assumption that could have been read is `unknown`. What no API can read
 * at all stays an assumption.
 */
export function withoutAssumptions(findings: readonly RuledFinding[]): readonly RuledFinding[] {
  return findings.map((finding) => {
    const readable = finding.assumptions.filter(({ beyondReading }) => !beyondReading);
    const rests =
      finding.kind === 'gate' && (finding.status === 'pass' || finding.status === 'warn') && readable.length > 0;
    if (!rests) return finding;
    const because = `not taken on trust under --strict: ${readable.map(({ text }) => text).join('; ')}`;
    const needs = [...finding.needs, ...readable.flatMap((each) => each.needs)];
    return rule(finding, { by: 'strict', to: 'unknown', because }, { needs });
  });
}
