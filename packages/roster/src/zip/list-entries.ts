import { MOST_FILES } from '../limits.ts';
import { Refused } from '../refusal.ts';

/** A file in an archive, as the directory at the end of the archive tells of it. */
export interface ZipEntry {
  readonly name: string;
  /** 0 is stored as it is, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  /** As stated; what really comes out is counted. */
  readonly unpacked: number;
  /** Where its own header begins. */
  readonly at: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LONGEST_COMMENT = 0xffff;

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/** What an archive holds; folders are left out. Refuses what no school sends: encrypted, larger than 4 GB, in parts. */
export function listEntries(bytes: Uint8Array, file: string): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) throw new Refused({ refused: 'broken-archive', file });
  const count = view.getUint16(end + 10, true);
  if (count > MOST_FILES) throw new Refused({ refused: 'too-big', what: 'files', most: MOST_FILES, file });
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + ENTRY_LENGTH > end || view.getUint32(at, true) !== ENTRY)
      throw new Refused({ refused: 'broken-archive', file });
    const nameLength = view.getUint16(at + 28, true);
    const entry = readEntry(
      view,
      at,
      latin(bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength)),
    );
    if (view.getUint16(at + 8, true) & 1) throw new Refused({ refused: 'encrypted', file });
    if (isUnsafe(entry.name)) throw new Refused({ refused: 'unsafe-name', file });
    if (!entry.name.endsWith('/')) entries.push(entry);
    at += ENTRY_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function readEntry(view: DataView, at: number, name: string): ZipEntry {
  return {
    name,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    unpacked: view.getUint32(at + 24, true),
    at: view.getUint32(at + 42, true),
  };
}

function findEnd(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at--)
    if (view.getUint32(at, true) === END) return at;
  return undefined;
}

/** Names are only compared with plain ones, so that other letters need not come out right. */
function latin(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

/** Nothing is ever written by such a name, but an archive that has one was not made by a school's system. */
function isUnsafe(name: string): boolean {
  return (
    name.includes('\0') || name.includes('\\') || /^(\/|[a-z]:)/i.test(name) || name.split('/').includes('..')
  );
}
