import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dictionary } from '@zxcvbn-ts/language-nl-be';
import {
  type ChildWording,
  concernsFamilies,
  wordingsOfCode,
  wordingsOfVocabulary,
} from './child-texts/child-wordings.ts';
import { knows, tooHard, wordsOf } from './child-texts/readability.ts';
import { SCHOOL_WORDS } from './child-texts/school-words.ts';
import { entries, library } from './oracle/codes.ts';

const frequent = dictionary.commonWords;
const known = knows(frequent, SCHOOL_WORDS);

function faults(wordings: readonly ChildWording[]): string[] {
  return wordings.flatMap(([place, text]) => tooHard(text, known).map((fault) => `${place}: ${fault}`));
}

for (const { decider } of entries()) {
  describe(`the child texts of ${decider.code.id}`, () => {
    it('can be read by a nine-year-old alone', () => {
      const wordings = wordingsOfCode(decider);
      assert.ok(wordings.length > 150, `only ${wordings.length} wordings were read`);
      assert.deepEqual(faults(wordings), []);
    });

    it('are there for every rule that binds or protects pupils or parents', () => {
      const lacking = decider.code.norms.filter(
        (norm) => norm.text.child === undefined && concernsFamilies(decider, norm),
      );
      assert.deepEqual(
        lacking.map(({ id }) => id),
        [],
      );
    });

    it('stand beside an English text for every rule', () => {
      const { title, chapters, norms } = decider.code;
      const lacking = [title, ...chapters.map((each) => each.title)].filter((text) => !text.en);
      const rules = norms.filter((norm) => !norm.text.en || !norm.title.en || (norm.why && !norm.why.en));
      assert.deepEqual([...lacking.map(({ nl }) => nl), ...rules.map(({ id }) => id)], []);
    });
  });
}

describe('the words of the vocabulary', () => {
  it('can be read by a nine-year-old alone', () => {
    const wordings = wordingsOfVocabulary(library.vocabulary);
    assert.ok(wordings.length > 800, `only ${wordings.length} wordings were read`);
    assert.deepEqual(faults(wordings), []);
  });

  it('are there in English', () => {
    const { people, acts, facts, measures, deadlines } = library.vocabulary;
    const texts = [
      ...[...people.values()].flatMap(({ one, many, address }) => [one, many, address]),
      ...[...acts.values()].flatMap(({ label, mayI }) => [label, mayI]),
      ...[...facts.values()].flatMap(({ question, values }) => [
        question,
        ...[...values.values()].map(({ label }) => label),
      ]),
      ...measures.values(),
      ...deadlines.values(),
    ];
    assert.deepEqual(
      texts.filter(({ en }) => !en).map(({ nl }) => nl),
      [],
    );
  });

  it('say every fact in an exception, in Dutch and English', () => {
    const mute = [...library.vocabulary.facts.values()].filter(({ name, clause, values }) => {
      if (name === 'permission-from' || name === 'consent-of') return false;
      const said = clause === undefined ? [...values.values()].map((value) => value.clause) : [clause];
      return said.some((text) => !text?.en);
    });
    assert.deepEqual(
      mute.map(({ name }) => name),
      [],
    );
  });
});

describe('the check on child texts', () => {
  const HARD =
    'Het is leerlingen niet toegestaan zich wederrechtelijk toegang te verschaffen tot geautoriseerde systemen van de onderwijsinstelling.';

  it('catches a hard sentence, by its length and by each rare word', () => {
    const found = tooHard(HARD, known).join('\n');
    for (const expected of ['16 words in one sentence', '`wederrechtelijk`', '`geautoriseerde`'])
      assert.match(found, new RegExp(expected));
  });

  it('catches a text that goes on and on, however short its sentences', () => {
    assert.deepEqual(tooHard('Stop. Kijk. Luister. Denk. Wacht. Ga.', known), ['6 sentences']);
    const eleven = 'Je mag niet naar een site die je niet goed kent.';
    assert.deepEqual(tooHard(`${eleven} ${eleven} ${eleven}`, known), ['3 sentences over 10 words']);
  });

  it('takes a plural, a small form and a compound of known words for known', () => {
    for (const word of ['telefoons', 'filmpjes', 'schoolwerk', 'leeftijdsgrens', 'usb-stick', '16'])
      assert.ok(known(word), word);
    for (const word of ['conformeren', 'functionaris', 'proportionaliteit', 'authenticatie', 'ontoelaatbaar'])
      assert.ok(!known(word), word);
  });

  it('knows the most frequent words of Dutch first', () => {
    assert.deepEqual(frequent.slice(0, 5), ['ik', 'je', 'het', 'de', 'dat']);
    assert.ok(frequent.length > 15_000);
  });

  it('has no word on our own list that it could do without', () => {
    const bare = knows(frequent, []);
    const wordings = [
      ...entries().flatMap(({ decider }) => wordingsOfCode(decider)),
      ...wordingsOfVocabulary(library.vocabulary),
    ];
    const used = [...new Set(wordings.flatMap(([, text]) => wordsOf(text)))].filter((word) => !bare(word));
    const needless = SCHOOL_WORDS.filter((word) => {
      const without = knows(
        frequent,
        SCHOOL_WORDS.filter((each) => each !== word),
      );
      return used.every((each) => without(each));
    });
    assert.deepEqual(needless, []);
  });
});
