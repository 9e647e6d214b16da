import type { Entry, Modality, Norm } from '@netjes/norms';
import { audiencesOf } from '../asking/spoken.ts';
import { POSTER_THEMES, SOONEST_TOLD } from './themes.ts';

const ON_A_POSTER = 10;

/** A longer text is no poster text, while there is a shorter one; in characters. */
const SHORT = 170;

/** The kinds of rules that tell a pupil what to do. */
const KINDS: readonly Modality[] = ['forbid', 'require', 'permit'];

/**
 * The rules that a pupil most needs, the same ones every time. They bind or address pupils, are said outright by the
 * source, and are about a theme of the poster. Every theme gives its best rule, then its second best,
 * until there are ten: short before long, the general before the particular, then what
 * pupils' questions lean on most. Of a ban, a duty and a permit
 * each has a place, when the code has one.
 */
export function chooseRules(entry: Entry): Norm[] {
  const audiences = audiencesOf(entry, 'pupil');
  const usable = entry.decider.code.norms.filter(
    ({ who, modality, inferred }) =>
      !inferred && KINDS.includes(modality) && who.some((each) => audiences.has(each)),
  );
  const themes = POSTER_THEMES.map((acts) => ranked(entry, acts, usable));
  const longest = Math.max(...themes.map(({ length }) => length));
  const inTurn = Array.from({ length: longest }, (_, turn) =>
    themes.flatMap((theme) => theme[turn] ?? []),
  ).flat();
  const chosen = withEveryKind(inTurn.slice(0, ON_A_POSTER), inTurn.slice(ON_A_POSTER));
  const order = themes.flat();
  return chosen.toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
}

/** The rules of one theme, best first; what another rule says already comes last or not at all. */
function ranked(entry: Entry, acts: readonly string[], usable: readonly Norm[]): Norm[] {
  const weight = new Map(usable.map((norm) => [norm, timesAsked(entry, norm)]));
  const own = usable
    .filter(({ act }) => acts.includes(act))
    .toSorted(
      (a, b) =>
        Number(isLong(a)) - Number(isLong(b)) ||
        Number(isTelling(b)) - Number(isTelling(a)) ||
        a.when.length - b.when.length ||
        (weight.get(b) ?? 0) - (weight.get(a) ?? 0) ||
        acts.indexOf(a.act) - acts.indexOf(b.act),
    );
  const once = [...new Map(own.toReversed().map((norm) => [sameness(norm), norm])).values()].toReversed();
  const firsts = new Set(new Map(once.toReversed().map((norm) => [norm.act, norm])).values());
  return [...once.filter((norm) => firsts.has(norm)), ...once.filter((norm) => !firsts.has(norm))];
}

/** How many of the pupils' questions that come with the code lean on a rule. */
function timesAsked(entry: Entry, { id }: Norm): number {
  const audiences = audiencesOf(entry, 'pupil');
  return entry.examples.filter(
    ({ question, expect }) => audiences.has(question.who) && expect.because.includes(id),
  ).length;
}

/** Telling about something that happened to somebody goes before telling that a thing is broken. */
function isTelling({ when }: Norm): boolean {
  return when.some(
    ({ fact, values }) => fact === 'incident' && values.some((value) => SOONEST_TOLD.includes(value)),
  );
}

function isLong({ text }: Norm): boolean {
  return (text.child ?? text.nl).length > SHORT;
}

/** Rules that say the same of the same act: a code may say a thing in two places. */
function sameness({ act, modality, when }: Norm): string {
  return JSON.stringify([act, modality, when]);
}

/** A kind of which none was chosen takes the place of the last of the kind with most. */
function withEveryKind(chosen: readonly Norm[], rest: readonly Norm[]): Norm[] {
  return KINDS.reduce<Norm[]>(
    (now, kind) => {
      const found = rest.find(({ modality }) => modality === kind);
      if (found === undefined || now.some(({ modality }) => modality === kind)) return now;
      const counts = Map.groupBy(now, ({ modality }) => modality);
      const most = [...counts.values()].toSorted((a, b) => b.length - a.length)[0] ?? [];
      return [...now.filter((norm) => norm !== most.at(-1)), found];
    },
    [...chosen],
  );
}
