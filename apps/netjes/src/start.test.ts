import assert from 'node:assert/strict';
import { it } from 'node:test';
import { readConfig } from './config.ts';
import { run } from './run.ts';

it('netjes start says which server in front it cannot read, before anything starts', async () => {
  const { exit, human } = await run(['start'], readConfig({ NETJES_PROXIES: '10.0.0.4, proxy.school.nl' }));
  assert.equal(exit, 2);
  assert.match(human, /`proxy\.school\.nl` in `NETJES_PROXIES` is geen netwerkadres/);
});
