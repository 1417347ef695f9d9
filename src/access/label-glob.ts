/** Patterns of one label, as Go's `filepath.Match` has them, as far as a host may hold them: `*`, `?`, `\`. Pure. */

/** One element of a pattern: any run of characters, or a test of one character. */
type Sign = 'run' | ((character: string) => boolean);

/** @returns false also for a pattern that Go refuses */
export function matchesLabel(pattern: string, label: string): boolean {
  const signs = signsOf(Array.from(pattern));
  if (signs === null) return false;
  const characters = Array.from(label);
  let at = 0;
  let sign = 0;
  /** Where the last run began, to try a longer one. */
  let back: { readonly sign: number; at: number } | null = null;
  while (at < characters.length) {
    const own = signs[sign];
    if (own === 'run') {
      back = { sign, at };
      sign += 1;
    } else if (own?.(characters[at] ?? '') === true) {
      sign += 1;
      at += 1;
    } else if (back !== null) {
      back.at += 1;
      at = back.at;
      sign = back.sign + 1;
    } else return false;
  }
  return signs.slice(sign).every((each) => each === 'run');
}

function signsOf(pattern: readonly string[]): readonly Sign[] | null {
  const signs: Sign[] = [];
  for (let at = 0; at < pattern.length; at += 1) {
    const character = pattern[at] ?? '';
    if (character === '*') signs.push('run');
    else if (character === '?') signs.push((each) => each !== '/');
    else {
      if (character === '\\') at += 1;
      const plain = pattern[at];
      if (plain === undefined) return null;
      signs.push((each) => each === plain);
    }
  }
  return signs;
}
