import { DIGEST } from './manifest';

const TAG = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;
const NAME = /^[a-z0-9]+(?:[._/-]+[a-z0-9]+)*$/;

/** Whether this is a name that can be used below `/v2/`. */
export const isName = (path: string): boolean => NAME.test(path);

/**
 * Whether a registry can be asked for this image.
 * @param path the name of the image in the registry
 * @param reference a tag or a digest
 */
export const isImageName = (path: string, reference: string): boolean =>
  isName(path) && (TAG.test(reference) || DIGEST.test(reference));
