import { deepEqual } from 'node:assert/strict';
import path from 'node:path';
import { type Store, verifyAudit } from '@netjes/store';

/** What is killed while it makes moves. */
export const movingProgram = path.join(import.meta.dirname, 'move-until-killed.ts');

/**
 * Every move that was acknowledged is there with its line in the audit and its duties in the outbox; every move that
 * is there is there whole; the chain verifies.
 */
export async function checkMoves(store: Store, acknowledged: ReadonlySet<string>): Promise<void> {
  const board = 'dood';
  const { lines, moves, duties } = await store.inBoard(board, async (tx) => ({
    lines: await tx.selectFrom('audit').select(['file', 'version']).execute(),
    moves: await tx.selectFrom('file').select(['id', 'version']).execute(),
    duties: await tx.selectFrom('outbox').select('key').execute(),
  }));
  const audited = new Set(lines.map(({ file, version }) => `${file} ${version}`));
  // the key of a duty, before whom it is for
  const owed = new Set(duties.map(({ key }) => key.split('/', 1).join()));
  const versions = new Map(moves.map(({ id, version }) => [id, version]));
  const lost = [...acknowledged].filter((line) => {
    const [file = '', version = '', ...keys] = line.split(' ');
    const there = (versions.get(file) ?? 0) >= Number(version) && audited.has(`${file} ${version}`);
    return !there || !keys.every((key) => owed.has(key));
  });
  deepEqual(lost, []);
  const made = moves.flatMap(({ id, version }) =>
    Array.from({ length: version }, (_, at) => `${id} ${at + 1}`),
  );
  deepEqual([...audited].toSorted(), made.toSorted());
  deepEqual(
    [...owed].map((key) => key.split('.', 2).join(' ')).filter((move) => !audited.has(move)),
    [],
  );
  deepEqual((await verifyAudit({ store, board })).flaw, undefined);
}
