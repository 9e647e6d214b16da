import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import * as assets from '../assets/assets.ts';

/** Modules that read files when the server starts; a browser gets what they read. */
const READ_HERE: readonly (readonly [RegExp, object])[] = [
  [/[\\/]assets[\\/]assets\.ts$/, assets],
  // comes with the words, zipped
  [/[\\/]parts[\\/]drawings\.ts$/, { DRAWINGS: {} }],
];

/** The service worker without its version. */
export async function offlineBundle(): Promise<string> {
  return await bundle(fileURLToPath(new URL('worker.ts', import.meta.url)));
}

/** One script for browsers out of our TypeScript, with nothing of Node and without the reader of YAML. */
async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    // the names of the engine are no secret, but each of them is carried to every device
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    legalComments: 'none',
    charset: 'utf8',
    write: false,
    plugins: [valuesForCode, withoutIndentation, withoutYaml],
  });
  return outputFiles.map(({ text }) => text).join('');
}

const valuesForCode: Plugin = {
  name: 'values in the place of the code that reads them',
  setup({ onLoad }) {
    for (const [filter, module] of READ_HERE) {
      onLoad({ filter }, () => ({ contents: constants(module) }));
    }
  },
};

/** What a module exports, as far as it is plain data. */
function constants(module: object): string {
  return Object.entries(module)
    .filter(([, value]) => typeof value === 'string' || Object.getPrototypeOf(value) === Object.prototype)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
    .join('\n');
}

/** Pages go out without the indentation of their templates; a browser that makes them need not carry it either. */
const withoutIndentation: Plugin = {
  name: 'no indentation in templates',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]web[\\/]src[\\/](pages|parts|offline)[\\/].*\.ts$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replaceAll(/\n\s+/g, '\n'),
      loader: 'ts',
    }));
  },
};

/** Codes reach a browser read; naming the reader free of side effects lets esbuild leave it out. */
const withoutYaml: Plugin = {
  name: 'no reader of YAML',
  setup({ onResolve, resolve }) {
    const asked = { ours: true };
    onResolve({ filter: /^yaml$/ }, async ({ path, pluginData, ...rest }) => {
      if (pluginData === asked) return undefined;
      const found = await resolve(path, { ...rest, pluginData: asked });
      return { ...found, sideEffects: false };
    });
  },
};
