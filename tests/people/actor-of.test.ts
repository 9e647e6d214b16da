import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import {
  actorOf,
  audiencesIn,
  endRole,
  giveRole,
  opaqueIdOf,
  type Store,
  type Tx,
  whoIsIn,
} from '@netjes/store';
import { tokenDigest } from '@netjes/web';
import { onBothEngines } from '../databases/both-engines.ts';
import { someday } from '../databases/fresh-places.ts';
import { library } from '../oracle/codes.ts';
import { aPlace, cookieOf, type PersonName, type Place } from './a-place.ts';

const today = Temporal.PlainDate.from('2026-09-01');
const { vocabulary } = library;

onBothEngines('who acts', ({ store: fresh }) => {
  const given = async () => {
    const store = await fresh();
    const place = await aPlace(store);
    return { store, place, inBoard: <R>(work: (tx: Tx) => Promise<R>) => store.inBoard(place.board, work) };
  };
  const acting = async (store: Store, place: Place, name: PersonName, school?: string) => {
    const [, token = ''] = (await cookieOf(store, place, name)).split('.');
    return await store.inBoard(place.board, async (tx) => {
      const me = await whoIsIn(tx, { board: place.board, hash: tokenDigest(token), now: someday });
      ok(me);
      return await actorOf(tx, { me, school, today });
    });
  };

  test('a teacher acts for their class and the pupils who are in it, a parent for their child', async () => {
    const { store, place, inBoard } = await given();
    const teacher = await acting(store, place, 'teacher');
    const [me, noor, daan] = await inBoard(async (tx) => [
      await opaqueIdOf(tx, place.board, place.people.teacher),
      await opaqueIdOf(tx, place.board, place.people.pupil),
      await opaqueIdOf(tx, place.board, place.people.adultPupil),
    ]);
    equal(teacher.person, me);
    deepEqual(
      teacher.roles.map(({ role, of }) => [role, [...(of ?? [])].toSorted()]),
      [['teacher', [place.class, noor, daan].toSorted()]],
    );
    const parent = await acting(store, place, 'parent');
    deepEqual(parent.roles, [{ role: 'parent', of: [noor] }]);
  });

  test('roles of another school are left at home, those of the whole board go along', async () => {
    const { store, place } = await given();
    deepEqual((await acting(store, place, 'teacher', 'het-veld')).roles, []);
    deepEqual((await acting(store, place, 'fg', 'het-veld')).roles, [{ role: 'fg' }]);
  });

  test('a stand-in acts in the place of somebody, of whom it is said', async () => {
    const { store, place, inBoard } = await given();
    const { board, people } = place;
    const role = { board, person: people.substitute, role: 'teacher', school: 'de-brug' };
    const of = { class: place.class };
    await inBoard((tx) =>
      giveRole(tx, { ...role, of, insteadOf: people.teacher, from: today, origin: 'hand' }),
    );
    const { roles } = await acting(store, place, 'substitute');
    const tom = await inBoard((tx) => opaqueIdOf(tx, board, people.teacher));
    deepEqual(
      roles.map(({ role: name, of: whom, insteadOf }) => [name, whom?.length, insteadOf]),
      [
        ['substitute', undefined, undefined],
        ['teacher', 3, tom],
      ],
    );
  });

  test('people and classes in a file are addressed as all that their roles are', async () => {
    const { place, inBoard } = await given();
    const { board, people } = place;
    const audiences = await inBoard(async (tx) => {
      const [noor, petra] = [
        await opaqueIdOf(tx, board, people.pupil),
        await opaqueIdOf(tx, board, people.principal),
      ];
      const file = { data: { subjects: [noor, place.class], by: petra, other: 'x'.repeat(26) } };
      const found = await audiencesIn(tx, file, { vocabulary, today });
      const [held] = await tx
        .selectFrom('role_held')
        .select('id')
        .where('person', '=', people.pupil)
        .execute();
      await endRole(tx, held?.id ?? '', today);
      const after = await audiencesIn(tx, file, { vocabulary, today });
      return {
        noor: found.audiences(noor),
        petra: found.audiences(petra),
        class: found.audiences(place.class),
        unknown: found.audiences('a'.repeat(26)),
        gone: after.audiences(noor),
      };
    });
    deepEqual(audiences, {
      noor: ['pupil', 'anyone'],
      petra: ['principal', 'management', 'staff', 'adult', 'anyone'],
      class: ['pupil', 'anyone'],
      unknown: [],
      gone: [],
    });
  });
});
