import { rolesToAsk, type Vocabulary } from '@netjes/norms';
import type { Wanted } from './actor.ts';
import type { GivenAnswer } from './answer.ts';

/** What the answers to a request are weighed by. */
export interface Answering {
  readonly lists: readonly (readonly string[])[];
  readonly concerned: readonly string[];
  readonly subjects: readonly string[];
  /** Roles that speak for themselves as people concerned; see `consentRoles`. */
  readonly consenting: ReadonlySet<string>;
}

/** How one list is filled: by the consent of all concerned, or by one person's leave. */
export interface Filled {
  readonly role: string;
  readonly by: readonly string[];
  readonly consent: boolean;
}

/**
 * Roles whose yes is consent: they speak for the people concerned, each for their own, and it takes all of them.
 * They are the roles that `consent-of` asks and that no audience is: `pictured`, `parents-of-pictured`.
 */
export function consentRoles({ facts, audiences }: Vocabulary): ReadonlySet<string> {
  const values = facts.get('consent-of')?.values.keys() ?? [];
  return new Set(rolesToAsk('consent-of', values).filter((role) => !audiences.has(role)));
}

/**
 * For each list what fills it, or nothing. Consent is complete when everybody concerned has given it. Leave is given
 * by one person per list, another for each list, and not by one who consents; the order of the answers is all one.
 */
export function cover(answering: Answering, answers: readonly GivenAnswer[]): (Filled | undefined)[] {
  const { lists, consenting } = answering;
  const agreed = lists.map((list) => consentTo(answering, list, answers));
  const consents = (answer: GivenAnswer) => answer.as.some((role) => consenting.has(role));
  const leave = answers.filter((answer) => !consents(answer));
  const open = lists.map((list, at) => (agreed[at] ? [] : list.filter((role) => !consenting.has(role))));
  const matched = match(open, leave);
  return lists.map((_, at) => {
    const answer = matched[at];
    const role = open[at]?.find((each) => answer?.as.includes(each));
    if (agreed[at] !== undefined) return agreed[at];
    return answer && role !== undefined ? { role, by: [answer.by], consent: false } : undefined;
  });
}

function consentTo(
  { concerned, consenting }: Answering,
  list: readonly string[],
  answers: readonly GivenAnswer[],
): Filled | undefined {
  if (concerned.length === 0) return undefined;
  for (const role of list.filter((each) => consenting.has(each))) {
    const given = answers.filter(({ as }) => as.includes(role));
    if (concerned.every((each) => given.some(({ of }) => of.includes(each)))) {
      return { role, by: given.map(({ by }) => by), consent: true };
    }
  }
  return undefined;
}

/** As many lists as can be filled, each by another answer; the smallest list of steps from one answer to the next. */
function match(
  lists: readonly (readonly string[])[],
  answers: readonly GivenAnswer[],
): (GivenAnswer | undefined)[] {
  const filled: (GivenAnswer | undefined)[] = lists.map(() => undefined);
  const place = (answer: GivenAnswer, tried: Set<number>): boolean => {
    for (const [at, list] of lists.entries()) {
      if (tried.has(at) || !list.some((role) => answer.as.includes(role))) continue;
      tried.add(at);
      const other = filled[at];
      if (other === undefined || place(other, tried)) {
        filled[at] = answer;
        return true;
      }
    }
    return false;
  };
  for (const answer of answers) place(answer, new Set());
  return filled;
}

/** The roles whose yes would still bring a request further, each towards those for whom it is still wanted. */
export function stillWanted(answering: Answering, answers: readonly GivenAnswer[]): Wanted[] {
  const { lists, concerned, subjects, consenting } = answering;
  const before = cover(answering, answers);
  const count = before.filter(Boolean).length;
  const wanted = new Map<string, Wanted>();
  for (const [at, list] of lists.entries()) {
    for (const role of list) {
      if (wanted.has(role)) continue;
      if (consenting.has(role)) {
        const said = answers.filter(({ as }) => as.includes(role)).flatMap(({ of }) => of);
        const silent = concerned.filter((each) => !said.includes(each));
        if (before[at] === undefined && silent.length > 0) wanted.set(role, { role, ofAny: silent });
        continue;
      }
      const another: GivenAnswer = { by: '', as: [role], of: [], at: 0, codeVersion: '' };
      const after = cover(answering, [...answers, another]).filter(Boolean).length;
      if (after > count) wanted.set(role, towards(role, subjects));
    }
  }
  return [...wanted.values()];
}

/** Every role that the lists name, wanted or not. */
export function allNamed({ lists, concerned, subjects, consenting }: Answering): Wanted[] {
  return [...new Set(lists.flat())].map((role) =>
    consenting.has(role) ? { role, ofAny: concerned } : towards(role, subjects),
  );
}

function towards(role: string, subjects: readonly string[]): Wanted {
  return subjects.length > 0 ? { role, ofAll: subjects } : { role };
}
