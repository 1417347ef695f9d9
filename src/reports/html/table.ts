/** A table that scrolls sideways in a region of its own, which the keyboard can reach. */
export const tableOf = (title: string, columns: readonly string[], rows: readonly string[]): string =>
  `<div class="scroll" role="group" aria-label="${title}" tabindex="0"><table><thead><tr>${columns.map((name) => `<th scope="col">${name}</th>`).join('')}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table></div>`;
