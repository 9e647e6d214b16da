import { createDecider, type Entry } from '@netjes/norms';
import {
  type Actor,
  adoption,
  type AdoptionFile,
  type Cast,
  type Codes,
  type Context,
  findingKey,
  isRefusal,
  type MoveName,
  perform,
} from '@netjes/procedures';
import { library } from '../oracle/codes.ts';
import { aContext, DAY, MONDAY, somebody } from './context.ts';

type AdoptionMove = MoveName<typeof adoption>;

/** The code with every blank filled in: what a school does before it offers a template. */
export function filledIn(entry: Entry): Entry {
  const { code, vocabulary } = entry.decider;
  const placeholders = code.placeholders.map((each) => ({ ...each, value: 'ingevuld' }));
  const findings = entry.findings.filter(({ kind }) => kind !== 'open-placeholder');
  return { ...entry, findings, decider: createDecider(vocabulary, { ...code, placeholders }) };
}

export function entryOf(code: string): Entry {
  const entry = library.codes.get(code);
  if (entry === undefined) throw new Error(`there is no code \`${code}\``);
  return entry;
}

/** Keeps these codes; those in `inForce` are in force. */
export function keeping(kept: readonly Entry[], inForce: readonly Entry[] = []): Codes {
  const find = (among: readonly Entry[], id: string, version?: string) =>
    among.find(
      ({ decider: { code } }) => code.id === id && (version === undefined || code.version === version),
    );
  return { version: (id, version) => find(kept, id, version), inForce: (id) => find(inForce, id) };
}

/** What is known while a code is being adopted for the first time. */
export function adopting(entry: Entry, change: Partial<Context> = {}): Context {
  return aContext(entry.decider, { codes: keeping([entry]), ...change });
}

const EVERYBODY: Readonly<Record<string, Actor>> = {
  'the one who prepares it': somebody('author', 'principal'),
  'the one who prepares it, also on board and council': somebody('author', 'principal', 'board', 'gmr'),
  'another principal': somebody('principal', 'principal'),
  'participation council': somebody('gmr', 'gmr'),
  'on council and board': somebody('both', 'gmr', 'board'),
  board: somebody('board', 'board'),
  teacher: somebody('teacher', 'teacher'),
  parent: somebody('parent', 'parent'),
  pupil: somebody('pupil', 'pupil'),
  Netjes: 'netjes',
};

export const COUNCIL = somebody('both', 'gmr', 'board');
export const BOARD = somebody('board', 'board');
export const AUTHOR = somebody('author', 'principal');

/** A file moved on by these steps. Throws at the first that is refused. */
export function walked(
  context: Context,
  ...steps: readonly (readonly [AdoptionMove, Actor, object?, number?])[]
): AdoptionFile {
  let file: AdoptionFile | undefined;
  for (const [move, actor, input = {}, now = context.now] of steps) {
    const result = stepped({ ...context, now }, file, [move, actor, input]);
    if (isRefusal(result)) throw new Error(`${move}: ${JSON.stringify(result)}`);
    file = result.file;
  }
  if (file === undefined) throw new Error('no steps');
  return file;
}

export function stepped(
  context: Context,
  file: AdoptionFile | undefined,
  [move, actor, input = {}]: readonly [AdoptionMove, Actor, object?],
) {
  // what is filled in differs per move; perform reads it anew
  const request = { move, actor, input: input as Record<string, never>, ...(file && { seen: file.version }) };
  return perform(adoption, file, request, context);
}

export function findingsOf(entry: Entry): string[] {
  return entry.findings.map(findingKey);
}

/** The steps from nothing to a code in force. */
export function stepsOf(entry: Entry) {
  const { id: code, version } = entry.decider.code;
  return [
    ['prepare', AUTHOR, { code, version }],
    ['see', AUTHOR, { findings: findingsOf(entry) }],
    ['offer', AUTHOR],
    ['consent', COUNCIL],
    ['decide', BOARD, { start: MONDAY + DAY }],
    ['take-effect', 'netjes', {}, MONDAY + DAY],
  ] as const;
}

/** A file in every state of the adoption of a code, and everybody who could try. */
export function adoptionCast(entry: Entry): Cast {
  const context = adopting(entry);
  const steps = stepsOf(entry);
  const upTo = (count: number) => walked(context, ...steps.slice(0, count));
  const { code, vocabulary } = entry.decider;
  const next: Entry = { ...entry, decider: createDecider(vocabulary, { ...code, version: '2' }) };
  const later = { ...context, codes: keeping([entry, next], [next]) };
  const inForce = upTo(6);
  const replaced = stepped(later, inForce, ['replace', 'netjes']);
  if (isRefusal(replaced)) throw new Error(JSON.stringify(replaced));
  return {
    files: {
      '(none yet)': undefined,
      'draft, findings not seen': upTo(1),
      draft: upTo(2),
      offered: upTo(3),
      consented: upTo(4),
      withheld: walked(context, ...steps.slice(0, 3), ['withhold', COUNCIL, { reason: 'Nee.' }]),
      decided: upTo(5),
      'in force': inForce,
      replaced: replaced.file,
      withdrawn: walked(context, ...steps.slice(0, 2), ['withdraw', AUTHOR]),
    },
    actors: EVERYBODY,
    inputs: {
      prepare: { code: code.id, version: code.version },
      see: { findings: findingsOf(entry) },
      revise: { version: '2' },
      withhold: { reason: 'Nee.' },
      decide: { start: MONDAY + DAY },
      decline: { reason: 'Nee.' },
      repeal: { reason: 'Nee.' },
    },
    context: () => ({ ...context, codes: keeping([entry, next]) }),
  };
}
