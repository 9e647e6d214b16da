import { type Actor, fills } from './actor.ts';
import type { Context } from './context.ts';
import type { Read } from './file/reader.ts';
import { id, instant, listOf } from './file/readers.ts';

/** A yes or no of somebody, as a file keeps it. */
export const answerFields = {
  by: id(),
  /** The roles in which it was given. */
  as: listOf(id()),
  /** Of the people concerned, those whose consent it is. */
  of: listOf(id()),
  at: instant(),
  /** The version of the code under which it was given; under another it does not count. */
  codeVersion: id(),
};

export type GivenAnswer = Read<typeof answerFields>;

/** The answer that somebody gives now; where their role speaks for people concerned, for which of them. */
export function answerOf(
  {
    by,
    as,
    actor,
    context,
  }: {
    readonly by: string;
    readonly as: readonly string[];
    readonly actor: Actor;
    readonly context: Context;
  },
  concerned: readonly string[],
  consenting: ReadonlySet<string>,
): GivenAnswer {
  const held = actor === 'netjes' ? [] : actor.roles;
  const roles = as.filter((role) => consenting.has(role));
  const speaksFor = (person: string) =>
    roles.some((role) => held.some((each) => fills(context.code, each, { role, ofAny: [person] })));
  const of = concerned.filter(speaksFor);
  return { by, as, of, at: context.now, codeVersion: context.code.code.version };
}
