import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aPupil, aTeacher, edexml } from '../../../../tests/rosters/edexml.ts';
import { reading } from '../../../../tests/rosters/read-files.ts';

const rolesOf = async (roles: string) => {
  const { roster } = await reading({ 'a.xml': edexml({ staff: aTeacher('L1', roles) }) });
  return roster.people.at(-1)?.roles.map(({ role, suggested }) => (suggested ? `${role}?` : role));
};

describe('EDEXML', () => {
  it('gives the school, its groups and its pupils, also of school years that the schema does not list', async () => {
    const { format, roster, findings } = await reading({ 'a.xml': edexml({}) });
    assert.equal(format, 'edexml');
    assert.deepEqual(findings, []);
    assert.deepEqual(roster.schools, [{ key: '99ZZ', name: '99ZZ', brin: '99ZZ' }]);
    assert.deepEqual(roster.classes, [
      { key: '99ZZ/groep/G7A', school: '99ZZ', name: '7A', year: '7', schoolYear: '2026-2027', home: true },
      { key: '99ZZ/groep/P1', school: '99ZZ', name: 'Plusgroep', schoolYear: '2026-2027' },
    ]);
    assert.deepEqual(roster.people, [
      {
        ...{ key: '99ZZ/leerling/1001', stable: true, given: 'Noor', prefix: 'van den', family: 'Berg' },
        ...{ turns16: '2031-03-02', turns18: '2033-03-02' },
        roles: [{ role: 'pupil', school: '99ZZ', classes: ['99ZZ/groep/G7A'] }],
      },
    ]);
  });

  it('gives a teacher by LRK or by no code at all, and only suggests the rest', async () => {
    assert.deepEqual(await rolesOf('<rol>LRK</rol>'), ['teacher']);
    assert.deepEqual(await rolesOf(''), ['teacher']);
    assert.deepEqual(await rolesOf('<rol>DIR</rol>'), ['staff', 'principal?']);
    assert.deepEqual(await rolesOf('<rol>LRK</rol><rol>ICT</rol>'), ['teacher', 'ict-coordinator?']);
    assert.deepEqual(await rolesOf('<rol>CON</rol>'), ['staff']);
    assert.deepEqual(
      await rolesOf('<rol>OUD</rol>'),
      ['parent-working-in-school?'],
      'a helping parent is no staff',
    );
    assert.deepEqual(await rolesOf('<groepen><groep key="G7A"><rol>STA</rol></groep></groepen>'), [
      'intern?',
    ]);
    assert.deepEqual(await rolesOf('<rolomschrijving>van alles</rolomschrijving>'), ['staff']);
  });

  it('puts a pupil in the groups they are in, and says their year when their group has another', async () => {
    const groups =
      '<groep key="C"><naam>5/6</naam><jaargroep>C</jaargroep></groep><samengestelde_groep key="P1"><naam>Plus</naam></samengestelde_groep>';
    const more = '<samengestelde_groepen><samengestelde_groep key="P1"/></samengestelde_groepen>';
    const { roster } = await reading({ 'a.xml': edexml({ groups, pupils: aPupil({ group: 'C', more }) }) });
    assert.deepEqual(roster.people[0]?.roles, [
      { role: 'pupil', school: '99ZZ', year: '7', classes: ['99ZZ/groep/C', '99ZZ/groep/P1'] },
    ]);
  });

  it('knows who left by the day of which the file tells', async () => {
    const leaving = (day: string) => aPupil({ more: `<uitstroomdatum>${day}</uitstroomdatum>` });
    const before = await reading({ 'a.xml': edexml({ pupils: leaving('2026-07-31') }) });
    assert.equal(before.roster.people[0]?.leftOn, '2026-07-31');
    const after = await reading({ 'a.xml': edexml({ pupils: leaving('2026-10-02') }) });
    assert.equal(after.roster.people[0]?.leftOn, undefined);
  });

  it('marks keys that are others next time', async () => {
    const { roster, counts } = await reading({
      'a.xml': edexml({ pupils: aPupil({ key: '#001' }) + aPupil({ key: '2' }) }),
    });
    assert.deepEqual(
      roster.people.map(({ stable }) => stable),
      [false, true],
    );
    assert.deepEqual(counts, { 'unstable-key': 1 });
  });

  it('of several schools is read as one delivery, with keys of their own', async () => {
    const other = edexml({
      school:
        '<schooljaar>2026-2027</schooljaar><brincode>98YY</brincode><dependancecode>01</dependancecode>',
    });
    const { roster, findings } = await reading({ 'a.xml': edexml({}), 'b.xml': other });
    assert.deepEqual(findings, []);
    assert.deepEqual(
      roster.schools.map(({ brin }) => brin),
      ['99ZZ', '98YY01'],
    );
    assert.deepEqual(
      roster.people.map(({ key }) => key),
      ['99ZZ/leerling/1001', '98YY01/leerling/1001'],
    );
  });

  it('is also read out of an answer of UWLR', async () => {
    const plain = await reading({ 'a.xml': edexml({}) });
    const inner = edexml({})
      .replace(
        /^<\?xml.*\n<EDEX[^>]*>/,
        '<u:leerlinggegevens_antwoord xmlns:u="http://www.edustandaard.nl/leerresultaten/2/leerlinggegevens"><u:leerlinggegevens>',
      )
      .replace('</EDEX>', '</u:leerlinggegevens></u:leerlinggegevens_antwoord>')
      .replaceAll(/<(\/?)(?!u:)([a-z])/g, '<$1u:$2');
    const soap = `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>${inner}</s:Body></s:Envelope>`;
    const { roster } = await reading({ 'a.xml': soap });
    assert.deepEqual(roster, plain.roster);
  });
});
