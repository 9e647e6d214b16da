import type { Duty } from '../duty.ts';
import type { Event } from '../event.ts';
import type { File } from '../file/file.ts';
import { isOpaque } from '../file/readers.ts';
import { destinations } from './check-process.ts';
import { wind } from './clocks.ts';
import type { Turn } from './move.ts';
import type { AnyMove, AnyOpening } from './possible.ts';
import type { AnyProcess } from './process.ts';
import type { Done } from './request.ts';
import { keeping } from './retention.ts';

type AnyTurn = Turn<string, unknown, unknown>;

/** A move that may be made, with the data as it has become. */
export interface Making {
  readonly name: string;
  readonly made: AnyMove | AnyOpening;
  readonly turn: AnyTurn;
  /** The file as it was; undefined when it comes to be by this move. */
  readonly before: File | undefined;
}

/** Makes the file as it has become, with its clocks and its term, and all that goes with it. */
export function settle(process: AnyProcess, making: Making): Done {
  const { name, turn, before } = making;
  const { context, by, as, data } = turn;
  const to = destination(process, making);
  const version = (before?.version ?? 0) + 1;
  const codeVersion = context.code.code.version;
  const bare: File = {
    ...turn.file,
    processVersion: process.version,
    version,
    state: to,
    data,
    past: [...turn.file.past, { move: name, at: context.now, version, to, by, as, codeVersion }],
  };
  const wound = { ...bare, clocks: wind(process, before, bare, { context, move: name }) };
  const file = { ...wound, keep: keeping(process, wound, context) };
  return { file, events: [eventOf(process, making, file)], duties: dutiesOf(making, file) };
}

function destination(process: AnyProcess, { name, made, turn }: Making): string {
  const { to } = made;
  const chosen = typeof to === 'string' ? to : to.choose(turn);
  if (destinations(to).includes(chosen)) return chosen;
  throw new Error(`move \`${name}\` of \`${process.name}\` led to \`${chosen}\`, which it does not name`);
}

function eventOf(process: AnyProcess, { name, made, turn, before }: Making, file: File): Event {
  const { context, by, as } = turn;
  const ids = made.ids?.(turn) ?? {};
  const odd = [file.id, by, ...Object.values(ids).flat()].find((each) => !isOpaque(each));
  if (odd !== undefined) throw new Error(`event of \`${process.name}.${name}\` holds what is no opaque id`);
  return {
    kind: `${process.name}.${name}`,
    file: file.id,
    version: file.version,
    at: context.now,
    by,
    as,
    ...(before && { from: before.state }),
    to: file.state,
    code: context.code.code.id,
    codeVersion: context.code.code.version,
    rules: made.rules?.(turn) ?? [],
    ids,
  };
}

function dutiesOf({ made, turn }: Making, { id, version }: File): Duty[] {
  return (made.duties?.(turn) ?? []).map(({ tell, to, due }, at) => ({
    key: `${id}.${version}.${at}`,
    tell,
    to,
    file: id,
    due: due ?? turn.context.now,
  }));
}
