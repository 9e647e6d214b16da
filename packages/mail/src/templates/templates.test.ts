import { deepEqual, doesNotMatch, equal, match, ok, throws } from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Language } from '../language.ts';
import type { Letter } from '../letter.ts';
import { writeMessage } from '../message.ts';
import { momentText } from './moment-text.ts';
import type { TemplateData, TemplateName } from './template-data.ts';

const LINK = 'https://netjes.aurora.example/l/abc?x=1&y="2"';
const at = '2026-09-01T06:30:00Z';
const common = { name: 'Noor de Vries', school: 'De Aurora', link: LINK };

const DATA: TemplateData = {
  'parent-link': { ...common, purpose: 'give-consent', until: at },
  'account-invitation': { ...common, until: at },
  'reset-password': { ...common, until: at },
  'sign-in-notice': { name: common.name, at, device: 'Firefox op Windows', link: LINK },
  'password-changed': { name: common.name, at, link: LINK },
  'second-factor-changed': { name: common.name, change: 'added', at, link: LINK },
  'something-waits': common,
  test: { at },
};

const names = Object.keys(DATA) as TemplateName[];
const LANGUAGES: readonly Language[] = ['nl', 'en'];

function written(template: TemplateName, language: Language, data: object = DATA[template]) {
  const letter = { to: 'noor@ouders.example', template, data, language } as Letter;
  return writeMessage(letter, { from: { address: 'netjes@aurora.example' } });
}

/** Every letter that there is, in both languages. */
const everyLetter = names.flatMap((name) =>
  LANGUAGES.map((language) => ({ name, language, ...written(name, language) })),
);

describe('every letter', () => {
  test('has a short subject without a name of anybody, in each language its own', () => {
    for (const { subject, name } of everyLetter) {
      ok(subject.length > 5 && subject.length <= 60, subject);
      doesNotMatch(subject, /Noor|Vries|Aurora|[\r\n!]/, name);
    }
    equal(new Set(everyLetter.map(({ subject }) => subject)).size, names.length * 2);
  });

  test('says the same in plain text and in HTML', () => {
    for (const { text, html, name } of everyLetter) {
      const shown = html
        .slice(html.indexOf('<h1'))
        .replace(/<[^>]*>/g, ' ')
        .replace(/&quot;/g, '"')
        .replace(/&amp;/g, '&')
        .replace(/\s+/g, ' ');
      for (const paragraph of text.split('\n\n')) {
        const said = paragraph.replace(/^-- \n/, '').replace(/:\nhttps:.*/, '');
        ok(shown.includes(said.trim()), `${name}: ${said}`);
      }
    }
  });

  test('is HTML without pictures, scripts, style sheets or anything from elsewhere, and with one button', () => {
    for (const { html, name, language } of everyLetter) {
      doesNotMatch(html, /<(?:img|script|style|link|iframe|form|svg|object)|url\(|@import|\ssrc=/i, name);
      const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, link]) => link);
      const expected = 'https://netjes.aurora.example/l/abc?x=1&amp;y=%222%22';
      deepEqual(links, name === 'test' ? [] : [expected, expected], name);
      match(html, new RegExp(`^<!doctype html>\\n<html lang="${language}">`));
    }
  });

  test('shouts at nobody, and says that it comes from a computer', () => {
    for (const { text, language } of everyLetter) {
      doesNotMatch(text, /!/);
      match(text, language === 'nl' ? /door een computer gestuurd/ : /sent by a computer/);
    }
  });

  test('escapes what it is filled with', () => {
    const name = `O'Brien & "Zn" <b>vet</b>`;
    const { html, text } = written('something-waits', 'nl', {
      ...common,
      name,
      school: '<i>De & School</i>',
    });
    match(html, /Hallo O&#39;Brien &amp; &quot;Zn&quot; &lt;b&gt;vet&lt;\/b&gt;,/);
    match(html, /&lt;i&gt;De &amp; School&lt;\/i&gt;/);
    match(text, /Hallo O'Brien & "Zn" <b>vet<\/b>,/);
  });

  test('greets nobody by a name that a mail program would make a link of, and cuts one without end', () => {
    for (const name of [
      'Win geld op gok.example',
      'https://x.example',
      'www.x',
      'a@b.nl',
      '\u202e\u200b',
      '',
    ]) {
      match(written('password-changed', 'nl', { ...DATA['password-changed'], name }).text, /^Hallo,\n/, name);
    }
    for (const name of ['J. de Vries', 'A.B.C. Jansen', 'Noor']) {
      match(
        written('password-changed', 'nl', { ...DATA['password-changed'], name }).text,
        new RegExp(`^Hallo ${name},`),
      );
    }
    const long = written('password-changed', 'nl', { ...DATA['password-changed'], name: 'n'.repeat(5000) });
    ok((long.text.split('\n')[0] ?? '').length < 120);
  });
});

describe('the link for a parent', () => {
  test('says what it is for, until when, and that opening changes nothing', () => {
    for (const purpose of ['give-consent', 'see-request', 'see-data', 'read-code']) {
      const { text } = written('parent-link', 'nl', { ...DATA['parent-link'], purpose });
      match(text, /De Aurora/);
      match(text, /openen verandert niets/);
      match(text, /alleen hiervoor, en werkt tot dinsdag 1 september 2026 om 8\.30 uur/);
    }
    match(
      written('parent-link', 'en').text,
      /changes nothing.*\n[\s\S]*works until Tuesday,? 1 September 2026 at 8:30/,
    );
  });
});

describe('a moment', () => {
  test('is told in Dutch time, summer and winter, or in the zone that it brings', () => {
    equal(momentText('2026-09-01T06:30:00Z', 'nl'), 'dinsdag 1 september 2026 om 8.30 uur');
    equal(momentText('2026-12-01T06:05:00Z', 'nl'), 'dinsdag 1 december 2026 om 7.05 uur');
    equal(
      momentText('2026-12-01T02:05:00-04:00[America/Curacao]', 'nl'),
      'dinsdag 1 december 2026 om 2.05 uur',
    );
    throws(() => momentText('morgen', 'nl'), RangeError);
  });
});
