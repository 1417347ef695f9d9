import type { RuledFinding } from '../model/finding';
import { rule } from './ruling';

/**
 * `--strict`: a gate that passes or warns on an assumption that could have been read, or for such a one does not apply,
 * is `unknown`. What no API can read at all stays an assumption.
 */
export function withoutAssumptions(findings: readonly RuledFinding[]): readonly RuledFinding[] {
  return findings.map((finding) => {
    const readable = finding.assumptions.filter(({ beyondReading }) => !beyondReading);
    const isOpen = finding.status === 'fail' || finding.status === 'unknown';
    if (finding.kind !== 'gate' || isOpen || readable.length === 0) return finding;
    const because = `not taken on trust under --strict: ${readable.map(({ text }) => text).join('; ')}`;
    const needs = [...finding.needs, ...readable.flatMap((each) => each.needs)];
    return rule(finding, { by: 'strict', to: 'unknown', because }, { needs });
  });
}
