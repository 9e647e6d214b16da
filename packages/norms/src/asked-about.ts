import { audienceLineage } from './code-index.ts';
import type { Code, Norm } from './code.ts';
import { lineage } from './lineage.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One audience and one act. */
export interface AskedAbout {
  readonly who: string;
  readonly act: string;
}

export interface Among {
  /** Only what these norms can reach; all norms when left out. */
  readonly norms?: readonly Norm[];
  /** Of those norms only the ones that matter to an audience. */
  readonly to?: (norm: Norm, who: string) => boolean;
  /** Only these audiences, each under its own name. */
  readonly who?: readonly string[];
}

/**
 * The audiences and acts that norms can reach. Audiences whom all norms address alike count once, under the name that
 * comes first, unless they are asked for by name; acts come in the order in which the norms name them, then the others.
 */
export function askedAbout(
  vocabulary: Vocabulary,
  codes: readonly Code[],
  { norms, to = () => true, who: named }: Among = {},
): AskedAbout[] {
  const all = codes.flatMap((code) => code.norms);
  const wanted = (norms ?? all).filter(({ modality }) => modality !== 'principle');
  const spoken = [...new Set(wanted.map(({ act }) => act))];
  const place = (act: string) => (spoken.includes(act) ? spoken.indexOf(act) : spoken.length);
  const rules = [...vocabulary.countsAs, ...codes.flatMap(({ countsAs }) => countsAs)];
  const acts = [...vocabulary.acts.keys()]
    .map((act) => {
      const reached = new Set([act]);
      for (const each of reached)
        for (const rule of rules) if (rule.acts.includes(each)) reached.add(rule.as);
      return { act, reached: new Set([...reached].flatMap((each) => lineage(vocabulary.acts, each))) };
    })
    .sort((a, b) => place(a.act) - place(b.act));
  return audiences(vocabulary, codes, all, named).flatMap(({ who, addressed }) => {
    const heard = wanted.filter((norm) => norm.who.some((name) => addressed.has(name)) && to(norm, who));
    const about = [...new Set(heard.map((norm) => norm.act))];
    return acts
      .filter(({ reached }) => about.some((act) => reached.has(act)))
      .map(({ act }) => ({ who, act }));
  });
}

function audiences(
  vocabulary: Vocabulary,
  codes: readonly Code[],
  norms: readonly Norm[],
  named: readonly string[] | undefined,
): { who: string; addressed: ReadonlySet<string> }[] {
  const spoken = [...new Set(norms.flatMap(({ who }) => who))];
  const found = [...(named ?? vocabulary.audiences.keys())].map((who) => {
    const each = codes.map((code) => audienceLineage(vocabulary, code, who));
    const alike = `${each.map((names) => spoken.filter((name) => names.has(name))).join('|')} ${each[0]?.has('sysadmin')}`;
    return { who, alike, addressed: new Set(each.flatMap((names) => [...names])) };
  });
  return named === undefined
    ? [...new Map(found.toReversed().map((each) => [each.alike, each])).values()].toReversed()
    : found;
}
