import { closeSync, fsyncSync, openSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Sees to it that everything in a folder, `depth` levels down, is on disk and not only on its way there. */
export function syncTree(folder: string, depth = Infinity): void {
  const entries = depth > 0 ? readdirSync(folder, { withFileTypes: true }) : [];
  for (const entry of entries) {
    const place = path.join(folder, entry.name);
    if (entry.isDirectory()) syncTree(place, depth - 1);
    else if (entry.isFile()) syncOne(place);
  }
  // Windows opens no folders, and needs none synced
  if (process.platform !== 'win32') syncOne(folder);
}

function syncOne(place: string): void {
  const file = openSync(place, process.platform === 'win32' ? 'r+' : 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
