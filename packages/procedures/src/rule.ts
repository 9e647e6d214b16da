import type { Norm, Reason } from '@netjes/norms';
import type { Dated } from './dated.ts';

/** What something rests on: a rule of the code, or else law or practice, so that a page can show which. */
export type Rule =
  | {
      readonly from: 'code';
      readonly code: string;
      readonly version: string;
      readonly norm: string;
      readonly article: string;
    }
  | ({ readonly from: 'outside' } & Pick<Dated, 'id' | 'kind' | 'source' | 'certainty' | 'checked'>);

export function rulesOf(because: readonly Reason[]): Rule[] {
  return because.map(({ code, version, norm, article }) => ({ from: 'code', code, version, norm, article }));
}

export function ruleOfNorm(code: { readonly id: string; readonly version: string }, norm: Norm): Rule {
  return { from: 'code', code: code.id, version: code.version, norm: norm.id, article: norm.article };
}

export function ruleOutside({ id, kind, source, certainty, checked }: Dated): Rule {
  return { from: 'outside', id, kind, source, certainty, checked };
}
