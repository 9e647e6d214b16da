import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { recognise } from './recognise.ts';

function kind(name: string): string {
  const found = recognise(name);
  if (!found.dayOff) return '-';
  return found.part ? 'part' : found.kind;
}

const expected: Readonly<Record<string, readonly string[]>> = {
  holiday: [
    'Herfstvakantie',
    'HERFSTVAKANTIE regio Noord',
    'Kerstvakantie t/m 3 januari',
    'Krokusreces',
    'Vakantie',
    'Autumn holiday',
  ],
  'public-holiday': [
    'Tweede Paasdag',
    '2e Pinksterdag',
    'Pasen (vrij)',
    'Goede Vrijdag',
    'Hemelvaartsdag',
    'Koningsdag',
    'Suikerfeest',
    'Eerste Kerstdag',
    'Dia di Boneiru',
  ],
  'study-day': [
    'Studiedag team',
    'Studiedagen',
    'studietweedaagse'.replace('tweedaagse', 'dag'),
    'Teamdag',
    'Study day',
  ],
  'day-off': [
    'Vrije dag',
    'Alle leerlingen vrij',
    'Lesvrij',
    'Roostervrije dag',
    'Margedag',
    'Vrijdag vrij',
    'School gesloten',
    'Geen les',
    'No school',
  ],
  part: ['Studiemiddag', 'Vrije middag', 'Vrij vanaf 12:00', 'vrijdagmiddag vrij', 'halve dag'],
  '-': [
    'Vrijdag 4 december',
    'Vrijwilligersavond',
    'Kerstviering',
    'Paasontbijt',
    'Eerste schooldag na de zomervakantie',
    'Laatste dag voor de kerstvakantie',
    'Start meivakantie',
    'Schoolfeest',
    'Vakantierooster bekend',
    'Ouderavond',
    'Rapporten mee',
    'Geen studiedag',
    '',
    'constructor',
  ],
};

describe('the name of an event', () => {
  for (const [wanted, names] of Object.entries(expected))
    for (const name of names)
      it(`\`${name}\` is ${wanted === '-' ? 'no day off' : wanted}`, () => {
        assert.equal(kind(name), wanted);
      });

  it('says what was recognised, whatever its capitals and accents', () => {
    const found = recognise('  KÉRSTVAKANTIE\t2026 ');
    assert.equal(found.dayOff && found.word, 'kerstvakantie');
  });
});
