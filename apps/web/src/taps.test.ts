import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { library } from '../../../tests/oracle/codes.ts';
import { createApp } from './create-app.ts';

const app = createApp(library);

/** What is asked most, typed as people type it. */
const USUAL: readonly (readonly [typed: string, who?: string])[] = [
  ['mag ik mijn telefoon gebruiken in de klas'],
  ['mag ik op mijn telefoon in de pauze'],
  ['mag ik gamen op school'],
  ['mag ik een foto van een klasgenoot maken'],
  ['mag ik appen in de klas'],
  ['mag ik chatgpt gebruiken voor mijn huiswerk'],
  ['mag ik iets downloaden op school'],
  ['mag ik mijn eigen usb-stick gebruiken'],
  ['mag ik mijn wachtwoord aan een vriend geven'],
  ['mag ik de laptop mee naar huis nemen'],
  ['mag ik een app installeren op de schoollaptop'],
  ['mag ik op tiktok op school'],
  ['mag ik de juf filmen'],
  ['mag ik de meester volgen op insta'],
  ['moet ik mijn telefoon inleveren'],
  ['ik ben de tablet van school kwijt'],
  ['ik krijg een vervelend berichtje'],
  ['mag ik een vpn gebruiken'],
  ['mag ik chatten in de les'],
  ['mag ik in een groepsapp met leerlingen', 'teacher'],
  ['mag ik een film laten zien in de klas', 'teacher'],
];

/** A page as a browser shows it: wherever a redirect leads. */
async function shown(path: string): Promise<string> {
  const response = await app.request(path);
  const next = response.headers.get('location');
  return response.status === 303 && next !== null ? await shown(next) : await response.text();
}

/** The answers a page offers to its question. Who is asked what they mean, means what is found first. */
function offered(page: string): string[] {
  const links = [...page.matchAll(/<a[^>]+class="choice[^"]*"[^>]+href="([^"]+)"/g)].map(([, href = '']) =>
    href.replaceAll('&amp;', '&'),
  );
  return page.includes('class="choice with-arrow"') ? links.slice(0, 1) : links;
}

/** How many times somebody taps before the answer is there, who each time chooses what takes longest. */
async function taps(path: string, most = 4): Promise<number> {
  const page = await shown(path);
  if (page.includes('class="outcome ') || most === 0) return 0;
  const next = offered(page);
  assert.ok(next.length > 0, `${path} offers nothing`);
  return 1 + Math.max(...(await Promise.all(next.map((each) => taps(each, most - 1)))));
}

/** Whether the answer to every choice stands on its button. */
const showsAnswers = (page: string) => {
  const choices = [...page.matchAll(/<a[^>]+class="choice pictured".*?<\/a>/gs)].map(([text]) => text);
  return choices.length > 0 && choices.every((text) => /utrecht-data-badge is-/.test(text));
};

const addressOf = (code: string, [typed, who = 'pupil']: (typeof USUAL)[number]) =>
  `/${code}/mag-ik?${new URLSearchParams({ q: typed, wie: who })}`;

describe('from a typed whole question to the answer', () => {
  for (const code of library.codes.keys()) {
    it(`are at most two taps, whatever is chosen: ${code}`, async () => {
      const long: string[] = [];
      for (const usual of USUAL) {
        const count = await taps(addressOf(code, usual));
        if (count > 2) long.push(`${count}: ${usual[0]}`);
      }
      assert.deepEqual(long, []);
    });
  }

  it('is none for most questions, and one tap away it stands on the buttons', async () => {
    const pages = await Promise.all(
      [...library.codes.keys()].flatMap((code) => USUAL.map((usual) => shown(addressOf(code, usual)))),
    );
    const answered = pages.filter((page) => page.includes('class="outcome '));
    const onButtons = pages.filter(showsAnswers);
    assert.ok(answered.length > pages.length / 2, `${answered.length} of ${pages.length}`);
    assert.ok(onButtons.length > 0);
  });
});
