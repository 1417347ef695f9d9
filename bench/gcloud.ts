/** The same questions, asked with gcloud. */
import { spawnSync } from 'node:child_process';
import { run } from './processes';

/** What a check of one image on one cluster asks of Google. */
export interface Asked {
  readonly imageProject: string;
  readonly repository: string;
  readonly repositoryLocation: string;
  readonly clusterProject: string;
  readonly cluster: string;
  readonly clusterLocation: string;
  /** E-mail of the service account of the nodes. */
  readonly account: string;
}

/** One command a question; gcloud has none that asks all. The manifest, which `check` reads too, is left out. */
const commandsOf = (of: Asked): readonly (readonly string[])[] => {
  const repository = [of.repository, `--location=${of.repositoryLocation}`, `--project=${of.imageProject}`];
  return [
    [
      'container',
      'clusters',
      'describe',
      of.cluster,
      `--location=${of.clusterLocation}`,
      `--project=${of.clusterProject}`,
    ],
    ['artifacts', 'repositories', 'describe', ...repository],
    ['artifacts', 'repositories', 'get-iam-policy', ...repository],
    ['projects', 'get-ancestors-iam-policy', of.imageProject],
    ['iam', 'service-accounts', 'describe', of.account, `--project=${of.clusterProject}`],
    ['projects', 'describe', of.clusterProject],
  ];
};

/** Null where there is no gcloud. */
export function gcloudVersion(): string | null {
  const { status, stdout } = spawnSync('gcloud', ['version', '--format=value("Google Cloud SDK")'], {
    encoding: 'utf8',
  });
  return status === 0 ? stdout.trim() : null;
}

/**
 * Asks all, one command after the other, as a script would.
 * @param env what points gcloud at the cloud that answers
 * @param home an empty folder for gcloud's own files
 * @returns each command with its milliseconds
 */
export async function timeGcloud(
  of: Asked,
  env: Readonly<Record<string, string>>,
  home: string,
): Promise<readonly { command: string; ms: number }[]> {
  const whole = {
    ...env,
    HOME: home,
    CLOUDSDK_CONFIG: home,
    CLOUDSDK_CORE_DISABLE_USAGE_REPORTING: '1',
    CLOUDSDK_COMPONENT_MANAGER_DISABLE_UPDATE_CHECK: '1',
  };
  const times = [];
  for (const words of commandsOf(of)) {
    const { ms } = await run({ program: 'gcloud', args: [...words, '--format=json'], env: whole });
    times.push({
      command: words
        .slice(0, 3)
        .filter((word) => word !== of.imageProject && word !== of.clusterProject)
        .join(' '),
      ms,
    });
  }
  return times;
}
