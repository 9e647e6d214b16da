import { audienceLineage } from './cell.ts';
import type { Code, Norm } from './code.ts';
import { lineage } from './lineage.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One audience and one act. */
export interface AskedAbout {
  readonly who: string;
  readonly act: string;
}

/**
 * The audiences and acts that some of these norms can reach (all norms when none are named). Audiences whom all norms
 * address alike count once, under the name that comes first; acts come in the order in which the norms name them, then the others.
 */
export function askedAbout(
  vocabulary: Vocabulary,
  codes: readonly Code[],
  norms?: readonly Norm[],
): AskedAbout[] {
  const all = codes.flatMap((code) => code.norms);
  const wanted = (norms ?? all).filter(({ modality }) => modality !== 'principle');
  const named = [...new Set(wanted.map(({ act }) => act))];
  const place = (act: string) => (named.includes(act) ? named.indexOf(act) : named.length);
  const rules = [...vocabulary.countsAs, ...codes.flatMap(({ countsAs }) => countsAs)];
  const acts = [...vocabulary.acts.keys()]
    .map((act) => {
      const reached = new Set([act]);
      for (const each of reached)
        for (const rule of rules) if (rule.acts.includes(each)) reached.add(rule.as);
      return { act, reached: new Set([...reached].flatMap((each) => lineage(vocabulary.acts, each))) };
    })
    .sort((a, b) => place(a.act) - place(b.act));
  return audiences(vocabulary, codes, all).flatMap(({ who, addressed }) =>
    acts
      .filter(({ reached }) =>
        wanted.some((norm) => reached.has(norm.act) && norm.who.some((name) => addressed.has(name))),
      )
      .map(({ act }) => ({ who, act })),
  );
}

function audiences(vocabulary: Vocabulary, codes: readonly Code[], norms: readonly Norm[]) {
  const spoken = [...new Set(norms.flatMap(({ who }) => who))];
  const alike = new Map<string, { who: string; addressed: ReadonlySet<string> }>();
  for (const who of vocabulary.audiences.keys()) {
    const each = codes.map((code) => audienceLineage(vocabulary, code, who));
    const key = `${each.map((names) => spoken.filter((name) => names.has(name))).join('|')} ${each[0]?.has('sysadmin')}`;
    if (!alike.has(key)) alike.set(key, { who, addressed: new Set(each.flatMap((names) => [...names])) });
  }
  return [...alike.values()];
}
