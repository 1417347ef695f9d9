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
    if (!isTakenOnTrust(finding)) return finding;
    const readable = readableOf(finding);
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

/** Whether a gate that does not fail and is not open takes something for granted that could have been read. */
export const isTakenOnTrust = (finding: RuledFinding): boolean =>
  finding.kind === 'gate' &&
  finding.status !== 'fail' &&
  finding.status !== 'unknown' &&
  readableOf(finding).length > 0;

const readableOf = ({ assumptions }: RuledFinding): RuledFinding['assumptions'] =>
  assumptions.filter(({ beyondReading }) => !beyondReading);
