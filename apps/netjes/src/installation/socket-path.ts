import { createHash } from 'node:crypto';
import { chmodSync, lstatSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Systems allow 104 to 108 bytes for the path of a socket. */
const LONGEST = 100;
const OWNER_ONLY = 0o700;

/**
 * Where commands meet the server of a data folder: a socket in that folder, which only its owner may enter. When the
 * path would be too long for a socket, a folder of ours under the system's temporary one; on Windows a named pipe.
 */
export function socketPath(folder: string): string {
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  if (process.platform === 'win32') return `\\\\.\\pipe\\netjes-${name}`;
  const inside = path.join(folder, 'netjes.sock');
  if (Buffer.byteLength(inside) <= LONGEST) return inside;
  return path.join(ownFolder(), `${name}.sock`);
}

/** Anybody may make folders under the temporary one, so this one has to be ours. */
function ownFolder(): string {
  const uid = process.getuid?.() ?? 0;
  const folder = path.join(tmpdir(), `netjes-${uid}`);
  mkdirSync(folder, { recursive: true, mode: OWNER_ONLY });
  const found = lstatSync(folder);
  if (!found.isDirectory() || found.uid !== uid) throw new Error(`${folder} belongs to somebody else`);
  chmodSync(folder, OWNER_ONLY);
  return folder;
}
