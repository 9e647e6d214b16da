import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Voice } from '@netjes/norms';
import { MONDAY } from '../../../../tests/processes/context.ts';
import { deciderOf } from '../../../../tests/processes/permission-cases.ts';
import { NETHERLANDS } from '../netherlands.ts';
import { permissionRequest } from '../permission/permission-request.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { type Rule, ruleOutside } from '../rule.ts';
import { REFUSAL_WORDS } from './refusal-words.ts';
import { sayRefusal } from './say-refusal.ts';

const code = deciderOf('langstraat');
const rule: Rule = {
  from: 'code',
  code: 'langstraat',
  version: '1',
  norm: 'langstraat-9c',
  article: '9',
};
const council = NETHERLANDS.find(({ id }) => id === 'participation-council');
assert.ok(council);

function say(refusal: Refusal, voice: Voice, who = 'pupil'): string {
  return sayRefusal(refusal, {
    process: permissionRequest,
    code,
    who,
    voice,
    when: () => 'maandag 9.30 uur',
    field: (name) => ({ until: 'het einde' })[name] ?? name,
  });
}

describe('a refusal in words', () => {
  it('says what to do, with the right role and the rule, in each voice', () => {
    const refusal = refuse({ refused: 'not-yours', roles: ['teacher'] }, [rule]);
    assert.equal(say(refusal, 'nl'), 'Vraag het aan je leraar (artikel 9).');
    assert.equal(say(refusal, 'child'), 'Vraag het aan je juf of meester (regel 9).');
    assert.equal(say(refusal, 'en'), 'Ask your teacher (article 9).');
  });

  it('says of a rule that is not in the code that it is from law, with its source', () => {
    const refusal = refuse({ refused: 'not-yours', roles: ['gmr'] }, [ruleOutside(council)]);
    const said = say(refusal, 'nl', 'staff');
    assert.match(
      said,
      /^Vraag het aan de GMR \(uit de wet, niet uit de code: Wet medezeggenschap op scholen/,
    );
  });

  it('names the field that has to be mended', () => {
    const refusal = refuse({ refused: 'misfit', field: 'until', problem: 'ends-before-it-begins' });
    assert.equal(say(refusal, 'nl'), 'Kies bij het einde een tijd na het begin.');
  });

  it('tells what changed since, and when', () => {
    const since = [{ move: 'withdraw', at: MONDAY }];
    const refusal = refuse({ refused: 'stale', seen: 1, version: 2, since });
    assert.equal(
      say(refusal, 'nl'),
      'Kijk eerst opnieuw: dit is intussen veranderd (trek in, maandag 9.30 uur).',
    );
  });

  it('is plain: no exclamation marks, short sentences, in every voice the same kinds', () => {
    const named = {
      whom: () => 'je leraar',
      when: () => 'maandag',
      state: () => 'gevraagd',
      move: () => 'trek in',
      field: () => 'het einde',
    };
    for (const voice of ['nl', 'child', 'en'] as const) {
      const { problem, unmet } = REFUSAL_WORDS[voice];
      const said = [
        ...Object.values(problem).map((words) => words('het einde')),
        ...Object.values(unmet).map((words) =>
          words({ refused: 'unmet', unmet: 'needs-consent', names: ['gmr'], rules: [] }, named),
        ),
      ];
      for (const sentence of said) {
        assert.match(sentence, /^\p{Lu}[^!]*\.$/u);
        assert.ok(sentence.split(' ').length <= 20, sentence);
      }
    }
  });
});
