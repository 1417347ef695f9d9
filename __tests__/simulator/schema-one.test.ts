/** Docker's first format as a registry serves it: signed, and named by the digest of what is signed. */
import { createHash, createPublicKey, verify } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { image } from '../../simulator/builder';
import { buildImage } from '../../simulator/images';

interface Signed {
  readonly schemaVersion: number;
  readonly fsLayers: readonly { readonly blobSum: string }[];
  readonly history: readonly { readonly v1Compatibility: string }[];
  readonly signatures: readonly {
    readonly header: { readonly alg: string; readonly jwk: Readonly<Record<string, string>> };
    readonly signature: string;
    readonly protected: string;
  }[];
}

const decoded = (text: string): Buffer => Buffer.from(text, 'base64url');

test('the signature holds over the manifest without it, whose digest is the image’s', () => {
  const { top, blobs } = buildImage(image('web', '1', { kind: 'schema1' }));
  const signed = JSON.parse(top.bytes.toString()) as Signed;
  const [one] = signed.signatures;
  if (one === undefined) throw new Error('no signature');

  // The way of containerd's `stripSignature` and of libtrust: the head as long as is said, and its tail.
  const { formatLength, formatTail } = JSON.parse(decoded(one.protected).toString()) as {
    readonly formatLength: number;
    readonly formatTail: string;
  };
  const payload = Buffer.concat([top.bytes.subarray(0, formatLength), decoded(formatTail)]);
  expect(JSON.parse(payload.toString())).toEqual({ ...signed, signatures: undefined });
  expect(top.digest).toBe(`sha256:${createHash('sha256').update(payload).digest('hex')}`);

  expect(one.header.alg).toBe('ES256');
  const key = createPublicKey({ key: one.header.jwk, format: 'jwk' });
  const input = Buffer.from(`${one.protected}.${payload.toString('base64url')}`);
  expect(verify('sha256', input, { key, dsaEncoding: 'ieee-p1363' }, decoded(one.signature))).toBe(true);

  expect(signed.fsLayers.map(({ blobSum }) => blobSum)).toEqual(blobs.map(({ digest }) => digest));
  expect(signed.history).toHaveLength(signed.fsLayers.length);
});
