import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { lookAt, nearest } from '@netjes/norms';
import { type Catalog, LOOKED_AT } from './catalog.ts';
import type { Command } from './command.ts';
import { refused } from './findings.ts';
import { type Ended, type Language, UsageError } from './outcome.ts';

export const lookedAtCommand: Command = {
  options: [],
  words: 1,
  more: true,
  run: ({ catalog, language }, [code = '', ...norms]) => lookedAt(catalog, code, norms, language),
};

/**
 * `netjes looked-at CODE [NORM …]`: somebody read the child and English wordings of these rules, or of all,
 * and they say what the rules say now. Without norms, all of them.
 */
function lookedAt(catalog: Catalog, idOrPath: string, norms: readonly string[], language: Language): Ended {
  const vocabulary = catalog.vocabulary();
  if (!vocabulary.ok) return refused(vocabulary, language);
  const folder = catalog.folderOf(idOrPath);
  const entry = catalog.entryOrFile(vocabulary.value, folder);
  if (!entry.ok) return refused(entry, language);
  const { code } = entry.value.decider;
  const known = code.norms.map(({ id }) => id);
  for (const norm of norms) if (!known.includes(norm)) throw unknownNorm(norm, known);
  const ids = norms.length === 0 ? known : [...new Set(norms)];
  const file = path.join(folder, LOOKED_AT);
  write(file, lookAt(code, entry.value.lookedAt, new Set(ids)));
  return {
    exit: 0,
    json: { code: code.id, file, lookedAt: ids },
    human:
      language === 'nl'
        ? `${code.id}: ${ids.length} regels nagelezen, genoteerd in ${file}`
        : `${code.id}: ${ids.length} rules looked at, noted in ${file}`,
  };
}

function unknownNorm(norm: string, known: readonly string[]): UsageError {
  const guess = nearest(norm, known);
  return new UsageError({
    nl: `\`${norm}\` is geen regel van deze code${guess ? `; bedoel je \`${guess}\`?` : ''}`,
    en: `\`${norm}\` is not a rule of this code${guess ? `; did you mean \`${guess}\`?` : ''}`,
  });
}

function write(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new UsageError({
      nl: `\`${file}\` is niet te schrijven (${code}); controleer de rechten van de map`,
      en: `\`${file}\` cannot be written (${code}); check the rights of the folder`,
    });
  }
}
