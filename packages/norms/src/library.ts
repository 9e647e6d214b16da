import { checkCode } from './check.ts';
import { createDecider, type Decider } from './decider.ts';
import { type Example, parseExamples } from './examples.ts';
import type { Finding, Parsed } from './finding.ts';
import { parseCode } from './parse-code.ts';
import { parseVocabulary } from './parse-vocabulary.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One code that was read: ready to answer, with its examples and what its author should know. */
export interface Entry {
  readonly decider: Decider;
  readonly examples: readonly Example[];
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
}

/** Reads a vocabulary and codes; when any file is broken, all that is wrong with all of them. */
export function readLibrary(vocabulary: SourceFile, codes: readonly CodeFiles[]): Parsed<Library> {
  const words = parseVocabulary(vocabulary.text, vocabulary.path);
  if (!words.ok) return words;
  const entries = codes.map((files) => readEntry(words.value, files));
  const findings = entries.flatMap((entry) => (entry.ok ? [] : entry.findings));
  if (findings.length > 0) return { ok: false, findings };
  const read = entries.flatMap((entry) => (entry.ok ? [entry.value] : []));
  return {
    ok: true,
    value: { vocabulary: words.value, codes: new Map(read.map((entry) => [entry.decider.code.id, entry])) },
  };
}

export function readEntry(vocabulary: Vocabulary, files: CodeFiles): Parsed<Entry> {
  const code = parseCode(vocabulary, files.code.text, files.code.path);
  const examples = files.examples
    ? parseExamples(vocabulary, files.examples.text, files.examples.path)
    : { ok: true as const, value: [] };
  if (!code.ok || !examples.ok) {
    return { ok: false, findings: [code, examples].flatMap((each) => (each.ok ? [] : each.findings)) };
  }
  const decider = createDecider(vocabulary, code.value);
  let findings: readonly Finding[] | undefined;
  return {
    ok: true,
    value: {
      decider,
      examples: examples.value,
      // looked for when they are wanted: a question needs no check of the whole code
      get findings() {
        return (findings ??= checkCode(decider, files.code.path));
      },
    },
  };
}
