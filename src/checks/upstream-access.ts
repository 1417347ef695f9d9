/**
 * Whether a virtual repository may serve what its upstreams contain: the policies of upstreams in other projects, and
 * their download rules. Google does not document which permissions are needed there, so nothing of this fails a check
 * (docs/GOOGLE.md#virtual-and-remote-repositories).
 */
import { evaluate } from '../access/evaluate';
import type { ImageReference } from '../model/image-reference';
import type { Assumption } from '../model/finding';
import { NO_ACCESS_FACTS, type RepositoryFacts, type UpstreamFacts } from '../model/target-facts';
import { type CommonFindings, needsOf } from '../model/finding-builder';
import { rulesAbout, sureDenials } from './download-rule-match';

/** Notes about an upstream, and assumptions. */
export interface UpstreamAccess {
  readonly notes: readonly string[];
  readonly assumptions: readonly Assumption[];
}

/** The rest of the question: the image and the virtual repository that it is pulled through. */
export interface Through {
  readonly image: ImageReference;
  /** The virtual repository. */
  readonly repository: RepositoryFacts;
  /** The time of the run, ISO 8601. */
  readonly now: string;
  /**
   * The registry served the image to the caller through the virtual repository, so the repository can read what it
   * needs.
   */
  readonly served: boolean;
}

/** Judges one upstream of a virtual repository. */
export function upstreamAccess(find: CommonFindings, upstream: UpstreamFacts, through: Through): UpstreamAccess {
  const policy = policyOf(find, upstream, through);
  return {
    notes: policy.notes,
    assumptions: through.served ? [] : [...policy.assumptions, ...rulesOf(find, upstream, through)],
  };
}

const NOTHING: UpstreamAccess = { notes: [], assumptions: [] };

/** Whether the virtual repository's service agent may read an upstream in another project. */
function policyOf(find: CommonFindings, { name, levels }: UpstreamFacts, { repository, now }: Through): UpstreamAccess {
  if (levels.length === 0) return NOTHING;
  const assume = (why: string, needs: Assumption['needs'] = []): UpstreamAccess => ({
    notes: [],
    assumptions: [find.assume(`${repository.name} may read its upstream ${name}: ${why}`, needs)],
  });
  const { project } = repository;
  if (project.state !== 'known') return assume('which service agent reads for it was not read', needsOf(project));
  const agent = `serviceAccount:service-${project.value.number}@gcp-sa-artifactregistry.iam.gserviceaccount.com`;
  const question = { principal: agent, repository: name, levels, deny: [], facts: NO_ACCESS_FACTS, now, cluster: null };
  const access = evaluate(question);
  if (access.grant !== null && access.state === 'granted') {
    const { binding, level } = access.grant;
    return { notes: [`its service agent may read ${name}: ${binding.role} on ${level.resource}`], assumptions: [] };
  }
  const read = levels.map(({ resource }) => resource).join(' and ');
  if (access.state === 'refused')
    return assume(`no binding on ${read} lets ${agent} read it; whether that is needed Google does not document`);
  return assume(
    `whether ${agent} may read it could not be determined`,
    access.open.flatMap(({ needs }) => needs),
  );
}

/** Rules apply to everybody. Whether they apply through a virtual repository is not documented. */
function rulesOf(
  find: CommonFindings,
  { name, downloadRules: rules }: UpstreamFacts,
  { image }: Through,
): readonly Assumption[] {
  if (rules?.state !== 'known') return [];
  const versions = { digest: image.digest, listed: null };
  if (sureDenials(rulesAbout(rules.value, image, versions)).length === 0) return [];
  return [find.assume(`The download rules of the upstream ${name}, which deny ${image.name}, do not hold through it`)];
}
