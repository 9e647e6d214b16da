import type { Alternative, Code } from './code.ts';
import { isLeave, rolesToAsk } from './leave.ts';
import { lineage } from './lineage.ts';
import { PHRASES } from './phrases.ts';
import type { Situation } from './situation.ts';
import { type Voice, wording } from './text.ts';
import type { Condition, Vocabulary } from './vocabulary.ts';

/** "a, b of c" */
export function join(items: readonly string[], word: string): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${word} ${last}`;
}

/**
 * How to speak of somebody to the asker: a pupil's teacher is "je leraar", to anybody else the same
 * person is "de leraar".
 */
export function address(vocabulary: Vocabulary, role: string, who: string, voice: Voice): string {
  const person = vocabulary.people.get(role);
  if (person === undefined) return role;
  const words = wording(person.address, voice);
  const pupil = lineage(vocabulary.audiences, who).includes('pupil');
  const pupilsOwn = lineage(vocabulary.people, role).some((each) =>
    ['teacher', 'parent', 'pupil'].includes(each),
  );
  return pupil || !pupilsOwn ? words : words.replace(/^je /, 'de ').replace(/^your /, 'the ');
}

export function addressAny(
  vocabulary: Vocabulary,
  roles: readonly string[],
  who: string,
  voice: Voice,
): string {
  const names = roles.map((role) => address(vocabulary, role, who, voice));
  return join([...new Set(names)], PHRASES[voice].or);
}

/** The label of a fact's value, for a chip or a button. */
export function valueLabel(vocabulary: Vocabulary, fact: string, value: string, voice: Voice): string {
  const found = vocabulary.facts.get(fact)?.values.get(value);
  return found ? wording(found.label, voice) : value;
}

/** Each value that is known, in words. */
export function describeSituation(vocabulary: Vocabulary, situation: Situation, voice: Voice): string[] {
  return Object.entries(situation).flatMap(([fact, values]) =>
    values.map((value) => valueLabel(vocabulary, fact, value, voice)),
  );
}

/** One condition in words: any of its values. */
export function describeCondition(vocabulary: Vocabulary, { fact, values }: Condition, voice: Voice): string {
  return join(
    values.map((value) => valueLabel(vocabulary, fact, value, voice)),
    PHRASES[voice].or,
  );
}

/** An exception in words: its circumstances, whose leave it takes, and the rules it points to. */
export function describeAlternative(
  { vocabulary, code }: { vocabulary: Vocabulary; code: Code },
  { facts, rules }: Alternative,
  who: string,
  voice: Voice,
): string {
  const phrases = PHRASES[voice];
  const leaves = facts.filter(({ fact }) => isLeave(fact));
  const parts = [
    ...facts.filter(({ fact }) => !isLeave(fact)).map((each) => describeCondition(vocabulary, each, voice)),
    ...leaves.map(({ fact, values }) =>
      phrases.withLeaveOf(addressAny(vocabulary, rolesToAsk(fact, values), who, voice)),
    ),
    ...rules.map((id) => {
      const rule = code.norms.find((norm) => norm.id === id);
      return phrases.following(rule ? wording(rule.title, voice) : id);
    }),
  ];
  return join(parts, phrases.and);
}
