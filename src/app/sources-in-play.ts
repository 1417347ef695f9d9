/**
 * Sources that most runs do not need: the APIs for features that a cluster, a repository or an organization may use.
 */
import { accessBoundaries } from '../google/access-boundaries';
import { accessContextManager } from '../google/access-context-manager';
import { binaryAuthorizationApi } from '../google/binary-authorization';
import { cloudAsset } from '../google/cloud-asset';
import { cloudDns } from '../google/cloud-dns';
import { cloudIdentity } from '../google/cloud-identity';
import { cloudKms } from '../google/cloud-kms';
import { compute } from '../google/compute';
import { computeNetwork } from '../google/compute-network';
import { computeRoutes } from '../google/compute-routes';
import { effectiveTags } from '../google/effective-tags';
import { logging } from '../google/logging';
import { networkConnectivity } from '../google/network-connectivity';
import { NodeTokens } from '../google/node-token';
import { orgPolicy } from '../google/org-policy';
import { policyTroubleshooter } from '../google/policy-troubleshooter';
import { serviceUsage } from '../google/service-usage';
import { loggedPulls } from '../diagnosis/logged-pulls';
import type { HttpClient } from '../http/client';
import type { Answers } from '../model/questions';
import { probe } from '../registry/probe';
import { type InPlay, makeReaders } from './kinds-of-sources';

/** The sources of the questions in `IN_PLAY`. */
export function sourcesInPlay(client: HttpClient): Pick<Answers, InPlay> {
  const tokens = new NodeTokens(client);
  return {
    ...effectiveTags(client),
    ...cloudIdentity(client),
    ...policyTroubleshooter(client),
    ...orgPolicy(client),
    ...cloudKms(client),
    ...binaryAuthorizationApi(client),
    ...serviceUsage(client),
    ...compute(client),
    ...computeNetwork(client),
    ...computeRoutes(client),
    ...networkConnectivity(client),
    ...cloudDns(client),
    ...accessBoundaries(client),
    ...accessContextManager(client),
    ...cloudAsset(client, makeReaders()),
    ...probe(client, (account, scopes) => tokens.get(account, scopes)),
    ...logging(client, loggedPulls),
  };
}
