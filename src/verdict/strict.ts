import type { Finding } from '../model/finding';

/**
 * `--strict`: a gate that passes or warns on an assumption that could have been read is `unknown`. What no API can read
 * at all stays an assumption.
 */
export function withoutAssumptions(findings: readonly Finding[]): readonly Finding[] {
  return findings.map((finding) => {
    const readable = finding.assumptions.filter(({ beyondReading }) => !beyondReading);
    const rests =
      finding.kind === 'gate' && (finding.status === 'pass' || finding.status === 'warn') && readable.length > 0;
    if (!rests) return finding;
    return {
      ...finding,
      status: 'unknown',
      message: `${finding.message}; not taken on trust under --strict: ${readable.map(({ text }) => text).join('; ')}`,
      needs: [...finding.needs, ...readable.flatMap(({ needs }) => needs)],
    };
  });
}
