import { deepEqual, equal, notDeepEqual } from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { onBothEngines } from '../../../../tests/databases/both-engines.ts';
import { someday } from '../../../../tests/databases/fresh-places.ts';
import { rotateKeys } from '../keys/rotate.ts';
import { addBoard } from '../people/add-board.ts';
import { attemptsOn, attemptWentWell, forgetAttempt, noteAttempt } from './attempts.ts';
import { findPending, keepPending, takePending } from './pending.ts';
import { pepperOf } from './pepper.ts';

onBothEngines('what is kept between two steps of signing in', ({ open }) => {
  const given = async () => {
    const store = await open();
    for (const board of ['een', 'twee'])
      await store.outside((tx) => addBoard(tx, { board, name: board, demo: false, now: someday }));
    const at = (board = 'een') => {
      const { keys } = store;
      return <Result>(
        work: (at: {
          tx: Parameters<typeof attemptsOn>[0];
          board: string;
          keys: typeof keys;
        }) => Promise<Result>,
      ) => store.inBoard(board, (tx) => work({ tx, board, keys }));
    };
    return { store, at };
  };
  const step = { kind: 'proef', content: { a: 1 }, endsAt: someday.add({ minutes: 5 }) };

  test('a board has one pepper, also when two need it first, which no other board has', async () => {
    const { at } = await given();
    const [one, same] = await Promise.all([at()(pepperOf), at()(pepperOf)]);
    equal(one.length, 32);
    deepEqual(one, same);
    deepEqual(await at()(pepperOf), one);
    notDeepEqual(await at('twee')(pepperOf), one);
  });

  test('pepper and steps open under new keys as they did under those before', async () => {
    const { store, at } = await given();
    const hash = randomBytes(32);
    const pepper = await at()(pepperOf);
    await at()((here) => keepPending(here, { ...step, hash }, someday));
    const { broken, resealed } = await rotateKeys({ store, now: someday });
    deepEqual([broken, resealed], [0, 2]);
    deepEqual(await at()(pepperOf), pepper);
    const kept = await at()((here) => findPending(here, { hash, kind: 'proef', now: someday }));
    deepEqual(kept, { person: undefined, content: { a: 1 } });
  });

  test('a step is taken once, for what it was kept for and before its time is over', async () => {
    const { at } = await given();
    const hash = randomBytes(32);
    const take = (kind: string, now = someday, board = 'een') =>
      at(board)((here) => takePending(here, { hash, kind, now }));
    await at()((here) => keepPending(here, { ...step, hash }, someday));
    equal(await take('anders'), undefined);
    equal(await take('proef', someday, 'twee'), undefined);
    equal(await take('proef', someday.add({ minutes: 5 })), undefined);
    const both = await Promise.all([take('proef'), take('proef')]);
    equal(both.filter((each) => each !== undefined).length, 1);
  });

  test('attempts are counted by subject, and one that went well or was forgotten is no mistake', async () => {
    const { at } = await given();
    const subject = randomBytes(32);
    const note = () => at()(({ tx }) => noteAttempt(tx, { board: 'een', subject, now: someday }));
    const [well, gone] = [await note(), await note(), await note()];
    await at()(({ tx }) => attemptWentWell(tx, well));
    await at()(({ tx }) => forgetAttempt(tx, gone));
    const found = (since: Temporal.Instant, of = subject, board = 'een') =>
      at(board)(({ tx }) => attemptsOn(tx, of, since));
    const past = await found(someday.subtract({ minutes: 1 }));
    deepEqual(past.map(({ ok }) => ok).toSorted(), [false, true]);
    deepEqual(await found(someday), []);
    deepEqual(await found(someday.subtract({ minutes: 1 }), randomBytes(32)), []);
    deepEqual(await found(someday.subtract({ minutes: 1 }), subject, 'twee'), []);
  });
});
