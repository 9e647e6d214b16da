import { Inflate } from 'fflate';
import { MOST_FILE_BYTES, MOST_RATIO } from '../limits.ts';
import type { Pace } from '../pace.ts';
import { Refused } from '../refusal.ts';
import { crc32 } from './crc32.ts';
import type { ZipEntry } from './list-entries.ts';

/** How many bytes may still come out of all archives together. */
export interface Allowance {
  left: number;
}

// a piece of this size cannot become more than about a thousand times as large before it is counted
const PIECE = 16 * 1024;
const SMALL = 1024 * 1024;
const HEADER = 0x04034b50;
const HEADER_LENGTH = 30;

/** The bytes of one file of an archive. What really comes out is counted; what the archive says of itself is not trusted. */
export async function unpack(
  bytes: Uint8Array,
  entry: ZipEntry,
  { file, allowance, pace }: { readonly file: string; readonly allowance: Allowance; readonly pace: Pace },
): Promise<Uint8Array> {
  const packed = packedBytes(bytes, entry, file);
  const pieces: Uint8Array[] = [];
  let size = 0;
  let crc = 0;
  const take = (piece: Uint8Array) => {
    size += piece.length;
    allowance.left -= piece.length;
    const tooFar = size > SMALL && size > packed.length * MOST_RATIO;
    if (size > MOST_FILE_BYTES || allowance.left < 0 || tooFar)
      throw new Refused({ refused: 'unpacks-too-far', file });
    crc = crc32(piece, crc);
    pieces.push(piece);
  };
  if (entry.method === 0) take(packed);
  else await inflate(packed, take, { file, pace });
  if (size !== entry.unpacked || crc !== entry.crc) throw new Refused({ refused: 'broken-archive', file });
  return joined(pieces, size);
}

function packedBytes(bytes: Uint8Array, entry: ZipEntry, file: string): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const fits = entry.at + HEADER_LENGTH <= bytes.length && view.getUint32(entry.at, true) === HEADER;
  if (!fits || (entry.method !== 0 && entry.method !== 8))
    throw new Refused({ refused: 'broken-archive', file });
  const start =
    entry.at + HEADER_LENGTH + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  if (start + entry.packed > bytes.length) throw new Refused({ refused: 'broken-archive', file });
  return bytes.subarray(start, start + entry.packed);
}

async function inflate(
  packed: Uint8Array,
  take: (piece: Uint8Array) => void,
  { file, pace }: { readonly file: string; readonly pace: Pace },
): Promise<void> {
  const inflating = new Inflate(take);
  for (let at = 0; at < packed.length; at += PIECE) {
    try {
      inflating.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
    } catch (error) {
      throw error instanceof Refused ? error : new Refused({ refused: 'broken-archive', file });
    }
    if ((at / PIECE) % 8 === 7) await pace.rest();
  }
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const [only] = pieces;
  if (only && pieces.length === 1) return only;
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
