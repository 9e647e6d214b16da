import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openProvider } from './open-provider.ts';
import { presetAddress, PRESETS } from './presets.ts';
import type { ProviderSettings, SettingsProblem } from './provider-settings.ts';
import { settingsProblem } from './settings-problem.ts';

const registered = { clientId: 'netjes', clientSecret: 'geheim' };
const tenant = '0F3B3A51-1111-4222-8333-444455556666';
const microsoft = { preset: 'microsoft', tenant, ...registered } as const;
const google = { preset: 'google', domains: ['school.nl'], ...registered } as const;
const other = (address: string) => ({ preset: 'other', address, ...registered }) as const;

describe('settings of a provider', () => {
  it('are good when they are whole, and each provider is then found by itself', () => {
    const addresses = {
      microsoft: `https://login.microsoftonline.com/${tenant.toLowerCase()}/v2.0`,
      google: 'https://accounts.google.com',
      entree: 'https://oidcng.entree.kennisnet.nl',
      other: 'https://login.school.nl/realms/school',
    };
    const settings: readonly ProviderSettings[] = [
      microsoft,
      google,
      { preset: 'entree', ...registered },
      other(addresses.other),
    ];
    assert.deepEqual(settings.map((each) => each.preset).toSorted(), Object.keys(PRESETS).toSorted());
    for (const each of settings) {
      assert.equal(settingsProblem(each), undefined, each.preset);
      assert.equal(presetAddress(each), addresses[each.preset]);
    }
  });

  const wrong: readonly [problem: SettingsProblem, settings: ProviderSettings][] = [
    ['no-client-id', { ...google, clientId: ' ' }],
    ['no-client-secret', { ...google, clientSecret: '' }],
    ['tenant-not-an-id', { ...microsoft, tenant: 'common' }],
    ['tenant-not-an-id', { ...microsoft, tenant: 'school.nl' }],
    ['tenant-not-an-id', { ...microsoft, tenant: `${tenant}/../common` }],
    ['no-domains', { ...google, domains: [] }],
    ['no-domains', { ...google, domains: [' '] }],
    ['address-unreadable', other('login.school.nl')],
    ['address-unreadable', other('')],
    ['address-not-safe', other('http://login.school.nl')],
    ['address-not-safe', other('http://localhost.school.nl')],
    ['address-not-safe', other('https://jan:geheim@login.school.nl')],
    ['address-not-safe', other('file:///etc/passwd')],
  ];
  for (const [problem, settings] of wrong)
    it(`are refused with ${problem}: ${JSON.stringify({ ...settings, ...registered, preset: undefined })}`, () => {
      assert.equal(settingsProblem(settings), problem);
      assert.throws(() => openProvider(settings), RangeError);
    });

  it('may name a program on this machine without https', () => {
    for (const host of ['localhost', '127.0.0.1:4000', '[::1]:4000'])
      assert.equal(settingsProblem(other(`http://${host}`)), undefined, host);
  });
});
