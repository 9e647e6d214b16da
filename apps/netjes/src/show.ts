import {
  audienceLineage,
  descendants,
  describeAlternative,
  type Entry,
  nearest,
  type Norm,
  type Vocabulary,
  wording,
} from '@netjes/norms';
import type { Catalog } from './catalog.ts';
import type { Command } from './command.ts';
import { refused } from './findings.ts';
import { type Ended, type Language, UsageError } from './outcome.ts';

const SIGN: Readonly<Record<Norm['modality'], string>> = {
  forbid: '✕',
  require: '!',
  permit: '✓',
  procedure: '→',
  principle: '·',
};

export const showCommand: Command = {
  options: ['for'],
  words: 1,
  run: ({ catalog, language }, [code = ''], values) => show(catalog, code, values.for, language),
};

/** `netjes show CODE [--for AUDIENCE]`: the code as a text, whole or what concerns one audience. */
function show(catalog: Catalog, id: string, audience: string | undefined, language: Language): Ended {
  const vocabulary = catalog.vocabulary();
  if (!vocabulary.ok) return refused(vocabulary, language);
  const parsed = catalog.entryOrFile(vocabulary.value, id);
  if (!parsed.ok) return refused(parsed, language);
  const { code } = parsed.value.decider;
  const norms = audience === undefined ? code.norms : normsFor(vocabulary.value, parsed.value, audience);
  const child = audience !== undefined && descendants(vocabulary.value.audiences, ['pupil']).has(audience);
  return {
    exit: 0,
    json: {
      ...code,
      isA: Object.fromEntries(code.isA),
      ...(audience && { for: audience }),
      norms,
    },
    human: [
      `${wording(code.title, language)} (${code.organisation}, ${language === 'nl' ? 'versie' : 'version'} ${code.version})`,
      language === 'nl'
        ? `Onze lezing van “${code.source.document}” (${code.source.publisher}); geen officiële publicatie.`
        : `Our reading of “${code.source.document}” (${code.source.publisher}); not an official publication.`,
      ...code.chapters.flatMap(({ id: chapter, title }) => {
        const own = norms.filter((norm) => norm.chapter === chapter);
        return own.length === 0
          ? []
          : [
              '',
              `# ${wording(title, language)}`,
              ...own.flatMap((norm) => normLines(parsed.value, norm, language, child)),
            ];
      }),
    ].join('\n'),
  };
}

function normsFor(vocabulary: Vocabulary, { decider: { code } }: Entry, audience: string): readonly Norm[] {
  if (!vocabulary.audiences.has(audience)) {
    const guess = nearest(audience, vocabulary.audiences.keys());
    throw new UsageError({
      nl: `\`${audience}\` is geen bekende groep lezers; bedoel je \`${guess}\`?`,
      en: `\`${audience}\` is not a known audience; did you mean \`${guess}\`?`,
    });
  }
  const bound = audienceLineage(vocabulary, code, audience);
  return code.norms.filter(({ who }) => who.some((each) => bound.has(each)));
}

function normLines({ decider }: Entry, norm: Norm, language: Language, child: boolean): string[] {
  const text = child && language === 'nl' ? (norm.text.child ?? norm.text.nl) : wording(norm.text, language);
  const unless = norm.unless.map((each) =>
    describeAlternative(decider, each, norm.who[0] ?? 'anyone', language),
  );
  return [
    `${SIGN[norm.modality]} ${wording(norm.title, language)} [${norm.id}, ${norm.article}]`,
    `  ${text}`,
    ...unless.map((each) => `  ${language === 'nl' ? 'behalve' : 'except'}: ${each}`),
  ];
}
