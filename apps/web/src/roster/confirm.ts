import { compareRosters, type Known } from '@netjes/roster';
import {
  applyRoster,
  deliveryContent,
  isOvertaken,
  type KnownRows,
  knownRows,
  oneDelivery,
  rolesHeldBy,
  settleDelivery,
  stageDelivery,
  type Store,
  type Tx,
} from '@netjes/store';
import { knownOf } from './known.ts';
import { planChanges } from './plan.ts';
import { withConfirmed } from './prepare.ts';
import { countsOf, markOf, type Staged, type StagedChanges, withKey } from './staged.ts';

export interface Confirming {
  readonly tx: Tx;
  readonly board: string;
  readonly keys: Store['keys'];
  /** of the delivery */
  readonly id: string;
  readonly school: string | undefined;
  /** places of the suggested roles that are given */
  readonly suggested: ReadonlySet<number>;
  /** opaque id of who confirms, or `netjes` for whoever gave a command */
  readonly by: string;
  readonly now: Temporal.Instant;
  readonly today: Temporal.PlainDate;
  /** whether who confirms could change the address of somebody with these roles */
  readonly mayChange: (
    roles: readonly { readonly role: string; readonly school: string | undefined }[],
  ) => boolean;
}

/** What came of it: done, or why not. `changed`: it would do something else now than what was shown. */
export type Confirmed = 'done' | 'gone' | 'overtaken' | 'changed';

/** Does what a delivery was shown to change, all of it or nothing. Two who confirm at once do it once. */
export async function confirmDelivery(confirming: Confirming): Promise<Confirmed> {
  const { tx, board, keys, id, school, now, by } = confirming;
  const delivery = await oneDelivery(tx, id, { school, lock: true });
  if (delivery?.state === 'confirmed') return 'done';
  if (delivery?.state !== 'staged') return 'gone';
  const staged = (await deliveryContent({ tx, board, keys }, id)) as Staged | undefined;
  if (staged?.kind !== 'changes') return 'gone';
  if (await isOvertaken(tx, delivery)) return 'overtaken';
  const rows = await knownRows(tx, { source: delivery.source, today: confirming.today, school });
  const known = knownHere(rows, staged, school);
  const fresh = known && compareRosters(known, staged.roster);
  if (!fresh) return 'gone';
  if (markOf(fresh) !== staged.mark) {
    const content: Staged = { ...staged, changes: fresh, mark: markOf(fresh) };
    const { format } = delivery;
    await stageDelivery(
      { tx, board, keys },
      { id, state: 'staged', format, counts: countsOf(content), content },
    );
    return 'changed';
  }
  const roster = withConfirmed(staged.roster, staged.suggestions, confirming.suggested);
  const changes = confirming.suggested.size === 0 ? fresh : compareRosters(known, roster);
  const batch = planChanges(changes, roster, {
    board,
    source: delivery.source,
    now,
    today: confirming.today,
    rows,
    schools: new Set(rows.schools.map((each) => each.id)),
    addresses: addressesOf(rows),
    guarded: await guardedOf(confirming, changes),
  });
  await applyRoster(tx, batch);
  await settleDelivery(tx, { id, board, state: 'confirmed', by, now, counts: countsOf(staged) });
  return 'done';
}

function knownHere(
  rows: KnownRows,
  { roster }: StagedChanges,
  school: string | undefined,
): Known | undefined {
  const known = knownOf(rows);
  if (school === undefined) return known;
  const placed = withKey(known, roster.schools[0]?.key ?? '');
  return 'refused' in placed ? undefined : placed;
}

function addressesOf({ people }: KnownRows): ReadonlyMap<string, string> {
  return new Map(
    people.flatMap(({ id, email, leftOn }) => (email === null || leftOn !== null ? [] : [[email, id]])),
  );
}

/** With an address somebody signs in: of those who outrank whoever confirms, it stays as it is. */
async function guardedOf(
  { tx, today, mayChange }: Confirming,
  { people }: ReturnType<typeof compareRosters>,
): Promise<ReadonlySet<string>> {
  const ids = people.changed.filter(({ fields }) => fields.includes('email')).map(({ id }) => id);
  if (ids.length === 0) return new Set();
  const roles = await rolesHeldBy(tx, ids, today);
  return new Set(ids.filter((id) => !mayChange(roles.get(id) ?? [])));
}
