// Where a release stands among those before it: a mend of an older version must not become the latest one.
//   git ls-remote --tags origin | node scripts/release-place.mjs v1.2.3
// Prints lines for GITHUB_OUTPUT: `latest`, whether no higher version has a tag; `major`, the tag that moves with each
// release of the major version; `moves`, whether no higher version of that major version has a tag; `channel`, npm's
// name for what “npm install” takes: `latest`, else one of the major version.
import { text } from 'node:stream/consumers';

const [tag = ''] = process.argv.slice(2);
const own = versionOf(tag);
if (own === null) {
  process.stderr.write(`“${tag}” is no version such as v1.2.3\n`);
  process.exit(1);
}
const others = (await text(process.stdin))
  .split(/\s+/)
  .map((word) => versionOf(word.replace(/^refs\/tags\//, '').replace(/\^\{\}$/, '')))
  .filter((version) => version !== null);
const isHighest = (versions) => versions.every((version) => compare(version, own) <= 0);
const latest = isHighest(others);
const moves = isHighest(others.filter(([major]) => major === own[0]));
const major = `v${own[0]}`;
process.stdout.write(
  `latest=${latest}\nmajor=${major}\nmoves=${moves}\nchannel=${latest ? 'latest' : `${major}-latest`}\n`,
);

/** The three numbers of a tag such as v1.2.3, null for any other. */
function versionOf(name) {
  const parts = /^v(\d+)\.(\d+)\.(\d+)$/.exec(name);
  return parts === null ? null : parts.slice(1).map(Number);
}

function compare(one, other) {
  const at = one.findIndex((number, index) => number !== other[index]);
  return at === -1 ? 0 : one[at] - other[at];
}
