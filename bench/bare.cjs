// The limit of a check: the same requests, in the same rounds, by a bare program on node:http, which judges nothing.
//   node bare.cjs PLAN.json
const { readFileSync } = require('node:fs');
const { Agent, request } = require('node:http');
const process = require('node:process');

const { origin, token, rounds } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const agent = new Agent({ keepAlive: true });
const headers = { authorization: `Bearer ${token}`, accept: '*/*' };

const ask = ({ method, path }) =>
  new Promise((resolve, reject) => {
    const own = method === 'POST' ? { ...headers, 'content-type': 'application/json', 'content-length': 2 } : headers;
    const asked = request(origin + path, { method, agent, headers: own }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part) => (text += part));
      answer.on('end', () => resolve(text));
    });
    asked.on('error', reject);
    asked.end(method === 'POST' ? '{}' : undefined);
  });

void (async () => {
  for (const round of rounds) await Promise.all(round.map(ask));
  agent.destroy();
})();
