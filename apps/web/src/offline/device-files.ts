import { type Entry, type Example, type Library, pack } from '@netjes/norms';
import { askedInExamples } from '../asking/topics.ts';
import { type Asset, asset } from '../assets/assets.ts';
import { DRAWINGS } from '../parts/drawings.ts';
import { brotliOf } from '../serving/zipped.ts';
import type { KeptCode, KeptWords, Offer } from './kept.ts';

/** What a device fetches to answer by itself. */
export interface DeviceFiles {
  /** Where the words and these codes are; a code that is not known is left out. */
  offer(codes: readonly string[]): Promise<Omit<Offer, 'version'>>;
  /** A packed file by its address. */
  file(path: string): Asset | undefined;
}

const made = new WeakMap<Library, DeviceFiles>();

/** Packs the codes of a library, each once, when it is first wanted. */
export function deviceFiles(library: Library): DeviceFiles {
  const files = made.get(library) ?? filesOf(library);
  made.set(library, files);
  return files;
}

function filesOf(library: Library): DeviceFiles {
  const files = new Map<string, Asset>();
  const addresses = new Map<string, Promise<string>>();
  const make = async (name: string, content: () => KeptWords | KeptCode): Promise<string> => {
    const packed = asset(`${name}.netjes`, 'text/plain; charset=utf-8', Buffer.from(pack(content())));
    files.set(packed.path, { ...packed, brotli: await brotliOf(packed.body) });
    return packed.path;
  };
  const address = (name: string, content: () => KeptWords | KeptCode): Promise<string> => {
    const path = addresses.get(name) ?? make(name, content);
    addresses.set(name, path);
    return path;
  };
  const words = () => ({
    vocabulary: library.vocabulary,
    asked: askedInExamples(library),
    drawings: DRAWINGS,
  });
  return {
    async offer(codes) {
      const wanted = new Set(codes);
      const known = [...library.codes].filter(([id]) => wanted.has(id));
      const paths = known.map(async ([id, entry]) => ({
        id,
        path: await address(`code-${id}`, () => ofCode(entry)),
      }));
      return { words: await address('woorden', words), codes: await Promise.all(paths) };
    },
    file: (path) => files.get(path),
  };
}

/** Where things stand in a file, and most of what a test expects, is for authors; a device carries every byte. */
function ofCode({ decider: { code }, examples }: Entry): KeptCode {
  return {
    code: {
      ...code,
      norms: code.norms.map((norm) => ({ ...norm, line: 0 })),
      readings: code.readings.map((reading) => ({ ...reading, line: 0 })),
    },
    examples: examples.map((example) => ({ ...example, expect: rulesOf(example), line: 0 })),
  };
}

/** A rule shows the examples that rest on it. */
function rulesOf({ expect: { because } }: Example): Example['expect'] {
  return { outcome: '', because };
}
