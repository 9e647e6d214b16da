import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aPupil, aTeacher, edexml } from '../../../tests/rosters/edexml.ts';
import { filesOf, oneRoster, oneRosterTwo } from '../../../tests/rosters/one-roster.ts';
import { csv, type Files, reading } from '../../../tests/rosters/read-files.ts';
import type { RosterFormat } from './reading.ts';
import { spreadsheet } from './testing.ts';

const SECRETS = {
  bsn: '111222333',
  phone: '0612345678',
  postcode: '9999XQ',
  birthDate: '2015-03-02',
  password: 'w8woord-geheim',
  background: 'etnischgeheim',
  photo: 'https://foto.example/geheim.jpg',
};
const MORE = [
  ...['0698765432', 'geheim-nummer', 'female', 'Verzwegenstad', 'profiel-geheim', 'geheimepseudoniem'],
  ...['geheimland', 'gewichtgeheim', 'zorgopmerking-geheim', 'freeLunch', '2-3-2015', '3/2/2015'],
];
const school = csv([{ sourcedId: 's1', name: 'De Wilg', type: 'school' }]);
const name = { givenName: 'Jo', familyName: 'Vos', username: 'jo' };
const listed = `Roepnaam;Achternaam;Klas;BSN;Telefoon ouder 1;Postcode;Geboortedatum;Wachtwoord;Nationaliteit;Pasfoto
Noor;Berg;7A;${Object.values({ ...SECRETS, birthDate: '2-3-2015' }).join(';')}
`;

// deliveries with all in them that may not be kept, one for each format
const DELIVERIES: Readonly<Record<RosterFormat, Files>> = {
  'oneroster-1.1': filesOf({ ...oneRoster() }),
  'oneroster-1.2': filesOf(oneRosterTwo()),
  edexml: {
    'a.xml': edexml({
      staff: aTeacher('L1', '<toevoegingen><blok>zorgopmerking-geheim</blok></toevoegingen>'),
    }),
  },
  'sds-2.1': {
    'orgs.csv': school,
    'users.csv': csv([
      { sourcedId: 'p1', ...name, password: SECRETS.password, phone: SECRETS.phone, sms: '0698765432' },
    ]),
    'roles.csv': csv([{ userSourcedId: 'p1', orgSourcedId: 's1', role: 'student' }]),
    'demographics.csv': csv([
      {
        userSourcedId: 'p1',
        sex: 'female',
        birthDate: '3/2/2015',
        birthCity: 'Verzwegenstad',
        ethnicityCodes: SECRETS.background,
      },
    ]),
    'userFlags.csv': csv([{ userSourcedId: 'p1', flag: 'freeLunch' }]),
  },
  'sds-2': {
    'orgs.csv': school,
    'users.csv': csv([
      { sourcedId: 'p1', ...name, orgSourcedIds: 's1', role: 'student', password: SECRETS.password },
    ]),
  },
  'sds-1': {
    'School.csv': csv([{ 'SIS ID': 's1', Name: 'De Wilg' }]),
    'Student.csv': csv([
      {
        'SIS ID': 'p1',
        'School SIS ID': 's1',
        Username: 'jo',
        Password: SECRETS.password,
        Birthdate: '3/2/2015',
        Phone: SECRETS.phone,
      },
    ]),
  },
  'class-list': { 'lijst.csv': listed },
};

describe('what may not be kept', () => {
  for (const [format, files] of Object.entries(DELIVERIES))
    it(`is nowhere in what is read of ${format}, and is told to have been dropped`, async () => {
      const read = await reading(files);
      assert.equal(read.format, format);
      assert.ok(read.roster.people.length > 0 && read.dropped.length > 0);
      const { dropped: _, ...rest } = read;
      const kept = JSON.stringify(rest);
      for (const secret of [...Object.values(SECRETS), ...MORE]) assert.ok(!kept.includes(secret), secret);
    });

  it('does not come out of a list whose columns are not known yet', async () => {
    const unknown = listed.replace('Roepnaam;Achternaam;Klas', 'Eerste;Tweede;Derde');
    const { needsMapping, roster } = await reading({ 'lijst.csv': unknown });
    assert.deepEqual(roster.people, []);
    assert.deepEqual(
      needsMapping?.columns.map(({ sort }) => sort),
      ['text', 'text', 'text', 'number', 'number', 'text', 'date', 'text', 'text', 'text'],
    );
    const told = JSON.stringify(needsMapping);
    for (const secret of ['Noor', 'Berg', '7A', ...Object.values(SECRETS), ...MORE])
      assert.ok(!told.includes(secret), secret);
  });

  it('does not come along from a spreadsheet', async () => {
    const text = (cell: string, reference: string) =>
      `<c r="${reference}" t="inlineStr"><is><t>${cell}</t></is></c>`;
    const head = ['Naam', 'Klas', 'BSN'].map((cell, index) => text(cell, `${'ABC'[index]}1`)).join('');
    const row = ['Noor Berg', '7A', SECRETS.bsn]
      .map((cell, index) => text(cell, `${'ABC'[index]}2`))
      .join('');
    const { roster, dropped } = await reading({ 'lijst.xlsx': spreadsheet([head, row]) });
    assert.deepEqual(dropped, ['BSN']);
    assert.ok(!JSON.stringify(roster).includes(SECRETS.bsn));
  });

  it('is not kept of adults at all: their birth date leaves no trace', async () => {
    const tables = oneRoster();
    tables.demographics.push({ sourcedId: 't1', birthDate: '2001-03-02' });
    const { roster } = await reading(filesOf({ ...tables }));
    assert.equal(roster.people.find(({ key }) => key === 't1')?.turns18, undefined);
  });

  it('is not in a finding about it', async () => {
    const pupils = aPupil({})
      .replace('2015-03-02', 'geboren-in-de-lente')
      .replace('</leerling>', '<emailadres>geen adres van Noor</emailadres></leerling>');
    const { findings } = await reading({ 'a.xml': edexml({ pupils }) });
    assert.equal(findings.length, 2);
    assert.ok(!/lente|Noor/.test(JSON.stringify(findings)));
  });
});
