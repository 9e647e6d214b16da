import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { guessMapping } from './guess-mapping.ts';
import { splitName } from './split-name.ts';

const guessed = (...headers: string[]) => guessMapping(headers);

describe('headers of a class list', () => {
  it('are known in Dutch and in English, however they are written', () => {
    assert.deepEqual(
      guessed('ACHTERNAAM', 'Tussen-voegsel', 'Roepnaam', 'Stamklas', 'Geb.datum', 'E-mail leerling'),
      {
        mapping: {
          columns: {
            ...{ family: 'ACHTERNAAM', prefix: 'Tussen-voegsel', given: 'Roepnaam', class: 'Stamklas' },
            ...{ birthDate: 'Geb.datum', email: 'E-mail leerling' },
          },
        },
        sure: true,
      },
    );
    assert.deepEqual(guessed('Full name', 'Class', 'Date of birth').mapping.columns, {
      ...{ name: 'Full name', class: 'Class', birthDate: 'Date of birth' },
    });
  });

  it('give two parents, by number or in the order in which they come', () => {
    const parents = { parent1Email: 'a', parent2Email: 'b' };
    const columnsOf = (one: string, other: string) => ({
      ...parents,
      parent1Email: one,
      parent2Email: other,
    });
    for (const [one, other] of [
      ['E-mail ouder 1', 'E-mail ouder 2'],
      ['Mailadres moeder', 'Mailadres vader'],
      ['Parent 1 email', 'Parent 2 email address'],
    ] as const)
      assert.deepEqual(guessed(one, other).mapping.columns, columnsOf(one, other));
    assert.deepEqual(guessed('Naam ouder 1', 'Ouder 2').mapping.columns, {
      parent1Name: 'Naam ouder 1',
      parent2Name: 'Ouder 2',
    });
  });

  it('say nothing of a parent but a name and an address', () => {
    assert.deepEqual(
      guessed('Telefoon ouder 1', 'Geboorteland vader', 'Adres moeder', 'E-mail ouder 3').mapping.columns,
      {},
    );
  });

  it('are not sure without names or a class, with two of a kind, or with an address of nobody in particular', () => {
    assert.equal(guessed('Roepnaam', 'Achternaam', 'Klas').sure, true);
    assert.equal(guessed('Roepnaam', 'Achternaam').sure, false);
    assert.equal(guessed('Roepnaam', 'Klas').sure, false);
    assert.equal(guessed('Roepnaam', 'Achternaam', 'Klas', 'Groep').sure, false);
    assert.equal(guessed('Roepnaam', 'Achternaam', 'Klas', 'E-mail').sure, false);
  });
});

describe('a whole name', () => {
  it('is taken apart, with the family name first or last', () => {
    const berg = { given: 'Noor', prefix: 'van den', family: 'Berg' };
    for (const text of ['Noor van den Berg', 'Berg, Noor van den', 'Berg, van den, Noor'])
      assert.deepEqual(splitName(text), berg, text);
    assert.deepEqual(splitName('Bo Vos'), { given: 'Bo', family: 'Vos' });
    assert.deepEqual(splitName("Anna Maria van 't Hof Jansen"), {
      given: 'Anna Maria',
      prefix: "van 't",
      family: 'Hof Jansen',
    });
    assert.deepEqual(splitName('Noor'), { given: 'Noor', family: '' });
  });
});
