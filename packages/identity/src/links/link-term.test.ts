import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type LinkPurpose, linkTerm } from './link-term.ts';

describe('a link in a mail', () => {
  it('can be used for no longer than its purpose needs: an hour where it opens an account, two weeks at most', () => {
    const purposes: readonly LinkPurpose[] = [
      'parent-consent',
      'parent-page',
      'invitation',
      'reset-password',
    ];
    assert.equal(linkTerm('reset-password').hours, 1);
    for (const purpose of purposes) {
      const { hours, why } = linkTerm(purpose);
      assert.ok(hours >= 1 && hours <= 14 * 24, purpose);
      assert.ok(why.nl !== '' && why.en !== '', purpose);
    }
  });
});
