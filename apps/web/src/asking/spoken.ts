import { type Act, audienceLineage, type Code, type Entry, lineage, type Norm } from '@netjes/norms';

/** Everything a reader counts as under this code. */
export function audiencesOf({ decider: { vocabulary, code } }: Entry, who: string): ReadonlySet<string> {
  return audienceLineage(vocabulary, code, who);
}

/** The rules that bind or address somebody. */
export function normsFor(entry: Entry, who: string): Norm[] {
  const audiences = audiencesOf(entry, who);
  return entry.decider.code.norms.filter((norm) => norm.who.some((each) => audiences.has(each)));
}

/** Of each code, by act; as many as the vocabulary has. */
const mattering = new WeakMap<Entry, Map<string, ReadonlySet<string>>>();

/**
 * The facts that rules about an act look at. Everyday words name many facts at once ("telefoon" is a
 * device and something to plug in); only these are worth carrying into the question.
 */
export function factsThatMatter(entry: Entry, act: string): ReadonlySet<string> {
  const known = mattering.get(entry) ?? new Map<string, ReadonlySet<string>>();
  mattering.set(entry, known);
  const facts = known.get(act) ?? factsAbout(entry, act);
  // an address may name any act
  if (entry.decider.vocabulary.acts.has(act)) known.set(act, facts);
  return facts;
}

function factsAbout({ decider: { vocabulary, code } }: Entry, act: string): ReadonlySet<string> {
  const acts = new Set(lineage(vocabulary.acts, act));
  const facts = new Set<string>();
  for (const each of acts) {
    for (const rule of [...vocabulary.countsAs, ...code.countsAs]) {
      if (!rule.acts.includes(each)) continue;
      for (const { fact } of rule.when) facts.add(fact);
      for (const more of lineage(vocabulary.acts, rule.as)) acts.add(more);
    }
  }
  for (const norm of code.norms.filter((each) => acts.has(each.act))) {
    for (const { fact } of [...norm.when, ...norm.unless.flatMap((way) => way.facts)]) facts.add(fact);
  }
  return facts;
}

/**
 * Tells the acts of the asker; for readers who have any, power over others too. What a code says to pupils
 * themselves is theirs: putting a photo online is a power of the school, and what a pupil does with a friend's.
 */
export function ownActs(entry: Entry, who: string): (act: Act) => boolean {
  if (!lineage(entry.decider.vocabulary.audiences, who).includes('pupil')) return () => true;
  const told = new Set(normsFor(entry, who).map((norm) => norm.act));
  return ({ kind, name }) => kind === 'conduct' || told.has(name);
}

/** Who can be chosen as the reader of a code: everybody its rules name, and everybody who is one of those. */
export function readersOf(entry: Entry): { people: string[]; bodies: string[] } {
  const { vocabulary, code } = entry.decider;
  const named = new Set(code.norms.flatMap((norm) => norm.who));
  const readers = [...vocabulary.audiences.keys()].filter(
    (who) =>
      who !== 'anyone' &&
      who !== 'organisation' &&
      [...audiencesOf(entry, who)].some((each) => named.has(each)),
  );
  const isBody = (who: string) => lineage(vocabulary.audiences, who).includes('organisation');
  return { people: readers.filter((who) => !isBody(who)), bodies: readers.filter(isBody) };
}

export function normById(code: Code, id: string): Norm | undefined {
  return code.norms.find((norm) => norm.id === id);
}
