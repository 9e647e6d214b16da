import { compare, type Difference, type Entry, type Library } from '@netjes/norms';
import type { Audience } from './everyday.ts';

/** Where two codes differ for one audience, the smallest situations first. */
export type Differences = (a: Entry, b: Entry, who: Audience) => readonly Difference[];

/** Comparing two codes takes up to a second or two, so it is done once for each pair and audience. */
export function rememberDifferences({ vocabulary, codes }: Library): Differences {
  const known = new Map<string, readonly Difference[]>();
  const order = [...codes.values()];
  return (a, b, who) => {
    // the other way round is the same comparison
    if (order.indexOf(a) > order.indexOf(b)) return read(b, a, who).map(turned);
    return read(a, b, who);
  };

  function read(a: Entry, b: Entry, who: Audience): readonly Difference[] {
    const [ours, theirs] = [a.decider.code, b.decider.code];
    const key = `${ours.id} ${theirs.id} ${who}`;
    const differences = known.get(key) ?? compare(vocabulary, ours, theirs, { who: [who] });
    known.set(key, differences);
    return differences;
  }
}

function turned({ a, b, ...question }: Difference): Difference {
  return { ...question, a: b, b: a };
}
