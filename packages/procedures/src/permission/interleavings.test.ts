import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createDecider, type Decider } from '@netjes/norms';
import { RUNS } from '../../../../tests/oracle/codes.ts';
import { ask } from '../../../../tests/processes/asking-leave.ts';
import { aContext, DAY, HOUR, MONDAY, somebody } from '../../../../tests/processes/context.ts';
import { deciderOf, PERMISSION_CASES, ROLES, wishOf } from '../../../../tests/processes/permission-cases.ts';
import { made } from '../../../../tests/processes/refusal.ts';
import { type Actor, fills, type Held } from '../actor.ts';
import type { Context } from '../context.ts';
import type { Duty } from '../duty.ts';
import { perform } from '../process/perform.ts';
import type { MoveName } from '../process/request.ts';
import { isRefusal } from '../refusal.ts';
import { grantsOf } from './give-leave.ts';
import { isOfUse } from './look-again.ts';
import type { PermissionFile } from './parts.ts';
import { permissionRequest } from './permission-request.ts';

type Person = Exclude<Actor, 'netjes'>;

/** Whichever person it would be: the program itself. */
const NETJES = -1;

/** One try: whoever it is, whatever they do, some time later, with a version in view that may be old. */
interface Try {
  readonly actor: number;
  readonly move: MoveName<typeof permissionRequest>;
  readonly later: number;
  readonly behind: number;
  /** Which version of the code is in force then. */
  readonly code: number;
}

const MOVES = Object.keys(permissionRequest.moves) as (keyof typeof permissionRequest.moves)[];

/** Versions of a code: as it is, the same once more, without any norm, and with nothing that lifts a ban. */
const versions = new Map<string, readonly Decider[]>(
  [...new Set(PERMISSION_CASES.map(({ code }) => code))].map((id) => {
    const { code, vocabulary } = deciderOf(id);
    const version = (name: string, norms: typeof code.norms) =>
      createDecider(vocabulary, { ...code, version: name, norms });
    const strict = code.norms.map((norm) => (norm.modality === 'forbid' ? { ...norm, unless: [] } : norm));
    return [id, [version('1', code.norms), version('2', code.norms), version('3', []), version('4', strict)]];
  }),
);

/** The roles that these cases ask, as often as they do: with others alone nothing would ever be granted. */
const ASKED = PERMISSION_CASES.flatMap((each) => {
  const context = aContext(deciderOf(each.code), { people: { audiences: () => [each.who] } });
  const { file } = made(ask(context, wishOf(each), somebody('asker', each.who)));
  return [...file.data.asked.lists.flat(), ...file.data.asked.via];
});

const rarely = <T>(usual: fc.Arbitrary<T>, rare: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 8, arbitrary: usual }, { weight: 1, arbitrary: rare });
const someRole: fc.Arbitrary<Held> = fc.record(
  {
    role: rarely(fc.constantFrom(...ASKED), fc.constantFrom(...ROLES)),
    of: fc.uniqueArray(fc.constantFrom('asker', 'child-1', 'child-2', 'somebody'), {
      minLength: 1,
      maxLength: 3,
    }),
    insteadOf: fc.constantFrom('asker', 'somebody'),
  },
  { requiredKeys: ['role'] },
);
const someCase = fc.constantFrom(...PERMISSION_CASES);
const somePeople = fc.array(fc.array(someRole, { minLength: 1, maxLength: 4 }), {
  minLength: 3,
  maxLength: 6,
});
type Name = MoveName<typeof permissionRequest>;
const aTry = (actor: fc.Arbitrary<number>, move: fc.Arbitrary<Name>, later: fc.Arbitrary<number>) =>
  fc.record({
    actor,
    move,
    later,
    behind: rarely(fc.constant(0), fc.constant(1)),
    code: rarely(fc.constant(0), fc.nat(3)),
  });
const soon = rarely(fc.nat(HOUR / 20), fc.nat(3 * DAY));
const someTries: fc.Arbitrary<Try[]> = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: aTry(fc.nat(9), fc.constantFrom<Name>('yes', 'pass-on'), soon) },
    { weight: 3, arbitrary: aTry(fc.nat(9), fc.constantFrom<Name>(...MOVES, 'ask'), soon) },
    {
      weight: 2,
      arbitrary: aTry(fc.constant(NETJES), fc.constantFrom<Name>('end', 'lapse', 'look-again'), fc.nat(HOUR)),
    },
  ),
  { minLength: 4, maxLength: 12 },
);

describe('whoever does whatever in whatever order', () => {
  it('a request keeps to its rules: 10,000 random interleavings', () => {
    const reached = new Map<string, number>();
    fc.assert(
      fc.property(someCase, somePeople, someTries, (each, roles, tries) => {
        const asker = somebody('asker', each.who, ...(roles[0] ?? []));
        const people: Actor[] = [
          asker,
          ...roles.map((held, at) => somebody(`child-${at}`, ...held)),
          'netjes',
        ];
        const deciders = versions.get(each.code) ?? [];
        const context = (now: number, code: number): Context =>
          aContext(deciders[code] as Decider, { now, people: { audiences: () => [each.who] } });
        const wish = wishOf(each);
        const opened = perform(
          permissionRequest,
          undefined,
          { move: 'ask', actor: asker, input: wish },
          context(MONDAY, 0),
        );
        assert.ok(!isRefusal(opened));
        const told: Duty[] = [...opened.duties];
        let file = opened.file;
        let now = MONDAY;
        for (const { actor: at, move, later, behind, code } of tries) {
          now += later;
          const actor = (at === NETJES ? 'netjes' : people[at % people.length]) as Actor;
          const request = {
            move,
            actor,
            input: { reason: 'Nee.', ...wish },
            seen: file.version - behind,
          } as const;
          const before = JSON.stringify(file);
          const result = perform(permissionRequest, file, request, context(now, code));
          const once = JSON.stringify(result);
          // the same arguments, the same answer; and nothing of what was there is touched
          assert.equal(JSON.stringify(perform(permissionRequest, file, request, context(now, code))), once);
          assert.equal(JSON.stringify(file), before);
          if (isRefusal(result)) continue;
          assert.equal(behind, 0, 'written over what was not seen');
          keepsToItsRules({
            before: file,
            after: result.file,
            move,
            actor,
            people,
            context: context(now, code),
          });
          tellsWhomItShould(file, result.file, result.duties);
          told.push(...result.duties);
          file = result.file;
        }
        assert.equal(new Set(told.map(({ key }) => key)).size, told.length);
        reached.set(file.state, (reached.get(file.state) ?? 0) + 1);
      }),
      { numRuns: RUNS, seed: 20261122 },
    );
    // random tries that never get anywhere would prove nothing
    for (const state of Object.keys(permissionRequest.states)) {
      assert.ok((reached.get(state) ?? 0) >= RUNS / 500, `${state}: ${reached.get(state) ?? 0}`);
    }
  });
});

interface Step {
  readonly before: PermissionFile;
  readonly after: PermissionFile;
  readonly move: string;
  readonly actor: Actor;
  readonly people: readonly Actor[];
  readonly context: Context;
}

function keepsToItsRules({ before, after, move, actor, people, context }: Step): void {
  assert.equal(after.version, before.version + 1);
  assert.equal(after.past.length, after.version);
  assert.equal(permissionRequest.states[before.state as 'ended'].end, undefined, 'an end opened again');
  assert.ok((after.keep.deleteAfter ?? Infinity) > context.now);
  const by = actor === 'netjes' ? 'netjes' : actor.person;
  if (['yes', 'no', 'take-back', 'pass-on'].includes(move)) assert.notEqual(by, 'asker');
  if (['end', 'lapse', 'look-again'].includes(move)) assert.equal(by, 'netjes');
  if (move === 'withdraw') assert.equal(by, 'asker');
  if (move === 'yes' && after.state === 'granted') isRightlyGranted(after, people, context);
  if (move === 'end') assert.ok(context.now >= (before.data.until ?? Infinity));
  assert.ok(after.state === 'granted' || grantsOf(after).length === 0);
}

/** Weighed anew, by trying: every list has a person of a right role, who is not the asker, and each list another. */
function isRightlyGranted({ data }: PermissionFile, people: readonly Actor[], context: Context): void {
  const { code } = context;
  const lists = code.decide({
    who: data.who,
    act: data.act,
    situation: data.situation,
    at: context.now,
    asker: data.subjects,
  }).ask;
  const asked = lists.length > 0 ? lists : data.asked.lists;
  const said = data.answers
    .filter(({ codeVersion }) => codeVersion === code.code.version)
    .map(({ by }) => people.find((each): each is Person => each !== 'netjes' && each.person === by))
    .filter((each) => each !== undefined);
  assert.ok(said.every(({ person }) => person !== 'asker'));
  if (data.asked.via.length > 0) {
    assert.ok(data.passedOn && data.passedOn.by !== 'asker', 'not passed on');
    assert.ok(said.every(({ person }) => person !== data.passedOn?.by));
  }
  const may = ({ roles }: Person, role: string, of: string) =>
    roles.some((held) => held.insteadOf !== 'asker' && fills(code, held, { role, ofAll: [of] }));
  const consent = (role: string) => role === 'pictured' || role === 'parents-of-pictured';
  const agreed = (list: readonly string[]) =>
    data.concerned.length > 0 &&
    list.some(
      (role) => consent(role) && data.concerned.every((child) => said.some((each) => may(each, role, child))),
    );
  const fillable = (rest: readonly (readonly string[])[], left: readonly Person[]): boolean => {
    const [list, ...others] = rest;
    if (list === undefined) return true;
    return left.some(
      (each) =>
        list.some((role) => !consent(role) && may(each, role, 'asker')) &&
        fillable(
          others,
          left.filter((other) => other !== each),
        ),
    );
  };
  assert.ok(
    fillable(
      asked.filter((list) => !agreed(list)),
      said,
    ),
    'granted without a yes that was needed',
  );
  if (asked.some((list) => list.every((role) => !consent(role)))) {
    for (const { from, until, role } of data.grants) {
      assert.ok(from >= context.now && until !== undefined && until > from && until <= MONDAY + HOUR / 2);
      assert.ok(asked.some((list) => list.includes(role)));
    }
  }
  assert.ok(isOfUse(data, context), 'a leave that lifts nothing');
}

/** What is decided about a request, or ends it, is told to the one who asked. */
function tellsWhomItShould(before: PermissionFile, after: PermissionFile, duties: readonly Duty[]): void {
  if (after.state === before.state || after.state === 'partly-granted') return;
  const people = duties.flatMap(({ to }) => ('people' in to ? to.people : []));
  const byAsker = after.past.at(-1)?.by === 'asker';
  if (after.state === 'asked') assert.ok(duties.length > 0);
  else if (byAsker) assert.ok(duties.length > 0);
  else assert.ok(people.includes('asker'), `${after.state} was told to nobody`);
}
