/**
 * Docker's first image format as registries serve it: a manifest signed by an own key of the pusher, in libtrust's
 * "pretty" form (github.com/distribution/distribution, docs/content/spec/deprecated-schema-v1.md). Its digest is that of
 * the manifest without the signatures.
 */
import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

let pair: { readonly publicKey: KeyObject; readonly privateKey: KeyObject } | null = null;

const base64url = (text: string): string => Buffer.from(text).toString('base64url');

/** libtrust's name of a key: the first 240 bits of its SHA-256, by base 32, in twelve groups of four. */
function keyId(key: KeyObject): string {
  const hash = createHash('sha256')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest()
    .subarray(0, 30);
  const bits = [...hash].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const letters = (bits.match(/.{5}/g) ?? []).map((five) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.charAt(parseInt(five, 2)),
  );
  return (letters.join('').match(/.{4}/g) ?? []).join(':');
}

/**
 * Signs a manifest of the first format.
 * @param time when it was signed, as RFC 3339 writes it
 * @returns the signed bytes, which differ from run to run as the key does, and those that the digest is of
 */
export function signed(manifest: object, time: string): { readonly bytes: Buffer; readonly payload: Buffer } {
  pair ??= generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const payload = JSON.stringify(manifest, null, 3);
  const tail = '\n}';
  const head = payload.slice(0, -tail.length);
  const protectedHeader = base64url(
    JSON.stringify({ formatLength: Buffer.byteLength(head), formatTail: base64url(tail), time }),
  );
  const signature = sign('sha256', Buffer.from(`${protectedHeader}.${base64url(payload)}`), {
    key: pair.privateKey,
    dsaEncoding: 'ieee-p1363',
  });
  const { crv, kty, x, y } = pair.publicKey.export({ format: 'jwk' });
  const signatures = [
    {
      header: { jwk: { crv, kid: keyId(pair.publicKey), kty, x, y }, alg: 'ES256' },
      signature: signature.toString('base64url'),
      protected: protectedHeader,
    },
  ];
  const added = JSON.stringify({ signatures }, null, 3).slice(1);
  return { bytes: Buffer.from(`${head},${added}`), payload: Buffer.from(payload) };
}
