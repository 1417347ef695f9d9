import { editDistance } from '../model/nearest';

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
