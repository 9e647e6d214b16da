import type { Entry, Example } from '@netjes/norms';
import { audiencesOf } from '../asking/spoken.ts';

/** How many questions a sheet can have. */
export const COUNTS = [6, 10, 15] as const;
export type Count = (typeof COUNTS)[number];

/** More questions than this that the code does not answer would teach little. */
const MOST_SILENT = 1;

/**
 * Questions of pupils for a class, different ones for each series and the same ones every time: first one about
 * each act, in an order that the series shuffles, then second ones.
 */
export function pickQuestions(entry: Entry, count: Count, series: number): Example[] {
  const audiences = audiencesOf(entry, 'pupil');
  const place = (example: Example) => scatter(`${entry.decider.code.id} ${example.id}`, series);
  const shuffled = entry.examples
    .filter(({ question, open }) => !open && audiences.has(question.who))
    .toSorted((a, b) => place(a) - place(b));
  const [silent, answered] = [true, false].map((wanted) =>
    shuffled.filter(({ expect }) => (expect.outcome === 'silent') === wanted),
  );
  const usable = [...(answered ?? []), ...(silent ?? []).slice(0, MOST_SILENT)];
  const byAct = [...Map.groupBy(usable, ({ question }) => question.act).values()];
  const rounds = Math.max(0, ...byAct.map(({ length }) => length));
  return Array.from({ length: rounds }, (_, round) => byAct.flatMap((own) => own[round] ?? []))
    .flat()
    .slice(0, count)
    .toSorted((a, b) => place(a) - place(b));
}

/** A number that looks drawn by lot and never changes (FNV-1a with a last stir). */
function scatter(text: string, series: number): number {
  let hash = 0x811c9dc5;
  for (const letter of `${series} ${text}`) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
