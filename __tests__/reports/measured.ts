/** Reports of the sizes that people meet: one image, a team's, a release's, and pods that wait. */
import type { Fix } from '../../src/model/finding';
import type { Report, ReportFinding, ReportTarget } from '../../src/model/report';
import { FIXED, finding, pool, report, target } from './fixed';

const grant: Fix = FIXED['fail']!.causes[0]!.fix!;
const REPOSITORY = 'projects/shop-images/locations/europe-west1/repositories/apps';

/** The finding of a missing grant, as long as the real one. */
const refused = (on: string): ReportFinding =>
  finding(
    'pull-permission',
    'fail',
    `serviceAccount:${on}-nodes@shop-prod.iam.gserviceaccount.com lacks artifactregistry.repositories.downloadArtifacts on ${REPOSITORY}: no policy of the repository, its project or its folders grants it to it or to a set that holds it.`,
    { pool: on, fix: grant },
  );
const gone = (name: string): ReportFinding =>
  finding(
    'image-exists',
    'fail',
    `The repository has no tag 1.4.2 of ${name}, as the registry says to who may see it.`,
    {
      fix: {
        summary: 'Push the tag, or name one that is there.',
        commands: [`gcloud artifacts docker tags list europe-west1-docker.pkg.dev/shop-images/apps/${name}`],
        terraform: null,
        url: null,
      },
    },
  );
const CHECKS = ['image-reference', 'image-platform', 'repository', 'cluster', 'access-scopes', 'gke-version'];

function images(
  number: number,
  clusters: number,
  pools: readonly string[],
  own: (at: number) => readonly ReportFinding[],
) {
  return Array.from({ length: number * clusters }, (_, at): ReportTarget => {
    const name = `svc-${Math.floor(at / clusters)}`;
    return target({
      verdict: 'fail',
      image: {
        reference: `europe-west1-docker.pkg.dev/shop-images/apps/${name}:1.4.2`,
        name,
        sources: [{ file: `k8s/${name}.yaml`, line: 12, column: 18, workload: `Deployment/${name}` }],
      },
      cluster: { name: `prod-${at % clusters}` },
      pools: pools.map((each) => pool(each, each === 'gpu' ? 'fail' : 'pass')),
      findings: [
        ...own(at),
        finding('tag-mutability', 'warn', `The tag 1.4.2 of ${name} can be moved to another image.`, {
          kind: 'advice',
        }),
        ...CHECKS.flatMap((check) =>
          pools.map((each) => finding(check, 'pass', `All is well with ${check} of ${name}.`, { pool: each })),
        ),
      ],
      assumptions: [
        { check: 'pull-permission', text: 'VPC Service Controls let the nodes reach the repository.', needs: [] },
        { check: 'pull-permission', text: 'The pods have no pull secret for it.', needs: [] },
      ],
    });
  });
}

const POOLS = ['default-pool', 'batch', 'spot', 'arm', 'gpu'];

/** 200 pods that wait, of 30 images, for five things. */
const waiting = (): Report =>
  report(
    images(30, 1, POOLS, (at) => [
      finding('verification', 'fail', `Pod shop/web-${at % 5} and ${35 + at} pods more wait: what ${at % 5} says.`, {
        pool: 'gpu',
        code: `verification/cause-${at % 5}`,
        fix: { ...grant, summary: `Repair ${at % 5}.`, commands: [`gcloud repair ${at % 5}`] },
      }),
    ]),
    { command: 'diagnose' },
  );

/** What a folder of manifests says of files that cannot be read. */
const UNREAD = Array.from({ length: 7 }, (_, at) => `k8s/bad-${String(at)}.yaml:2:7: did not find expected ','`);

/** Images that pass, with an advice on each, and what was not read beside them. */
export const passing = (number: number, unread = false): Report =>
  report(
    images(number, 1, ['default-pool'], () => []).map((each) => ({ ...each, verdict: 'pass' as const })),
    unread ? { verdict: 'unknown', exitCode: 3, reasons: UNREAD } : {},
  );

/** A name, the report, and how many causes it has. */
export const MEASURED: readonly (readonly [string, Report, number])[] = [
  ['1 × 1 × 1', report(images(1, 1, ['gpu'], () => [refused('gpu')])), 1],
  ['3 × 3 × 3', report(images(3, 3, ['batch', 'gpu', 'spot'], () => [refused('gpu')])), 1],
  [
    '30 × 5, two causes',
    report(images(30, 1, POOLS, (at) => [refused('gpu'), ...(at === 9 ? [gone('svc-9')] : [])])),
    2,
  ],
  [
    '30 × 5, 25 causes of one code',
    report(images(30, 1, POOLS, (at) => (at < 25 ? [gone(`svc-${at}`)] : [refused('gpu')]))),
    2,
  ],
  ['200 pods that wait', waiting(), 5],
  ['1 × 10, one cause', report(images(1, 10, ['batch', 'gpu'], () => [refused('gpu')])), 1],
  [
    '8 images, one cause, 7 manifests that cannot be read',
    report(
      images(8, 1, ['batch', 'gpu'], () => [refused('gpu')]),
      { reasons: UNREAD },
    ),
    1,
  ],
];
