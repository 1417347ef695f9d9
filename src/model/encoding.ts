/** How the bytes of a file are read as a text. */

/** By its byte order mark, as Windows' tools write it. */
export function encodingOf(bytes: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const mark = bytes.length >= 2 ? bytes.readUInt16BE(0) : 0;
  return mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8';
}

/** A text in UTF-8, or in UTF-16 where it says so by its byte order mark, as Windows' tools write it. */
export function textOf(bytes: Buffer): string {
  const mark = bytes.length >= 2 ? bytes.readUInt16BE(0) : 0;
  if (mark === 0xfffe) return bytes.toString('utf16le', 2);
  const isBigEndian = mark === 0xfeff && bytes.length % 2 === 0;
  return isBigEndian ? Buffer.from(bytes).swap16().toString('utf16le', 2) : bytes.toString('utf8');
}
