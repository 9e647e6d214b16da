import { checkCode } from './check.ts';
import type { Code } from './code.ts';
import { createDecider, type Decider } from './decider.ts';
import { type Example, parseExamples } from './examples.ts';
import type { Finding, Parsed } from './finding.ts';
import { checkLookedAt, type LookedAt, parseLookedAt } from './looked-at.ts';
import { type Boards, extendedBy, parseCode } from './parse-code.ts';
import { parseVocabulary } from './parse-vocabulary.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One code that was read: ready to answer, with its examples and what its author should know. */
export interface Entry {
  readonly decider: Decider;
  readonly examples: readonly Example[];
  /** Left out when nobody keeps track of the wordings of this code. */
  readonly lookedAt?: LookedAt;
  /** Where the code was read from; left out when it was no file. */
  readonly file?: string;
  readonly findings: readonly Finding[];
}

/** The vocabulary and the codes written in it, by id. */
export interface Library {
  readonly vocabulary: Vocabulary;
  readonly codes: ReadonlyMap<string, Entry>;
}

export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

export interface CodeFiles {
  readonly code: SourceFile;
  readonly examples?: SourceFile;
  readonly lookedAt?: SourceFile;
}

/** Reads a vocabulary and codes; when any file is broken, all that is wrong with all of them. */
export function readLibrary(vocabulary: SourceFile, codes: readonly CodeFiles[]): Parsed<Library> {
  const words = parseVocabulary(vocabulary.text, vocabulary.path);
  if (!words.ok) return words;
  // a board's code is read before the codes of schools that extend it
  const boards = new Map<string, Code>();
  const entries = codes
    .toSorted(
      (a, b) => Number(extendedBy(a.code.text) !== undefined) - Number(extendedBy(b.code.text) !== undefined),
    )
    .map((files) => {
      const entry = readEntry(words.value, files, boards);
      if (entry.ok) boards.set(entry.value.decider.code.id, entry.value.decider.code);
      return entry;
    });
  const findings = entries.flatMap((entry) => (entry.ok ? [] : entry.findings));
  if (findings.length > 0) return { ok: false, findings };
  const read = entries.flatMap((entry) => (entry.ok ? [entry.value] : []));
  return {
    ok: true,
    value: { vocabulary: words.value, codes: new Map(read.map((entry) => [entry.decider.code.id, entry])) },
  };
}

export function readEntry(vocabulary: Vocabulary, files: CodeFiles, boards?: Boards): Parsed<Entry> {
  const code = parseCode(vocabulary, files.code.text, files.code.path, boards);
  const examples = files.examples
    ? parseExamples(vocabulary, files.examples.text, files.examples.path)
    : { ok: true as const, value: [] };
  if (!code.ok || !examples.ok) {
    return { ok: false, findings: [code, examples].flatMap((each) => (each.ok ? [] : each.findings)) };
  }
  const looked = files.lookedAt
    ? parseLookedAt(code.value, files.lookedAt.text, files.lookedAt.path)
    : { ok: true as const, value: undefined };
  if (!looked.ok) return looked;
  const read = {
    decider: createDecider(vocabulary, code.value),
    examples: examples.value,
    ...(looked.value && { lookedAt: looked.value }),
    file: files.code.path,
  };
  let findings: readonly Finding[] | undefined;
  return {
    ok: true,
    value: {
      ...read,
      // looked for when they are wanted: a question needs no check of the whole code
      get findings() {
        return (findings ??= findingsOf(read));
      },
    },
  };
}

/** What the author of a code should know about it, in the order of the file. Takes up to a second. */
export function findingsOf({
  decider,
  lookedAt,
  file = '',
}: Omit<Entry, 'examples' | 'findings'>): Finding[] {
  return [...checkCode(decider, file), ...(lookedAt ? checkLookedAt(decider.code, file, lookedAt) : [])].sort(
    (a, b) => a.line - b.line,
  );
}
