import { deepEqual, equal, match } from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { describe, test, type TestContext } from 'node:test';
import { aDnsServer, type Zone } from '../../../../tests/mail/a-dns-server.ts';
import { checkMail, type CheckOptions, type MailCheck } from './check-mail.ts';

const keyOf = (bits: number) =>
  generateKeyPairSync('rsa', { modulusLength: bits })
    .publicKey.export({ type: 'spki', format: 'der' })
    .toString('base64');
const KEY = keyOf(2048);
const SHORT_KEY = keyOf(1024);
const TOO_SHORT_KEY = keyOf(512);

const DOMAIN = 'aurora.example';
const GOOD: Zone = {
  'aurora.example': {
    txt: ['v=spf1 include:spf.provider.example -all', 'iets=anders'],
    mx: ['10 mx.aurora.example'],
  },
  'spf.provider.example': { txt: ['v=spf1 ip4:192.0.2.0/24 ip6:2001:db8::/32 ~all'] },
  'mx.aurora.example': { a: ['198.51.100.7'] },
  'smtp.provider.example': { a: ['192.0.2.25'] },
  'netjes._domainkey.aurora.example': { txt: [`v=DKIM1; k=rsa; p=${KEY}`] },
  '_dmarc.aurora.example': { txt: ['v=DMARC1; p=quarantine; rua=mailto:dmarc@aurora.example'] },
};
const ALL = { selector: 'netjes', publicPart: KEY, server: 'smtp.provider.example' };

async function check(
  t: TestContext,
  zone: Zone,
  options: Omit<CheckOptions, 'resolver'> = ALL,
  domain = DOMAIN,
): Promise<MailCheck> {
  const { resolver, close } = await aDnsServer(zone);
  t.after(close);
  return await checkMail(domain, { resolver, ...options });
}

const verdicts = ({ mx, spf, dkim, dmarc }: MailCheck) =>
  [mx, spf, dkim, dmarc].map(({ verdict }) => verdict);

/** The usual zone with the texts of the domain itself replaced. */
const withSpf = (...txt: readonly string[]): Zone => ({
  ...GOOD,
  [DOMAIN]: { txt, mx: ['10 mx.aurora.example'] },
});
const withDkim = (...txt: readonly string[]): Zone => ({ ...GOOD, [`netjes._domainkey.${DOMAIN}`]: { txt } });
const withDmarc = (...txt: readonly string[]): Zone => ({ ...GOOD, [`_dmarc.${DOMAIN}`]: { txt } });

describe('the check of a domain', () => {
  test('finds a domain in order', async (t) => {
    const found = await check(t, GOOD);
    deepEqual(verdicts(found), ['ok', 'ok', 'ok', 'ok'], JSON.stringify(found));
  });

  test('of which nothing is there says which records to add', async (t) => {
    const found = await check(t, {});
    deepEqual(verdicts(found), ['missing', 'missing', 'missing', 'missing']);
    match(found.mx.advice.nl, /aurora\.example MX "10 /);
    match(found.spf.advice.nl, /aurora\.example TXT "v=spf1 a:smtp\.provider\.example ~all"/);
    equal(
      found.dkim.advice.nl.includes(`netjes._domainkey.aurora.example TXT "v=DKIM1; k=rsa; p=${KEY}"`),
      true,
    );
    match(
      found.dmarc.advice.en,
      /_dmarc\.aurora\.example TXT "v=DMARC1; p=none; rua=mailto:dmarc@aurora\.example"/,
    );
  });

  test('takes a server that fails or is silent for unknown, never for missing', async (t) => {
    for (const how of ['fails', 'silent'] as const) {
      const names = [DOMAIN, `netjes._domainkey.${DOMAIN}`, `_dmarc.${DOMAIN}`];
      const found = await check(t, Object.fromEntries(names.map((name) => [name, how])));
      deepEqual(verdicts(found), ['unknown', 'unknown', 'unknown', 'unknown'], how);
    }
    const inside = await check(t, { ...GOOD, 'spf.provider.example': 'silent' });
    deepEqual(verdicts(inside), ['ok', 'unknown', 'ok', 'ok'], 'the rest is answered all the same');
  });

  test('gives every advice in two languages', async (t) => {
    for (const zone of [GOOD, {}]) {
      for (const { advice } of Object.values(await check(t, zone))) {
        equal(advice.nl !== advice.en && advice.nl !== '' && advice.en !== '', true);
        equal(/!/.test(advice.nl + advice.en), false);
      }
    }
  });
});

describe('SPF', () => {
  const spf = async (t: TestContext, zone: Zone, server?: string) =>
    (await check(t, zone, server === undefined ? {} : { server })).spf;

  test('has to be one record that ends in a no', async (t) => {
    const end = {
      '~all': 'ok',
      '-all': 'ok',
      '?all': 'wrong',
      '+all': 'wrong',
      all: 'wrong',
      '': 'wrong',
      '?all -all': 'wrong',
    };
    for (const [last, verdict] of Object.entries(end)) {
      equal((await spf(t, withSpf(`v=spf1 ip4:192.0.2.25 ${last}`))).verdict, verdict, last);
    }
    equal((await spf(t, withSpf('v=spf1 -all', 'v=spf1 ip4:192.0.2.25 -all'))).verdict, 'wrong');
    equal((await spf(t, withSpf('v=spf10 -all'))).verdict, 'missing');
    match((await spf(t, withSpf('v=spf1 mx ?all'))).advice.nl, /TXT "v=spf1 mx ~all"/);
  });

  test('may hand over to another record, whose end then counts', async (t) => {
    const to = (end: string): Zone => ({
      ...withSpf('v=spf1 redirect=_spf.provider.example'),
      '_spf.provider.example': { txt: [`v=spf1 ${end}`] },
    });
    equal((await spf(t, to('-all'))).verdict, 'ok');
    equal((await spf(t, to('ip4:192.0.2.1'))).verdict, 'wrong');
    equal((await spf(t, withSpf('v=spf1 redirect=nergens.example'))).verdict, 'wrong');
  });

  test('takes ten lookups at most, with those of what it includes', async (t) => {
    const chain = (length: number): Zone => ({
      ...withSpf('v=spf1 include:s1.example -all'),
      ...Object.fromEntries(
        Array.from({ length }, (_none, index) => [
          `s${index + 1}.example`,
          {
            txt: [
              index + 1 < length ? `v=spf1 include:s${index + 2}.example -all` : 'v=spf1 ip4:192.0.2.1 -all',
            ],
          },
        ]),
      ),
    });
    equal((await spf(t, chain(10))).verdict, 'ok');
    const eleven = await spf(t, chain(11));
    equal(eleven.verdict, 'wrong');
    match(eleven.advice.nl, /meer dan tien/);
    equal(
      (await spf(t, withSpf('v=spf1 include:aurora.example -all'))).verdict,
      'wrong',
      'a record that includes itself',
    );
    const each =
      'v=spf1 a mx ptr exists:%{i}.x.example a:a.example a:b.example a:c.example mx:d.example mx:e.example a:f.example';
    equal((await spf(t, withSpf(`${each} -all`))).verdict, 'ok');
    equal((await spf(t, withSpf(`${each} a:g.example -all`))).verdict, 'wrong');
  });

  test('with a word that is off, or an include of nothing, counts for nothing', async (t) => {
    for (const term of [
      'ipv4:192.0.2.1',
      'ip4:192.0.2.256',
      'ip4:192.0.2.0/33',
      'ip6:192.0.2.1',
      'include',
      'iets',
      'include:nergens.example',
      'a/abc',
    ]) {
      equal((await spf(t, withSpf(`v=spf1 ${term} -all`))).verdict, 'wrong', term);
    }
  });

  test('names the server by its block, its name, the servers that take mail, or what it includes', async (t) => {
    const server = 'smtp.provider.example';
    for (const term of [
      'ip4:192.0.2.0/24',
      'ip4:192.0.2.25',
      'a:smtp.provider.example',
      'include:spf.provider.example',
      'A:mx.aurora.example ip4:192.0.2.25',
      'a:buur.example/28',
    ]) {
      const zone = { ...withSpf(`v=spf1 ${term} -all`), 'buur.example': { a: ['192.0.2.17'] } };
      equal((await spf(t, zone, server)).verdict, 'ok', term);
    }
    equal((await spf(t, GOOD, '2001:db8::25')).verdict, 'ok');
    equal((await spf(t, withSpf('v=spf1 mx -all'), '198.51.100.7')).verdict, 'ok');
    for (const term of ['ip4:192.0.3.0/24', '-ip4:192.0.2.25', '?include:spf.provider.example', 'mx']) {
      const { verdict, advice } = await spf(t, withSpf(`v=spf1 ${term} -all`), server);
      equal(verdict, 'wrong', term);
      match(advice.nl, /TXT "v=spf1 a:smtp\.provider\.example /);
    }
    match((await spf(t, {}, 'smtp.office365.com')).advice.nl, /include:spf\.protection\.outlook\.com/);
  });
});

describe('DKIM', () => {
  const dkim = async (
    t: TestContext,
    zone: Zone,
    options: Omit<CheckOptions, 'resolver'> = { selector: 'netjes' },
  ) => (await check(t, zone, options)).dkim;

  test('has to have a key that is long enough and is not revoked', async (t) => {
    equal((await dkim(t, withDkim(`p=${KEY}`))).verdict, 'ok');
    const oneK = await dkim(t, withDkim(`v=DKIM1; p=${SHORT_KEY}`));
    equal(oneK.verdict, 'ok');
    match(oneK.advice.nl, /2048/);
    match((await dkim(t, withDkim(`v=DKIM1; t=y; p=${KEY}`))).advice.nl, /t=y/);
    match((await dkim(t, withDkim('v=DKIM1; p='))).advice.nl, /ingetrokken/);
    for (const record of [
      'v=DKIM1; p=',
      `v=DKIM1; p=${TOO_SHORT_KEY}`,
      'v=DKIM1; p=%%',
      'v=DKIM1; k=rsa',
      `v=DKIM2; p=${KEY}`,
      `p=${KEY}; k=rsa; k=rsa`,
    ]) {
      equal((await dkim(t, withDkim(record))).verdict, 'wrong', record);
    }
    equal((await dkim(t, withDkim(`p=${SHORT_KEY}`, `p=${TOO_SHORT_KEY}`))).verdict, 'wrong', 'two keys');
  });

  test('has to be the key that letters are signed with', async (t) => {
    equal((await dkim(t, withDkim(`v=DKIM1; p=${SHORT_KEY}`), ALL)).verdict, 'wrong');
  });

  test('without a name is looked for under the usual ones, and unknown when it is at none', async (t) => {
    equal((await dkim(t, { [`selector2._domainkey.${DOMAIN}`]: { txt: [`p=${KEY}`] } }, {})).verdict, 'ok');
    const none = await dkim(t, {}, {});
    equal(none.verdict, 'unknown');
    match(none.advice.nl, /--selector/);
  });
});

describe('DMARC', () => {
  const dmarc = async (t: TestContext, zone: Zone, domain?: string) =>
    (await check(t, zone, {}, domain)).dmarc;

  test('has to say one of three things, and says what would be better', async (t) => {
    match((await dmarc(t, withDmarc('v=DMARC1; p=none; rua=mailto:a@b.example'))).advice.nl, /p=quarantine/);
    match((await dmarc(t, withDmarc('v=DMARC1; p=reject'))).advice.nl, /rua=mailto:/);
    const verdict = {
      'v=DMARC1; p=reject': 'ok',
      'v=DMARC1; p=NONE': 'ok',
      'v=DMARC1; p=weg': 'wrong',
      'v=DMARC1': 'wrong',
      'v=DMARC1;': 'wrong',
      'v=dmarc2; p=none': 'missing',
    };
    for (const [record, expected] of Object.entries(verdict)) {
      equal((await dmarc(t, withDmarc(record))).verdict, expected, record);
    }
    equal((await dmarc(t, withDmarc('v=DMARC1; p=none', 'v=DMARC1; p=reject'))).verdict, 'wrong');
  });

  test('of a domain without its own is that of the domain above, with what that says of its subdomains', async (t) => {
    const below = await dmarc(t, GOOD, 'post.school.aurora.example');
    equal(below.verdict, 'ok');
    match(below.found ?? '', /^_dmarc\.aurora\.example/);
    match(
      (await dmarc(t, withDmarc('v=DMARC1; p=reject; sp=none; rua=mailto:a@b.example'), `post.${DOMAIN}`))
        .advice.nl,
      /p=none/,
    );
    equal(
      (await dmarc(t, { '_dmarc.example': { txt: ['v=DMARC1; p=reject'] } })).verdict,
      'missing',
      'never of a top-level domain',
    );
  });
});

describe('the servers that take mail', () => {
  test('have to have an address, and to be there', async (t) => {
    const mx = async (zone: Zone) => (await check(t, zone, {})).mx.verdict;
    equal(await mx({ [DOMAIN]: { mx: ['0 '] } }), 'wrong');
    equal(await mx({ [DOMAIN]: { mx: ['10 mx.nergens.example'] } }), 'wrong');
    equal(
      await mx({
        [DOMAIN]: { mx: ['10 mx.nergens.example', '20 mx.wel.example'] },
        'mx.wel.example': { aaaa: ['2001:db8::1'] },
      }),
      'ok',
    );
    equal(await mx({ [DOMAIN]: { txt: ['iets'] } }), 'missing');
  });
});
