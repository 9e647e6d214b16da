import { deepEqual, equal, match, ok, rejects } from 'node:assert/strict';
import { test } from 'node:test';
import { parseCode } from '@netjes/norms';
import {
  adoption,
  type AnyProcess,
  calendarRollover,
  type Event,
  eventKinds,
  NETHERLANDS,
  permissionRequest,
  type Rule,
} from '@netjes/procedures';
import { sql } from 'kysely';
import { someday } from '../../../../tests/databases/fresh-places.ts';
import { onOneStoreEach } from '../../../../tests/databases/one-store.ts';
import { aBoard, aMove, SAMPLE } from '../../../../tests/databases/sample-audit.ts';
import { library } from '../../../../tests/oracle/codes.ts';
import { faultOf } from '../engine/fault.ts';
import { appendAudit } from './append-audit.ts';
import { canonicalForm } from './canonical.ts';
import { newOpaqueId } from './opaque-id.ts';
import { opaqueIdOf, personBehind, severPerson } from './opaque-person.ts';
import { verifyAudit } from './verify-audit.ts';

const kind = (wanted: string) => (error: unknown) => faultOf(error)?.kind === wanted;

onOneStoreEach('the audit', ({ store: theStore }) => {
  test('counts lines without gaps and verifies from end to end, also when a transaction was undone', async () => {
    const store = theStore();
    const board = await aBoard(store, 'aurora-2', 3);
    await rejects(
      store.inBoard(board, async (tx) => {
        await appendAudit(tx, board, [aMove(), aMove()]);
        throw new Error('thought better of it');
      }),
    );
    const at = someday.epochMilliseconds + 7;
    await store.inBoard(board, (tx) =>
      appendAudit(tx, board, [
        { ...aMove(), at, as: [], rules: [], ids: {} },
        { kind: 'file.deleted', by: 'netjes', at, file: SAMPLE.file },
        { kind: 'duty.given-up', by: 'netjes', at, file: SAMPLE.file },
      ]),
    );
    const { flaw, lines, head } = await verifyAudit({ store, board });
    equal(flaw, undefined);
    deepEqual([lines, head.seq], [6, 6]);
  });

  test('hashes a text that anybody can make again by hand', async () => {
    const store = theStore();
    const board = await aBoard(store, 'aurora-3', 1);
    const row = await store.inBoard(board, (tx) =>
      tx.selectFrom('audit').selectAll().executeTakeFirstOrThrow(),
    );
    const lines = canonicalForm(row).split('\n');
    deepEqual(lines.slice(0, -1), [
      'netjes-audit-1',
      'aurora-3',
      '1',
      '2026-09-01T06:30:00.000Z',
      'permission-request.yes',
      SAMPLE.person,
      'mentor,teacher',
      SAMPLE.file,
      '1',
      'asked',
      'granted',
      'langstraat',
      '1',
      'langstraat/1#telefoon-uit,outside:permission-answer',
      `subjects=${SAMPLE.subjects.toSorted().join(',')}`,
    ]);
  });

  test('is a chain of its own for each board, though they write at the same time', async () => {
    const store = theStore();
    const boards = ['aurora-4', 'borealis-4', 'corona-4'];
    for (const board of boards) await aBoard(store, board);
    const writes = Array.from({ length: 30 }, (_, at) => boards[at % 3] ?? '');
    await Promise.all(
      writes.map((board) => store.inBoard(board, (tx) => appendAudit(tx, board, [aMove(), aMove()]))),
    );
    for (const board of boards) {
      const { flaw, lines } = await verifyAudit({ store, board });
      deepEqual([flaw, lines], [undefined, 20]);
    }
  });

  test('takes no name and no sentence, in whatever column', async () => {
    const store = theStore();
    const board = await aBoard(store, 'aurora-5', 1);
    const column = {
      kind: ['Jan heeft gevraagd', 'permission-request', 'permission-request.yes\nnetjes'],
      actor: ['Jan', 'jan', 'jan.jansen@school.nl'],
      roles: ['de juf van groep 3, Anna', 'Teacher', 'juf anna'],
      file: ['het dossier van Jan', 'jan'],
      from_state: ['Jan wacht'],
      to_state: ['Jan mag', ''],
      code: ['Jan zijn code'],
      code_version: ['versie van Jan', 'Jan\n'],
      rules: ['Jan mocht dit niet', 'langstraat/1#Jan Jansen', 'outside:Jan'],
      ids: ['subjects=Jan', 'jan', `subjects=${newOpaqueId()},jan`, 'reason=hij deed het'],
    };
    for (const [name, values] of Object.entries(column)) {
      for (const value of values) {
        const line = { ...plain(board), [name]: value };
        await rejects(
          store.inBoard(board, (tx) => tx.insertInto('audit').values(line).execute()),
          /check constraint/,
          `${name}: ${value}`,
        );
      }
    }
    equal((await verifyAudit({ store, board })).lines, 1);
  });

  test('takes every rule of every code, every kind of event, state and role there is', async () => {
    const store = theStore();
    const board = await aBoard(store, 'all-words');
    const rules = [...library.codes.values()].map(({ decider: { code } }): Rule[] =>
      code.norms.map(({ id: norm, article }) => ({
        from: 'code',
        code: code.id,
        version: code.version,
        norm,
        article,
      })),
    );
    const outside = NETHERLANDS.map((dated): Rule => ({ ...dated, from: 'outside' }));
    const { audiences, facts } = library.vocabulary;
    const roles = [...audiences.keys(), ...(facts.get('permission-from')?.values.keys() ?? [])];
    const processes: readonly AnyProcess[] = [permissionRequest, adoption, calendarRollover] as never;
    const events = processes.flatMap((process) => [
      ...eventKinds(process).map((each) => aMove({ kind: each as Event['kind'] })),
      ...Object.keys(process.states).map((to) => aMove({ to })),
    ]);
    await store.inBoard(board, (tx) =>
      appendAudit(tx, board, [
        ...[...rules, outside].map((some) => aMove({ rules: some })),
        aMove({ as: roles }),
        ...events,
      ]),
    );
    equal((await verifyAudit({ store, board })).flaw, undefined);
  });

  test('takes the oddest names that a code file may give itself, its version and its rules', async () => {
    const store = theStore();
    const board = await aBoard(store, 'odd-names');
    const pad = (name: string) => name.padEnd(63, 'x');
    const [code, version, ...norms] = [pad('0a-'), pad('0A.-'), pad('Z'), pad('0._~-')];
    const parsed = parseCode(
      library.vocabulary,
      `{code: ${code}, version: '${version}', level: school, title: {nl: T}, name: N, organisation: O,
        source: {document: D, publisher: P, checked: 2026-11-22}, chapters: [{id: c, title: {nl: C}, norms: [
        ${norms.map((id) => `{id: '${id}', article: '1', who: [pupil], forbid: phone.use, title: {nl: T}, text: {nl: T}}`).join(', ')}
      ]}]}`,
      'code.yaml',
    );
    ok(parsed.ok);
    const { id, version: codeVersion, norms: read } = parsed.value;
    const rules = read.map(({ id: norm, article }): Rule => {
      return { from: 'code', code: id, version: codeVersion, norm, article };
    });
    equal(rules.length, 2);
    await store.inBoard(board, (tx) => appendAudit(tx, board, [aMove({ code: id, codeVersion, rules })]));
    equal((await verifyAudit({ store, board })).lines, 1);
  });

  test('can be added to and read, and nothing else, by any SQL under the role of the pages', async () => {
    const store = theStore();
    const board = await aBoard(store, 'aurora-6', 2);
    const attempts = [
      `update netjes.audit set kind = 'a.b'`,
      'update netjes.audit set seq = seq + 1',
      'delete from netjes.audit',
      'truncate netjes.audit',
      'update netjes.audit_head set seq = 0',
      'delete from netjes.audit_head',
      `insert into netjes.audit_head select 'aurora-6', 9, hash, hash from netjes.audit_head`,
      'delete from netjes.audit_checkpoint',
      `update netjes.audit_checkpoint set at = now()`,
      `insert into netjes.audit (board, seq, at, kind, actor, roles, rules, ids, previous, hash)
        select board, 3, at, kind, actor, roles, rules, ids, hash, hash from netjes.audit where seq = 2`,
      `select netjes.forget_audit('aurora-6', 1)`,
      'alter table netjes.audit disable trigger all',
      'drop trigger chain on netjes.audit',
      `with gone as (delete from netjes.audit returning 1) select * from gone`,
    ];
    for (const attempt of attempts)
      await rejects(
        store.inBoard(board, (tx) => sql.raw(attempt).execute(tx)),
        kind('forbidden'),
        attempt,
      );
    const { flaw, lines } = await verifyAudit({ store, board });
    deepEqual([flaw, lines], [undefined, 2]);
  });

  test('of one board is not touched by work for another', async () => {
    const store = theStore();
    for (const board of ['aurora-7', 'borealis-7']) await aBoard(store, board, 1);
    await rejects(
      store.inBoard('aurora-7', (tx) => appendAudit(tx, 'borealis-7', [aMove()])),
      kind('forbidden'),
    );
    equal((await verifyAudit({ store, board: 'borealis-7' })).head.seq, 1);
  });

  test('stays whole when a person is erased, and is about nobody from then on', async () => {
    const store = theStore();
    const board = await aBoard(store, 'aurora-8');
    const person = newOpaqueId();
    const id = await store.inBoard(board, (tx) => opaqueIdOf(tx, board, person));
    equal(await store.inBoard(board, (tx) => opaqueIdOf(tx, board, person)), id);
    await store.inBoard(board, (tx) => appendAudit(tx, board, [aMove({ by: id })]));
    const cut = await store.inBoard(board, (tx) =>
      severPerson(tx, { board, person, by: 'netjes', now: someday }),
    );
    equal(cut, id);
    equal(await store.inBoard(board, (tx) => personBehind(tx, id)), undefined);
    const { flaw, lines } = await verifyAudit({ store, board });
    deepEqual([flaw, lines], [undefined, 2]);
    const told = await store.inBoard(board, (tx) =>
      tx.selectFrom('audit').select(['kind', 'ids']).where('seq', '=', 2).executeTakeFirstOrThrow(),
    );
    deepEqual(told, { kind: 'person.severed', ids: `person=${id}` });
    match(await store.inBoard(board, (tx) => opaqueIdOf(tx, board, person)), /^[a-z2-7]{26}$/);
  });
});

function plain(board: string) {
  return {
    board,
    at: someday,
    kind: 'permission-request.yes',
    actor: 'netjes',
    roles: '',
    file: null as string | null,
    version: null,
    from_state: null as string | null,
    to_state: null as string | null,
    code: null as string | null,
    code_version: null as string | null,
    rules: '',
    ids: '',
  };
}
