import fc from 'fast-check';
import type { Code, Norm } from '@netjes/norms';

/** One change to a code, as an author might make it: some loosen, some tighten, some only say the same again. */
export interface Mutation {
  readonly what: string;
  readonly code: Code;
}

const CHANGES: Readonly<Record<string, (norm: Norm, code: Code) => Norm[]>> = {
  'delete the norm': () => [],
  'say the norm twice': (norm) => [norm, { ...norm, id: `${norm.id}-again` }],
  'say it to each apart': (norm) =>
    norm.who.map((name, i) => ({ ...norm, id: `${norm.id}-${i}`, who: [name] })),
  'say it to all but one': (norm) =>
    norm.who.slice(1).map((name, i) => ({ ...norm, id: `${norm.id}-${i}`, who: [name] })),
  'tell each by a norm of its own': (norm) => [
    { ...norm, id: `${norm.id}-silent`, reportTo: [] },
    ...norm.reportTo.map((name, i) => ({ ...norm, id: `${norm.id}-${i}`, reportTo: [name] })),
  ],
  'drop its circumstances': (norm) => [{ ...norm, when: [] }],
  'add a circumstance': (norm) => [{ ...norm, when: [...norm.when, { fact: 'time', values: ['lesson'] }] }],
  'drop its exceptions': (norm) => [{ ...norm, unless: [] }],
  'add an exception of place': (norm) => [
    { ...norm, unless: [...norm.unless, { facts: [{ fact: 'place', values: ['canteen'] }], rules: [] }] },
  ],
  'let one more role lift it': (norm) => [
    {
      ...norm,
      unless: norm.unless.map((way) => ({
        ...way,
        facts: way.facts.map((each) =>
          each.fact === 'permission-from' ? { ...each, values: [...each.values, 'gmr'] } : each,
        ),
      })),
    },
  ],
  'tell nobody': (norm) => [{ ...norm, reportTo: [] }],
  'take longer': (norm) => [norm.deadline ? { ...norm, deadline: 'periodically' } : norm],
  'do it at once': (norm) => [{ ...norm, deadline: 'immediately' }],
  'bind fewer': (norm) => [{ ...norm, who: norm.who.slice(1).length > 0 ? norm.who.slice(1) : ['mentor'] }],
  'bind everybody': (norm) => [{ ...norm, who: [...norm.who, 'anyone', 'organisation'] }],
  'turn it into a permit': (norm) => [{ ...norm, modality: 'permit' }],
  'turn it into a ban': (norm) => [{ ...norm, modality: 'forbid', unless: [] }],
  'add a permit for a power': (norm) => [
    norm,
    { ...norm, id: `${norm.id}-power`, modality: 'permit', act: 'log.inspect', when: [], unless: [] },
  ],
};

export function aMutation(code: Code): fc.Arbitrary<Mutation> {
  // a school that removes what others point to is refused when it is read
  const pointedTo = new Set(code.norms.flatMap(({ unless }) => unless.flatMap(({ rules }) => rules)));
  const mutable = code.norms.filter(({ id, modality }) => modality !== 'principle' && !pointedTo.has(id));
  return fc
    .record({ norm: fc.constantFrom(...mutable), what: fc.constantFrom(...Object.keys(CHANGES)) })
    .map(({ norm, what }) => ({
      what: `${what}: ${norm.id}`,
      code: {
        ...code,
        id: 'school',
        norms: code.norms.flatMap((each) => (each === norm ? (CHANGES[what]?.(norm, code) ?? []) : [each])),
      },
    }));
}
