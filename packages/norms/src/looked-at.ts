import type { Code } from './code.ts';
import type { Finding, Parsed } from './finding.ts';
import { fingerprint } from './fingerprint.ts';
import type { Text } from './text.ts';
import { readYaml } from './yaml-reader.ts';

/** For which version of each norm somebody last looked at its child and English wordings. */
export interface LookedAt {
  readonly file: string;
  readonly norms: ReadonlyMap<string, { readonly fingerprint: string; readonly line: number }>;
}

/** Reads `looked-at.yaml` (see docs/code-format.md). Norms that are no longer in the code may stand in it. */
export function parseLookedAt(code: Code, text: string, file: string): Parsed<LookedAt> {
  return readYaml(text, file, (top) => {
    const fields = top.record(['code', 'norms']);
    if (fields['code'] === undefined) top.missing('code');
    fields['code']?.oneOf([code.id]);
    const entries = (fields['norms']?.entries() ?? []).map(
      ([id, place]) => [id, { fingerprint: place.string(), line: place.line }] as const,
    );
    return { file, norms: new Map(entries) };
  });
}

/** The text of `looked-at.yaml` after somebody looked at the wordings of these norms, or of all of them. */
export function lookAt(code: Code, before: LookedAt | undefined, ids?: ReadonlySet<string>): string {
  const lines = code.norms.flatMap((norm) => {
    const print =
      ids === undefined || ids.has(norm.id) ? fingerprint(norm) : before?.norms.get(norm.id)?.fingerprint;
    return print === undefined ? [] : [`  ${norm.id}: ${print}`];
  });
  return [
    '# The version of each rule for which its child and English wordings were last looked at.',
    `# Written by: npx netjes looked-at ${code.id}`,
    `code: ${code.id}`,
    lines.length === 0 ? 'norms: {}' : 'norms:',
    ...lines,
    '',
  ].join('\n');
}

/** Norms that changed since somebody looked at their child and English wordings, and norms that are gone. */
export function checkLookedAt(code: Code, file: string, lookedAt: LookedAt): Finding[] {
  const present = new Set(code.norms.map(({ id }) => id));
  const stale = code.norms
    .filter(({ text, title, why }) => [text, title, why].some((each) => each?.child ?? each?.en))
    .filter((norm) => lookedAt.norms.get(norm.id)?.fingerprint !== fingerprint(norm))
    .map(({ id, line }) =>
      staleWording({
        message: lookedAt.norms.has(id) ? changed(code.id, id) : neverLookedAt(code.id, id),
        ...{ norms: [id], file, line },
      }),
    );
  const gone = [...lookedAt.norms]
    .filter(([id]) => !present.has(id))
    .map(([id, { line }]) =>
      staleWording({
        message: {
          nl: `\`${id}\` staat niet meer in deze code; haal de regel hier weg`,
          en: `\`${id}\` is no longer in this code; take this line away`,
        },
        ...{ norms: [], file: lookedAt.file, line },
      }),
    );
  return [...stale, ...gone];
}

function staleWording(finding: Omit<Finding, 'kind'>): Finding {
  return { kind: 'stale-wording', ...finding };
}

function changed(code: string, id: string): Text {
  return {
    nl: `\`${id}\` is veranderd; lees de kindertekst en het Engels na, en zeg het met \`netjes looked-at ${code} ${id}\``,
    en: `\`${id}\` has changed; read its child text and English again, and say so with \`netjes looked-at ${code} ${id}\``,
  };
}

function neverLookedAt(code: string, id: string): Text {
  return {
    nl: `\`${id}\` is nieuw; lees de kindertekst en het Engels na, en zeg het met \`netjes looked-at ${code} ${id}\``,
    en: `\`${id}\` is new; read its child text and English, and say so with \`netjes looked-at ${code} ${id}\``,
  };
}
