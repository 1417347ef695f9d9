/** Fixed reports: what the golden files show. */
import { createHash } from 'node:crypto';
import type { Evidence, Fix, Status } from '../../src/model/finding';
import { need } from '../../src/model/need';
import { clusterName } from '../../src/model/fingerprint';
import type {
  Report,
  ReportCause,
  ReportFinding,
  ReportPool,
  ReportTarget,
  TrendCause,
  ReportVerification,
} from '../../src/model/report';

const DIGEST = `sha256:${'4f53cda18c2baa0c'.repeat(4)}`;
const NODE = 'serviceAccount:nodes@shop-prod.iam.gserviceaccount.com';
const BATCH = 'serviceAccount:123456789012-compute@developer.gserviceaccount.com';
const REPOSITORY = 'projects/shop-images/locations/europe-west1/repositories/apps';

const evidence = (
  strength: Evidence['strength'],
  says: Evidence['says'],
  source: string,
  detail: string,
): Evidence => ({
  strength,
  says,
  source,
  detail,
});

/** A finding; a gate that holds for all pools unless told otherwise. */
export function finding(
  check: string,
  status: Status,
  message: string,
  more: Partial<ReportFinding> = {},
): ReportFinding {
  return {
    check,
    kind: 'gate',
    status,
    pool: null,
    code: `${check}/${status}`,
    cause: null,
    message,
    rulings: [],
    evidence: [],
    needs: [],
    fix: null,
    baseline: null,
    said: null,
    ignored: null,
    ...more,
  };
}

/** A node pool. */
export function pool(name: string, verdict: ReportPool['verdict'], more: Partial<ReportPool> = {}): ReportPool {
  return {
    name,
    verdict,
    why: verdict === 'skip' ? 'no pod lands there' : null,
    principal: NODE,
    platform: 'linux/amd64',
    version: '1.31.2-gke.1518000',
    verified: null,
    ...more,
  };
}

/** A target: `app` of an Artifact Registry repository on the cluster `prod`. */
export function target(
  more: Partial<Omit<ReportTarget, 'image' | 'cluster'>> & {
    image?: Partial<ReportTarget['image']>;
    cluster?: Partial<ReportTarget['cluster']>;
  } = {},
): ReportTarget {
  const { image, cluster, ...rest } = more;
  return {
    image: {
      reference: 'europe-west1-docker.pkg.dev/shop-images/apps/web:1.4.2',
      host: 'europe-west1-docker.pkg.dev',
      project: 'shop-images',
      location: 'europe-west1',
      repository: 'apps',
      name: 'web',
      tag: '1.4.2',
      digest: DIGEST,
      pinned: `europe-west1-docker.pkg.dev/shop-images/apps/web@${DIGEST}`,
      sources: [],
      ...image,
    },
    cluster: {
      name: 'prod',
      project: 'shop-prod',
      location: 'europe-west1',
      version: '1.31.2-gke.1518000',
      mode: 'standard',
      ...cluster,
    },
    verdict: 'pass',
    blind: false,
    assumptions: [],
    pools: [],
    findings: [],
    ...rest,
  };
}

const RANK: Readonly<Record<Status, number>> = { fail: 0, unknown: 1, warn: 2, pass: 3, skip: 4 };

/** A cause for each distinct finding that asks for something, as the verdict makes them. */
function withCauses(targets: readonly ReportTarget[]): Pick<Report, 'targets' | 'causes'> {
  const places = new Map<string, { finding: ReportFinding; at: { target: ReportTarget; pool: string | null }[] }>();
  const linked = targets.map((target) => ({
    ...target,
    findings: target.findings.map((finding): ReportFinding => {
      if (RANK[finding.status] > RANK.warn || finding.ignored !== null) return finding;
      const key = JSON.stringify([finding.check, finding.code, finding.message]);
      const id = createHash('sha256').update(key).digest('hex').slice(0, 16);
      const cause = places.get(id) ?? { finding, at: [] };
      places.set(id, cause);
      cause.at.push({ target, pool: finding.pool });
      return { ...finding, cause: id };
    }),
  }));
  const causes = [...places].map(
    ([
      id,
      {
        finding: { check, code, status, message, fix, needs },
        at,
      },
    ]): ReportCause => {
      const number = (name: (each: (typeof at)[number]) => string): number => new Set(at.map(name)).size;
      const cluster = ({ target: { cluster: its } }: (typeof at)[number]): string => clusterName(its);
      return {
        id,
        check,
        code,
        status,
        message,
        fix,
        needs,
        stops: {
          targets: number((each) => `${each.target.image.reference} ${cluster(each)}`),
          images: number(({ target: { image } }) => image.reference),
          clusters: number(cluster),
          pools: number((each) => `${cluster(each)} ${each.pool ?? ''}`),
        },
        where: at
          .slice(0, 20)
          .map((each) => ({ image: each.target.image.reference, cluster: cluster(each), pool: each.pool })),
      };
    },
  );
  return {
    targets: linked,
    causes: causes.sort((a, b) => RANK[a.status] - RANK[b.status] || b.stops.targets - a.stops.targets),
  };
}

/** A report of targets, its counts and verdict taken from them. */
export function report(given: readonly ReportTarget[], more: Partial<Report> = {}): Report {
  const { targets, causes } = withCauses(given);
  const all = targets.flatMap((each) => each.findings);
  const of = (status: Status): number => all.filter((each) => each.status === status).length;
  const passed = more.passed?.reduce((sum, row) => sum + row.images.length, 0) ?? 0;
  const verdict = targets.some((each) => each.verdict === 'fail')
    ? 'fail'
    : targets.some((each) => each.verdict === 'unknown')
      ? 'unknown'
      : 'pass';
  return {
    schemaVersion: 1,
    tool: { name: 'gke-image-preflight', version: '0.1.0' },
    command: 'check',
    run: { startedAt: '2026-11-23T05:00:00.000Z', durationMs: 412, apiCalls: 9, shard: null },
    caller: 'serviceAccount:ci@shop-ci.iam.gserviceaccount.com',
    verdict,
    exitCode: verdict === 'fail' ? 1 : 0,
    exitReason: verdict === 'fail' ? 'a gate failed: pull-permission' : null,
    reasons: [],
    counts: {
      pass: of('pass'),
      warn: of('warn'),
      fail: of('fail'),
      unknown: of('unknown'),
      skip: of('skip'),
      targets: targets.length + passed,
    },
    access: null,
    trend: null,
    clusters: [],
    causes,
    targets,
    passed: [],
    ...more,
  };
}

const passes: readonly ReportFinding[] = [
  finding('image-reference', 'pass', 'The reference is valid.', {
    evidence: [evidence('parsed', 'pass', 'image reference', 'tag 1.4.2')],
  }),
  finding('image-exists', 'pass', `The registry has the image: ${DIGEST}.`, {
    evidence: [
      evidence(
        'listed',
        'pass',
        'GET /v2/shop-images/apps/web/manifests/1.4.2',
        `200, application/vnd.oci.image.index.v1+json, ${DIGEST}`,
      ),
    ],
  }),
  finding('cluster', 'pass', 'The cluster runs.', {
    evidence: [evidence('listed', 'pass', 'container.clusters.get', 'status RUNNING')],
  }),
  finding('gke-version', 'pass', 'GKE 1.31.2-gke.1518000 pulls from Artifact Registry without a pull secret.'),
];

const allowed = (name: string): ReportFinding =>
  finding('pull-permission', 'pass', `${NODE} may read the repository.`, {
    pool: name,
    evidence: [
      evidence(
        'evaluated',
        'pass',
        `artifactregistry.repositories.getIamPolicy ${REPOSITORY}`,
        `roles/artifactregistry.reader is granted to ${NODE}`,
      ),
    ],
  });

const grant: Fix = {
  summary: `Grant roles/artifactregistry.reader on the repository apps to ${BATCH}.`,
  commands: [
    `gcloud artifacts repositories add-iam-policy-binding apps --project=shop-images --location=europe-west1 --member=${BATCH} --role=roles/artifactregistry.reader`,
  ],
  terraform: `resource "google_artifact_registry_repository_iam_member" "apps_reader" {
  project    = "shop-images"
  location   = "europe-west1"
  repository = "apps"
  role       = "roles/artifactregistry.reader"
  member     = "${BATCH}"
}`,
  url: 'https://cloud.google.com/artifact-registry/docs/access-control',
};

const trendCause = (
  check: string,
  status: Status,
  message: string,
  before: number | null,
  now: number | null,
): TrendCause => ({ id: `${check}-id`, check, code: `${check}/code`, status, message, targets: { before, now } });

const refused = (name: string): ReportFinding =>
  finding(
    'pull-permission',
    'fail',
    `${BATCH} lacks artifactregistry.repositories.downloadArtifacts on ${REPOSITORY}: no policy of the repository, its project or its folders grants it.`,
    {
      pool: name,
      evidence: [
        evidence(
          'evaluated',
          'fail',
          `artifactregistry.repositories.getIamPolicy ${REPOSITORY}`,
          'no binding names it',
        ),
        evidence(
          'evaluated',
          'fail',
          'cloudresourcemanager.projects.getIamPolicy projects/shop-images',
          'no binding names it',
        ),
      ],
      fix: grant,
    },
  );

const defaultAccount = (name: string): ReportFinding =>
  finding('default-service-account', 'warn', 'The pool runs as the Compute Engine default service account.', {
    kind: 'advice',
    pool: name,
    fix: {
      summary: 'Create a pool with a service account of its own.',
      commands: [
        `gcloud container node-pools create ${name}-2 --cluster=prod --project=shop-prod --location=europe-west1 --service-account=nodes@shop-prod.iam.gserviceaccount.com`,
      ],
      terraform: null,
      url: null,
    },
  });

const failing = target({
  verdict: 'fail',
  image: {
    sources: [
      { file: 'k8s/web.yaml', line: 21, column: 18, workload: 'Deployment/web' },
      { file: 'k8s/jobs.yaml', line: 9, column: 22, workload: 'CronJob/report' },
    ],
  },
  pools: [
    pool('batch', 'fail', { principal: BATCH }),
    pool('spot', 'fail', { principal: BATCH }),
    pool('web', 'pass'),
    pool('arm', 'skip', { platform: 'linux/arm64' }),
  ],
  findings: [
    ...passes,
    refused('batch'),
    refused('spot'),
    allowed('web'),
    defaultAccount('batch'),
    finding('image-platform', 'skip', 'A pod without a toleration of kubernetes.io/arch=arm64 does not land there.', {
      pool: 'arm',
    }),
    finding('tag-mutability', 'warn', 'The tag 1.4.2 can be moved: another digest may be pulled later.', {
      kind: 'advice',
      ignored: { reason: 'tags are signed off by release', expires: '2027-01-31' },
    }),
  ],
  assumptions: [
    {
      check: 'pull-permission',
      text: 'No deny policy takes the permission away.',
      needs: [need('iam.denypolicies.list', 'projects/shop-images')],
    },
  ],
});

const unreadPolicy = target({
  verdict: 'unknown',
  pools: [pool('web', 'unknown'), pool('(auto-provisioned)', 'unknown', { platform: null })],
  findings: [
    ...passes,
    ...['web', '(auto-provisioned)'].map((name) =>
      finding(
        'pull-permission',
        'unknown',
        `The policy of ${REPOSITORY} could not be read: the caller lacks artifactregistry.repositories.getIamPolicy.`,
        {
          pool: name,
          needs: [
            need('artifactregistry.repositories.getIamPolicy', REPOSITORY),
            need('resourcemanager.folders.getIamPolicy', 'folders/4711'),
            need(
              'iam.serviceAccounts.getAccessToken',
              'projects/shop-prod/serviceAccounts/nodes@shop-prod.iam.gserviceaccount.com',
              'impersonate',
            ),
          ],
        },
      ),
    ),
  ],
});

const node = (number: number): string => `gke-prod-web-1234-${String(number)}`;
const seen = (over: Partial<ReportVerification> = {}): { verified: ReportVerification } => ({
  verified: { result: 'pulled', node: node(1), digest: DIGEST, durationMs: 812, ...over },
});

const verified = target({
  verdict: 'fail',
  pools: [
    pool('web', 'pass', seen()),
    pool('batch', 'fail', {
      principal: BATCH,
      ...seen({
        result: 'refused: ErrImagePull (pull-permission)',
        node: node(2),
        digest: null,
        durationMs: null,
      }),
    }),
    pool('spot', 'unknown', seen({ result: 'no answer: Unschedulable', node: null, digest: null, durationMs: null })),
    pool('empty', 'pass', seen({ result: 'no node', node: null, digest: null, durationMs: null })),
  ],
  findings: [
    ...passes,
    finding('verification', 'pass', `web (${node(1)}) pulled the image (${DIGEST}) in 812 ms`, { pool: 'web' }),
    finding(
      'verification',
      'fail',
      `batch (${node(2)}) cannot pull the image, said 2 times: ErrImagePull: “403 Forbidden”; pull-permission explains it`,
      { pool: 'batch', fix: grant },
    ),
    finding('verification', 'unknown', 'spot gave no result: Unschedulable: “0/3 nodes are available”', {
      pool: 'spot',
    }),
    finding('verification', 'skip', 'Not verified on empty: node pool empty has no node', { pool: 'empty' }),
  ],
});
const verifiedToo = target({
  image: { reference: 'europe-west1-docker.pkg.dev/shop-images/apps/api:2', name: 'api', tag: '2' },
  pools: [pool('web', 'pass', seen({ result: 'pulled; ended with 0', durationMs: 12_345 }))],
  findings: [...passes, finding('verification', 'pass', 'web pulled it, ran, and ended with 0', { pool: 'web' })],
});

const blind = target({
  verdict: 'unknown',
  blind: true,
  image: { digest: null, pinned: null },
  cluster: { version: null, mode: null },
  findings: [
    finding('image-reference', 'pass', 'The reference is valid.'),
    finding(
      'cluster',
      'unknown',
      'The cluster could not be read: Required "container.clusters.get" permission(s) for "projects/shop-prod/locations/europe-west1/clusters/prod".',
      {
        needs: [need('container.clusters.get', 'projects/shop-prod')],
      },
    ),
    finding('image-exists', 'unknown', 'The registry did not answer in 20 s.'),
  ],
});

const many = ['web', 'api', 'worker'].flatMap((name, image) =>
  ['prod', 'staging', 'edge'].map((cluster, at) => {
    const fails = image === 1 && at !== 1;
    return target({
      verdict: fails ? 'fail' : image === 2 && at === 2 ? 'unknown' : 'pass',
      image: {
        reference: `europe-west1-docker.pkg.dev/shop-images/apps/${name}:1.4.2`,
        name,
        sources: [{ file: `k8s/${name}.yaml`, line: 12, column: 18, workload: `Deployment/${name}` }],
      },
      cluster: { name: cluster, mode: cluster === 'edge' ? 'autopilot' : 'standard' },
      pools: [
        pool('web', fails ? 'fail' : 'pass'),
        pool('(auto-provisioned)', image === 2 && at === 2 ? 'unknown' : 'pass'),
      ],
      findings: [
        ...passes,
        ...(fails
          ? [
              finding('image-exists', 'fail', `The repository has no tag 1.4.2 of ${name}.`, {
                fix: {
                  summary: 'Push the tag, or name one that is there.',
                  commands: [`gcloud artifacts docker tags list europe-west1-docker.pkg.dev/shop-images/apps/${name}`],
                  terraform: null,
                  url: null,
                },
              }),
            ]
          : []),
        ...(image === 2 && at === 2
          ? [
              finding('image-platform', 'unknown', 'The machine type of pools to come is not known.', {
                pool: '(auto-provisioned)',
              }),
            ]
          : []),
        ...(image === 0 && at === 0
          ? [
              finding('repository-location', 'warn', 'The repository is in europe-west1, the cluster in us-east1.', {
                kind: 'advice',
              }),
            ]
          : []),
      ],
      assumptions: [{ check: 'pull-permission', text: 'No deny policy takes the permission away.', needs: [] }],
    });
  }),
);

const EVIL = [
  '<script>alert(1)</script><img src=x onerror=y>',
  '\u001b[31mred\u001b[0m \u0007bell \r\n::error file=a::gone\n::stop-commands::x',
  '##[error]runner ##vso[task.setvariable]x ##teamcity[x]',
  '![i](https://evil.example/i.png) [l](javascript:x) | `code` ``` *b* _i_ ~~s~~ # h @team #12 :smile: $x$',
  'left \u202egnp.exe\u202c \u200bzero\u2066 \ufeff \ud800 \u{e0041}',
] as const;

const hostile = target({
  verdict: 'fail',
  image: {
    reference: EVIL.join('/'),
    sources: [{ file: 'a,b:c\n::error::d.yaml', line: 3, column: 1, workload: EVIL[0] }],
  },
  cluster: { name: EVIL[3], version: EVIL[1] },
  pools: [pool(`a|b\`\n| x | y |${EVIL[2]}`, 'fail', { principal: EVIL[0], platform: EVIL[1], version: EVIL[4] })],
  findings: EVIL.map((text, index) =>
    finding('image-reference', index % 2 === 0 ? 'fail' : 'warn', text, {
      pool: index === 0 ? null : (EVIL[index - 1] ?? null),
      evidence: [evidence('parsed', 'fail', text, `\`\`\`\n${text}`)],
      needs: [{ way: 'policies', permission: text, resource: text, role: text }],
      fix: {
        summary: text,
        commands: [`echo '${text}'`, `a \\\n  --b ${text}`],
        terraform: `\`\`\`\n</details>${text}\n~~~`,
        url: `https://evil.example/)${text}`,
      },
    }),
  ),
  assumptions: [{ check: 'cluster', text: EVIL.join(' '), needs: [] }],
});

/** By name: the report of a golden file. */
export const FIXED: Readonly<Record<string, Report>> = {
  pass: report([
    target({
      pools: [pool('web', 'pass'), pool('batch', 'pass')],
      findings: [...passes, allowed('web'), allowed('batch')],
      assumptions: [
        {
          check: 'pull-permission',
          text: 'No deny policy takes the permission away.',
          needs: [need('iam.denypolicies.list', 'projects/shop-images')],
        },
      ],
    }),
  ]),
  fail: report([failing]),
  verified: report([verified, verifiedToo]),
  unknown: report([unreadPolicy], {
    access: {
      commands: [
        'gcloud artifacts repositories add-iam-policy-binding apps --project=shop-images --location=europe-west1 --member=serviceAccount:ci@shop-ci.iam.gserviceaccount.com --role=roles/artifactregistry.viewer',
        'gcloud resource-manager folders add-iam-policy-binding 4711 --member=serviceAccount:ci@shop-ci.iam.gserviceaccount.com --role=roles/iam.securityReviewer',
      ],
    },
  }),
  blind: report([blind], {
    exitCode: 3,
    caller: null,
    access: {
      commands: [
        'gcloud projects add-iam-policy-binding shop-prod --member=MEMBER --role=roles/container.clusterViewer',
      ],
    },
  }),
  many: report(many),
  fleet: report([failing], {
    command: 'scan',
    clusters: [
      { cluster: 'projects/shop-prod/locations/europe-west1/clusters/blue', labels: { env: 'prod', owner: 'search' } },
      { cluster: 'projects/shop-prod/locations/europe-west1/clusters/prod', labels: { owner: 'payments' } },
    ],
    passed: [
      {
        cluster: 'projects/shop-prod/locations/europe-west1/clusters/blue',
        images: ['europe-west1-docker.pkg.dev/shop-images/apps/web:1.4.2', 'docker.io/library/nginx:1.27'],
        causes: [],
      },
      {
        cluster: 'projects/shop-prod/locations/europe-west4/clusters/green',
        images: ['europe-west1-docker.pkg.dev/shop-images/apps/api:2'],
        causes: [],
      },
    ],
  }),
  trend: report([failing], {
    trend: {
      since: '2026-11-22T05:00:00.000Z',
      counts: {
        before: { pass: 9, warn: 1, fail: 12, unknown: 0, skip: 1, targets: 4 },
        now: { pass: 11, warn: 1, fail: 2, unknown: 1, skip: 1, targets: 4 },
      },
      new: [trendCause('image-exists', 'fail', 'The repository has no tag 1.4.2 of api', null, 1)],
      standing: [trendCause('pull-permission', 'fail', 'The nodes may not pull', 12, 3)],
      mended: [trendCause('network-path', 'fail', 'The nodes have no way to Google', 4, null)],
      unseen: [trendCause('image-platform', 'unknown', 'The machine type is not known', 2, null)],
    },
  }),
  hostile: report([hostile], { access: { commands: EVIL.map((text) => `gcloud ${text}`) }, caller: EVIL[0] }),
};

/** Strings that try to be something else. */
export const HOSTILE: readonly string[] = EVIL;
