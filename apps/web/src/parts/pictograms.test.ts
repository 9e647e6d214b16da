import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { library } from '../../../../tests/oracle/codes.ts';
import { DRAWINGS } from './drawings.ts';
import { ACT_ICONS, READER_ICONS, VALUE_ICONS } from './pictograms.ts';

const { acts, facts } = library.vocabulary;

describe('a pictogram', () => {
  it('has a drawing', () => {
    const names = [
      ...Object.values(ACT_ICONS),
      ...Object.values(READER_ICONS),
      ...Object.values(VALUE_ICONS).flatMap((icons) => Object.values(icons)),
    ];
    assert.ok(names.length > 60);
    for (const name of names) assert.match(DRAWINGS[name] ?? '', /^<path d=/, name);
  });

  it('belongs to an act or a value that the vocabulary has', () => {
    for (const act of Object.keys(ACT_ICONS)) assert.ok(acts.has(act), act);
    for (const [fact, icons] of Object.entries(VALUE_ICONS)) {
      for (const value of Object.keys(icons))
        assert.ok(facts.get(fact)?.values.has(value), `${fact} ${value}`);
    }
  });
});
