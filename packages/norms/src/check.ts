import { checkClauses } from './check-clauses.ts';
import { checkCollisions } from './check-collisions.ts';
import { checkIdle } from './check-idle.ts';
import type { Decider } from './decider.ts';
import { type At, findingAt, type Finding } from './finding.ts';
import { lineage } from './lineage.ts';

/** Everything an author should know about a code that loads, in the order of the file. */
export function checkCode(decider: Decider, file: string): Finding[] {
  const at = findingAt(file);
  return [
    ...checkTexts(decider, at),
    ...checkReadings(decider, at, file),
    ...checkClauses(decider, at, file),
    ...checkCollisions(decider, at),
    ...checkIdle(decider, at),
  ].sort((a, b) => a.line - b.line);
}

/** Which wordings are still to be written. Children read what binds or protects them. */
function checkTexts({ code, vocabulary }: Decider, at: At): Finding[] {
  return code.norms.flatMap((norm) => {
    const forChildren = norm.who.some(
      (who) => who === 'anyone' || lineage(vocabulary.audiences, who).includes('pupil'),
    );
    const lacking = [
      ...(forChildren && norm.text.child === undefined ? ['child'] : []),
      ...(norm.text.en === undefined ? ['en'] : []),
    ];
    return lacking.map((key) =>
      at(norm, 'missing-text', {
        nl: `\`${norm.id}\` heeft nog geen tekst \`${key}\`; schrijf die erbij`,
        en: `\`${norm.id}\` has no text \`${key}\` yet; write it`,
      }),
    );
  });
}

/** Places that were read in one way while another was possible, and blanks that are still open. */
function checkReadings({ code }: Decider, at: At, file: string): Finding[] {
  return [
    ...code.norms.flatMap((norm) => (norm.reading ? [at(norm, 'reading', norm.reading)] : [])),
    ...code.readings.map(({ text, norms, line }): Finding => ({
      kind: 'reading',
      message: text,
      norms,
      file,
      line,
    })),
    ...code.placeholders
      .filter(({ value }) => value === undefined)
      .map(({ title, norms, line }): Finding => ({
        kind: 'open-placeholder',
        message: {
          nl: `“${title.nl}” is nog niet ingevuld; geef het een \`value\``,
          en: `“${title.en ?? title.nl}” is not filled in yet; give it a \`value\``,
        },
        ...{ norms, file, line },
      })),
  ];
}
