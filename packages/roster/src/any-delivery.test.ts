import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { edexml } from '../../../tests/rosters/edexml.ts';
import { LARGE } from '../../../tests/rosters/large.ts';
import { filesOf, oneRoster, oneRosterTwo } from '../../../tests/rosters/one-roster.ts';
import { csv, type Files, read, reading } from '../../../tests/rosters/read-files.ts';
import { spreadsheet, zipped } from './testing.ts';

const RUNS = Number(process.env['NETJES_RUNS'] ?? 10_000) / 40;

const bytesOf = (content: string | Uint8Array) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;
const HONEST: readonly Files[] = [
  filesOf({ ...oneRoster() }),
  filesOf(oneRosterTwo()),
  { 'a.zip': zipped(filesOf({ ...oneRoster() })) },
  { 'a.xml': edexml({}) },
  {
    'a.xlsx': spreadsheet([
      '<c t="inlineStr"><is><t>Naam</t></is></c><c r="B1" t="inlineStr"><is><t>Klas</t></is></c>',
    ]),
  },
  { 'a.csv': 'Roepnaam;Achternaam;Klas\nNoor;Berg;7A\n' },
];

/** An honest delivery of which some bytes are others. */
const damaged = fc
  .tuple(
    fc.constantFrom(...HONEST),
    fc.array(fc.tuple(fc.nat(20_000), fc.nat(255)), { minLength: 1, maxLength: 8 }),
  )
  .map(([files, changes]) =>
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => {
        const bytes = bytesOf(content).slice();
        for (const [at, value] of changes) if (bytes.length > 0) bytes[at % bytes.length] = value;
        return [name, bytes];
      }),
    ),
  );

const shuffled = <T>(list: readonly T[], order: readonly number[]) =>
  list.toSorted((one, other) => (order[list.indexOf(one)] ?? 0) - (order[list.indexOf(other)] ?? 0));

describe('any delivery', () => {
  it('of any bytes is read or refused, and is never a fault', async () => {
    const files = fc.dictionary(
      fc.constantFrom('a.csv', 'b.xml', 'c.zip', 'd.xlsx'),
      fc.uint8Array({ maxLength: 300 }),
      { maxKeys: 3 },
    );
    await fc.assert(
      fc.asyncProperty(fc.oneof(files, damaged), async (given) => {
        const result = await read(given);
        assert.equal(typeof result.ok, 'boolean');
      }),
      { numRuns: RUNS },
    );
  });

  it('of any words under the right headers is read or refused, with each reference to something that is there', async () => {
    const word = fc.oneof(
      fc.constantFrom(
        '',
        's1',
        'c7',
        'p1',
        'student',
        'teacher',
        'guardian',
        '2015-03-02',
        '__proto__',
        'p1,g1',
      ),
      fc.string({ maxLength: 6 }),
    );
    const tables = oneRoster();
    const row = (name: keyof typeof tables) => {
      const columns = [...new Set(tables[name].flatMap((each) => Object.keys(each)))];
      return fc.record(Object.fromEntries(columns.map((column) => [column, word])));
    };
    const some = (name: keyof typeof tables) =>
      fc.array(row(name), { maxLength: 4 }).map((rows) => [...tables[name], ...rows]);
    const all = fc.record({
      orgs: some('orgs'),
      classes: some('classes'),
      users: some('users'),
      enrollments: some('enrollments'),
      demographics: some('demographics'),
    });
    await fc.assert(
      fc.asyncProperty(all, async (given) => {
        const { roster } = await reading(filesOf(given));
        const keys = (list: readonly { readonly key: string }[]) => new Set(list.map(({ key }) => key));
        const [schools, classes, people] = [keys(roster.schools), keys(roster.classes), keys(roster.people)];
        assert.ok(roster.classes.every(({ school }) => schools.has(school)));
        for (const { roles } of roster.people)
          for (const role of roles) {
            assert.ok(schools.has(role.school));
            assert.ok((role.classes ?? []).every((key) => classes.has(key)));
            assert.ok((role.children ?? []).every((key) => people.has(key)));
          }
      }),
      { numRuns: RUNS },
    );
  });

  it('says the same whatever the order of its columns', async () => {
    const plain = await reading(filesOf({ ...oneRoster() }));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(), { minLength: 30, maxLength: 30 }), async (order) => {
        const mixed = Object.entries(oneRoster()).map(([name, rows]) => {
          const names = new Set<string>(rows.flatMap((row: object) => Object.keys(row)));
          const columns = shuffled([...names], order);
          const all = (rows as readonly Readonly<Record<string, string>>[]).map((row) =>
            Object.fromEntries(columns.map((column) => [column, row[column] ?? ''])),
          );
          return [`${name}.csv`, csv(all)] as const;
        });
        const { roster, findings } = await reading(Object.fromEntries(mixed));
        assert.deepEqual({ roster, findings }, { roster: plain.roster, findings: plain.findings });
      }),
      { numRuns: RUNS / 5 },
    );
  });

  for (const [format, make] of Object.entries(LARGE))
    it(`of ${format} is read in pieces that let others go first, with its progress told to the end`, async () => {
      const told: [number, number][] = [];
      let pauses = 0;
      const { roster } = await reading(make(5000), {
        pause: async () => void (pauses += 1),
        onProgress: (done, total) => told.push([done, total]),
      });
      assert.equal(roster.people.filter(({ roles }) => roles[0]?.role === 'pupil').length, 5000);
      assert.ok(pauses >= 10, `${pauses} pauses`);
      assert.ok(told.every(([done, total], index) => done <= total && done >= (told[index - 1]?.[0] ?? 0)));
      assert.deepEqual(told.at(-1)?.[0], told.at(-1)?.[1]);
    });
});
