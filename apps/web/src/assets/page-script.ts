import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

/** A small script for pages, made for browsers from the TypeScript beside the pages. */
export function pageScript(file: URL): string {
  const { outputFiles } = buildSync({
    entryPoints: [fileURLToPath(file)],
    bundle: true,
    format: 'esm',
    minify: true,
    target: 'es2022',
    write: false,
  });
  return outputFiles.map(({ text }) => text).join('');
}
