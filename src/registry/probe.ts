import type { HttpClient } from '../http/client';
import { isGoogleRegistry } from '../model/google-registry';
import { type HttpAnswer, MIB } from '../http/types';
import { clean } from '../model/json';
import { type Fact, failed, known, type Missing } from '../model/fact';
import type { Answers, Questions } from '../model/questions';
import type { Probe } from '../model/registry';
import type { NodeToken, TokenOfNode } from '../model/node-token';
import { isImageName } from './name';
import { mediaTypeNotAccepted, registryMissing } from './errors';
import { ACCEPT, readManifest } from './manifest';
import { type RegistryRequest, type RegistryResult, RegistrySession } from './session';

type Asked = Questions['probe'][0];

/**
 * The message of Google's services (`ACCESS_TOKEN_SCOPE_INSUFFICIENT`); `insufficient_scope` of a registry is something
 * else.
 */
const OF_SCOPES = /insufficient authentication scopes/i;

/**
 * Sends the requests of a node to the registry: with a token of its service account, limited to the pool's scopes
 * (docs/GOOGLE.md#a-token-of-the-nodes-account). The token is masked before it is used, is sent to Google's hosts only,
 * and is not part of any fact.
 */
export function probe(client: HttpClient, tokenOf: TokenOfNode): Pick<Answers, 'probe'> {
  const session = new RegistrySession(client);
  return {
    probe: async (of) => {
      const from = `registry ${of.host}/${of.path} ${of.reference} as ${of.email}`;
      if (!isGoogleRegistry(of.host)) return failed('not-asked', from, `no Google token may go to ${of.host}`);
      if (!isImageName(of.path, of.reference)) return failed('not-asked', from, 'it is not the name of an image');
      const minted = await tokenOf(of, of.scopes);
      return minted.state === 'known' ? new Prober(session, of, minted.value, from).run() : minted;
    },
  };
}

/** Requests the manifest and one blob of an image as one account. */
class Prober {
  constructor(
    private readonly session: RegistrySession,
    private readonly of: Asked,
    private readonly node: NodeToken,
    private readonly from: string,
  ) {}

  async run(): Promise<Fact<Probe>> {
    const manifest = await this.ask(`manifests/${this.of.reference}`, 8 * MIB);
    if (!('body' in manifest)) return this.outcome(manifest);
    const blob = await this.blobOf(manifest);
    if (typeof blob === 'string') return this.say('served', blob);
    if ('body' in blob) return this.say('served', 'the manifest and the image’s configuration were served');
    // The manifest was served, so a missing blob means a broken image and says nothing about permissions.
    if (blob.state === 'absent') return this.say('served', `the manifest was served; ${blob.from}: ${blob.detail}`);
    return this.outcome(blob);
  }

  /** The configuration of the image, or of the first image in an index; otherwise the reason why none was requested. */
  private async blobOf(manifest: HttpAnswer): Promise<HttpAnswer | Missing | string> {
    const read = readManifest(manifest.body, manifest.header('content-type'));
    const only = 'the manifest was served, and no blob was asked for';
    if (typeof read === 'string') return only;
    if (read.config !== null) return this.ask(`blobs/${read.config.digest}`, 4 * MIB);
    const first = read.entries.find(({ platform }) => platform !== null && platform.os !== 'unknown');
    if (first === undefined) return only;
    const image = await this.ask(`manifests/${first.digest}`, 8 * MIB);
    if (!('body' in image)) return image;
    const inner = readManifest(image.body, image.header('content-type'));
    if (typeof inner === 'string' || inner.config === null) return only;
    return this.ask(`blobs/${inner.config.digest}`, 4 * MIB);
  }

  /** Does not follow the redirect of a blob: receiving it proves the permission. */
  private async ask(tail: string, limit: number): Promise<HttpAnswer | Missing> {
    const { host, path, email, scopes } = this.of;
    const request: RegistryRequest = { host, path, tail, method: 'GET', accept: ACCEPT, limit, follow: false };
    const name = `${email} ${[...scopes].sort().join(' ')}`;
    return this.read(await this.session.request(request, { name, token: this.node.token }), tail);
  }

  private read(result: RegistryResult, tail: string): HttpAnswer | Missing {
    if (result.kind === 'fault') return failed(result.why, this.from, result.detail);
    const { answer, at } = result;
    const isBlob = tail.startsWith('blobs/');
    const given = answer.status === 200 || (isBlob && [302, 307].includes(answer.status));
    // A manifest with another media type exists, and the account may see it.
    if (at === 'registry' && (given || (!isBlob && mediaTypeNotAccepted(answer) !== null))) return answer;
    const { host, path } = this.of;
    return registryMissing(answer, { host, path, withToken: true, whose: 'the node’s', at }, this.from);
  }

  /**
   * Interprets an answer without content: a refusal is a result for the account, a failure is not. A problem of the
   * whole project says nothing about the account.
   */
  private outcome(missing: Missing): Fact<Probe> {
    const { state, detail } = missing;
    if (state === 'absent') return this.say('absent', detail);
    if (state === 'failed') return missing.why === 'unauthenticated' ? this.say('unaccepted', detail) : missing;
    switch (missing.why) {
      case 'perimeter':
        return this.say('perimeter', detail);
      case 'permission':
      case 'ambiguous':
        return this.say(OF_SCOPES.test(detail) ? 'scopes' : 'refused', detail);
      case 'api-disabled':
      case 'billing-disabled':
      case 'service-restricted':
      case 'project-deleted':
      case 'gcr-not-served':
        return missing;
    }
  }

  private say(outcome: Probe['outcome'], words: string): Fact<Probe> {
    const { scopes, ownScopes } = this.node;
    const others = ownScopes ? '' : `; with the scopes ${scopes.join(' ')}, since the pool’s own were not accepted`;
    return known({ outcome, detail: clean(words) + others, scopes, ownScopes }, this.from);
  }
}
