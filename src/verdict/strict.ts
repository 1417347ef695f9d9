import type { TraitsOf } from '../model/check-traits';
import type { RuledFinding } from '../model/finding';
import { distinctNeeds, need, type Need } from '../model/need';
import { placeOf, type Target } from '../model/target';
import { rule } from './ruling';

/**
 * `--strict`: a gate that passes, warns or is skipped because of an assumption becomes `unknown`, if the assumption
 * could have been read. What no API can read stays an assumption. If an assumption names no permission that would
 * resolve it, a verification by a pull does, provided that a pull decides the check.
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

/** Whether a gate that is neither failed nor unknown has an assumption that could have been read. */
export const isTakenOnTrust = (finding: RuledFinding): boolean =>
  finding.kind === 'gate' &&
  finding.status !== 'fail' &&
  finding.status !== 'unknown' &&
  readableOf(finding).length > 0;

const readableOf = ({ assumptions }: RuledFinding): RuledFinding['assumptions'] =>
  assumptions.filter(({ beyondReading }) => !beyondReading);
