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

/** How many times somebody taps who takes the answer that is offered first; a form of ticks is one tap to leave. */
async function taps(path: string, most = 6): Promise<number> {
  const page = await shown(path);
  if (page.includes('class="outcome ') || most === 0) return 0;
  const href = /class="choice[^"]*" href="([^"]+)"/.exec(page)?.[1];
  const [action, kept] = [
    /<form class="stack" action="([^"]+)"/.exec(page)?.[1],
    [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value],
    ),
  ];
  const next = href?.replaceAll('&amp;', '&') ?? (action && `${action}?${new URLSearchParams(kept)}`);
  assert.ok(next, path);
  return 1 + (await taps(next, most - 1));
}

/** Fails for some questions until fewer facts are asked back, or several at once; see `ask-back.ts`. */
const todo = 'photos, games and apps are asked back up to four facts';

describe('from a typed whole question to the answer', () => {
  for (const code of library.codes.keys()) {
    it(`are at most two taps, for who takes the first answer offered: ${code}`, { todo }, async () => {
      const long: string[] = [];
      for (const [typed, who = 'pupil'] of USUAL) {
        const count = await taps(`/${code}/mag-ik?${new URLSearchParams({ q: typed, wie: who })}`);
        if (count > 2) long.push(`${count}: ${typed}`);
      }
      assert.deepEqual(long, []);
    });
  }
});
