import {
  compare as compareCodes,
  type Decider,
  describeSituation,
  type Difference,
  nearest,
  PHRASES,
  wording,
} from '@netjes/norms';
import { decisionJson } from './answer.ts';
import type { Catalog } from './catalog.ts';
import type { Command } from './command.ts';
import { refused } from './findings.ts';
import { type Ended, type Language, UsageError } from './outcome.ts';

interface CompareOptions {
  readonly a: string;
  readonly b: string;
  /** Only for this audience. */
  readonly who: string | undefined;
  readonly language: Language;
}

/** `netjes compare A B`; `netjes changes OLD NEW` asks the same of two versions of one code. */
export const compareCommand: Command = {
  options: ['who'],
  words: 2,
  run: ({ catalog, language }, [a = '', b = ''], { who }) => compare(catalog, { a, b, who, language }),
};

/** Every pair of different answers once, with the smallest question in which it shows. */
function compare(catalog: Catalog, { a, b, who, language }: CompareOptions): Ended {
  const vocabulary = catalog.vocabulary();
  if (!vocabulary.ok) return refused(vocabulary, language);
  const first = catalog.entryOrFile(vocabulary.value, a);
  if (!first.ok) return refused(first, language);
  const second = catalog.entryOrFile(vocabulary.value, b);
  if (!second.ok) return refused(second, language);
  if (who !== undefined && !vocabulary.value.audiences.has(who)) {
    const guess = nearest(who, vocabulary.value.audiences.keys());
    throw new UsageError({
      nl: `\`${who}\` is geen bekende groep lezers; bedoel je \`${guess}\`?`,
      en: `\`${who}\` is not a known audience; did you mean \`${guess}\`?`,
    });
  }
  const [ours, theirs] = [first.value.decider, second.value.decider];
  const options = who === undefined ? {} : { who: [who] };
  const differences = compareCodes(vocabulary.value, ours.code, theirs.code, options);
  const names = [ours.code.name, theirs.code.name] as const;
  return {
    exit: 0,
    json: differences.map(({ a: x, b: y, ...question }) => ({
      ...question,
      a: decisionJson(ours, question, x, language),
      b: decisionJson(theirs, question, y, language),
    })),
    human: [
      ...differences.map((each) => line(ours, names, each, language)),
      total(differences.length, language),
    ].join('\n'),
  };
}

function line(
  { vocabulary }: Decider,
  [nameA, nameB]: readonly [string, string],
  { who, act, situation, a, b }: Difference,
  language: Language,
): string {
  const person = vocabulary.audiences.get(who);
  const doing = vocabulary.acts.get(act);
  const words = [person && wording(person.one, language), doing && wording(doing.label, language)];
  const { short } = PHRASES[language];
  const question = [...words, ...describeSituation(vocabulary, situation, language)]
    .filter(Boolean)
    .join(', ');
  return `${question}\n  ${nameA}: ${short[a.outcome]} ${cited(a)}\n  ${nameB}: ${short[b.outcome]} ${cited(b)}`;
}

function cited({ because }: Difference['a']): string {
  return because.length === 0 ? '' : `(${because.map(({ norm }) => norm).join(', ')})`;
}

function total(count: number, language: Language): string {
  if (count === 0)
    return language === 'nl'
      ? 'Deze codes geven overal hetzelfde antwoord.'
      : 'These codes answer alike everywhere.';
  return language === 'nl'
    ? `${count} verschillen, de kleinste situatie eerst`
    : `${count} differences, the smallest situation first`;
}
