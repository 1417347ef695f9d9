/** Names of objects in Cloud Storage, as gcloud has them: `gs://BUCKET/OBJECT`. */

/** An object, or a prefix of the names of several. */
export interface StorageName {
  readonly bucket: string;
  readonly object: string;
}

/** True for a text that is meant as a name in Cloud Storage. */
export const isStorageName = (text: string): boolean => /^gs:/i.test(text);

/** `gs://BUCKET/OBJECT`. */
export const storageText = ({ bucket, object }: StorageName): string => `gs://${bucket}/${object}`;

const FORM = 'is not a name in Cloud Storage: gs://BUCKET/OBJECT';

/**
 * Parses a name. The rules for buckets and objects are those of Cloud Storage
 * (https://cloud.google.com/storage/docs/buckets#naming, https://cloud.google.com/storage/docs/objects#naming).
 */
export function parseStorageName(text: string): { readonly value: StorageName } | { readonly problem: string } {
  const [, bucket = '', object = ''] = /^gs:\/\/([^/]*)\/(.*)$/s.exec(text) ?? [];
  if (bucket === '' || object === '') return { problem: FORM };
  if (!/^[a-z0-9][a-z0-9._-]{1,220}[a-z0-9]$/.test(bucket)) return { problem: `${FORM}; “${bucket}” names no bucket` };
  // eslint-disable-next-line no-control-regex -- an object may be called nearly anything; what is sent holds no control character
  if (/[\x00-\x1f\x7f]/.test(object) || object === '.' || object === '..' || Buffer.byteLength(object) > 1024)
    return { problem: `${FORM}; what follows the bucket names no object` };
  return { value: { bucket, object } };
}
