/** The messages of `image-pull-secret`. */
import { findingsOf } from '../model/finding-builder';
import type { SecretPull } from '../model/pull-secret';
import type { Life } from './pull-secret-end';

/** The workloads that pull, and the registry. */
export interface Named {
  readonly host: string;
  readonly workloads: string;
}
/** A secret and the registry's answer to it. */
export interface Answered extends Named {
  /** `shop/regcred`. */
  readonly secrets: string;
  readonly outcome: SecretPull['outcome'];
  readonly detail: string;
  /** The explanation of the answer, in words; empty if none is known. */
  readonly since: string;
}

const because = ({ since }: { readonly since: string }): string => (since === '' ? '' : `: ${since}`);

const answer = ({ host, outcome, detail, since }: Omit<Answered, 'workloads' | 'secrets'>): string => {
  const words = detail === '' ? '' : ` (“${detail}”)`;
  switch (outcome) {
    case 'unaccepted':
      return `${host} does not accept its user name and password${because({ since })}${words}`;
    case 'absent':
      return `${host} accepts it, and says that there is no such image${words}`;
    case 'refused':
    case 'served':
      return `${host} accepts it, and does not let it pull the image${words}`;
  }
};

const CODES = {
  'google-host': ({ host }: { host: string }): string =>
    `Nodes send their own credential to ${host}: no pull secret is needed (gke-version says where they are too old for it)`,
  'google-host-unread': ({ host, workloads, secrets }: Named & { secrets: string }): string =>
    `Nodes send their own credential to ${host}, after the pull secret ${secrets} of ${workloads}, which was not read`,
  'none-for-host': ({ host, workloads }: Named): string =>
    `Nodes send their own credential to ${host}: ${workloads} has no pull secret that is for it`,
  public: ({ host }: { host: string }): string => `${host} serves the image to anybody: no pull secret is needed`,
  'public-unread': ({ host, workloads, secrets }: Named & { secrets: string }): string =>
    `${host} serves the image to anybody; whether it accepts the pull secret ${secrets} of ${workloads} was not read`,
  'refused-and-unread': ({ host, workloads, secrets, unread }: Named & { secrets: string; unread: string }): string =>
    `${host} serves the image to anybody, and refuses the pull secret ${secrets} of ${workloads}, so that nodes do not ask without one; whether it accepts the pull secret ${unread} was not read`,
  served: ({ host, workloads, secrets }: Named & { secrets: string }): string =>
    `${host} lets the pull secret ${secrets} of ${workloads} pull the image`,
  'access-token': ({ host, workloads, secrets }: Named & { secrets: string }): string =>
    `${workloads} pulls from ${host} by the pull secret ${secrets}, which is an access token: it works now, and no longer than 60 minutes from when it was made`,
  'short-lived': ({ host, workloads, secrets, what, until }: Named & Life & { secrets: string }): string =>
    `${workloads} pulls from ${host} by the pull secret ${secrets}, which is ${what}: it works now, and ${until}`,
  renewed: ({ host, workloads, secrets, keeper }: Named & { secrets: string; keeper: string }): string =>
    `${workloads} pulls from ${host} by the pull secret ${secrets}, which is a token that expires soon: it works as long as ${keeper} renews it`,
  ends: ({ host, workloads, secrets, end }: Named & { secrets: string; end: string }): string =>
    `${workloads} pulls from ${host} by the pull secret ${secrets}, which works now and expires at ${end}`,
  'none-at-hand': ({ host, workloads, accounts, refusal }: Named & { accounts: string; refusal: string }): string =>
    `${workloads} will be refused by ${host}, which wants credentials: neither the pod nor its service account ${accounts} names a pull secret, and nodes of GKE have no credential for this host (${refusal})`,
  'none-at-hand-outside': ({
    host,
    workloads,
    accounts,
    refusal,
    tokens,
  }: Named & { accounts: string; refusal: string; tokens: string }): string =>
    `${workloads} will be refused by ${host}, which wants credentials: neither the pod nor its service account ${accounts} names a pull secret, and the nodes, which are not GKE’s, have no credential of their own for it that is known${tokens} (${refusal})`,
  'node-plugin': ({ host, workloads, plugin }: Named & { plugin: string }): string =>
    `No pull secret of ${workloads} serves ${host}; ${plugin}: the cluster does not tell whether that works for this image; --verify pod does`,
  'none-matches': ({ host, workloads, secrets, why }: Named & { secrets: string; why: string }): string =>
    `${workloads} will be refused by ${host}, which wants credentials: none of its pull secrets (${secrets}) is for the image: ${why}`,
  refused: (args: Answered): string =>
    `${args.workloads} will be refused by ${args.host}, which was tried with its pull secret ${args.secrets}: ${answer(args)}`,
  'refused-though-public': (args: Answered): string =>
    `${args.workloads} will be refused by ${args.host}, which serves the image to anybody: its pull secret ${args.secrets} is for this registry, so nodes do not ask without it, and ${answer(args)}`,
  broken: ({ workloads, secrets, why }: Omit<Named, 'host'> & { secrets: string; why: string }): string =>
    `${workloads} pulls no image at all: nodes cannot read its pull secret ${secrets} (${why}), and then do not pull`,
  'refused-beside-node': (args: Answered): string =>
    `The pull secret ${args.secrets} of ${args.workloads} was tried: ${answer(args)}; nodes try their own credential next`,
  'missing-beside-node': ({ host, workloads, secrets }: Named & { secrets: string }): string =>
    `There is no pull secret ${secrets}, which ${workloads} names (event FailedToRetrieveImagePullSecret); nodes pull from ${host} by their own credential without it`,
  'secret-not-read': ({ host, workloads, secrets, why }: Named & { secrets: string; why: string }): string =>
    `${host} wants credentials; whether the pull secret ${secrets} of ${workloads} exists and works there was not read${why === '' ? '' : `: ${why}`}`,
  'not-tried': ({ host, workloads, secrets, why }: Named & { secrets: string; why: string }): string =>
    `${host} wants credentials; the pull secret ${secrets} of ${workloads} is for it, and whether it works is not known: ${why}`,
  'account-not-read': ({ host, workloads, accounts }: Named & { accounts: string }): string =>
    `${host} wants credentials, and ${workloads} names no pull secret of its own; the service account ${accounts}, which may name one, is not in the input: give its manifest, too`,
  'pods-not-known': ({ host, workloads }: Named): string =>
    `${host} wants credentials; the controller of ${workloads} decides which pull secrets its pods have, and that is not known`,
  'no-pod': ({ host }: { host: string }): string =>
    `${host} wants credentials; which pull secret the pods use is not known: give the manifests of the workload and its service account (--manifests)`,
};

/** Builds the findings of `image-pull-secret`. */
export const find = findingsOf('image-pull-secret', 'gate', CODES);
