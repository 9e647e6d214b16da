import { type Finding, isError, type Parsed, type Text } from '@netjes/norms';
import type { Ended, Language } from './outcome.ts';

/** `codes/demo/code.yaml:12 unknown-word: …` */
export function findingLine({ file, line, kind, message }: Finding, language: Language): string {
  return `${file}:${line} ${kind}: ${message[language] ?? message.nl}`;
}

export function findingJson(finding: Finding, language: Language): unknown {
  const { message, witness, ...rest } = finding;
  return {
    severity: isError(finding) ? 'error' : 'finding',
    ...rest,
    message: message[language] ?? message.nl,
    ...(witness && { witness }),
  };
}

const REFUSED: Text = {
  nl: 'deze code is niet geladen; verbeter eerst dit:',
  en: 'this code was not loaded; mend this first:',
};

/** A file that was refused whole, with everything that is wrong with it. */
export function refused(parsed: Extract<Parsed<unknown>, { ok: false }>, language: Language): Ended {
  const lines = parsed.findings.map((finding) => findingLine(finding, language));
  return {
    exit: 1,
    json: { loads: false, findings: parsed.findings.map((finding) => findingJson(finding, language)) },
    human: [REFUSED[language] ?? REFUSED.nl, ...lines].join('\n'),
  };
}
