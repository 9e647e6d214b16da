import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Entry, type Library, readLibrary } from '@netjes/norms';

const folder = fileURLToPath(new URL('../../codes/', import.meta.url));
const file = (path: string) => ({ path: `codes/${path}`, text: readFileSync(`${folder}${path}`, 'utf8') });

/** The codes as they are shipped. */
export const library: Library = read();

/** How often a random test runs: many times in `npm run test:long`. */
export const RUNS = Number(process.env['NETJES_RUNS'] ?? '10000');

export function entries(): Entry[] {
  return [...library.codes.values()];
}

function read(): Library {
  const ids = readdirSync(folder, { withFileTypes: true }).filter((item) => item.isDirectory());
  const parsed = readLibrary(
    file('vocabulary.yaml'),
    ids.map(({ name }) => ({
      code: file(`${name}/code.yaml`),
      examples: file(`${name}/examples.yaml`),
      lookedAt: file(`${name}/looked-at.yaml`),
    })),
  );
  if (parsed.ok) return parsed.value;
  throw new Error(parsed.findings.map((each) => `${each.file}:${each.line} ${each.message.en}`).join('\n'));
}
