/** Selects the findings that need attention and determines their causes. */
import type { RuledFinding } from '../model/finding';
import { causeIdOf } from './causes';

/** A finding that needs attention, with the id of its cause. */
export interface Asking {
  readonly id: string;
  readonly finding: RuledFinding;
}

/** The findings that need attention. */
export const askingOf = (findings: readonly RuledFinding[]): readonly Asking[] =>
  findings.flatMap((finding) => {
    const id = causeIdOf(finding);
    return id === null ? [] : [{ id, finding }];
  });
