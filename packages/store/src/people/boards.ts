import type { Transactions, Tx } from '../tenancy/transactions.ts';
import type { ClassCards } from './board-tables.ts';

export interface Board {
  readonly board: string;
  readonly name: string;
  /** whether all its people are made up */
  readonly demo: boolean;
}

/** The boards of this installation, by name. */
export async function boards(store: Transactions): Promise<readonly Board[]> {
  const found = await store.outside((tx) =>
    tx.selectFrom('board').select(['board', 'name', 'demo']).execute(),
  );
  return found.toSorted(byName);
}

const names = new Intl.Collator('nl');

/** As people look for a name. */
export const byName = (a: { readonly name: string }, b: { readonly name: string }): number =>
  names.compare(a.name, b.name);

export interface School {
  readonly school: string;
  readonly name: string;
  readonly classCards: ClassCards;
  /** the code it lives by on that day; undefined when none was chosen */
  readonly code: string | undefined;
  readonly codeVersion: string | undefined;
}

/** The schools of a board with the code that holds on a day, by name. */
export async function schools(tx: Tx, today: Temporal.PlainDate): Promise<readonly School[]> {
  const found = await tx
    .selectFrom('school')
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom('code_in_force')
          .select(['code', 'version'])
          .whereRef('code_in_force.board', '=', 'school.board')
          .whereRef('code_in_force.school', '=', 'school.school')
          .where('since', '<=', today)
          .orderBy('since', 'desc')
          .limit(1)
          .as('holds'),
      (join) => join.onTrue(),
    )
    .select(['school.school', 'school.name', 'school.class_cards', 'holds.code', 'holds.version'])
    .execute();
  return found
    .map(({ school, name, class_cards, code, version }) => ({
      school,
      name,
      classCards: class_cards,
      code: code ?? undefined,
      codeVersion: version ?? undefined,
    }))
    .toSorted(byName);
}
