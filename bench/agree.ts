import type { Contender } from './contender.ts';
import type { Asked } from './questions.ts';
import type { Verdict } from './peers/rules.ts';

/** How often each verdict came out; the first question on which an engine differs from the first is thrown. */
export function agree(contenders: readonly Contender[], list: readonly Asked[]): Record<Verdict, number> {
  const seen: Record<Verdict, number> = { prohibited: 0, permitted: 0, silent: 0 };
  const [first, ...others] = contenders;
  if (first === undefined) throw new Error('there is nobody to agree');
  for (const asked of list) {
    const expected = first.verdict(asked);
    seen[expected]++;
    for (const other of others) {
      const verdict = other.verdict(asked);
      if (verdict === expected) continue;
      const { grants: _, ...question } = asked.question;
      throw new Error(
        `${first.name} says ${expected} and ${other.name} says ${verdict} at ${asked.school}: ${JSON.stringify(question)}`,
      );
    }
  }
  return seen;
}
