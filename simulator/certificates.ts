/** Certificates for tests: a CA of the moment, and servers that it vouches for. Keys live in memory alone. */
import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

export interface ServerIdentity {
  readonly key: string;
  readonly cert: string;
}

export interface TestCa {
  /** For NODE_EXTRA_CA_CERTS, or a secure context. */
  readonly pem: string;
  /** @param names DNS names, wildcards too, and IPv4 addresses */
  issue(...names: readonly string[]): ServerIdentity;
}

export function testCa(name = 'CA of a test'): TestCa {
  const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const issue = (subject: string, spki: KeyObject, extensions: Buffer[]): string =>
    certificate(name, subject, spki, extensions, keys.privateKey);
  return {
    pem: issue(name, keys.publicKey, [extension('551d13', true, seq(Buffer.from([0x01, 0x01, 0xff])))]),
    issue: (...names) => {
      const own = generateKeyPairSync('ec', { namedCurve: 'P-256' });
      const alternative = seq(...names.map(generalName));
      return {
        key: own.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
        cert: issue(names[0] ?? '', own.publicKey, [extension('551d11', false, alternative)]),
      };
    },
  };
}

function certificate(issuer: string, subject: string, key: KeyObject, extensions: Buffer[], by: KeyObject): string {
  const algorithm = seq(oid('2a8648ce3d040302'));
  const now = Date.now();
  const body = seq(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.concat([Buffer.from([0x01]), randomBytes(8)])),
    algorithm,
    named(issuer),
    seq(time(now - 86_400_000), time(now + 86_400_000)),
    named(subject),
    key.export({ type: 'spki', format: 'der' }),
    der(0xa3, seq(...extensions)),
  );
  const signature = sign('sha256', body, by);
  const whole = seq(body, algorithm, der(0x03, Buffer.concat([Buffer.from([0]), signature])));
  const lines = whole.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const size = content.length;
  const length = size < 128 ? [size] : size < 256 ? [0x81, size] : [0x82, size >> 8, size & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
}

const seq = (...parts: readonly Buffer[]): Buffer => der(0x30, ...parts);
const oid = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'));
const named = (name: string): Buffer => seq(der(0x31, seq(oid('550403'), der(0x0c, Buffer.from(name)))));
const time = (ms: number): Buffer => der(0x18, Buffer.from(new Date(ms).toISOString().replace(/[-:T]|\.\d+/g, '')));
const extension = (id: string, critical: boolean, value: Buffer): Buffer =>
  seq(oid(id), ...(critical ? [Buffer.from([0x01, 0x01, 0xff])] : []), der(0x04, value));

function generalName(name: string): Buffer {
  return /^[\d.]+$/.test(name) ? der(0x87, Buffer.from(name.split('.').map(Number))) : der(0x82, Buffer.from(name));
}
