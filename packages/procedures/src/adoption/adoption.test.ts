import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createDecider, type Entry, parseCode } from '@netjes/norms';
import { library } from '../../../../tests/oracle/codes.ts';
import {
  adopting,
  AUTHOR,
  BOARD,
  COUNCIL,
  entryOf,
  filledIn,
  findingsOf,
  keeping,
  stepped,
  stepsOf,
  walked,
} from '../../../../tests/processes/adoption-cases.ts';
import { DAY, MONDAY, somebody } from '../../../../tests/processes/context.ts';
import type { Context } from '../context.ts';
import { readFile } from '../process/read-file.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { adoption } from './adoption.ts';

const noordkwartier = entryOf('noordkwartier');
const langstraat = entryOf('langstraat');

function refusal(result: object): Refusal {
  assert.ok(isRefusal(result), 'was made');
  return result;
}

const grounds = ({ rules }: Refusal) =>
  rules.map((rule) => (rule.from === 'code' ? rule.norm : `${rule.kind}: ${rule.id}`));

/** A school's code that adds these norms to its board's. */
function schoolOf(board: Entry, norm: string): Entry {
  const { code, vocabulary } = board.decider;
  const text = `code: beuk
version: '1'
extends: ${code.id}
name: De Beuk
title: {nl: Afspraken van de Beuk, en: Agreements of the Beuk}
chapters:
  - id: eigen
    title: {nl: Onze afspraken, en: Our agreements}
    norms:
      - {id: beuk-1, article: '1', ${norm}, title: {nl: Regel}, text: {nl: Tekst., child: Tekst., en: Text.}}
`;
  const parsed = parseCode(vocabulary, text, 'beuk.yaml', new Map([[code.id, code]]));
  assert.ok(parsed.ok);
  return { decider: createDecider(vocabulary, parsed.value), examples: [], findings: [] };
}

describe('a code comes into force', () => {
  it('by its own rules where it has them: Noordkwartier names its board and its council', () => {
    const context = adopting(noordkwartier);
    const offered = walked(context, ...stepsOf(noordkwartier).slice(0, 3));
    const wrong = refusal(stepped(context, offered, ['consent', BOARD]));
    assert.deepEqual(wrong.refused === 'not-yours' && wrong.roles, ['gmr']);
    assert.deepEqual(grounds(wrong), ['noordkwartier-1-04']);
    const inForce = walked(context, ...stepsOf(noordkwartier));
    assert.equal(inForce.state, 'in-force');
    assert.deepEqual(
      inForce.past.map(({ move }) => move),
      ['prepare', 'see', 'offer', 'consent', 'decide', 'take-effect'],
    );
  });

  it('by the minimum of the law where it is silent, and marked so', () => {
    const context = adopting(langstraat);
    const offered = walked(context, ...stepsOf(langstraat).slice(0, 3));
    const wrong = refusal(stepped(context, offered, ['consent', BOARD]));
    assert.deepEqual(grounds(wrong), ['law: participation-council']);
    const consented = walked(context, ...stepsOf(langstraat).slice(0, 4));
    const other = refusal(
      stepped(context, consented, ['decide', somebody('t', 'teacher'), { start: MONDAY }]),
    );
    assert.deepEqual(grounds(other), ['law: code-decided-by']);
    const done = stepped(context, consented, ['decide', BOARD, { start: MONDAY }]);
    assert.ok(!isRefusal(done));
    assert.deepEqual(
      done.events[0]?.rules.map((rule) => rule.from),
      ['outside'],
    );
  });

  it('by the law of the day: without a law on councils the board decides at once', () => {
    const context = adopting(langstraat);
    const dated = context.dated.filter(({ id }) => id !== 'participation-council');
    const free: Context = { ...context, dated };
    const draft = walked(free, ...stepsOf(langstraat).slice(0, 2));
    const offer = refusal(stepped(free, draft, ['offer', AUTHOR]));
    assert.equal(offer.refused === 'unmet' && offer.unmet, 'needs-no-consent');
    const decided = stepped(free, draft, ['decide', BOARD, { start: MONDAY }]);
    assert.ok(!isRefusal(decided) && decided.file.state === 'decided');
    const none: Context = { ...context, dated: dated.filter(({ id }) => id !== 'code-decided-by') };
    assert.equal(refusal(stepped(none, draft, ['decide', BOARD, { start: MONDAY }])).refused, 'not-in-code');
  });

  it('not before the participation council has consented, and silence is no consent', () => {
    const context = adopting(noordkwartier);
    const draft = walked(context, ...stepsOf(noordkwartier).slice(0, 2));
    const early = refusal(stepped(context, draft, ['decide', BOARD, { start: MONDAY }]));
    assert.deepEqual(early.refused === 'unmet' && [early.unmet, early.names], ['needs-consent', ['gmr']]);
    const offered = walked(context, ...stepsOf(noordkwartier).slice(0, 3));
    const due = offered.clocks['answer'];
    assert.equal(due, context.calendar.deadline(MONDAY, { count: 6, unit: 'weeks' }));
    const reminded = stepped({ ...context, now: due ?? 0 }, offered, ['remind', 'netjes']);
    assert.ok(!isRefusal(reminded));
    assert.equal(reminded.file.state, 'offered');
    assert.deepEqual(
      reminded.duties.map(({ tell }) => tell),
      ['no-answer-yet', 'please-consent'],
    );
  });

  it('by two persons: nobody acts for council and board, nor decides on a text of their own', () => {
    const context = adopting(noordkwartier);
    const consented = walked(context, ...stepsOf(noordkwartier).slice(0, 4));
    const start = { start: MONDAY + DAY };
    assert.equal(refusal(stepped(context, consented, ['decide', COUNCIL, start])).refused, 'second-person');
    const author = somebody('author', 'board');
    assert.equal(refusal(stepped(context, consented, ['decide', author, start])).refused, 'own-request');
  });

  it('on its day and not before', () => {
    const context = adopting(noordkwartier);
    const decided = walked(context, ...stepsOf(noordkwartier).slice(0, 5));
    const early = refusal(stepped(context, decided, ['take-effect', 'netjes']));
    assert.deepEqual(early.refused === 'too-early' && early.until, MONDAY + DAY);
    const past = refusal(
      stepped(context, walked(context, ...stepsOf(noordkwartier).slice(0, 4)), [
        'decide',
        BOARD,
        { start: MONDAY - 1 },
      ]),
    );
    assert.ok(past.refused === 'misfit' && past.field === 'start' && past.problem === 'in-the-past');
  });

  it('and what is decided is told to whom the code has it published by', () => {
    const context = adopting(filledIn(entryOf('kennisnet')));
    const decided = walked(context, ...stepsOf(filledIn(entryOf('kennisnet'))).slice(0, 5));
    const done = stepped({ ...context, now: MONDAY + DAY }, decided, ['take-effect', 'netjes']);
    assert.ok(!isRefusal(done));
    const publish = done.duties.find(({ tell }) => tell === 'please-publish');
    assert.deepEqual(publish?.to, { roles: ['board', 'school'] });
  });
});

describe('a text is put to nobody', () => {
  it('while blanks are open: Kennisnet’s template as it is', () => {
    const kennisnet = entryOf('kennisnet');
    const context = adopting(kennisnet);
    const draft = walked(context, ...stepsOf(kennisnet).slice(0, 2));
    const result = refusal(stepped(context, draft, ['offer', AUTHOR]));
    assert.ok(result.refused === 'unmet' && result.unmet === 'open-blanks');
    assert.equal(result.names?.length, 8);
  });

  it('while its findings have not been looked at, and says which', () => {
    const context = adopting(noordkwartier);
    const [prepare] = stepsOf(noordkwartier);
    const draft = walked(context, prepare);
    const all = findingsOf(noordkwartier);
    const none = refusal(stepped(context, draft, ['offer', AUTHOR]));
    assert.deepEqual(none.refused === 'unmet' && none.names?.length, all.length);
    const seen = stepped(context, draft, ['see', AUTHOR, { findings: all.slice(1) }]);
    assert.ok(!isRefusal(seen));
    const one = refusal(stepped(context, seen.file, ['offer', AUTHOR]));
    assert.deepEqual(one.refused === 'unmet' && one.names, all.slice(0, 1));
  });

  it('and a revised text is looked at, consented to and decided anew', () => {
    const { code, vocabulary } = noordkwartier.decider;
    const next: Entry = { ...noordkwartier, decider: createDecider(vocabulary, { ...code, version: '2' }) };
    const context = adopting(noordkwartier, { codes: keeping([noordkwartier, next]) });
    const withheld = walked(context, ...stepsOf(noordkwartier).slice(0, 3), [
      'withhold',
      COUNCIL,
      { reason: 'De telefoonregels zijn te vaag.' },
    ]);
    const same = refusal(stepped(context, withheld, ['revise', AUTHOR, { version: '1' }]));
    assert.ok(same.refused === 'unmet' && same.unmet === 'nothing-changed');
    const revised = stepped(context, withheld, ['revise', AUTHOR, { version: '2' }]);
    assert.ok(!isRefusal(revised));
    assert.deepEqual(
      { ...revised.file.data },
      {
        code: 'noordkwartier',
        version: '2',
        seen: [],
        consents: [],
        decisions: [],
        no: undefined,
        start: undefined,
      },
    );
    assert.deepEqual(readFile(adoption, JSON.parse(JSON.stringify(revised.file))).data, revised.file.data);
    const gone = refusal(stepped(context, withheld, ['revise', AUTHOR, { version: '9' }]));
    assert.ok(gone.refused === 'unmet' && gone.unmet === 'no-such-code');
  });
});

describe('a school’s code', () => {
  const tighter = schoolOf(langstraat, 'who: [pupil], forbid: phone.use, when: {place: schoolyard}');
  // a power over pupils that the board does not give
  const freer = schoolOf(langstraat, 'who: [teacher], permit: email.read-pupil');
  const school = (entry: Entry, inForce: readonly Entry[]) =>
    adopting(entry, { codes: keeping([entry, ...inForce], inForce) });

  it('is decided when it is proved to tighten its board’s code', () => {
    const context = school(tighter, [langstraat]);
    assert.equal(walked(context, ...stepsOf(tighter)).state, 'in-force');
  });

  it('is not offered when it loosens it, with the situation in which it shows', () => {
    const context = school(freer, [langstraat]);
    const draft = walked(context, ...stepsOf(freer).slice(0, 2));
    const result = refusal(stepped(context, draft, ['offer', AUTHOR]));
    assert.ok(result.refused === 'unmet' && result.unmet === 'not-proved');
    assert.equal(result.counterexample?.kind, 'power');
    assert.equal(result.counterexample?.act, 'email.read-pupil');
  });

  it('waits for its board to have a code in force', () => {
    const context = school(tighter, []);
    const draft = walked(context, ...stepsOf(tighter).slice(0, 2));
    const result = refusal(stepped(context, draft, ['offer', AUTHOR]));
    assert.ok(result.refused === 'unmet' && result.unmet === 'no-board-code');
  });

  it('goes back to its author when the board has become stricter before its day', () => {
    const context = school(tighter, [langstraat]);
    const decided = walked(context, ...stepsOf(tighter).slice(0, 5));
    const { code, vocabulary } = langstraat.decider;
    const norms = code.norms.map((norm) => (norm.id === 'langstraat-9c' ? { ...norm, unless: [] } : norm));
    const board: Entry = {
      ...langstraat,
      decider: createDecider(vocabulary, { ...code, version: '2', norms }),
    };
    const later = { ...context, codes: keeping([tighter, board], [board]), now: MONDAY + DAY };
    const back = stepped(later, decided, ['take-effect', 'netjes']);
    assert.ok(!isRefusal(back));
    assert.equal(back.file.state, 'draft');
    assert.deepEqual(back.file.data.consents, []);
    assert.deepEqual(
      back.duties.map(({ tell }) => tell),
      ['please-look-again'],
    );
  });
});

describe('a code that is in force', () => {
  it('is replaced when another version is, and repealed by those who decide', () => {
    const context = adopting(noordkwartier);
    const inForce = walked(context, ...stepsOf(noordkwartier));
    assert.equal(inForce.keep.deleteAfter, undefined);
    const same = adopting(noordkwartier, { codes: keeping([noordkwartier], [noordkwartier]) });
    const result = refusal(stepped(same, inForce, ['replace', 'netjes']));
    assert.ok(result.refused === 'unmet' && result.unmet === 'nothing-changed');
    const teacher = refusal(
      stepped(context, inForce, ['repeal', somebody('t', 'teacher'), { reason: 'Nee.' }]),
    );
    assert.deepEqual(teacher.refused === 'not-yours' && teacher.roles, ['board']);
    const gone = stepped(context, inForce, ['repeal', BOARD, { reason: 'Er komt een nieuwe.' }]);
    assert.ok(!isRefusal(gone) && gone.file.state === 'withdrawn');
  });

  it('is adopted by the rules of the one in force, not by those of its successor', () => {
    const { code, vocabulary } = noordkwartier.decider;
    const norms = code.norms.filter(({ act }) => act !== 'code.adopt');
    const { adoption: own, ...bare } = code;
    assert.ok(own);
    const next: Entry = {
      ...noordkwartier,
      decider: createDecider(vocabulary, { ...bare, version: '2', norms }),
    };
    const context = adopting(next, { codes: keeping([noordkwartier, next], [noordkwartier]) });
    const offered = walked(context, ...stepsOf(next).slice(0, 3));
    const wrong = refusal(stepped(context, offered, ['consent', BOARD]));
    assert.deepEqual(grounds(wrong), ['noordkwartier-1-04']);
  });
});

describe('every code', () => {
  for (const id of library.codes.keys()) {
    it(`can come into force once its blanks are filled in: ${id}`, () => {
      const entry = filledIn(entryOf(id));
      assert.equal(walked(adopting(entry), ...stepsOf(entry)).state, 'in-force');
    });
  }
});
