import type { Readers } from './files';
import type { Read } from './duration';

/** A file's text without a byte order mark, or why it cannot be read. */
export function readText(readers: Readers, file: string): Read<string> {
  if (file === '') return { problem: 'must name a file' };
  try {
    return { value: readers.read(file).replace(/^\uFEFF/, '') };
  } catch (error) {
    return { problem: `cannot be read: ${error instanceof Error ? error.message : String(error)}` };
  }
}
