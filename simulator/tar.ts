/** Just enough of tar (POSIX ustar) and gzip (RFC 1952, stored blocks) to make layers whose bytes never depend on a library's version. */

export interface TarFile {
  path: string;
  bytes: Buffer;
  mode: number;
  /** Makes the entry a symbolic link to this target. */
  link?: string;
}

const BLOCK = 512;

function header(file: TarFile, length: number): Buffer {
  const block = Buffer.alloc(BLOCK);
  block.write(file.path, 0, 100, 'utf8');
  const octal = (value: number, at: number, width: number): void => {
    block.write(value.toString(8).padStart(width - 1, '0'), at, width - 1, 'ascii');
  };
  octal(file.mode, 100, 8);
  octal(0, 108, 8);
  octal(0, 116, 8);
  octal(length, 124, 12);
  octal(0, 136, 12);
  block.write('        ', 148, 8, 'ascii');
  block.write(file.link ? '2' : '0', 156, 1, 'ascii');
  if (file.link) block.write(file.link, 157, 100, 'utf8');
  block.write('ustar\u000000', 257, 8, 'binary');
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\u0000 `, 148, 8, 'binary');
  return block;
}

/** A ustar archive of these files. */
export function tar(files: readonly TarFile[]): Buffer {
  const parts: Buffer[] = [];
  for (const file of files) {
    const bytes = file.link ? Buffer.alloc(0) : file.bytes;
    parts.push(header(file, bytes.length), bytes, Buffer.alloc((BLOCK - (bytes.length % BLOCK)) % BLOCK));
  }
  parts.push(Buffer.alloc(2 * BLOCK));
  return Buffer.concat(parts);
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}

/** A valid gzip stream that stores instead of compressing: the same bytes on every Node. */
export function gzipStored(bytes: Buffer): Buffer {
  const parts: Buffer[] = [Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255])];
  for (let at = 0; at === 0 || at < bytes.length; at += 0xffff) {
    const chunk = bytes.subarray(at, at + 0xffff);
    const head = Buffer.alloc(5);
    head.writeUInt8(at + 0xffff >= bytes.length ? 1 : 0, 0);
    head.writeUInt16LE(chunk.length, 1);
    head.writeUInt16LE(~chunk.length & 0xffff, 3);
    parts.push(head, chunk);
  }
  const tail = Buffer.alloc(8);
  tail.writeUInt32LE(crc32(bytes), 0);
  tail.writeUInt32LE(bytes.length % 2 ** 32, 4);
  parts.push(tail);
  return Buffer.concat(parts);
}
