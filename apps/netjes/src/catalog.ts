import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import {
  type CodeFiles,
  extendedBy,
  type Entry,
  type Library,
  nearest,
  type Parsed,
  parseVocabulary,
  readEntry,
  readLibrary,
  type SourceFile,
  type Vocabulary,
} from '@netjes/norms';
import { UsageError } from './outcome.ts';

/** In the folder of a code: which version of each rule its wordings were looked at for. */
export const LOOKED_AT = 'looked-at.yaml';

/** The codes on disk. Each is read when it is asked for, so that one broken code does not stop another. */
export class Catalog {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  ids(): string[] {
    if (!existsSync(this.#folder)) {
      throw new UsageError({
        nl: `de map \`${this.#folder}\` bestaat niet; wijs met NETJES_CODES de map met codes aan`,
        en: `the folder \`${this.#folder}\` does not exist; point NETJES_CODES at the folder with codes`,
      });
    }
    return readdirSync(this.#folder, { withFileTypes: true })
      .filter((item) => item.isDirectory() && existsSync(path.join(this.#folder, item.name, 'code.yaml')))
      .map((item) => item.name)
      .sort();
  }

  vocabulary(): Parsed<Vocabulary> {
    const { path: file, text } = this.#vocabularyFile();
    return parseVocabulary(text, file);
  }

  /** One of the codes by id. */
  entry(vocabulary: Vocabulary, id: string): Parsed<Entry> {
    const ids = this.ids();
    if (!ids.includes(id)) throw unknownCode(id, ids);
    return this.#read(vocabulary, filesIn(path.join(this.#folder, id)));
  }

  /** A code by id, or by the path of its file or folder. */
  entryOrFile(vocabulary: Vocabulary, idOrPath: string): Parsed<Entry> {
    if (this.ids().includes(idOrPath)) return this.entry(vocabulary, idOrPath);
    if (!existsSync(idOrPath)) throw unknownCode(idOrPath, this.ids());
    const files = statSync(idOrPath).isDirectory() ? filesIn(idOrPath) : { code: sourceFile(idOrPath) };
    return this.#read(vocabulary, files);
  }

  /** The folder of a code, by id or by its path: where what belongs to the code is written. */
  folderOf(idOrPath: string): string {
    const folder = this.ids().includes(idOrPath) ? path.join(this.#folder, idOrPath) : idOrPath;
    if (!existsSync(path.join(folder, 'code.yaml'))) throw unknownCode(idOrPath, this.ids());
    return folder;
  }

  /** Reads the board's code first when this one extends it. */
  #read(vocabulary: Vocabulary, files: CodeFiles): Parsed<Entry> {
    const board = extendedBy(files.code.text);
    if (board === undefined || !this.ids().includes(board)) return readEntry(vocabulary, files);
    const read = this.entry(vocabulary, board);
    return read.ok ? readEntry(vocabulary, files, new Map([[board, read.value.decider.code]])) : read;
  }

  library(): Parsed<Library> {
    return readLibrary(
      this.#vocabularyFile(),
      this.ids().map((id) => filesIn(path.join(this.#folder, id))),
    );
  }

  #vocabularyFile(): SourceFile {
    return sourceFile(path.join(this.#folder, 'vocabulary.yaml'));
  }
}

function unknownCode(id: string, ids: readonly string[]): UsageError {
  const guess = nearest(id, ids);
  return new UsageError({
    nl: `\`${id}\` is geen bekende code en geen bestand; kies uit ${ids.join(', ')}${guess ? ` (bedoel je \`${guess}\`?)` : ''}`,
    en: `\`${id}\` is not a known code and not a file; choose from ${ids.join(', ')}${guess ? ` (did you mean \`${guess}\`?)` : ''}`,
  });
}

function filesIn(folder: string): CodeFiles {
  const examples = path.join(folder, 'examples.yaml');
  const lookedAt = path.join(folder, LOOKED_AT);
  return {
    code: sourceFile(path.join(folder, 'code.yaml')),
    ...(existsSync(examples) && { examples: sourceFile(examples) }),
    ...(existsSync(lookedAt) && { lookedAt: sourceFile(lookedAt) }),
  };
}

/** A file named as the reader would open it: relative to where the command runs. */
export function sourceFile(file: string): SourceFile {
  const near = path.relative(process.cwd(), file);
  const shown = near.startsWith('..') ? file : near;
  try {
    return { path: shown, text: readFileSync(file, 'utf8') };
  } catch (cause) {
    throw new UsageError({
      nl: `\`${shown}\` is niet te lezen (${(cause as NodeJS.ErrnoException).code}); controleer het pad`,
      en: `\`${shown}\` cannot be read (${(cause as NodeJS.ErrnoException).code}); check the path`,
    });
  }
}
