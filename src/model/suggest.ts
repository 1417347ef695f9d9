/**
 * The word that was probably meant.
 * @param word what was given
 * @param candidates the right words
 * @returns the most similar one, or null if none is similar: within a third of its length, at least one edit
 */
export function nearest(word: string, candidates: readonly string[]): string | null {
  const given = word.toLowerCase();
  let best: string | null = null;
  let bestDistance = Infinity;
  for (const candidate of candidates) {
    const right = candidate.toLowerCase();
    const allowed = Math.max(1, Math.floor(Math.max(given.length, right.length) / 3));
    if (Math.abs(given.length - right.length) > allowed) continue;
    const distance = editDistance(given, right);
    if (distance <= allowed && distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best ?? startsAlike(given, candidates);
}

/**
 * The names that a person may have meant, nearest first.
 * @returns up to three of `names` within a third of the length (at least two) of edits, or that hold the wanted name
 */
export function nearNames(wanted: string, names: readonly string[]): readonly string[] {
  const bound = Math.max(2, Math.floor(wanted.length / 3));
  return [...new Set(names)]
    .map((name) => ({ name, distance: editDistance(wanted.toLowerCase(), name.toLowerCase()) }))
    .filter(({ name, distance: edits }) => edits <= bound || (wanted.length > 2 && name.includes(wanted)))
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .slice(0, 3)
    .map(({ name }) => name);
}

/**
 * Damerau-Levenshtein distance (optimal string alignment): how many characters to insert, delete, replace, or swap with
 * their neighbour. Words longer than 200 characters are compared by their first 200.
 */
export function editDistance(a: string, b: string): number {
  const [left, right] = [a.slice(0, 200), b.slice(0, 200)];
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const same = left[row - 1] === right[column - 1];
      let cost = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1));
      const swapped =
        row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (swapped) cost = Math.min(cost, at(beforeLast, column - 2) + 1);
      current.push(cost);
    }
    [beforeLast, last] = [last, current];
  }
  return at(last, right.length);
}

const at = (row: readonly number[], column: number): number => row[column] ?? Infinity;

/** The only candidate that begins with the word, or that the word begins with: `anno` for `annotations`, `warning` for `warn`. */
function startsAlike(given: string, candidates: readonly string[]): string | null {
  if (given.length < 3) return null;
  const alike = candidates.filter((candidate) => {
    const right = candidate.toLowerCase();
    return right.startsWith(given) || (right.length > 2 && given.startsWith(right));
  });
  return alike.length === 1 ? (alike[0] ?? null) : null;
}
