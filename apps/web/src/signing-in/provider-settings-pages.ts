import { IDENTITY_WORDS, PRESETS, settingsProblem, type SettingsProblem } from '@netjes/identity';
import { dropProvider, keepProvider, providersOf, providerWith } from '@netjes/store';
import type { MemberSite } from '../members/member-site.ts';
import { sendPage } from '../members/send-page.ts';
import type { MemberVisit } from '../members/visit.ts';
import type { Wrong } from '../parts/form.ts';
import { PROVIDERS } from '../words/providers.ts';
import type { OpenProviders } from './open-providers.ts';
import {
  listed,
  newProviderId,
  PRESET_NAMES,
  providerSettings,
  SETTINGS_OF,
  USUAL_NAMES,
} from './provider-settings.ts';
import { said } from './said.ts';
import { providerSettingsPage, type TypedProvider } from './provider-settings-page.ts';

const PATH = '/bestuur/aanmelden';
const KEEPERS = { roles: ['sysadmin', 'ict-admin'], at: 'board' } as const;

/** Connecting the accounts that people of a board have already. */
export function providerSettingsPages(site: MemberSite, open: OpenProviders): void {
  site.get(PATH, KEEPERS, async (visit) => {
    const { tx, parameters, reader } = visit;
    const providers = await providersOf(tx);
    const { language } = reader;
    const done = parameters.get('gedaan');
    const problems: Readonly<Record<string, string>> = IDENTITY_WORDS[language].signIn;
    const notice = said(PROVIDERS[language].done, done) ?? said(problems, done);
    return await sendPage(
      visit,
      providerSettingsPage(visit, { providers, notice, typed: await inForm(visit) }),
    );
  });

  site.post(PATH, KEEPERS, async (visit) => {
    const { c, tx } = visit;
    const typed = typedIn(visit.form);
    if (!typed) return c.redirect(PATH, 303);
    const wrong = await keep(visit, typed);
    if (wrong === undefined) return c.redirect(`${PATH}?gedaan=bewaard`, 303);
    const page = providerSettingsPage(visit, { providers: await providersOf(tx), typed, wrong });
    return await sendPage(visit, page, 422);
  });

  site.post(`${PATH}/weg`, KEEPERS, async ({ c, tx, form }) => {
    await dropProvider(tx, form.get('aanbieder') ?? '');
    return c.redirect(`${PATH}?gedaan=weg`, 303);
  });

  site.apart('POST', `${PATH}/proberen`, KEEPERS, async ({ c, me, store, form, now }) => {
    const board = me?.board ?? '';
    const id = form.get('aanbieder') ?? '';
    const provider = await store.inBoard(board, (tx) => providerWith({ tx, board, keys: store.keys }, id));
    const looked = provider && (await open.with(provider)?.look(now.epochMilliseconds));
    return c.redirect(`${PATH}?gedaan=${looked?.ok ? 'goed' : (looked?.kind ?? 'settings')}`, 303);
  });
}

/** Which provider the form is opened for. */
async function inForm({ tx, parameters }: MemberVisit): Promise<TypedProvider | undefined> {
  const wanted = PRESET_NAMES.find((each) => each === parameters.get('soort'));
  if (wanted) return { id: undefined, preset: wanted, values: { naam: USUAL_NAMES[wanted] } };
  const found = (await providersOf(tx)).find(({ id }) => id === parameters.get('aanbieder'));
  const preset = PRESET_NAMES.find((each) => each === found?.preset);
  if (!found || !preset) return undefined;
  return { id: found.id, preset, values: { ...found.settings, naam: found.name, client: found.clientId } };
}

function typedIn(form: URLSearchParams): (TypedProvider & { readonly secret: string }) | undefined {
  const preset = PRESET_NAMES.find((each) => each === form.get('soort'));
  if (!preset) return undefined;
  const names = ['naam', 'client', ...SETTINGS_OF[preset]];
  const values = Object.fromEntries(names.map((name) => [name, (form.get(name) ?? '').trim().slice(0, 500)]));
  return {
    id: form.get('aanbieder') ?? undefined,
    preset,
    values,
    secret: (form.get('geheim') ?? '').trim(),
  };
}

/** Keeps what was typed; or says, by field, what is wrong with it. */
async function keep(
  visit: MemberVisit,
  { id, preset, values, secret }: TypedProvider & { readonly secret: string },
): Promise<Wrong | undefined> {
  const { tx, me, store } = visit;
  const at = { tx, board: me.board, keys: store.keys };
  const all = await providersOf(tx);
  // a form that was sent twice connects one provider
  const meant = id ?? all.find((each) => each.preset === preset && each.clientId === values['client'])?.id;
  const before = meant === undefined ? undefined : await providerWith(at, meant);
  const clientSecret = secret === '' ? before?.clientSecret : secret;
  const settings = Object.fromEntries(SETTINGS_OF[preset].map((name) => [name, values[name] ?? '']));
  const { naam: name = '', client: clientId = '' } = values;
  const whole = { preset, clientId, clientSecret: clientSecret ?? '', settings };
  const wrong = wrongWith(visit, whole, name);
  if (Object.keys(wrong).length > 0) return wrong;
  const issuer = settings['address'] || PRESETS[preset].title;
  const kept = {
    id: before?.id ?? newProviderId(preset, all),
    preset,
    name: name.slice(0, 60),
    issuer,
    clientId,
    settings,
  };
  await keepProvider(at, { ...kept, clientSecret: secret === '' && before ? undefined : clientSecret });
  return undefined;
}

/** The longest id that a provider gives, as the database has it. */
const LONGEST_CLIENT = 300;

const FIELD_OF: Readonly<Record<SettingsProblem, string>> = {
  'no-client-id': 'client',
  'no-client-secret': 'geheim',
  'tenant-not-an-id': 'tenant',
  'no-domains': 'domains',
  'address-unreadable': 'address',
  'address-not-safe': 'address',
};

function wrongWith(
  { reader }: MemberVisit,
  whole: Parameters<typeof providerSettings>[0],
  name: string,
): Wrong {
  const words = PROVIDERS[reader.language];
  const { domains, brins } = whole.settings;
  const problem = settingsProblem(providerSettings(whole));
  return {
    ...(name === '' && { naam: words.noName }),
    ...(whole.clientId.length > LONGEST_CLIENT && { client: words.tooLong(LONGEST_CLIENT) }),
    ...(brins !== undefined &&
      !(listed(brins).length > 0 && listed(brins).every((brin) => /^\d\d[a-z]{2}(\d\d)?$/.test(brin))) && {
        brins: words.noBrins,
      }),
    ...(domains !== undefined &&
      whole.preset !== 'entree' &&
      listed(domains).length === 0 && { domains: words.noDomains }),
    ...(problem && { [FIELD_OF[problem]]: IDENTITY_WORDS[reader.language].settings[problem] }),
  };
}
