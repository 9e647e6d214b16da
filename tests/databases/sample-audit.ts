import type { Event } from '@netjes/procedures';
import { appendAudit, newOpaqueId, type Store } from '@netjes/store';
import { someday } from './fresh-places.ts';

/** Somebody, and the file of a request of theirs; the ids say nothing. */
export const SAMPLE = {
  person: newOpaqueId(),
  file: newOpaqueId(),
  subjects: [newOpaqueId(), newOpaqueId()],
};

/** A line for the audit, with all that a line can have. */
export function aMove(changes: Partial<Event> = {}): Event {
  return {
    kind: 'permission-request.yes',
    file: SAMPLE.file,
    version: 2,
    at: someday.epochMilliseconds,
    by: SAMPLE.person,
    as: ['teacher', 'mentor'],
    from: 'asked',
    to: 'granted',
    code: 'langstraat',
    codeVersion: '1',
    rules: [
      { from: 'code', code: 'langstraat', version: '1', norm: 'telefoon-uit', article: '3' },
      {
        from: 'outside',
        id: 'permission-answer',
        kind: 'proposal',
        source: 'Netjes',
        certainty: 'low',
        checked: '2026-11-01',
      },
    ],
    ids: { subjects: SAMPLE.subjects },
    ...changes,
  };
}

/** Makes a board of this name, with so many lines in its audit. */
export async function aBoard(store: Store, board: string, lines = 0): Promise<string> {
  await store.outside((tx) =>
    tx.insertInto('board').values({ board, name: board, made_at: someday }).execute(),
  );
  const moves = Array.from({ length: lines }, (_, at) => aMove({ version: at + 1 }));
  await store.inBoard(board, (tx) => appendAudit(tx, board, moves));
  return board;
}
