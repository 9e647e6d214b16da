import type { Tx } from '../tenancy/transactions.ts';

/** The people who have this address, user name or id; those who left too. */
export async function peopleCalled(
  tx: Tx,
  who: string,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const rows = await tx
    .selectFrom('person')
    .select(['id', 'given', 'prefix', 'family'])
    .where((row) =>
      row.or([row('email', '=', who.toLowerCase()), row('username', '=', who), row('id', '=', who)]),
    )
    .execute();
  return rows.map(({ id, given, prefix, family }) => ({
    id,
    name: [given, prefix, family].filter((part) => part !== null).join(' '),
  }));
}
