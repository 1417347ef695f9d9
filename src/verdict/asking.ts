/** What asks for something in findings, with what it is joined by. */
import type { RuledFinding } from '../model/finding';
import { causeIdOf } from './causes';

/** A finding that asks for something, with the id of its cause. */
export interface Asking {
  readonly id: string;
  readonly finding: RuledFinding;
}

/** What asks for something in findings. */
export const askingOf = (findings: readonly RuledFinding[]): readonly Asking[] =>
  findings.flatMap((finding) => {
    const id = causeIdOf(finding);
    return id === null ? [] : [{ id, finding }];
  });
