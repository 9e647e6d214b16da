import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { brotliOf, sendFile, zip } from './zipped.ts';

const TEXT = 'Mag ik mijn telefoon gebruiken in de pauze? '.repeat(100);
const body = new TextEncoder().encode(TEXT);

const app = new Hono();
app.use(zip);
app.get('/pagina', (c) => c.html(TEXT, 200, { 'set-cookie': 'a=1', vary: 'cookie' }));
app.get('/kort', (c) => c.text('ja'));
app.get('/leeg', (c) => c.body(null, 304));
app.get('/plaatje', (c) => c.body(body, 200, { 'content-type': 'image/png' }));
const brotli = await brotliOf(body);
app.get('/bestand', (c) => sendFile(c, { type: 'text/plain', body, brotli }, 'no-cache'));

async function got(path: string, accepted: string, method = 'GET'): Promise<Response> {
  return await app.request(path, { method, headers: { 'accept-encoding': accepted } });
}

test('a page goes out zipped to whoever takes that, with all that it had', async () => {
  const response = await got('/pagina', 'gzip, deflate, br');
  const bytes = Buffer.from(await response.arrayBuffer());
  equal(gunzipSync(bytes).toString(), TEXT);
  equal(response.headers.get('content-length'), String(bytes.length));
  equal(response.headers.get('set-cookie'), 'a=1');
  equal(response.headers.get('vary'), 'cookie, accept-encoding');
  ok(bytes.length < TEXT.length / 10);
});

test('and as it is to whoever does not, or asks for its head alone', async () => {
  for (const accepted of ['', 'identity', 'gzip;q=0', 'br']) {
    const response = await got('/pagina', accepted);
    equal(response.headers.get('content-encoding'), null, accepted);
    equal(await response.text(), TEXT, accepted);
  }
  equal((await got('/pagina', 'gzip', 'HEAD')).headers.get('content-encoding'), null);
});

test('what is short, empty or small already is left as it is', async () => {
  equal(await (await got('/kort', 'gzip')).text(), 'ja');
  equal((await got('/kort', 'gzip')).headers.get('content-encoding'), null);
  equal((await got('/leeg', 'gzip')).status, 304);
  equal((await got('/plaatje', 'gzip')).headers.get('content-encoding'), null);
});

test('a file that was made small before goes out so', async () => {
  const response = await got('/bestand', 'gzip, br');
  equal(response.headers.get('content-encoding'), 'br');
  equal(brotliDecompressSync(Buffer.from(await response.arrayBuffer())).toString(), TEXT);
  deepEqual(
    await Promise.all(
      ['gzip', 'br;q=0', '*', ''].map(async (each) =>
        (await got('/bestand', each)).headers.get('content-encoding'),
      ),
    ),
    ['gzip', null, 'br', null],
  );
});
