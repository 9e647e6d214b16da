import type { Text } from '@netjes/norms';
import { type Dated, NETHERLANDS, PROCESSING, type Processing } from '@netjes/procedures';
import type { Command } from './command.ts';
import { CHILDREN_NOTICE, DPIA } from './dpia-words.ts';
import type { Ended, Language } from './outcome.ts';

export const dpiaCommand: Command = {
  options: [],
  words: 0,
  run: ({ language }) => dpia(language),
};

/** `netjes dpia`: which data Netjes keeps, why, on what ground and how long, and a privacy notice for children. */
function dpia(language: Language): Ended {
  const words = DPIA[language];
  const said = (text: Text) => (language === 'en' ? (text.en ?? text.nl) : text.nl);
  const terms = new Map(NETHERLANDS.map((each) => [each.id, each]));
  const rows = PROCESSING.map((each) => ({
    ...each,
    dated: each.terms.flatMap((id) => terms.get(id) ?? []),
  }));
  const human = [
    `# ${words.title}`,
    words.lead,
    ...rows.map((row) => section(row, language, said)),
    `## ${words.never}`,
    words.neverText,
    `## ${words.rights}`,
    words.rightsText,
    `# ${CHILDREN_NOTICE[language].title}`,
    ...CHILDREN_NOTICE[language].lines,
  ].join('\n\n');
  return { exit: 0, json: { processing: rows, notice: CHILDREN_NOTICE[language].lines }, human };
}

type Row = Processing & { readonly dated: readonly Dated[] };

function section(row: Row, language: Language, said: (text: Text) => string): string {
  const words = DPIA[language];
  const { certainty } = words;
  const lines = [
    [words.data, said(row.data)],
    [words.people, said(row.people)],
    [
      words.ground,
      `${said(row.ground.text)} (${row.ground.source}; ${certainty[row.ground.certainty]}, ${row.ground.checked})`,
    ],
    [words.seenBy, said(row.seenBy)],
    ...row.dated.map((dated) => [
      words.term,
      `${said(dated.title)}: ${termText(dated, language)} (${dated.source}; ${certainty[dated.certainty]}, ${dated.checked})`,
    ]),
  ];
  return [`## ${said(row.purpose)}`, '', ...lines.map(([name, text]) => `- ${name}: ${text}`)].join('\n');
}

function termText({ value }: Dated, language: Language): string {
  if (!('term' in value)) return '';
  const { term } = value;
  if (typeof term === 'string') return DPIA[language].named[term];
  return `${term.count} ${DPIA[language].units[term.unit][term.count === 1 ? 0 : 1]}`;
}
