import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { type Entry, type Library, pack } from '@netjes/norms';
import { askedInExamples } from '../asking/topics.ts';
import {
  type Asset,
  asset,
  ICON,
  KEEP_SCRIPT,
  READ_ALOUD_SCRIPT,
  STYLESHEET,
  TEXT_FONT,
} from '../assets/assets.ts';
import { DRAWINGS } from '../parts/drawings.ts';
import { offlineBundle } from './bundle.ts';
import type { Kept, KeptCode, KeptWords } from './kept.ts';

/** What a device fetches to answer by itself. */
export interface DeviceFiles {
  /** What is kept for these codes; undefined when none of them is known. */
  keep(codes: readonly string[]): Omit<Kept, 'version'> | undefined;
  /** A packed file by its address. */
  file(path: string): Asset | undefined;
}

/** Packs the codes of a library, each when it is first wanted. */
export function deviceFiles(library: Library): DeviceFiles {
  const files = new Map<string, Asset>();
  const packed = new Map<string, string>();
  const address = (name: string, content: () => KeptWords | KeptCode): string => {
    const known = packed.get(name);
    if (known !== undefined) return known;
    const file = asset(`${name}.netjes`, 'application/octet-stream', gzipSync(pack(content()), { level: 9 }));
    files.set(file.path, file);
    packed.set(name, file.path);
    return file.path;
  };
  const words = () => ({
    vocabulary: library.vocabulary,
    asked: askedInExamples(library),
    drawings: DRAWINGS,
  });
  const ofCode = ({ decider: { code }, examples }: Entry): KeptCode => ({ code, examples });
  return {
    keep(codes) {
      const entries = [...new Set(codes)].flatMap((code) => library.codes.get(code) ?? []);
      if (entries.length === 0) return undefined;
      return {
        files: [STYLESHEET, ICON, KEEP_SCRIPT, READ_ALOUD_SCRIPT, TEXT_FONT],
        words: address('woorden', words),
        codes: entries.map((entry) => address(`code-${entry.decider.code.id}`, () => ofCode(entry))),
      };
    },
    file: (path) => files.get(path),
  };
}

/** The service worker for what is kept, with its version. */
export async function workerScript(
  keep: Omit<Kept, 'version'>,
): Promise<{ version: string; script: string }> {
  const bundle = await offlineBundle();
  const version = createHash('sha256')
    .update(JSON.stringify(keep))
    .update(bundle)
    .digest('base64url')
    .slice(0, 12);
  return { version, script: `const KEPT=${JSON.stringify({ version, ...keep } satisfies Kept)};\n${bundle}` };
}
