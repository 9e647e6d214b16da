import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { csv, read, reading, refusal } from '../../../../tests/rosters/read-files.ts';
import { MOST_COLUMNS, MOST_SHEET_CELLS } from '../limits.ts';
import { spreadsheet } from '../testing.ts';
import type { ColumnMapping } from './column-mapping.ts';

const LIST = csv(
  [
    {
      Achternaam: 'Berg',
      Tussenvoegsel: 'van den',
      Roepnaam: 'Noor',
      Groep: '7',
      'E-mail ouder 1': 'sam@thuis.example',
      'E-mail ouder 2': 'kim@thuis.example',
    },
    {
      Achternaam: 'Berg',
      Tussenvoegsel: 'van den',
      Roepnaam: 'Bo',
      Groep: '5',
      'E-mail ouder 1': 'Sam@thuis.example',
      'E-mail ouder 2': '',
    },
  ],
  ';',
);

describe('a class list', () => {
  it('gives pupils, their classes and their parents, of whom one may have several children', async () => {
    const { format, roster, findings } = await reading(
      { 'lijst.csv': LIST },
      { school: { key: 'k1', name: 'De Wilg' } },
    );
    assert.equal(format, 'class-list');
    assert.deepEqual(findings, []);
    assert.deepEqual(roster.schools, [{ key: 'k1', name: 'De Wilg' }]);
    assert.deepEqual(roster.classes[0], {
      key: 'k1/7',
      school: 'k1',
      name: '7',
      year: '7',
      schoolYear: '2026-2027',
      home: true,
    });
    const [noor, sam, kim, bo] = roster.people;
    assert.deepEqual(noor, {
      ...{ key: 'lijst.csv#2', stable: false, given: 'Noor', prefix: 'van den', family: 'Berg' },
      roles: [{ role: 'pupil', school: 'k1', classes: ['k1/7'] }],
    });
    assert.deepEqual(sam?.roles, [
      { role: 'parent', school: 'k1', children: ['lijst.csv#2', 'lijst.csv#3'] },
    ]);
    assert.equal(kim?.email, 'kim@thuis.example');
    assert.equal(bo?.given, 'Bo');
  });

  it('asks which column is which when its headers do not say so', async () => {
    const { needsMapping, roster } = await reading({
      'lijst.csv': 'Kind;Waar;Post\nNoor Berg;7A;noor@school.example\n',
    });
    assert.deepEqual(roster, { schools: [], classes: [], people: [] });
    assert.deepEqual(needsMapping, {
      ...{ file: 'lijst.csv', headers: ['Kind', 'Waar', 'Post'], rows: 1, guess: { columns: {} } },
      columns: [
        { filled: 1, sort: 'text' },
        { filled: 1, sort: 'text' },
        { filled: 1, sort: 'email' },
      ],
    });
  });

  it('is read by a mapping that was remembered, and asks again when a column is gone', async () => {
    const mapping: ColumnMapping = { columns: { name: 'kind', class: 'WAAR', email: 'Post' } };
    const { roster } = await reading(
      { 'lijst.csv': 'Post;Kind;Waar\nnoor@school.example;Noor van den Berg;7A\n' },
      { mapping },
    );
    assert.deepEqual(roster.people[0], {
      ...{
        key: 'lijst.csv#2',
        stable: false,
        given: 'Noor',
        prefix: 'van den',
        family: 'Berg',
        email: 'noor@school.example',
      },
      roles: [{ role: 'pupil', school: 'school', classes: ['school/7a'] }],
    });
    const other = await reading({ 'lijst.csv': 'Kind;Waar\nNoor Berg;7A\n' }, { mapping });
    assert.ok(other.needsMapping);
  });

  it('may be of one class, which is then said with the mapping', async () => {
    const mapping = { columns: { given: 'Roepnaam', family: 'Achternaam' }, className: '2b' };
    const { roster } = await reading({ 'lijst.csv': 'Roepnaam,Achternaam\nNoor,Berg\n' }, { mapping });
    assert.deepEqual(
      roster.classes.map(({ name }) => name),
      ['2b'],
    );
  });

  it('may be of several schools, and have a title above it', async () => {
    const { roster } = await reading({
      'lijst.csv':
        'Leerlingen oktober;;;\n\nSchool;Klas;Voornaam;Achternaam\nDe Wilg;1a;Noor;Berg\nDe Es;1a;Bo;Vos\n',
    });
    assert.deepEqual(
      roster.schools.map(({ name }) => name),
      ['De Wilg', 'De Es'],
    );
    assert.deepEqual(
      roster.classes.map(({ key }) => key),
      ['dewilg/1a', 'dees/1a'],
    );
  });

  it('notes a row without a name or a class, and goes on', async () => {
    const { roster, findings } = await reading({
      'lijst.csv': 'Roepnaam;Achternaam;Klas\n;;7A\nNoor;Berg;\nBo;Vos;7A\n',
    });
    assert.deepEqual(
      findings.map(({ finding, line }) => [finding, line]),
      [
        ['name-missing', 2],
        ['missing-required', 3],
      ],
    );
    assert.equal(roster.people.length, 2);
  });
});

describe('a spreadsheet', () => {
  const shared = (index: number, reference: string) => `<c r="${reference}" t="s"><v>${index}</v></c>`;
  const text = (cell: string, reference: string) =>
    `<c r="${reference}" t="inlineStr"><is><t>${cell}</t></is></c>`;
  const HEAD = shared(0, 'A1') + shared(1, 'B1') + text('Klas', 'C1') + text('Geboortedatum', 'D1');
  const STRINGS = [
    '<t>Roepnaam</t>',
    '<t>Achternaam</t>',
    '<r><t>van den </t></r><r><t>Berg</t></r><rPh><t>fout</t></rPh>',
  ];

  it('is read as its first sheet shows it: shared and inline texts, numbers, dates and results of formulas', async () => {
    const rows = [
      HEAD,
      `${text('Noor', 'A2')}${shared(2, 'B2')}<c r="C2"><v>7</v></c><c r="D2"><v>42065</v></c>`,
      `<c t="str"><f>1+1</f><v>Bo</v></c>${text('Vos', 'B3')}<c r="C3" t="e"><v>#N/A</v></c>`,
    ];
    const { roster, findings } = await reading({ 'lijst.bin': spreadsheet(rows, STRINGS) });
    assert.deepEqual(
      roster.people.map(({ given, family, turns18 }) => [given, family, turns18]),
      [
        ['Noor', 'van den Berg', '2033-03-02'],
        ['Bo', 'Vos', undefined],
      ],
    );
    assert.deepEqual(
      roster.classes.map(({ name }) => name),
      ['7'],
    );
    assert.deepEqual(
      findings.map(({ finding, line }) => [finding, line]),
      [['missing-required', 3]],
    );
  });

  it('is refused when a cell is further to the right than any list goes', async () => {
    assert.equal(await refusal({ 'a.xlsx': spreadsheet([HEAD, text('x', 'XFD2')], STRINGS) }), 'too-big');
  });

  it('is refused when it is nearly all emptiness', async () => {
    const far = Array.from({ length: MOST_SHEET_CELLS / MOST_COLUMNS + 1 }, (_, index) =>
      text(String(index), 'SF2'),
    );
    const result = await read({ 'a.xlsx': spreadsheet(far) });
    assert.deepEqual(result, {
      ok: false,
      refusal: { refused: 'too-big', what: 'cells', most: MOST_SHEET_CELLS, file: 'a.xlsx' },
    });
  });
});
