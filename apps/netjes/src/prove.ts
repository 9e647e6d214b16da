import { type Decider, describeSituation, prove as proveTightening, wording } from '@netjes/norms';
import { decisionJson } from './answer.ts';
import type { Catalog } from './catalog.ts';
import type { Command } from './command.ts';
import { refused } from './findings.ts';
import { type Ended, type Language, UsageError } from './outcome.ts';

interface ProveOptions {
  readonly board: string | undefined;
  readonly school: string | undefined;
  readonly language: Language;
}

export const proveCommand: Command = {
  options: ['board', 'school'],
  words: 0,
  run: ({ catalog, language }, _words, { board, school }) => prove(catalog, { board, school, language }),
};

/** `netjes prove --board CODE --school FILE`: whether a school only tightens its board's code. Exit 1 when refused. */
function prove(catalog: Catalog, { board, school, language }: ProveOptions): Ended {
  const vocabulary = catalog.vocabulary();
  if (!vocabulary.ok) return refused(vocabulary, language);
  const ours = catalog.entryOrFile(vocabulary.value, needed('board', board));
  if (!ours.ok) return refused(ours, language);
  const theirs = catalog.entryOrFile(vocabulary.value, needed('school', school));
  if (!theirs.ok) return refused(theirs, language);
  const [boardDecider, schoolDecider] = [ours.value.decider, theirs.value.decider];
  const proof = proveTightening(vocabulary.value, boardDecider.code, schoolDecider.code);
  const { situations } = proof;
  if (proof.proved) {
    const { redundant } = proof;
    return {
      exit: 0,
      json: { proved: true, situations, ...(redundant.length > 0 && { redundant }) },
      human: provedText(situations, redundant, language),
    };
  }
  if ('unfinished' in proof) {
    return {
      exit: 1,
      json: { proved: false, situations, unfinished: proof.unfinished },
      human:
        language === 'nl'
          ? `Niet bewezen binnen de grens, en daarom geweigerd: ${proof.unfinished.act} voor ${proof.unfinished.who}.`
          : `Not proved within the bound, and so refused: ${proof.unfinished.act} for ${proof.unfinished.who}.`,
    };
  }
  const { kind, ...question } = proof.counterexample;
  const answers = {
    board: answerOf(boardDecider, question, language),
    school: answerOf(schoolDecider, question, language),
  };
  return {
    exit: 1,
    json: { proved: false, situations, counterexample: { kind, ...question, ...answers } },
    human: counterexampleText(boardDecider, { kind, question, ...answers }, language),
  };
}

type Asked = Parameters<Decider['decide']>[0];

function answerOf(decider: Decider, question: Asked, language: Language) {
  return decisionJson(decider, question, decider.decide(question), language);
}

function provedText(situations: number, redundant: readonly string[], language: Language): string {
  const count = situations.toLocaleString(language);
  const gone = redundant.join(', ');
  return language === 'nl'
    ? `Bewezen: in alle ${count} situaties is de school minstens zo streng.${gone && ` Vervallen zonder gevolg: ${gone}.`}`
    : `Proved: in all ${count} situations the school is at least as strict.${gone && ` Gone without effect: ${gone}.`}`;
}

interface Shown {
  readonly kind: string;
  readonly question: Asked;
  readonly board: Record<string, unknown>;
  readonly school: Record<string, unknown>;
}

function counterexampleText(
  { vocabulary }: Decider,
  { kind, question, board, school }: Shown,
  language: Language,
): string {
  const { who, act, situation } = question;
  const person = vocabulary.audiences.get(who);
  const doing = vocabulary.acts.get(act);
  const words = [person && wording(person.one, language), doing && wording(doing.label, language)];
  const circumstances = describeSituation(vocabulary, situation, language);
  const facts = Object.entries(situation).flatMap(([fact, values]) =>
    values.map((value) => `--fact ${fact}=${value}`),
  );
  const kinds: Record<string, [string, string]> = {
    prohibition: ['een verbod wordt losser', 'a ban is loosened'],
    duty: ['een plicht valt weg of wordt lichter', 'a duty is lost or lightened'],
    power: ['er komt een bevoegdheid bij', 'a power is added'],
  };
  const [nl, en] = kinds[kind] ?? [kind, kind];
  return [
    language === 'nl' ? `Geweigerd: ${nl}.` : `Refused: ${en}.`,
    [...words, ...circumstances].filter(Boolean).join(', '),
    `  ${language === 'nl' ? 'bestuur' : 'board'}: ${String(board['text'])}`,
    `  ${language === 'nl' ? 'school' : 'school'}: ${String(school['text'])}`,
    `  netjes ask --code … ${[`--who ${who}`, `--act ${act}`, ...facts].join(' ')}`,
  ].join('\n');
}

function needed(option: string, value: string | undefined): string {
  if (value !== undefined && value !== '') return value;
  throw new UsageError({
    nl: `\`--${option}\` ontbreekt; voorbeeld: netjes prove --board langstraat --school mijn-school.yaml`,
    en: `\`--${option}\` is missing; example: netjes prove --board langstraat --school my-school.yaml`,
  });
}
