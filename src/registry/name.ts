import { DIGEST } from './manifest';

const TAG = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;
const NAME = /^[a-z0-9]+(?:[._/-]+[a-z0-9]+)*$/;

/** True for a name that can be asked for below `/v2/`. */
export const isName = (path: string): boolean => NAME.test(path);

/**
 * True for an image that a registry can be asked for.
 * @param path its name in the registry
 * @param reference a tag or a digest
 */
export const isImageName = (path: string, reference: string): boolean =>
  isName(path) && (TAG.test(reference) || DIGEST.test(reference));
