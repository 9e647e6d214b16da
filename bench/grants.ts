import type { Grant, Norm, Vocabulary } from '@netjes/norms';
import type { Random } from './random.ts';
import type { School } from './school.ts';

/** The school year in which grants are given and questions asked. */
export const YEAR = { from: Date.UTC(2026, 7, 1), until: Date.UTC(2027, 7, 1) };

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** How long a grant lasts: a lesson, a day, a week, or to the end of the year. */
const TERMS = [50 * MINUTE, 50 * MINUTE, DAY, 7 * DAY, Infinity];

const CLASSES = 12;
const CLASS_SIZE = 25;

/** The ids of somebody at a school: the person, and the class the person is in. */
export function anAsker(school: string, random: Random): [person: string, group: string] {
  const group = `${school}/class-${random.below(CLASSES)}`;
  return [`${group}/pupil-${random.below(CLASS_SIZE)}`, group];
}

/** Grants spread evenly over schools; each school has one standing leave for everyone. */
export function grantsFor(
  vocabulary: Vocabulary,
  schools: readonly School[],
  count: number,
  random: Random,
): Grant[] {
  const grants: Grant[] = [];
  const leaves = new Map(schools.map(({ code }) => [code.id, code.norms.flatMap(leavesOf)]));
  const domains = [...vocabulary.facts.values()].filter(({ set, bool }) => !set && !bool);
  for (let i = 0; i < count; i++) {
    const school = schools[i % schools.length] as School;
    const { id } = school.code;
    const { act, role } = random.pick(leaves.get(id) ?? []);
    const [person, group] = anAsker(id, random);
    const from = YEAR.from + Math.floor(random.next() * (YEAR.until - YEAR.from));
    const until = Math.min(from + random.pick(TERMS), YEAR.until);
    const fact = random.pick(domains);
    const facts = random.chance(0.3) ? { [fact.name]: [random.pick([...fact.values.keys()])] } : {};
    const given = { id: `grant-${i}`, code: id, act, role, facts };
    if (i < schools.length) grants.push({ ...given, subjects: 'everyone', from: YEAR.from });
    else grants.push({ ...given, subjects: [random.chance(0.7) ? group : person], from, until });
  }
  return grants;
}

/** Each act and role for which a norm would take leave. */
function leavesOf({ act, unless }: Norm): { act: string; role: string }[] {
  return unless
    .flatMap(({ facts }) => facts)
    .filter(({ fact }) => fact === 'permission-from')
    .flatMap(({ values }) => values.filter((role) => role !== 'none').map((role) => ({ act, role })));
}
