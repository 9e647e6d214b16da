import { doesNotMatch, equal, match } from 'node:assert/strict';
import { describe, it } from 'node:test';
import { onBothEngines } from '../../../../tests/databases/both-engines.ts';
import { aPlace } from '../../../../tests/people/a-place.ts';
import { addPerson } from '../people/add-people.ts';
import { someday } from '../../../../tests/databases/fresh-places.ts';
import { StoreFault } from './fault.ts';
import { faultLines } from './fault-lines.ts';

const thrown = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

describe('a fault in a log', () => {
  it('says what broke and where, and why that was', () => {
    const lines = faultLines(new StoreFault({ kind: 'away', unsure: false }, new Error('the line was cut')));
    match(
      lines,
      /^StoreFault: store: \{"kind":"away","unsure":false\}\n {4}at .*fault-lines\.test\.ts:\d+:\d+/,
    );
    match(lines, /\ncaused by Error: the line was cut\n {4}at /);
  });

  it('leaves out what a message quotes, as somebody may have typed it', () => {
    for (const work of [
      () => JSON.parse('{"wachtwoord": geheim}'),
      () => Temporal.PlainDate.from('geheim'),
      () => new URL('geheim'),
      () => {
        throw new Error('no such thing as `geheim`, or "geheim"', { cause: new Error(`it’s 'ge\nheim'`) });
      },
    ]) {
      const lines = faultLines(thrown(work));
      match(lines, /Error: /);
      doesNotMatch(lines, /geheim|heim'/);
    }
  });

  it('is told too when it is no error at all', () => {
    equal(faultLines('geheim'), 'a fault that is no error');
    equal(faultLines(undefined), 'a fault that is no error');
  });
});

onBothEngines('a row that the database would not take', ({ store: fresh }) => {
  it('is not told with it', async () => {
    const store = await fresh();
    const { board } = await aPlace(store);
    const person = { board, given: 'Geheim', family: 'Geheimer', now: someday };
    for (const more of [
      { email: 'geheim' },
      { prefix: 'geheim'.repeat(9) },
      { email: 'TEACHER@de-waard.example' },
    ]) {
      const fault: unknown = await store
        .inBoard(board, (tx) => addPerson(tx, { ...person, ...more }))
        .catch((error: unknown) => error);
      const lines = faultLines(fault);
      match(lines, /person_/);
      doesNotMatch(lines, /geheim|teacher|@de-waard/i);
    }
  });
});
