import assert from 'node:assert/strict';
import { it } from 'node:test';
import { entries, library } from '../../../tests/oracle/codes.ts';
import { askPath } from './asking/address.ts';
import { newAsking } from './asking/asking.ts';
import { createApp } from './create-app.ts';
import { FINDING_WORDS } from './words/findings.ts';

it('the check tells of rules that never decide or say nothing new, with a question in which it shows', async () => {
  const app = createApp(library);
  let told = 0;
  for (const entry of entries()) {
    const { id } = entry.decider.code;
    const html = await (await app.request(`/${id}/controle`)).text();
    for (const { kind, witness } of entry.findings) {
      if (kind !== 'shadowed' && kind !== 'redundant') continue;
      told++;
      assert.ok(html.includes(FINDING_WORDS.nl[kind].heading), `${id}: ${kind}`);
      if (witness === undefined) continue;
      const href = askPath(newAsking({ entry, ...witness, exact: true })).replaceAll('&', '&amp;');
      assert.ok(html.includes(`href="${href}"`), `${id}: ${href}`);
    }
  }
  assert.ok(told > 0, 'no such finding in any code');
});
