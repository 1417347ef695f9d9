// The notes of a release: the section of CHANGELOG.md for a tag, which must be the version of package.json.
//   node scripts/release-notes.mjs v1.2.3 [FOLDER]
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const [tag = '', folder = '.'] = process.argv.slice(2);
const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
const changelog = await readFile(join(folder, 'CHANGELOG.md'), 'utf8');

if (tag !== `v${version}`) fail(`the tag is “${tag}”, the version of package.json ${version}`);
const section = changelog
  .split(/^## /m)
  .find((text) => text.startsWith(`${version} `) || text.startsWith(`${version}\n`));
const notes = section?.split('\n').slice(1).join('\n').trim() ?? '';
if (notes === '') fail(`CHANGELOG.md has no section “## ${version}”, or nothing in it`);
process.stdout.write(`${notes}\n`);

function fail(why) {
  process.stderr.write(`${why}\n`);
  process.exit(1);
}
