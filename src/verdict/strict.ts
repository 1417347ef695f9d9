import type { TraitsOf } from '../model/check-traits';
import type { RuledFinding } from '../model/finding';
import { distinctNeeds, need, type Need } from '../model/need';
import { placeOf, type Target } from '../model/target';
import { rule } from './ruling';

/**
 * `--strict`: a gate that passes or warns on an assumption that could have been read, or for such a one does not apply,
 * is `unknown`. What no API can read at all stays an assumption. Where an assumption names nothing that would tell, a
 * pull that is seen does, if it decides the check.
 */
export function withoutAssumptions(
  findings: readonly RuledFinding[],
  target: Pick<Target, 'cluster'>,
  traitsOf: TraitsOf,
): readonly RuledFinding[] {
  const pull = target.cluster === null ? [] : [need('container.pods.create', placeOf(target), 'verify')];
  return findings.map((finding) => {
    const readable = finding.assumptions.filter(({ beyondReading }) => !beyondReading);
    const isOpen = finding.status === 'fail' || finding.status === 'unknown';
    if (finding.kind !== 'gate' || isOpen || readable.length === 0) return finding;
    const because = `not taken on trust under --strict: ${readable.map(({ text }) => text).join('; ')}`;
    const otherwise: readonly Need[] = traitsOf(finding.check).observed === undefined ? [] : pull;
    const told = readable.flatMap(({ needs }) => (needs.length > 0 ? needs : otherwise));
    return rule(
      finding,
      { by: 'strict', to: 'unknown', because },
      { needs: distinctNeeds([...finding.needs, ...told]) },
    );
  });
}
