import { type Decider, readQuestion, type Vocabulary } from '@netjes/norms';
import { isAlias, isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import { answer, decisionJson } from './answer.ts';
import { type Catalog, sourceFile } from './catalog.ts';
import { refused } from './findings.ts';
import { type Ended, type Language, UsageError } from './outcome.ts';

/** A larger file would keep the machine busy for minutes. In characters. */
const LARGEST = 4_000_000;

export interface QuestionsOptions {
  readonly file: string;
  readonly open: boolean;
  readonly language: Language;
}

/** `netjes ask --questions FILE`: every case in the file, each answered or refused in its own place. */
export function askQuestions(catalog: Catalog, { file, open, language }: QuestionsOptions): Ended {
  const vocabulary = catalog.vocabulary();
  if (!vocabulary.ok) return refused(vocabulary, language);
  const deciders = new Map<string, Decider>();
  const ids = catalog.ids();

  const deciderOf = (code: unknown): Decider | string => {
    if (typeof code !== 'string') return `\`code\` is missing; choose from ${ids.join(', ')}`;
    const known = deciders.get(code);
    if (known !== undefined) return known;
    if (!ids.includes(code)) return `\`${code}\` is not a known code; choose from ${ids.join(', ')}`;
    const entry = catalog.entry(vocabulary.value, code);
    if (!entry.ok) return `code \`${code}\` was not loaded; run netjes check ${code}`;
    deciders.set(code, entry.value.decider);
    return entry.value.decider;
  };

  const answers = readCases(file).map((each) => {
    const result = answerCase(vocabulary.value, deciderOf, each, { open, language });
    return typeof result === 'string' ? { id: each.id, error: result } : { id: each.id, ...result };
  });
  return { exit: 0, json: answers, human: answers.map((each) => humanLine(each)).join('\n') };
}

interface Case {
  readonly id: unknown;
  /** Undefined for a case that has no readable shape; `error` says why. */
  readonly fields: Record<string, unknown> | undefined;
  readonly error: string;
}

function answerCase(
  vocabulary: Vocabulary,
  deciderOf: (code: unknown) => Decider | string,
  { fields, error }: Case,
  { open, language }: { open: boolean; language: Language },
): Record<string, unknown> | string {
  if (fields === undefined) return error;
  const decider = deciderOf(fields['code']);
  if (typeof decider === 'string') return decider;
  const read = readQuestion(vocabulary, {
    who: fields['who'],
    act: fields['act'],
    situation: fields['situation'],
  });
  if (!read.ok) return read.message[language] ?? read.message.nl;
  return decisionJson(decider, read.question, answer(decider, read.question, open), language);
}

function readCases(file: string): Case[] {
  const { text, path } = sourceFile(file);
  if (text.length > LARGEST) {
    throw new UsageError({
      nl: `\`${path}\` is groter dan 4 MB; verdeel de vragen over meer bestanden`,
      en: `\`${path}\` is larger than 4 MB; spread the questions over more files`,
    });
  }
  const document = parseDocument(text, { uniqueKeys: false, prettyErrors: true });
  const [error] = document.errors;
  if (error) {
    throw new UsageError({
      nl: `\`${path}\` is geen geldige YAML: ${error.message}`,
      en: `\`${path}\` is not valid YAML: ${error.message}`,
    });
  }
  const cases = isMap(document.contents) ? document.contents.get('cases', true) : undefined;
  if (!isSeq(cases)) {
    throw new UsageError({
      nl: `\`${path}\` heeft een lijst \`cases\` nodig met vragen (id, code, who, act, situation)`,
      en: `\`${path}\` needs a list \`cases\` of questions (id, code, who, act, situation)`,
    });
  }
  return cases.items.map((item): Case => {
    const node = (isAlias(item) ? item.resolve(document) : item) as Node | undefined;
    if (!isMap(node))
      return { id: null, fields: undefined, error: 'a case needs id, code, who, act and situation' };
    const id = idOf(node.get('id', true));
    const twice = duplicateKey(node);
    if (twice !== undefined)
      return { id, fields: undefined, error: `\`${twice}\` occurs twice in this case` };
    try {
      return { id, fields: node.toJS(document) as Record<string, unknown>, error: '' };
    } catch (cause) {
      return { id, fields: undefined, error: (cause as Error).message };
    }
  });
}

/** The id as it was written, so that `007` stays `007`. */
function idOf(node: unknown): unknown {
  if (!isScalar(node)) return null;
  return typeof node.value === 'string' || node.value === null ? node.value : (node.source ?? node.value);
}

function duplicateKey(node: Node): string | undefined {
  if (!isMap(node)) return undefined;
  const seen = new Set<string>();
  for (const pair of node.items) {
    const key = String(pair.key);
    if (seen.has(key)) return key;
    seen.add(key);
    const below = duplicateKey(pair.value as Node);
    if (below !== undefined) return below;
  }
  return undefined;
}

function humanLine(each: Record<string, unknown>): string {
  return `${String(each['id'])}: ${String(each['error'] ?? each['text'])}`;
}
