import type { Norm } from './code.ts';
import type { Decider } from './decider.ts';
import type { Decision } from './decision.ts';
import { addresses } from './describe.ts';
import { join } from './join.ts';
import { PHRASES } from './phrases.ts';
import { type Voice, wording } from './text.ts';

/** What one rule asks: to tell any of these people, by then. */
interface Telling {
  readonly act: string;
  readonly to: readonly string[];
  readonly by: string | undefined;
}

/**
 * Whom to tell, a sentence for each rule that says so: "Vertel het meteen aan je leraar." The words come
 * from the act, or are "tell … to". In them stands `{whom}` for any one of the people, `{all}` for every
 * one of them, `{groups}` for the groups they belong to, and `{when}` for the deadline, if there is one.
 */
export function tellLines(decider: Decider, who: string, { because }: Decision, voice: Voice): string[] {
  const cited = new Set(because.map(({ norm }) => norm));
  const tellings = decider.code.norms
    .filter(({ id, reportTo }) => cited.has(id) && reportTo.length > 0)
    .map(({ act, reportTo, deadline }: Norm): Telling => ({ act, to: reportTo, by: deadline }));
  const lines = tellings
    .filter(
      (each, at) => !tellings.some((other, before) => at !== before && covers(other, each, before < at)),
    )
    .map((each) => tellLine(decider, who, each, voice));
  return [...new Set(lines)];
}

/** Whoever does `a` has done `b` as well: the same people or fewer, no later. */
function covers(a: Telling, b: Telling, before: boolean): boolean {
  const same = a.to.length === b.to.length && a.by === b.by;
  return (
    a.act === b.act &&
    a.to.every((role) => b.to.includes(role)) &&
    (b.by === undefined || a.by === b.by) &&
    (!same || before)
  );
}

function tellLine({ vocabulary }: Decider, who: string, { act, to, by }: Telling, voice: Voice): string {
  const { tell, or, and } = PHRASES[voice];
  const own = vocabulary.acts.get(act)?.tell;
  const names = addresses(vocabulary, to, who, voice);
  const order = [...vocabulary.people.keys()];
  const groups = order
    .filter((role) => to.includes(role))
    .flatMap((role) => vocabulary.people.get(role)?.many ?? []);
  const deadline = by === undefined ? undefined : vocabulary.deadlines.get(by);
  return (own ? wording(own, voice) : tell)
    .replace('{whom}', () => join(names, or))
    .replace('{all}', () => join(names, and))
    .replace('{groups}', () =>
      join(
        groups.map((group) => wording(group, voice)),
        and,
      ),
    )
    .replace('{when}', () => (deadline ? wording(deadline, voice) : ''))
    .replaceAll(/ {2,}/g, ' ')
    .replace(/ \.$/, '.');
}
