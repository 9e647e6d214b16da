import type { Counterexample } from '@netjes/norms';
import type { Problem } from './file/reader.ts';
import type { Rule } from './rule.ts';

/** What still has to happen with a file before a move can be made. */
export type Unmet =
  | 'not-passed-on'
  | 'nothing-changed'
  | 'no-such-code'
  | 'findings-unseen'
  | 'open-blanks'
  | 'no-board-code'
  | 'not-proved'
  | 'needs-consent'
  | 'needs-no-consent'
  | 'not-filled-in';

/** Why a move was not made, as data. Nothing changed. `rules` is what it rests on, where that is a rule. */
export type Refusal = { readonly rules: readonly Rule[] } & (
  | {
      readonly refused: 'stale';
      readonly seen: number;
      readonly version: number;
      /** What happened since; not by whom. */
      readonly since: readonly { readonly move: string; readonly at: number }[];
    }
  | { readonly refused: 'unknown-move'; readonly move: string }
  | { readonly refused: 'wrong-state'; readonly state: string | undefined; readonly from: readonly string[] }
  /** Only these roles may; no role is left out who could. */
  | { readonly refused: 'not-yours'; readonly roles: readonly string[] }
  | { readonly refused: 'own-request'; readonly roles: readonly string[] }
  | { readonly refused: 'second-person' }
  | {
      readonly refused: 'misfit';
      readonly field: string;
      readonly problem: Problem;
      readonly choices?: readonly string[];
    }
  | {
      readonly refused: 'unmet';
      readonly unmet: Unmet;
      readonly names?: readonly string[];
      readonly counterexample?: Counterexample;
    }
  | { readonly refused: 'too-late'; readonly since: number }
  | { readonly refused: 'too-early'; readonly until: number | undefined }
  | { readonly refused: 'too-long'; readonly longest: number }
  | { readonly refused: 'no-leave-needed' }
  | { readonly refused: 'forbidden' }
  | { readonly refused: 'not-in-code' }
);

export type RefusalKind = Refusal['refused'];

/** Each refusal without its rules, to be made by `refuse`. */
type Body<R = Refusal> = R extends Refusal ? Omit<R, 'rules'> : never;

export function refuse(body: Body, rules: readonly Rule[] = []): Refusal {
  return { ...body, rules } as Refusal;
}

export function isRefusal<T extends object>(result: T | Refusal): result is Refusal {
  return 'refused' in result;
}
