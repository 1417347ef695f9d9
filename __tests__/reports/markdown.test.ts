import { growth } from '../work';
import type { Report } from '../../src/model/report';
import { FORMATS, render, renderMarkdown } from './rendered';
import { FIXED, finding, pool, report, target } from './fixed';
import { readMarkdown } from './markdown-reader';

/** 1,000 or so targets of 20 findings: ten images on a hundred clusters; each third fails, each third is unknown. */
function large(targets = 1_000): Report {
  const fix = {
    summary: 'Grant roles/artifactregistry.reader on the repository apps to the node service account.',
    commands: [
      'gcloud artifacts repositories add-iam-policy-binding apps --location=europe-west1 --role=roles/artifactregistry.reader',
    ],
    terraform: 'resource "google_artifact_registry_repository_iam_member" "reader" {\n  repository = "apps"\n}',
    url: 'https://cloud.google.com/artifact-registry/docs/access-control',
  };
  const verdicts = ['fail', 'unknown', 'pass'] as const;
  return report(
    Array.from({ length: targets }, (_, index) => {
      const verdict = verdicts[index % 3]!;
      return target({
        verdict,
        image: { reference: `europe-west1-docker.pkg.dev/shop-images/apps/app-${index % 10}:1.4.2` },
        cluster: { name: `cluster-${Math.floor(index / 10)}` },
        pools: [pool('a', verdict), pool('b', 'pass')],
        findings: Array.from({ length: 20 }, (_each, at) =>
          finding(
            `check-${at}`,
            at % 2 === 0 ? verdict : 'pass',
            `Finding ${at} of target ${index}: nodes@shop-prod.iam.gserviceaccount.com reads projects/shop-images.`,
            {
              pool: at % 4 === 0 ? 'a' : null,
              evidence: [
                {
                  strength: 'evaluated',
                  says: 'fail',
                  source: 'projects.getIamPolicy projects/shop-images',
                  detail: 'no binding names it',
                },
              ],
              ...(verdict === 'fail' && at % 2 === 0 ? { fix } : {}),
            },
          ),
        ),
      });
    }),
    { access: { commands: ['gcloud projects add-iam-policy-binding shop-prod --role=roles/browser'] } },
  );
}

test.each(FORMATS)('%s: the work grows as the targets do', (format) => {
  expect(growth(50, (targets) => render(format, large(targets), { color: true, verbose: true }))).toBeLessThan(2.2);
});

test('1,000 targets of 20 findings: the summary stays below its limit', () => {
  expect(Buffer.byteLength(render('markdown', large(), { color: true, verbose: true }))).toBeLessThanOrEqual(
    900 * 1024,
  );
});

test('cut: whole sections, passes first, and it says how many', () => {
  const big = large();
  const all = renderMarkdown(big, { limitBytes: Number.MAX_SAFE_INTEGER });
  expect(all).not.toContain('Cut to fit');
  const sections = (page: string): { causes: number; rows: number } => ({
    causes: page.match(/^### \d+\./gm)?.length ?? 0,
    rows: page.match(/^\| `europe/gm)?.length ?? 0,
  });
  const { causes: whole, rows: lines } = sections(all);
  expect([whole, lines]).toEqual([20, 1_000]);
  for (const limitBytes of [2_048, 50_000, 200_000, 900 * 1024, 2_000_000, 4_000_000]) {
    const page = renderMarkdown(big, { limitBytes });
    expect(Buffer.byteLength(page)).toBeLessThanOrEqual(limitBytes);
    const { causes, rows } = sections(page);
    const said = /> \*\*Cut to fit\.\*\* Left out: (.*)\. The JSON report holds all of it\.\n$/.exec(page)?.[1];
    if (causes < whole) expect(rows).toBe(0);
    expect(/(\d+) causes/.exec(said ?? '')?.[1]).toBe(causes < whole ? String(whole - causes) : undefined);
    // Nothing is cut inside: fences and details are closed.
    const { outside } = readMarkdown(page);
    expect(outside.match(/^<details>$/gm)?.length).toBe(outside.match(/^<\/details>$/gm)?.length);
  }
});

test('a message of a megabyte takes no more than its part', () => {
  const page = renderMarkdown(
    report([
      target({
        verdict: 'fail',
        findings: [
          finding('cluster', 'fail', 'x '.repeat(500_000)),
          finding('image-exists', 'fail', 'It is not there.'),
        ],
      }),
    ]),
  );
  expect(page.length).toBeLessThan(10_000);
  expect(page).toContain('… (1000000 characters)');
  expect(page).toContain('It is not there.');
});

test('a table of more than ten rows is folded', () => {
  const targets = (length: number): Report =>
    report(Array.from({ length }, (_, index) => target({ cluster: { name: `c${index}` } })));
  expect(renderMarkdown(targets(10))).not.toContain('<details>');
  expect(renderMarkdown(targets(11))).toContain('<summary>1 image × 11 clusters: 11 pass</summary>');
  expect(renderMarkdown(targets(11)).match(/^\| `europe/gm)).toHaveLength(11);
});

test('what to do comes first, then the grants, then the table, then what is folded', () => {
  const page = renderMarkdown({ ...FIXED['fail']!, access: { commands: ['gcloud grant'] } });
  const order = [
    '## ❌',
    '### ❌',
    '```sh\ngcloud artifacts',
    '### To answer what is unknown',
    '```sh\ngcloud grant',
    '| Image |',
    '<summary>❌',
  ];
  expect(order.map((part) => page.indexOf(part))).toEqual(
    [...order.map((part) => page.indexOf(part))].sort((a, b) => a - b),
  );
  expect(order.every((part) => page.includes(part))).toBe(true);
});

test('every fix is in a block to copy', () => {
  const { blocks } = readMarkdown(renderMarkdown(FIXED['fail']!));
  const fixes = FIXED['fail']!.targets[0]!.findings.flatMap((each) =>
    each.ignored === null ? (each.fix?.commands ?? []) : [],
  );
  for (const command of fixes) expect(blocks).toContain(command);
});
