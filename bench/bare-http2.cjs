// The limit of a check far away: the same requests, in the same rounds, by a bare program that connects to every host at
// once and asks by HTTP/2, and judges nothing. Where a token is to be exchanged first, it makes that exchange too.
//   node bare-http2.cjs PLAN.json
const { readFileSync } = require('node:fs');
const { Buffer } = require('node:buffer');
const { connect } = require('node:http2');
const process = require('node:process');

const { ca, token, exchange, rounds } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const origins = [...new Set([...exchange, ...rounds.flat()].map(({ origin }) => origin))];
const sessions = new Map(origins.map((origin) => [origin, connect(origin, { ca })]));

const ask = (bearer, { origin, method, path, type = 'application/json', body = method === 'POST' ? '{}' : null }) =>
  new Promise((resolve, reject) => {
    const headers = { ':method': method, ':path': path, accept: '*/*' };
    if (bearer !== null) headers.authorization = `Bearer ${bearer}`;
    if (body !== null) Object.assign(headers, { 'content-type': type, 'content-length': Buffer.byteLength(body) });
    const asked = sessions.get(origin).request(headers);
    let text = '';
    asked.setEncoding('utf8').on('data', (part) => (text += part));
    asked.on('end', () => resolve(text)).on('error', reject);
    asked.end(body ?? undefined);
  });

void (async () => {
  let bearer = exchange.length > 0 ? null : token;
  for (const each of exchange) {
    const answer = await ask(bearer, { ...each, method: 'POST' });
    bearer = JSON.parse(answer)[each.field];
    if (typeof bearer !== 'string') throw new Error(answer);
  }
  for (const round of rounds) await Promise.all(round.map((each) => ask(bearer, each)));
  for (const session of sessions.values()) session.close();
})();
