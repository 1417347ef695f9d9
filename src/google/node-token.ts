import type { HttpClient } from '../http/client';
import { encodeName, urlFor } from '../http/endpoints';
import { googleMissing } from '../http/google-error';
import { MIB } from '../http/types';
import { object, parseJson, text } from '../model/json';
import { type Fact, failed, known } from '../model/fact';
import { need } from '../model/need';
import type { NodeToken } from '../model/node-token';
import type { NodeIdentity } from '../model/service-account';

type Account = Pick<NodeIdentity, 'email' | 'project'>;

const AUTH = 'https://www.googleapis.com/auth/';
/** The scopes to try if the pool's own scopes are not accepted (docs/GOOGLE.md#a-token-of-the-nodes-account). */
const FALLBACKS = [[`${AUTH}devstorage.read_only`], [`${AUTH}cloud-platform`]];
const LIFETIME_SECONDS = 600;
/** A token is used for half of its lifetime; a refusal is remembered for the duration of one round of questions. */
const TOKEN_MS = (LIFETIME_SECONDS * 1000) / 2;
const REFUSAL_MS = 2_000;

/** Tokens of the nodes' service accounts: one for each account and set of scopes, shared by all images. */
export class NodeTokens {
  readonly #client: HttpClient;
  readonly #minted = new Map<string, { readonly token: Promise<Fact<NodeToken>>; until: number }>();

  constructor(client: HttpClient) {
    this.#client = client;
  }

  /**
   * Returns a token of the account with these scopes, or with fewer or more scopes if Google does not accept them.
   * @returns `denied` with the role that would allow it, if the caller may not impersonate the account
   */
  get(account: Account, scopes: readonly string[]): Promise<Fact<NodeToken>> {
    const key = `${account.email} ${[...scopes].sort().join(' ')}`;
    const kept = this.#minted.get(key);
    if (kept !== undefined && kept.until > Date.now()) return kept.token;
    const entry = { token: this.#mint(account, scopes), until: Number.POSITIVE_INFINITY };
    this.#minted.set(key, entry);
    void entry.token.then(({ state }) => {
      entry.until = Date.now() + (state === 'known' ? TOKEN_MS : REFUSAL_MS);
    });
    return entry.token;
  }

  async #mint(account: Account, own: readonly string[]): Promise<Fact<NodeToken>> {
    let answer: Minted = {
      fact: failed('not-asked', fromOf(account.email), 'there are no scopes to ask for'),
      again: true,
    };
    for (const scopes of [own, ...FALLBACKS]) {
      if (answer.again && scopes.length > 0) answer = await this.#ask(account, scopes, scopes === own);
    }
    return answer.fact;
  }

  async #ask({ email, project }: Account, scope: readonly string[], ownScopes: boolean): Promise<Minted> {
    const from = fromOf(email);
    const answer = await this.#client.send({
      url: urlFor(
        this.#client.endpoints,
        'iamcredentials',
        `${encodeName(`v1/projects/-/serviceAccounts/${email}`)}:generateAccessToken`,
      ),
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      body: JSON.stringify({ scope, lifetime: `${LIFETIME_SECONDS}s` }),
      authorization: 'google',
      limit: MIB,
    });
    if (answer.kind === 'fault') return { fact: failed(answer.why, from, answer.detail), again: false };
    if (answer.status !== 200) {
      const account = `projects/${project}/serviceAccounts/${email}`;
      const needs = [need('iam.serviceAccounts.getAccessToken', account, 'impersonate')];
      return { fact: googleMissing(answer.status, answer.body, from, needs), again: answer.status === 400 };
    }
    const token = text(object(parseJson(answer.body))['accessToken']);
    if (token === null || /[^\x21-\x7e]/.test(token))
      return { fact: failed('malformed', from, 'the answer holds no token'), again: false };
    this.#client.secrets.add(token);
    return { fact: known({ token, scopes: scope, ownScopes }, from), again: false };
  }
}

/** A token, or the reason why there is none, and whether other scopes may work. */
interface Minted {
  readonly fact: Fact<NodeToken>;
  readonly again: boolean;
}

const fromOf = (email: string): string => `iamcredentials token of ${email}`;
