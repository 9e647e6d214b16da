import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { IDENTITY_WORDS } from './identity-words.ts';

describe('what is said when signing in does not succeed', () => {
  it('is a sentence in either language, without exclamation marks or blame', () => {
    for (const [language, words] of Object.entries(IDENTITY_WORDS))
      for (const [part, sentences] of Object.entries(words))
        for (const [kind, sentence] of Object.entries(sentences as Record<string, string>)) {
          assert.match(sentence, /^\p{Lu}.*\.$/u, `${language} ${part} ${kind}`);
          assert.doesNotMatch(
            sentence,
            /!|helaas|sorry|fout|unfortunately|invalid|error/i,
            `${language} ${part} ${kind}`,
          );
        }
  });
});
