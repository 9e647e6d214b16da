import { equal, match } from 'node:assert/strict';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { after, before, test } from 'node:test';
import { limitBody } from './body-gate.ts';

const refused = { status: 413, headers: { 'content-type': 'text/plain' }, body: 'te veel' };
const server = createServer(limitBody((_incoming, outgoing) => outgoing.end('gelezen'), refused, 200));

before(async () => await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve)));
after(() => server.close());

/** Sends this much of a request and nothing more; gives what came back, which is nothing when the line was closed. */
async function part(text: string): Promise<string> {
  const { port } = server.address() as AddressInfo;
  return await new Promise((resolve) => {
    let said = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.on('data', (chunk) => {
      said += String(chunk);
      if (/\r\n\r\n/.test(said)) socket.destroy();
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(said));
  });
}

const post = (headers: string, path = '/inloggen/x') =>
  `POST ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n${headers}\r\n\r\n`;

test('who begins to send a form and goes silent is cut off, and gets no answer to half of it', async () => {
  equal(await part(`${post('content-length: 100')}half`), '');
  equal(await part(`${post('transfer-encoding: chunked')}4\r\nhalf\r\n`), '');
});

test('a whole form is handed on', async () => {
  match(await part(`${post('content-length: 4')}heel`), /^HTTP\/1.1 200/);
});

test('what says that it is too large is refused before any of it is sent', async () => {
  match(await part(post('content-length: 65537')), /^HTTP\/1.1 413/);
  match(await part(`${post('transfer-encoding: chunked')}20000\r\n${'x'.repeat(70_000)}`), /^HTTP\/1.1 413/);
});

test('only files for delivering may be larger, and are handed on before they are in', async () => {
  const files = 'content-type: multipart/form-data; boundary=x\r\ncontent-length: 40000000';
  const form = 'content-type: application/x-www-form-urlencoded\r\ncontent-length: 70000';
  match(await part(post(files, '/bestuur/aanleveren')), /^HTTP\/1.1 200/);
  match(await part(post(files, '/school/de-brug/aanleveren?x=1')), /^HTTP\/1.1 200/);
  for (const [headers, path] of [
    [files, '/bestuur/aanleveren/x'],
    [files, '/inloggen/x'],
    [form, '/bestuur/aanleveren'],
    ['content-type: multipart/form-data; boundary=x\r\ncontent-length: 50000000', '/bestuur/aanleveren'],
  ] as const) {
    match(await part(`${post(headers, path)}x`), /^HTTP\/1.1 413/);
  }
});
