import { readFileSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';

const HOSTS = '/etc/hosts';
const ADDRESS = '127.77.0.1';
const LINE = `${ADDRESS} metadata.google.internal # of a gke-image-preflight test\n`;

/**
 * Lets the lab's node, which is this machine, find the simulated metadata server by the name and port that VMs of
 * Compute Engine know it by.
 * @returns what takes it away again
 */
export async function nameMetadataServer(port: number): Promise<() => void> {
  const server = await forward(port);
  const without = readFileSync(HOSTS, 'utf8').replaceAll(LINE, '');
  writeFileSync(HOSTS, `${without.replace(/\n?$/, '\n')}${LINE}`);
  return () => {
    writeFileSync(HOSTS, readFileSync(HOSTS, 'utf8').replaceAll(LINE, ''));
    server.close();
  };
}

function forward(to: number): Promise<Server> {
  const server = createServer((incoming) => {
    const outgoing = connect(to, '127.0.0.1');
    incoming.pipe(outgoing).on('error', () => incoming.destroy());
    outgoing.pipe(incoming).on('error', () => outgoing.destroy());
  });
  return new Promise((done, fail) => {
    server.once('error', fail).listen(80, ADDRESS, () => done(server));
  });
}
