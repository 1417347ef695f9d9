/** Attestations: how a signer makes one, and whether an attestor's key verifies it (Grafeas v1 `AttestationOccurrence`). */
import { generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';
import { textOf, type Attestor, type Json, type JsonObject, type Occurrence } from './world';

/** A key of a signer and its public half, as an attestor has it. */
export interface Signer {
  key: { id: string; pkixPublicKey: { publicKeyPem: string; signatureAlgorithm: string } };
  secret: KeyObject;
}

/** A new key under this ID, such as a key version of Cloud KMS. */
export function signer(id: string): Signer {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const publicKeyPem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  return { key: { id, pkixPublicKey: { publicKeyPem, signatureAlgorithm: 'ECDSA_P256_SHA256' } }, secret: privateKey };
}

/** What is signed of an image: `gcloud container binauthz create-signature-payload` prints it. */
const payloadOf = (image: string): string => {
  const [name = '', digest = ''] = image.split('@');
  const critical = {
    identity: { 'docker-reference': name },
    image: { 'docker-manifest-digest': digest },
    type: 'Google cloud binauthz container signature',
  };
  return JSON.stringify({ critical });
};

let made = 0;

/**
 * An attestation at a note.
 * @param image `HOST/PATH@DIGEST`, where it stands
 * @param of what is signed, where that is another image
 */
export function attestation(note: string, { key, secret }: Signer, image: string, of = image): Occurrence {
  const payload = Buffer.from(payloadOf(of));
  made += 1;
  return {
    name: `projects/${note.split('/')[1] ?? ''}/occurrences/00000000-0000-4000-8000-${String(made).padStart(12, '0')}`,
    resourceUri: `https://${image}`,
    noteName: note,
    kind: 'ATTESTATION',
    attestation: {
      serializedPayload: payload.toString('base64'),
      signatures: [{ signature: sign('sha256', payload, secret).toString('base64'), publicKeyId: key.id }],
    },
  };
}

const listOf = (value: Json | undefined): JsonObject[] => (Array.isArray(value) ? (value as JsonObject[]) : []);

/** @returns why the attestor does not vouch for it; null where it does */
export function validates(attestor: Attestor, given: JsonObject, note: string, resource: string): string | null {
  if (note !== attestor.note) return 'the note is not the one of the attestor';
  const payload = Buffer.from(textOf(given['serializedPayload']), 'base64');
  const signed = listOf(given['signatures']).some((one) => {
    const key = attestor.keys.find(({ id }) => id === one['publicKeyId']);
    const signature = Buffer.from(textOf(one['signature']), 'base64');
    return key !== undefined && verify('sha256', payload, key.pkixPublicKey.publicKeyPem, signature);
  });
  if (!signed) return 'no signature verifies with a key of the attestor';
  const digest = /"docker-manifest-digest": ?"(sha256:[0-9a-f]{64})"/.exec(payload.toString('utf8'))?.[1];
  return digest !== undefined && resource.endsWith(`@${digest}`) ? null : 'the payload is of another digest';
}
