import { stringify } from 'yaml';
import { grant, image, repository } from '../../simulator/builder';
import { CLUSTER, NODES_MEMBER, READER, RUNNER, shop, WEB, WEB_IMAGE } from '../../simulator/scenarios/shop';
import type { World } from '../../simulator';

/** An image of a repository that the nodes may not read. */
export const CLOSED = 'europe-west1-docker.pkg.dev/shop-images/closed/tool:2.0';
export const OPEN = WEB;
/** Its host gets no credential from nodes, so whether they may pull is unknown. */
export const REGIONAL = 'docker.europe-west1.rep.pkg.dev/shop-images/apps/web:1.4.2';

/** One repository that the nodes may read, and one that they may not. */
export function twoRepositories(): World {
  const base = shop({ images: [WEB_IMAGE] });
  const closed = repository('shop-images', 'europe-west1', 'closed', {
    images: [image('tool', '2.0')],
    grants: [grant('roles/artifactregistry.viewer', RUNNER)],
  });
  const [apps] = base.repositories;
  if (!apps?.policy.bindings.some(({ role, members }) => role === READER && members.includes(NODES_MEMBER)))
    throw new Error('the nodes should read the repository apps');
  return { ...base, repositories: [...base.repositories, closed] };
}

const step = (id: string, inputs: Record<string, string>, more: object = {}): object => ({
  id,
  name: `check ${id}`,
  uses: './',
  ...more,
  with: { cluster_name: CLUSTER, ...inputs },
});
const MAY_FAIL = { 'continue-on-error': true };

/** A workflow whose one step gives the action an input that it does not have. */
export const strangeInput = (): string =>
  stringify({ on: 'push', jobs: { one: { 'runs-on': 'ubuntu-latest', steps: [step('strange', { imgae: OPEN })] } } });

/**
 * A workflow with the action in each of its states, in the steps `passing`, `failing`, `unknown`, `silent` and `wrong`;
 * its last step writes what later steps see of them to a file. A second job is failed by the action.
 * @param env leads the action to the simulated cloud
 * @param folder for the files `steps.json`, `failed.json` and the reports
 */
export function workflow(env: Readonly<Record<string, string>>, folder: string): string {
  const checkout = { uses: 'actions/checkout@v4' };
  const write = (file: string, reporting: string, ...more: string[]): object => ({
    name: `write ${file}`,
    if: 'always()',
    env: { STEPS: '${{ toJSON(steps) }}', REPORT: `\${{ steps.${reporting}.outputs.report }}` },
    run: [
      'node --version',
      `printf '%s' "$STEPS" > '${folder}/${file}.json'`,
      `cp "$REPORT" '${folder}/${file}.report.json'`,
      ...more,
    ].join('\n'),
  });
  return stringify({
    name: 'preflight',
    on: 'push',
    jobs: {
      states: {
        'runs-on': 'ubuntu-latest',
        env,
        steps: [
          checkout,
          step('passing', { image: OPEN }),
          step('failing', { image: `${OPEN}\n${CLOSED}` }, { ...MAY_FAIL, env: { RUNNER_DEBUG: '1' } }),
          step('unknown', { image: REGIONAL }),
          step(
            'silent',
            { image: CLOSED, annotations: 'false', summary: 'false', reports: `markdown=${folder}/silent.md` },
            MAY_FAIL,
          ),
          step('wrong', { image: OPEN, cluster_name: 'prod', fail_on: 'sometimes' }, MAY_FAIL),
          write('steps', 'failing', 'echo "The image is ${{ steps.passing.outputs.image }}"'),
        ],
      },
      gated: {
        'runs-on': 'ubuntu-latest',
        env,
        steps: [
          checkout,
          step('gate', { image: CLOSED }),
          { name: 'deploy', run: 'echo deployed' },
          write('failed', 'gate'),
        ],
      },
    },
  });
}
