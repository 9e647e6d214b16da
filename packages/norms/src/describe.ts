import { describeClause } from './clause.ts';
import type { Alternative, Code } from './code.ts';
import { join } from './join.ts';
import { isLeave, rolesToAsk } from './leave.ts';
import { lineage } from './lineage.ts';
import { PHRASES } from './phrases.ts';
import type { Situation } from './situation.ts';
import { type Voice, wording } from './text.ts';
import type { Condition, Vocabulary } from './vocabulary.ts';

/** Who has whom: only a pupil has "je leraar" and "je ouders", only staff have "je leidinggevende". */
const OWN: readonly { readonly of: string; readonly people: readonly string[] }[] = [
  { of: 'pupil', people: ['teacher', 'parent'] },
  { of: 'staff', people: ['manager'] },
];

/**
 * How to speak of somebody to the asker: a pupil's teacher is "je leraar", to anybody else the same
 * person is "de leraar".
 */
export function address(vocabulary: Vocabulary, role: string, who: string, voice: Voice): string {
  const person = vocabulary.people.get(role);
  if (person === undefined) return role;
  const words = wording(person.address, voice);
  const asker = lineage(vocabulary.audiences, who);
  const kinds = lineage(vocabulary.people, role);
  const own = OWN.some(({ of, people }) => asker.includes(of) && people.some((each) => kinds.includes(each)));
  return own ? words : words.replace(/^je /, 'de ').replace(/^your /, 'the ');
}

/** Any one of these people, the nearest to the asker first: "je leraar, je mentor of de directeur". */
export function addressAny(
  vocabulary: Vocabulary,
  roles: readonly string[],
  who: string,
  voice: Voice,
): string {
  return join(addresses(vocabulary, roles, who, voice), PHRASES[voice].or);
}

/**
 * Each of these people once, in the order of the vocabulary. "The parents" say nothing that "the parents
 * of those in the picture" do not say better.
 */
export function addresses(
  vocabulary: Vocabulary,
  roles: readonly string[],
  who: string,
  voice: Voice,
): string[] {
  const order = [...vocabulary.people.keys()];
  const sorted = [...roles].sort((a, b) => order.indexOf(a) - order.indexOf(b));
  const names = [...new Set(sorted.map((role) => address(vocabulary, role, who, voice)))];
  return names.filter((name) => !names.some((other) => other.startsWith(`${name} `)));
}

/** Child texts speak to a pupil; to anybody else they would be about somebody else's teacher. */
export function voiceFor(vocabulary: Vocabulary, who: string, voice: Voice): Voice {
  return voice === 'child' && !lineage(vocabulary.audiences, who).includes('pupil') ? 'nl' : voice;
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

/** An exception in words: "als het bij de les hoort en er toestemming is van je leraar". */
export function describeAlternative(
  { vocabulary, code }: { vocabulary: Vocabulary; code: Code },
  { facts, rules }: Alternative,
  who: string,
  voice: Voice,
): string {
  const phrases = PHRASES[voice];
  const parts = [
    ...facts.filter(({ fact }) => !isLeave(fact)).map((each) => describeClause(vocabulary, each, voice)),
    ...facts
      .filter(({ fact }) => isLeave(fact))
      .map(({ fact, values }) =>
        phrases.withLeaveOf(addressAny(vocabulary, rolesToAsk(fact, values), who, voice)),
      ),
    ...rules.map((id) => {
      const rule = code.norms.find((norm) => norm.id === id);
      return phrases.following(rule ? wording(rule.title, voice) : id);
    }),
  ];
  return `${phrases.if} ${join(parts, phrases.and)}`;
}
