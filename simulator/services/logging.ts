/** Cloud Logging v2: `entries:list` with filter, order and pages. */
import { googleError, type Answer } from '../answers';
import { can, type Call } from '../call';
import { findProject, projectResource } from '../iam/hierarchy';
import { logFilter, UnparseableFilter } from '../logging-filter';
import { route, type Route } from '../router';
import { textOf, type JsonObject } from '../world';

const MOST = 1000;

function logEntries(call: Call): Answer {
  const names = Array.isArray(call.body['resourceNames']) ? call.body['resourceNames'].map(String) : [];
  if (names.length === 0) throw googleError(400, 'Request contains an invalid argument.');
  const entries = names.flatMap((name) => {
    const id = name.replace('projects/', '');
    if (!can(call, 'logging.logEntries.list', projectResource(call.world, id)))
      throw googleError(403, `Permission denied for all log views`);
    return call.world.logEntries[findProject(call.world, id)?.id ?? id] ?? [];
  });
  const kept = entries.filter(filterOf(textOf(call.body['filter'])));
  const newest = call.body['orderBy'] === 'timestamp desc';
  kept.sort((a, b) => textOf(a['timestamp']).localeCompare(textOf(b['timestamp'])) * (newest ? -1 : 1));
  const size = Math.min(Number(call.body['pageSize']) || 50, MOST);
  const from = offsetIn(textOf(call.body['pageToken']));
  const shown = kept.slice(from, from + size);
  const next = from + size;
  const nextPageToken = next < kept.length ? Buffer.from(`from:${String(next)}`).toString('base64url') : null;
  return {
    status: 200,
    json: { ...(shown.length > 0 ? { entries: shown } : {}), ...(nextPageToken === null ? {} : { nextPageToken }) },
  };
}

function filterOf(text: string): (entry: JsonObject) => boolean {
  try {
    return logFilter(text);
  } catch (error) {
    if (error instanceof UnparseableFilter || error instanceof SyntaxError) throw googleError(400, error.message);
    throw error;
  }
}

function offsetIn(token: string): number {
  if (token === '') return 0;
  const from = Number(Buffer.from(token, 'base64url').toString('utf8').replace('from:', ''));
  if (!Number.isSafeInteger(from) || from < 0) throw googleError(400, 'Request contains an invalid argument.');
  return from;
}

export const loggingRoutes: Route[] = [route('logging', 'POST', '/v2/entries:list', logEntries)];
