/** Reads and writes reports and facts in Cloud Storage, as the caller. */
import { LARGEST_TEXT } from '../input/readers';
import { textOf } from '../model/encoding';
import { UsageError } from '../model/errors';
import { type Fact, missing } from '../model/fact';
import { parseStorageName, type StorageName } from '../model/storage-name';
import { quoted, reasonMissing } from '../model/unreadable';
import type { Pieces } from '../reports';
import type { HttpClient } from '../http/client';
import type { Network } from '../http/network';
import type { ConnectContext } from './connect-context';
import { NO_CREDENTIALS } from './no-credentials';

/** The maximum number of objects in progress at the same time. */
const AT_ONCE = 8;
/** The time-out of the HTTP client: the request for one part of an object, including its retries, gets a third of it. */
const TIMEOUT_MS = 180_000;

/** Cloud Storage, as a run uses it. */
export interface Storage {
  /** The texts of objects by their names; an error gives the reason if one cannot be read. */
  read(names: readonly string[]): Promise<ReadonlyMap<string, string | Error>>;
  /**
   * The names that a name refers to: itself; those below it if it ends with `/`; those that match its `*`, `**` and
   * `?`.
   * @throws Error with the reason if they cannot be determined
   */
  find(name: string): Promise<readonly string[]>;
  /** @throws Error with the reason if it cannot be written */
  write(name: string, contentType: string, pieces: Pieces): Promise<void>;
  /** Closes its connections. */
  close(): void;
}

/**
 * Cloud Storage with the caller's credentials; no credentials are loaded and nothing is requested before it is used.
 * @param context its signal stops reading, but never writing: a run that is stopped writes what it knows
 */
export function storageOf(context: Pick<ConnectContext, 'version' | 'env' | 'signal' | 'log' | 'onSecret'>): Storage {
  let opened: Promise<{
    readonly reading: HttpClient;
    readonly writing: HttpClient;
    readonly network: Network;
  }> | null = null;
  const open = (): NonNullable<typeof opened> => (opened ??= connected(context));
  const read = async (text: string): Promise<string | Error> => {
    try {
      const name = nameOf(text);
      const [{ reading }, { readObject }] = await Promise.all([open(), cloudStorage()]);
      return textOf(valueOrThrow(await readObject(reading, name, LARGEST_TEXT)));
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  };
  return {
    read: async (names) => {
      const queue = [...new Set(names)];
      const texts = new Map<string, string | Error>();
      const work = async (): Promise<void> => {
        for (let name = queue.shift(); name !== undefined; name = queue.shift()) texts.set(name, await read(name));
      };
      await Promise.all(Array.from({ length: AT_ONCE }, work));
      return texts;
    },
    find: async (text) => {
      const { bucket, object } = nameOf(text.endsWith('/') ? `${text}**` : text);
      if (!/[*?]/.test(object)) return [text];
      const start = object.slice(0, object.search(/[*?]/));
      const [{ reading }, { listObjects }] = await Promise.all([open(), cloudStorage()]);
      const all = valueOrThrow(await listObjects(reading, { bucket, object: start }));
      return all.filter((each) => fits(object, each)).map((each) => `gs://${bucket}/${each}`);
    },
    write: async (text, contentType, pieces) => {
      const name = nameOf(text);
      const [{ writing }, { writeObject }] = await Promise.all([open(), cloudStorage()]);
      valueOrThrow(await writeObject(writing, name, contentType, pieces));
    },
    close: () =>
      void opened?.then(
        ({ network }) => network.close(),
        () => undefined,
      ),
  };
}

/** Loaded when a name in Cloud Storage is used. */
const cloudStorage = () => import('../google/cloud-storage');

async function connected({ version, env, signal, log, onSecret }: Parameters<typeof storageOf>[0]) {
  const [{ loadCredentials }, { HttpClient }, { endpointsFrom }, { Network }, { proxyRules }, { Secrets }] =
    await Promise.all([
      import('../google/credentials'),
      import('../http/client'),
      import('../http/endpoints'),
      import('../http/network'),
      import('../http/proxy'),
      import('../http/secrets'),
    ]);
  const { endpoints, errors } = endpointsFrom(env);
  if (errors.length > 0) throw new UsageError(errors);
  const secrets = new Secrets(onSecret);
  const network = new Network(proxyRules(env));
  const credentials = await loadCredentials(env, secrets, network);
  if (credentials === null) throw new UsageError([NO_CREDENTIALS]);
  const client = (ending: AbortSignal | null): HttpClient =>
    new HttpClient({
      endpoints,
      credentials,
      secrets,
      version,
      network,
      timeoutMs: TIMEOUT_MS,
      ...(ending === null ? {} : { signal: ending }),
      onRequest: ({ method, url, status, ms }) =>
        log(`${method} ${url} → ${status === null ? 'no answer' : String(status)} in ${String(ms)} ms`),
    });
  return { reading: client(signal), writing: client(null), network };
}

function nameOf(text: string): StorageName {
  const read = parseStorageName(text);
  if ('problem' in read) throw new Error(read.problem);
  return read.value;
}

function valueOrThrow<T>(fact: Fact<T>): T {
  if (fact.state === 'known') return fact.value;
  const root = missing(fact);
  if (root === null) throw new Error('it is not known');
  throw new Error(root.state === 'absent' ? `it does not exist (${quoted(root.detail)})` : reasonMissing(root));
}

/**
 * Whether gcloud's wildcards match a name: `*` and `?` do not match a slash, `**` does. The time is bounded by the
 * lengths of both.
 */
function fits(glob: string, name: string): boolean {
  let reached = new Set([0]);
  for (const part of glob.split(/(\*\*|\*|\?)/).filter((each) => each !== '')) {
    const next = new Set<number>();
    for (const at of reached) {
      if (part === '*' || part === '**') {
        for (let to = at; to <= name.length; to += 1) {
          if (next.has(to)) break;
          next.add(to);
          if (part === '*' && name[to] === '/') break;
        }
      } else if (part === '?') {
        if (at < name.length && name[at] !== '/') next.add(at + 1);
      } else if (name.startsWith(part, at)) next.add(at + part.length);
    }
    reached = next;
  }
  return reached.has(name.length);
}
