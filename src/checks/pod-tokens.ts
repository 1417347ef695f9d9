/** Workload identity federation of pods outside GKE, which is for their programs and not for the pull. Pure. */
import { usesThere } from '../model/target';
import { PULLS_AS_ITSELF } from '../model/kubernetes-names';
import { distinctText, type SecretCase } from './pull-secret-case';

const annotated = ({ pool }: SecretCase) => usesThere(pool.reach).filter(({ pullsAsItself }) => pullsAsItself);

const accounts = (question: SecretCase): string =>
  distinctText(annotated(question).map(({ serviceAccount }) => serviceAccount));

/**
 * Why it is unknown whether pods can pull with their own tokens: a pod seems to be set up for it, and the cluster roles
 * that would let kubelets request tokens were not read
 * (https://kubernetes.io/docs/tasks/administer-cluster/kubelet-credential-provider/#service-account-token-for-image-pulls).
 * @returns the reason in words; null if no pod is set up for it, or there are no such roles
 */
export function tokensNotRead(question: SecretCase): string | null {
  const { group } = question.pool.pool;
  if (group?.audiences !== null || annotated(question).length === 0) return null;
  return `the service account ${accounts(question)} is annotated ${PULLS_AS_ITSELF}, and the cluster roles were not read which would say that nodes may ask its tokens for a credential plugin of the kubelet`;
}

/**
 * Tokens of pods that look like a credential for the pull, but are not. A part of a sentence; empty if there are none.
 */
export function tokensOfPods(question: SecretCase): string {
  const mounts = usesThere(question.pool.reach).filter(({ federationAudience }) => federationAudience !== null);
  const told = [
    ...mounts
      .slice(0, 1)
      .map(
        ({ workload, federationAudience }) =>
          `the token for ${federationAudience ?? ''} that ${workload} mounts is for its program, nodes do not pull with it`,
      ),
    ...(annotated(question).length > 0
      ? [`the annotation ${PULLS_AS_ITSELF} of ${accounts(question)} is for nodes of GKE`]
      : []),
  ];
  return told.length === 0 ? '' : `; ${told.join('; ')}`;
}
