import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createDecider, type Decider, type Norm } from '@netjes/norms';
import { library } from '../../../../tests/oracle/codes.ts';
import { aContext, clock, DAY, HOUR, MONDAY, somebody } from '../../../../tests/processes/context.ts';
import { deciderOf, PERMISSION_CASES } from '../../../../tests/processes/permission-cases.ts';
import type { Actor } from '../actor.ts';
import type { Context } from '../context.ts';
import { perform } from '../process/perform.ts';
import { readFile } from '../process/read-file.ts';
import type { Done, MoveName } from '../process/request.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { grantsOf } from './give-leave.ts';
import { isOfUse } from './look-again.ts';
import type { PermissionFile } from './parts.ts';
import { permissionRequest } from './permission-request.ts';

type Result = Done<typeof permissionRequest> | Refusal;

const PHONE = {
  who: 'pupil',
  act: 'phone.use',
  situation: { place: ['classroom'] },
  from: MONDAY,
  until: MONDAY + HOUR / 2,
};
const langstraat = aContext(deciderOf('langstraat'));
const pupil = somebody('pupil-1', 'pupil');
const teacher = somebody('teacher-1', 'teacher');

function ask(context: Context, wish: object = PHONE, actor: Actor = pupil): Result {
  return perform(permissionRequest, undefined, { move: 'ask', actor, input: wish as typeof PHONE }, context);
}

type Step = readonly [
  file: PermissionFile,
  name: MoveName<typeof permissionRequest>,
  actor: Actor,
  input?: object,
];

function move(context: Context, ...[file, name, actor, input = {}]: Step): Result {
  // what each move asks differs; perform reads it anew
  const request = { move: name, actor, input: input as Record<string, never>, seen: file.version };
  return perform(permissionRequest, file, request, context);
}

function made(result: Result): Done<typeof permissionRequest> {
  assert.ok(!isRefusal(result), JSON.stringify(result).slice(0, 300));
  return result;
}

function refusal(result: Result): Refusal {
  assert.ok(isRefusal(result), 'was made');
  return result;
}

const norms = ({ rules }: Refusal) => rules.map((rule) => (rule.from === 'code' ? rule.norm : rule.id));

/** The same code in another version, with other norms. */
function version(
  decider: Decider,
  name: string,
  change: (list: readonly Norm[]) => readonly Norm[],
): Decider {
  const { code, vocabulary } = decider;
  return createDecider(vocabulary, { ...code, version: name, norms: change(code.norms) });
}

describe('asking', () => {
  it('goes to the roles the code names, and to nobody the program names', () => {
    const { file, duties } = made(ask(langstraat));
    assert.equal(file.state, 'asked');
    assert.deepEqual(file.data.asked.lists, [['teacher']]);
    assert.deepEqual(
      duties.map(({ tell, to }) => ({ tell, to })),
      [{ tell: 'please-decide', to: { roles: ['teacher'], of: ['pupil-1'] } }],
    );
  });

  it('is refused where no leave is needed, with the rule', () => {
    const canteen = { ...PHONE, situation: { place: ['canteen'] } };
    const result = refusal(ask(langstraat, canteen));
    assert.equal(result.refused, 'no-leave-needed');
    assert.ok(norms(result).some((norm) => norm.startsWith('langstraat-9')));
  });

  it('is refused where nobody can allow it, with the rule', () => {
    const result = refusal(
      ask(aContext(deciderOf('sooog')), { ...PHONE, act: 'person.bully', situation: {} }),
    );
    assert.equal(result.refused, 'forbidden');
    assert.ok(result.rules.length > 0);
  });

  it('goes to whom the code names for doubt where it is silent, and is refused where it names nobody', () => {
    const post = { ...PHONE, act: 'social.post', situation: {} };
    const { file } = made(ask(langstraat, post));
    assert.equal(file.data.asked.inDoubt, true);
    assert.deepEqual(file.data.asked.lists, [['mentor', 'teacher']]);
    assert.equal(
      refusal(ask(langstraat, { ...PHONE, act: 'game.play', situation: {} })).refused,
      'not-in-code',
    );
  });

  it('of somebody who says to be in doubt goes to whom the code names for it, and the leave needs no doubt', () => {
    const sooog = aContext(deciderOf('sooog'));
    const download = { ...PHONE, act: 'download', situation: { 'device-owner': ['school'] } };
    assert.equal(refusal(ask(sooog, download)).refused, 'forbidden');
    const doubting = { ...download, situation: { ...download.situation, 'in-doubt': ['true'] } };
    const { file } = made(ask(sooog, doubting));
    assert.deepEqual(file.data.asked.lists, [['teacher']]);
    const granted = made(move(sooog, file, 'yes', teacher)).file;
    assert.deepEqual(granted.data.grants[0]?.facts, { 'device-owner': ['school'] });
    assert.ok(isOfUse(granted.data, sooog));
  });

  it('takes no leave that the asker says to have', () => {
    const claimed = { ...PHONE, situation: { place: ['classroom'], 'permission-from': ['teacher'] } };
    const result = refusal(ask(langstraat, claimed));
    assert.ok(result.refused === 'misfit' && result.problem === 'leave-is-given-not-said');
  });

  it('names the field that has no known word, no end, or an end that is over', () => {
    const field = (wish: object) => {
      const result = refusal(ask(langstraat, { ...PHONE, ...wish }));
      assert.ok(result.refused === 'misfit', result.refused);
      return `${result.field} ${result.problem}`;
    };
    assert.equal(field({ who: 'king' }), 'who unknown-word');
    assert.equal(field({ act: 'fly' }), 'act unknown-word');
    assert.equal(field({ situation: { weather: ['sun'] } }), 'situation.weather unknown-word');
    assert.equal(field({ situation: { place: ['moon'] } }), 'situation.place not-one-of');
    assert.equal(field({ until: undefined }), 'until needs-an-end');
    assert.equal(field({ until: MONDAY }), 'until ends-before-it-begins');
    assert.equal(field({ from: MONDAY - 2, until: MONDAY - 1 }), 'until in-the-past');
  });

  it('is for oneself, or for those of whom one has a role', () => {
    const teacherOf2b = somebody('teacher-1', { role: 'teacher', of: ['pupil-2'] });
    const forPupil = { ...PHONE, subjects: ['pupil-2'] };
    assert.deepEqual(made(ask(langstraat, forPupil, teacherOf2b)).file.data.subjects, ['pupil-2']);
    const stranger = refusal(ask(langstraat, forPupil, somebody('pupil-1', 'pupil')));
    assert.ok(stranger.refused === 'misfit' && stranger.field === 'subjects');
    const asTeacher = refusal(ask(langstraat, { ...PHONE, who: 'teacher' }));
    assert.ok(asTeacher.refused === 'misfit' && asTeacher.field === 'who');
  });

  it('lasts no longer than the rule says: a lesson site is open until the end of the lesson', () => {
    const site = {
      ...PHONE,
      act: 'site.visit',
      situation: { 'site-category': ['gaming'], 'part-of-lesson': ['true'] },
      until: MONDAY + 5 * HOUR,
    };
    const result = refusal(ask(aContext(deciderOf('noordkwartier')), site));
    assert.ok(result.refused === 'too-long');
    assert.equal(result.longest, clock.deadline(MONDAY, 'end-of-lesson'));
    assert.deepEqual(norms(result), ['noordkwartier-3-04']);
    const standing = refusal(
      ask(aContext(deciderOf('noordkwartier')), { ...site, everyone: true, until: undefined }),
    );
    assert.ok(standing.refused === 'misfit' && standing.field === 'everyone');
  });
});

describe('a yes', () => {
  it('of the right role makes a leave that the norms take, for these people, in this time', () => {
    const { file } = made(ask(langstraat));
    const granted = made(move(langstraat, file, 'yes', teacher));
    assert.equal(granted.file.state, 'granted');
    const [grant] = grantsOf(granted.file);
    assert.deepEqual(grant, {
      id: granted.file.data.grants[0]?.id,
      code: 'langstraat',
      act: 'phone.use',
      facts: { place: ['classroom'] },
      subjects: ['pupil-1'],
      role: 'teacher',
      from: MONDAY,
      until: MONDAY + HOUR / 2,
    });
    const decided = langstraat.code.decide({ ...PHONE, at: MONDAY + 1, asker: ['pupil-1'], grants: [grant] });
    assert.equal(decided.outcome, 'allowed');
  });

  it('of a mentor fills a list that asks a teacher, and the leave is that of the teacher', () => {
    const { file } = made(ask(langstraat));
    const granted = made(move(langstraat, file, 'yes', somebody('mentor-1', 'mentor')));
    assert.equal(granted.file.data.grants[0]?.role, 'teacher');
  });

  it('of a wrong role is refused with the right ones and the rule', () => {
    const { file } = made(ask(langstraat));
    const result = refusal(move(langstraat, file, 'yes', somebody('principal-1', 'principal')));
    assert.deepEqual(result.refused === 'not-yours' && result.roles, ['teacher']);
    assert.deepEqual(norms(result), ['langstraat-9b', 'langstraat-9c']);
  });

  it('of a teacher of other pupils is refused', () => {
    const { file } = made(ask(langstraat));
    const other = somebody('teacher-2', { role: 'teacher', of: ['pupil-9'] });
    assert.equal(refusal(move(langstraat, file, 'yes', other)).refused, 'not-yours');
    const own = somebody('teacher-2', { role: 'teacher', of: ['pupil-1', 'pupil-9'] });
    assert.equal(made(move(langstraat, file, 'yes', own)).file.state, 'granted');
  });

  it('is not said by the one who asks, nor by the one it is for, in whatever role', () => {
    const teacherOf = somebody('teacher-1', { role: 'teacher', of: ['pupil-2'] });
    const { file } = made(ask(langstraat, { ...PHONE, subjects: ['pupil-2'] }, teacherOf));
    for (const actor of [
      teacherOf,
      somebody('pupil-2', 'pupil', 'teacher'),
      somebody('teacher-3', { role: 'teacher', insteadOf: 'teacher-1' }),
    ]) {
      assert.equal(refusal(move(langstraat, file, 'yes', actor)).refused, 'own-request');
    }
    const twoHats = somebody('teacher-3', 'teacher', { role: 'teacher', insteadOf: 'teacher-1' });
    assert.equal(made(move(langstraat, file, 'yes', twoHats)).file.state, 'granted');
  });

  it('is not taken after the time that was asked for, nor after the term for an answer', () => {
    const { file } = made(ask(langstraat));
    const late = refusal(move({ ...langstraat, now: PHONE.until }, file, 'yes', teacher));
    assert.deepEqual(late.refused === 'too-late' && late.since, PHONE.until);
    const long = made(ask(langstraat, { ...PHONE, until: MONDAY + 60 * DAY })).file;
    assert.equal(long.clocks['answer'], clock.deadline(MONDAY, { count: 5, unit: 'school-days' }));
    const after = { ...langstraat, now: MONDAY + 20 * DAY };
    assert.equal(refusal(move(after, long, 'yes', teacher)).refused, 'too-late');
    assert.equal(made(move(after, long, 'lapse', 'netjes')).file.state, 'lapsed');
  });

  it('that comes when the time has begun makes a leave from then on', () => {
    const { file } = made(ask(langstraat));
    const granted = made(move({ ...langstraat, now: MONDAY + HOUR / 4 }, file, 'yes', teacher));
    assert.equal(granted.file.data.grants[0]?.from, MONDAY + HOUR / 4);
  });
});

describe('two lists', () => {
  const sooog = aContext(deciderOf('sooog'));
  const film = PERMISSION_CASES.find(({ code, who }) => code === 'sooog' && who === 'parent');
  assert.ok(film);
  const parent = somebody('parent-1', 'parent');
  const wish = {
    ...PHONE,
    who: film.who,
    act: film.act,
    situation: film.situation,
    concerned: ['child-1', 'child-2'],
  };
  const child = (n: number) => somebody(`child-${n}`, { role: 'pictured', of: [`child-${n}`] });
  const leader = somebody('principal-1', 'principal');

  it('need a yes each: of everybody in the picture, and of the school leadership', () => {
    const { file } = made(ask(sooog, wish, parent));
    assert.deepEqual(file.data.asked.lists, [['pictured'], ['school-leadership']]);
    const one = made(move(sooog, file, 'yes', child(1))).file;
    const two = made(move(sooog, one, 'yes', leader)).file;
    assert.equal(two.state, 'partly-granted');
    const again = refusal(move(sooog, two, 'yes', child(1)));
    assert.equal(again.refused, 'not-yours');
    const three = made(move(sooog, two, 'yes', child(2))).file;
    assert.equal(three.state, 'granted');
    assert.deepEqual(
      three.data.grants.map(({ role }) => role),
      ['pictured', 'school-leadership'],
    );
    assert.deepEqual(three.data.consents, ['pictured-all']);
    assert.ok(isOfUse(three.data, sooog));
  });

  it('are not filled by one person: who consents for the picture is not the one who leads', () => {
    const { file } = made(ask(sooog, wish, parent));
    const both = somebody('child-1', { role: 'pictured', of: ['child-1'] }, 'school-leadership');
    const one = made(move(sooog, file, 'yes', both)).file;
    const two = made(move(sooog, one, 'yes', child(2))).file;
    assert.equal(two.state, 'partly-granted');
    assert.equal(refusal(move(sooog, two, 'yes', both)).refused, 'second-person');
    assert.equal(made(move(sooog, two, 'yes', leader)).file.state, 'granted');
  });

  it('need to know who is in the picture', () => {
    const result = refusal(ask(sooog, { ...wish, concerned: [] }, parent));
    assert.ok(result.refused === 'misfit' && result.field === 'concerned');
  });

  it('are refused by one no, with its reason kept in the file and out of the audit', () => {
    const { file } = made(ask(sooog, wish, parent));
    const one = made(move(sooog, file, 'yes', child(1))).file;
    const no = made(move(sooog, one, 'no', child(2), { reason: 'Ik wil niet op film.' }));
    assert.equal(no.file.state, 'refused');
    assert.equal(no.file.data.no?.reason, 'Ik wil niet op film.');
    assert.ok(!JSON.stringify(no.events).includes('film.'));
    assert.equal(refusal(move(sooog, one, 'no', child(2))).refused, 'misfit');
  });
});

describe('a request by way of somebody', () => {
  const unblock = { ...PHONE, who: 'teacher', act: 'filter.unblock', situation: {} };
  const asker = somebody('teacher-1', 'teacher');
  const manager = somebody('manager-1', { role: 'manager', of: ['teacher-1'] });
  const ict = somebody('ict-1', 'ict-department');

  it('is first passed on, by somebody else than who decides', () => {
    const asked = made(ask(langstraat, unblock, asker));
    assert.deepEqual(
      asked.duties.map(({ tell }) => tell),
      ['please-pass-on'],
    );
    const early = refusal(move(langstraat, asked.file, 'yes', ict));
    assert.deepEqual(early.refused === 'unmet' && early.names, ['manager']);
    const passed = made(move(langstraat, asked.file, 'pass-on', manager));
    assert.deepEqual(
      passed.duties.map(({ tell, to }) => [tell, to]),
      [['please-decide', { roles: ['ict-department'], of: ['teacher-1'] }]],
    );
    const alsoIct = somebody('manager-1', 'manager', 'ict-department');
    assert.equal(refusal(move(langstraat, passed.file, 'yes', alsoIct)).refused, 'second-person');
    const granted = made(move(langstraat, passed.file, 'yes', ict));
    assert.equal(granted.file.state, 'granted');
    assert.ok(
      granted.duties.some(
        ({ tell, to }) => tell === 'told-by-rule' && 'roles' in to && to.roles.includes('manager'),
      ),
    );
  });
});

describe('a standing leave', () => {
  it('is for everybody and stands until it is taken back by a role that the norm names', () => {
    const sooog = aContext(deciderOf('sooog'));
    const breaks = {
      ...PHONE,
      situation: { device: ['phone'], time: ['break'], place: ['schoolyard'] },
      everyone: true,
      until: undefined,
    };
    const { file } = made(ask(sooog, breaks, somebody('pupil-1', 'pupil')));
    const leader = somebody('school-leadership-1', 'school-leadership');
    const granted = made(move(sooog, file, 'yes', leader)).file;
    assert.equal(grantsOf(granted)[0]?.subjects, 'everyone');
    assert.equal(grantsOf(granted)[0]?.until, undefined);
    assert.equal(granted.keep.deleteAfter, undefined);
    assert.deepEqual(granted.clocks, {});
    const back = made(move(sooog, granted, 'take-back', leader, { reason: 'Het liep uit de hand.' })).file;
    assert.equal(back.state, 'withdrawn');
    assert.deepEqual(grantsOf(back), []);
  });
});

describe('a leave', () => {
  const granted = () => made(move(langstraat, made(ask(langstraat)).file, 'yes', teacher)).file;

  it('ends by itself when its time is over, and never opens again', () => {
    const early = refusal(move({ ...langstraat, now: PHONE.until - 1 }, granted(), 'end', 'netjes'));
    assert.equal(early.refused, 'too-early');
    const ended = made(move({ ...langstraat, now: PHONE.until }, granted(), 'end', 'netjes')).file;
    assert.deepEqual(grantsOf(ended), []);
    for (const name of ['yes', 'no', 'withdraw', 'take-back', 'look-again'] as const) {
      assert.equal(refusal(move(langstraat, ended, name, teacher)).refused, 'wrong-state');
    }
  });

  it('is given up by the one who asked, and taken back by a role that could give it', () => {
    assert.equal(made(move(langstraat, granted(), 'withdraw', pupil)).file.state, 'withdrawn');
    assert.equal(refusal(move(langstraat, granted(), 'withdraw', teacher)).refused, 'not-yours');
    const other = somebody('teacher-2', 'teacher');
    const back = made(move(langstraat, granted(), 'take-back', other, { reason: 'De les is anders.' }));
    assert.equal(back.file.state, 'withdrawn');
    assert.deepEqual(
      back.duties.map(({ tell, to }) => [tell, to]),
      [['taken-back', { people: ['pupil-1'] }]],
    );
  });

  it('comes back from JSON as it was', () => {
    const file = granted();
    assert.deepEqual(readFile(permissionRequest, JSON.parse(JSON.stringify(file))).data, file.data);
  });
});

describe('the code in force on the day', () => {
  const { code } = langstraat;
  const same = aContext(version(code, '2', (list) => list));
  const strict = aContext(
    version(code, '2', (list) =>
      list.map((norm) => (norm.id.startsWith('langstraat-9') ? { ...norm, unless: [] } : norm)),
    ),
  );
  const free = aContext(version(code, '2', (list) => list.filter(({ act }) => act !== 'phone.use')));

  it('decides: a yes under an older version no longer counts', () => {
    const sooog = aContext(deciderOf('sooog'));
    const film = PERMISSION_CASES.find(({ code: id, who }) => id === 'sooog' && who === 'parent');
    assert.ok(film);
    const wish = {
      ...PHONE,
      who: film.who,
      act: film.act,
      situation: film.situation,
      concerned: ['child-1'],
    };
    const leader = somebody('principal-1', 'principal');
    const child = somebody('child-1', { role: 'pictured', of: ['child-1'] });
    const asked = made(ask(sooog, wish, somebody('parent-1', 'parent'))).file;
    const partly = made(move(sooog, asked, 'yes', leader)).file;
    const next = aContext(version(sooog.code, '2', (list) => list));
    const after = made(move(next, partly, 'yes', child)).file;
    assert.equal(after.state, 'partly-granted');
    assert.equal(made(move(next, after, 'yes', leader)).file.state, 'granted');
  });

  it('has a request asked anew, and tells those who decide', () => {
    const { file } = made(ask(langstraat));
    assert.equal(refusal(move(langstraat, file, 'look-again', 'netjes')).refused, 'unmet');
    const again = made(move(same, file, 'look-again', 'netjes'));
    assert.equal(again.file.state, 'asked');
    assert.equal(again.file.data.asked.codeVersion, '2');
    assert.deepEqual(
      again.duties.map(({ tell }) => tell),
      ['please-decide-again'],
    );
  });

  it('refuses a yes that it no longer takes, and lets the request lapse', () => {
    const { file } = made(ask(langstraat));
    assert.equal(refusal(move(strict, file, 'yes', teacher)).refused, 'forbidden');
    assert.notEqual(refusal(move(free, file, 'yes', teacher)).refused, 'not-yours');
    const lapsed = made(move(strict, file, 'look-again', 'netjes'));
    assert.equal(lapsed.file.state, 'lapsed');
    assert.deepEqual(
      lapsed.duties.map(({ tell }) => tell),
      ['lapsed'],
    );
  });

  it('keeps a leave that still lifts the ban, and lets one lapse that lifts nothing', () => {
    const granted = made(move(langstraat, made(ask(langstraat)).file, 'yes', teacher)).file;
    assert.equal(made(move(same, granted, 'look-again', 'netjes')).file.state, 'granted');
    assert.equal(made(move(strict, granted, 'look-again', 'netjes')).file.state, 'lapsed');
  });
});

describe('in every code', () => {
  for (const [id, { decider, examples }] of library.codes) {
    it(`a request that got every yes it asks is of use: ${id}`, () => {
      const context = aContext(decider);
      let granted = 0;
      for (const { question } of examples) {
        const asker = somebody(`${question.who}-1`, question.who);
        const { who, act, situation } = question;
        const said = Object.fromEntries(
          Object.entries(situation).filter(([fact]) => fact !== 'permission-from' && fact !== 'consent-of'),
        );
        const result = ask(context, { ...PHONE, who, act, situation: said, concerned: ['child-9'] }, asker);
        if (isRefusal(result)) continue;
        let { file } = result;
        const everybody = [...new Set([...file.data.asked.lists.flat(), ...file.data.asked.via])];
        const deciders = everybody.map((role) => somebody(`${role}-9`, { role }));
        for (const actor of deciders) {
          for (const name of ['pass-on', 'yes'] as const) {
            for (const other of name === 'yes' ? deciders : [actor]) {
              const next = move(context, file, name, other);
              if (!isRefusal(next)) file = next.file;
            }
          }
        }
        assert.equal(file.state, 'granted', `${who} ${act} ${JSON.stringify(situation)}`);
        assert.ok(isOfUse(file.data, context), `${who} ${act} ${JSON.stringify(situation)}`);
        granted += 1;
      }
      assert.ok(granted >= 10, String(granted));
    });
  }
});
