import { deepEqual } from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { lineage } from '@netjes/norms';
import { sql } from 'kysely';
import { onBothEngines } from '../../../../tests/databases/both-engines.ts';
import { someday } from '../../../../tests/databases/fresh-places.ts';
import { insertSample } from '../../../../tests/databases/sample-rows.ts';
import { library } from '../../../../tests/oracle/codes.ts';
import { aPlace, cookieOf, type PersonName } from '../../../../tests/people/a-place.ts';
import { opaqueIdOf } from '../audit/opaque-person.ts';
import { giveRole } from '../people/add-people.ts';
import { inSession, whoIsInWithNews } from '../sessions/who-is-in.ts';
import { inboxOf } from './inbox.ts';
import { giveNotice } from './notices.ts';

const today = Temporal.PlainDate.from('2026-09-01');
const { audiences } = library.vocabulary;
const kin = new Map([...audiences.keys()].map((role) => [role, lineage(audiences, role)]));
const file = 'f'.repeat(26);

interface ToldWhom {
  readonly person?: string;
  readonly roles?: readonly string[];
  readonly of?: readonly string[];
}

onBothEngines('news', ({ store: fresh }) => {
  const given = async (school?: string) => {
    const store = await fresh();
    const place = await aPlace(store);
    const { board, people } = place;
    await store.asKeeper((tx) => sql.raw(insertSample('file', board)).execute(tx));
    if (school !== undefined) {
      await store.asKeeper((tx) =>
        tx
          .updateTable('file')
          .set({ school } as never)
          .execute(),
      );
    }
    const tell = async (key: string, whom: ToldWhom) => {
      const told = { person: null, roles: null, of: null, ...whom };
      const duty = { board, key, kind: 'notice', file, tell: 'please-decide', due: someday } as const;
      await store.inBoard(board, (tx) => giveNotice(tx, { ...duty, ...told, attempts: 1 }, someday));
    };
    const keysOf = async (name: PersonName) => {
      const [, token = ''] = (await cookieOf(store, place, name)).split('.');
      const hash = createHash('sha256').update(token).digest();
      const shown = { board, hash, now: someday };
      const asked = await inSession(store, shown, async (tx, me) => me && inboxOf(tx, { me, kin, today }));
      const atOnce = await whoIsInWithNews(store, { ...shown, kin });
      deepEqual(atOnce?.news, asked, 'both ways tell the same');
      return asked?.map(({ key }) => key) ?? 'nobody';
    };
    const appoint = (name: PersonName, role: string) =>
      store.inBoard(board, (tx) =>
        giveRole(tx, { board, person: people[name], role, school, from: today, origin: 'hand' }),
      );
    const opaque = (name: PersonName) => store.inBoard(board, (tx) => opaqueIdOf(tx, board, people[name]));
    return { place, tell, keysOf, opaque, appoint };
  };

  test('of a role is for whoever has it at the school of the file, or of the whole board', async () => {
    const { tell, keysOf } = await given('het-veld');
    await tell('leaders', { roles: ['management'] });
    await tell('officer', { roles: ['fg'] });
    deepEqual(await keysOf('otherPrincipal'), ['leaders']);
    deepEqual(await keysOf('principal'), []);
    deepEqual(await keysOf('fg'), ['officer']);
  });

  test('of a file of no school is for whoever has the role anywhere', async () => {
    const { tell, keysOf } = await given();
    await tell('leaders', { roles: ['management'] });
    deepEqual(await keysOf('otherPrincipal'), ['leaders']);
    deepEqual(await keysOf('principal'), ['leaders']);
    deepEqual(await keysOf('teacher'), []);
  });

  test('about a class or somebody in it is for their teacher, about a child for their parent', async () => {
    const { place, tell, keysOf, opaque } = await given('de-brug');
    await tell('class', { roles: ['teacher'], of: [place.class] });
    await tell('noor', { roles: ['teacher'], of: [await opaque('pupil')] });
    await tell('lot', { roles: ['teacher'], of: [await opaque('otherPupil')] });
    await tell('child', { roles: ['parent'], of: [await opaque('pupil')] });
    deepEqual(await keysOf('teacher'), ['class', 'noor']);
    deepEqual(await keysOf('parent'), ['child']);
    deepEqual(await keysOf('substitute'), []);
  });

  test('for two roles that one person has is there once', async () => {
    const { tell, keysOf, appoint } = await given('de-brug');
    await appoint('teacher', 'mentor');
    await tell('staff', { roles: ['staff'] });
    await tell('mentors', { roles: ['mentor', 'teacher'] });
    deepEqual(await keysOf('teacher'), ['mentors', 'staff']);
  });

  test('for one person is for them alone', async () => {
    const { tell, keysOf, opaque } = await given('de-brug');
    await tell('mine', { person: await opaque('pupil') });
    deepEqual(await keysOf('pupil'), ['mine']);
    deepEqual(await keysOf('teacher'), []);
  });
});
