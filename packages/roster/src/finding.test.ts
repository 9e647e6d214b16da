import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aPupil, edexml } from '../../../tests/rosters/edexml.ts';
import {
  aClass,
  anEnrollment,
  aUser,
  filesOf,
  oneRoster,
  type OneRosterTables,
} from '../../../tests/rosters/one-roster.ts';
import { type Files, reading } from '../../../tests/rosters/read-files.ts';
import type { FindingKind, Place } from './finding.ts';
import { MOST_FINDINGS } from './limits.ts';

function changed(change: (tables: OneRosterTables) => unknown): Files {
  const tables = oneRoster();
  change(tables);
  return filesOf({ ...tables });
}
const withUser = (user: Readonly<Record<string, string>>) => changed(({ users }) => users.push(user));

interface Seen {
  readonly files: Files;
  readonly at: Place;
}
const users = (column?: string): Place => ({
  file: 'users.csv',
  line: 5,
  ...(column !== undefined && { column }),
});
const list = (text: string): Files => ({ 'lijst.csv': text });

// one way to come to each finding, and where it must be; a new kind has to get one to compile
const WAYS: Readonly<Record<FindingKind, Seen>> = {
  'account-disabled': { files: withUser(aUser('p2', 'student', { enabledUser: 'FALSE' })), at: users() },
  'broken-quotes': {
    files: list('Roepnaam;Achternaam;Klas\n"Noor;Berg;7A\nBo;Vos;7A\n'),
    at: { file: 'lijst.csv', line: 2 },
  },
  'cell-count': {
    files: list('Roepnaam;Achternaam;Klas\nNoor;Berg;7A;extra\n'),
    at: { file: 'lijst.csv', line: 2 },
  },
  'delta-delivery': {
    files: changed(({ manifest }) => manifest.push({ propertyName: 'file.users', value: 'delta' })),
    at: { file: 'manifest.csv', line: 5 },
  },
  'duplicate-key': { files: withUser(aUser('p1', 'student')), at: users() },
  'enrollment-without-role': {
    files: changed(({ enrollments }) => enrollments.push(anEnrollment('c7', 'g1', 'teacher'))),
    at: { file: 'enrollments.csv', line: 4 },
  },
  'guessed-encoding': {
    files: {
      'lijst.csv': Uint8Array.from('Roepnaam;Achternaam;Klas\nZoë;Berg;7A\n', (letter) =>
        letter.charCodeAt(0),
      ),
    },
    at: { file: 'lijst.csv', line: 1 },
  },
  'ignored-file': {
    files: { ...filesOf({ ...oneRoster() }), 'menu.csv': 'gerecht,prijs\nsoep,1\n' },
    at: { file: 'menu.csv', line: 1 },
  },
  'missing-required': { files: withUser(aUser('', 'student')), at: users() },
  'name-missing': { files: withUser(aUser('p2', 'student', { familyName: '' })), at: users() },
  'no-children': { files: withUser(aUser('g2', 'parent')), at: users() },
  'no-role': { files: withUser(aUser('p2', 'student', { orgSourcedIds: '' })), at: users() },
  'no-school': { files: withUser(aUser('d1', 'administrator', { orgSourcedIds: 'board' })), at: users() },
  'orphan-enrollment': {
    files: changed(({ enrollments }) => enrollments.push(anEnrollment('c7', 'wie', 'student'))),
    at: { file: 'enrollments.csv', line: 4 },
  },
  'same-email': { files: withUser(aUser('p2', 'student', { email: 'ADA@wilg.example' })), at: users() },
  'stray-characters': {
    files: list('Roepnaam;Achternaam;Klas\nNo\0or;Berg;7A\n'),
    at: { file: 'lijst.csv', line: 1 },
  },
  'too-long': { files: withUser(aUser('p2', 'student', { givenName: 'x'.repeat(300) })), at: users() },
  'unknown-reference': {
    files: changed(({ classes }) => classes.push(aClass('c8', '8A', { schoolSourcedId: 'weg' }))),
    at: { file: 'classes.csv', line: 3, column: 'schoolsourcedid' },
  },
  'unknown-role': { files: withUser(aUser('x1', 'wizard')), at: users('role') },
  'unlikely-date': {
    files: changed(({ demographics }) => (demographics[0] = { sourcedId: 'p1', birthDate: '1899-01-01' })),
    at: { file: 'demographics.csv', line: 2, column: 'birthDate' },
  },
  'unreadable-date': {
    files: changed(({ demographics }) => (demographics[0] = { sourcedId: 'p1', birthDate: 'lente' })),
    at: { file: 'demographics.csv', line: 2, column: 'birthDate' },
  },
  'unreadable-email': {
    files: withUser(aUser('p2', 'student', { email: 'noor at thuis' })),
    at: users('email'),
  },
  'unreadable-school-year': {
    files: { 'a.xml': edexml({ school: '<schooljaar>2026-2028</schooljaar><brincode>99ZZ</brincode>' }) },
    at: { file: 'a.xml', line: 3, column: 'schooljaar' },
  },
  'unstable-key': {
    files: { 'a.xml': edexml({ pupils: aPupil({ key: '#1' }) }) },
    at: { file: 'a.xml', line: 6 },
  },
};

describe('a finding', () => {
  for (const [kind, { files, at }] of Object.entries(WAYS))
    it(`says where it is: ${kind}`, async () => {
      const { findings, counts } = await reading(files);
      const found = findings.filter(({ finding }) => finding === kind);
      assert.equal(found.length, 1, JSON.stringify(findings));
      assert.equal(counts[kind as FindingKind], 1);
      assert.deepEqual({ ...found[0], ...at }, found[0]);
      if (at.column === undefined) assert.equal(found[0]?.column, undefined);
    });

  it('names an unknown role only where it is sure to be one', async () => {
    const wordOf = async (role: string, files = withUser(aUser('x1', role))) => {
      const { findings } = await reading(files);
      const found = findings.find(({ finding }) => finding === 'unknown-role');
      return found?.finding === 'unknown-role' ? found.word : undefined;
    };
    assert.equal(await wordOf('ext:wizard'), 'ext:wizard');
    assert.equal(await wordOf('Noor Berg'), undefined);
    assert.equal(await wordOf('noor@thuis.example'), undefined);
    const moved = { ...filesOf({ ...oneRoster() }) };
    moved['users.csv'] =
      'sourcedId,username,givenName,familyName,orgSourcedIds,role\np1,noor,s1,berg,Noor,Berg,student\n';
    assert.equal(await wordOf('', moved), undefined, 'the cells of this row may be under the wrong column');
  });

  it('is counted, also when there are more than are listed', async () => {
    const rows = Array.from(
      { length: MOST_FINDINGS + 50 },
      (_, index) => `Kind${index};Berg;7A;geen adres\n`,
    );
    const { findings, counts } = await reading(
      list(`Roepnaam;Achternaam;Klas;E-mail leerling\n${rows.join('')}`),
    );
    assert.equal(findings.length, MOST_FINDINGS);
    assert.deepEqual(counts, { 'unreadable-email': MOST_FINDINGS + 50 });
  });
});
