import {
  type Decider,
  type Decision,
  type Depends,
  explain,
  type Grant,
  type Question,
  readQuestion,
} from '@netjes/norms';
import { answer, decisionJson } from './answer.ts';
import { askQuestions } from './ask-questions.ts';
import type { Catalog } from './catalog.ts';
import type { Command } from './command.ts';
import { refused } from './findings.ts';
import { readGrants } from './grants-file.ts';
import { type Ended, type Language, UsageError } from './outcome.ts';

export const askCommand: Command = {
  options: ['code', 'who', 'act', 'fact', 'at', 'open', 'questions', 'grants'],
  words: 0,
  run: ({ catalog, language }, _words, values) => {
    const { code, who, act, at, fact: facts = [], open = false, questions } = values;
    if (questions !== undefined) return askQuestions(catalog, { file: questions, open, language });
    const grants = values.grants === undefined ? [] : readGrants(values.grants);
    return ask(catalog, { code, who, act, facts, at, open, grants, language });
  },
};

interface AskOptions {
  readonly code: string | undefined;
  readonly who: string | undefined;
  readonly act: string | undefined;
  /** `name=value`; a name that repeats is a set. */
  readonly facts: readonly string[];
  readonly at: string | undefined;
  readonly open: boolean;
  readonly grants: readonly Grant[];
  readonly language: Language;
}

/** `netjes ask --code CODE --who WHO --act ACT …`: one question, one answer. */
function ask(catalog: Catalog, options: AskOptions): Ended {
  const { language } = options;
  const code = needed('code', options.code);
  const vocabulary = catalog.vocabulary();
  if (!vocabulary.ok) return refused(vocabulary, language);
  const entry = catalog.entryOrFile(vocabulary.value, code);
  if (!entry.ok) return refused(entry, language);
  const { decider } = entry.value;
  const read = readQuestion(vocabulary.value, {
    who: needed('who', options.who),
    act: needed('act', options.act),
    situation: situationFrom(options.facts),
  });
  if (!read.ok) throw new UsageError(read.message);
  const at = options.at === undefined ? undefined : instant(options.at);
  const question: Question = { ...read.question, ...(at !== undefined && { at }), grants: options.grants };
  const decision = answer(decider, question, options.open);
  return {
    exit: 0,
    json: decisionJson(decider, question, decision, language),
    human: decisionText(decider, question, decision, language),
  };
}

function decisionText(
  decider: Decider,
  question: Question,
  decision: Decision | Depends,
  language: Language,
): string {
  const { headline, action, rule, inDoubt } = explain(decider, question, decision, language);
  const reasons =
    decision.outcome === 'depends'
      ? decision.dependsOn.values.map((value) => `  --fact ${decision.dependsOn.fact}=${value}`)
      : decision.because.map(({ norm, article, why }) => `  ${norm} (${article}): ${why}`);
  return [headline, action, rule, inDoubt, ...reasons].filter((line) => line !== '').join('\n');
}

function situationFrom(facts: readonly string[]): Record<string, string[]> {
  const situation: Record<string, string[]> = {};
  for (const fact of facts) {
    const [name, value] = fact.split(/=(.*)/s);
    if (!name || value === undefined) {
      throw new UsageError({
        nl: `\`--fact ${fact}\` heeft de vorm naam=waarde nodig, bijvoorbeeld --fact place=canteen`,
        en: `\`--fact ${fact}\` needs the form name=value, for instance --fact place=canteen`,
      });
    }
    situation[name] = [...(situation[name] ?? []), ...(value === '' ? [] : [value])];
  }
  return situation;
}

const ISO_8601 = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d([.,]\d+)?)?(Z|[+-]\d\d(:?\d\d)?)?)?$/;

/** Milliseconds since 1970. An instant without an offset is taken in the time zone of the machine. */
function instant(text: string): number {
  const at = ISO_8601.test(text)
    ? Date.parse(text.replace(',', '.').replace(/([+-]\d\d)(\d\d)?$/, offset))
    : NaN;
  if (!Number.isNaN(at)) return at;
  throw new UsageError({
    nl: `\`--at ${text}\` is geen tijdstip; schrijf bijvoorbeeld 2026-11-22T10:15:00+01:00`,
    en: `\`--at ${text}\` is not an instant; write for instance 2026-11-22T10:15:00+01:00`,
  });
}

/** +01 and +0100 are ISO 8601 too, but not what the platform reads. A date is left as it is. */
function offset(match: string, hours: string, minutes: string | undefined, at: number): string {
  return at > 10 ? `${hours}:${minutes ?? '00'}` : match;
}

function needed(option: string, value: string | undefined): string {
  if (value !== undefined && value !== '') return value;
  throw new UsageError({
    nl: `\`--${option}\` ontbreekt; voorbeeld: netjes ask --code langstraat --who pupil --act phone.use --fact place=canteen`,
    en: `\`--${option}\` is missing; example: netjes ask --code langstraat --who pupil --act phone.use --fact place=canteen`,
  });
}
