// The limit of a check far away: the same requests, in the same rounds, by a bare program that connects to every host at
// once and asks by HTTP/2, and judges nothing.
//   node bare-http2.cjs PLAN.json
const { readFileSync } = require('node:fs');
const { connect } = require('node:http2');
const process = require('node:process');

const { ca, token, rounds } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const origins = [...new Set(rounds.flat().map(({ origin }) => origin))];
const sessions = new Map(origins.map((origin) => [origin, connect(origin, { ca })]));

const ask = ({ origin, method, path }) =>
  new Promise((resolve, reject) => {
    const own = method === 'POST' ? { 'content-type': 'application/json', 'content-length': 2 } : {};
    const headers = { ':method': method, ':path': path, authorization: `Bearer ${token}`, accept: '*/*', ...own };
    const asked = sessions.get(origin).request(headers);
    let text = '';
    asked.setEncoding('utf8').on('data', (part) => (text += part));
    asked.on('end', () => resolve(text)).on('error', reject);
    asked.end(method === 'POST' ? '{}' : undefined);
  });

void (async () => {
  for (const round of rounds) await Promise.all(round.map(ask));
  for (const session of sessions.values()) session.close();
})();
