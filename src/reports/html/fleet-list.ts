/**
 * The list of thousands of targets, a hundred rows at a time and with filters. The script creates the rows from data.
 */
import { markupWithoutCommands } from '../escape';
import { count } from '../view';
import { jsonText } from '../escape';
import { statusBoxes } from './filters';
import type { FleetData } from './fleet-data';
import { htmlText } from './pieces';

/** The filters, the table's head and the data. The script adds the rows and the choices of the filters. */
export function fleetList(data: FleetData): string {
  const statuses = new Map<string, number>();
  for (let at = 2; at < data.targets.length; at += 3)
    for (const [status, , , number] of data.kinds[data.targets[at] ?? -1]?.findings ?? [])
      statuses.set(status, (statuses.get(status) ?? 0) + number);
  const selects = ['check', 'cluster', ...data.facets.map(({ name }) => name)].map(
    (name, at) =>
      `<label class="field">${htmlText(name.slice(0, 1).toUpperCase() + name.slice(1))} <select name="${at < 2 ? name : `facet${at - 2}`}"><option value="">all</option></select></label>\n`,
  );
  return `<p class="cut" id="list-note"><strong>Note:</strong> The list of ${count(data.targets.length / 3, 'target')} needs this page’s script. The JSON report holds each target with its evidence.</p>
<form id="filters" role="search" aria-label="Filter the targets" hidden>
${statusBoxes(statuses)}${selects.join('')}<label class="field">Text <input type="search" name="text" autocomplete="off" spellcheck="false"></label>
<input type="hidden" name="cause" value="">
<span class="buttons"><button type="reset">Clear filters</button><button type="button" id="before">Previous</button><button type="button" id="next">Next</button></span>
<p id="count" role="status" aria-live="polite"></p>
</form>
<div class="scroll tall" id="list" role="region" aria-label="Table of targets" tabindex="0" hidden><table>
<thead><tr><th scope="col">Image</th><th scope="col">Cluster</th><th scope="col">Verdict and pools</th><th scope="col">Findings</th></tr></thead>
<tbody id="rows"></tbody></table></div>
<script type="application/json" id="data">${inert(JSON.stringify(data))}</script>
`;
}

/** JSON that contains no markup: these characters occur only within strings, where an escape has the same value. */
const inert = (json: string): string =>
  markupWithoutCommands(
    jsonText(json).replace(/[<>&'`]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );
