import assert from 'node:assert/strict';
import { request } from 'node:http';
import { connect } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { library } from '../../../tests/oracle/codes.ts';
import { type RunningWeb, startWeb } from './start-web.ts';

let web: RunningWeb;
let port: number;
before(async () => {
  web = await startWeb({ library, port: 0, host: '127.0.0.1', isAhead: false });
  port = Number(new URL(web.url).port);
});
after(() => web.close());

const TEN_MB = Buffer.alloc(10 * 1024 * 1024, 'x');

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly chunked: boolean;
}

/** Sends ten megabytes the way node does and reads what comes back. */
async function send({ method, path, chunked }: Sent): Promise<{ status: number | undefined; text: string }> {
  return await new Promise((resolve, reject) => {
    const headers = chunked ? { 'transfer-encoding': 'chunked' } : { 'content-length': TEN_MB.length };
    const sending = request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (text += chunk));
      response.on('end', () => resolve({ status: response.statusCode, text }));
    });
    sending.on('error', reject);
    sending.end(TEN_MB);
  });
}

/** Sends raw bytes and reads the first line that comes back. */
async function raw(bytes: string): Promise<string> {
  return await new Promise((resolve, reject) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes, 'latin1'));
    socket.setTimeout(5000, () => socket.destroy());
    socket.on('data', (chunk) => (text += chunk.toString('utf8')));
    socket.on('close', () => resolve(text));
    socket.on('error', reject);
  });
}

describe('a body of ten megabytes', () => {
  for (const method of ['GET', 'POST', 'PUT', 'DELETE', 'OPTIONS']) {
    for (const path of ['/', '/langstraat/mag-ik', '/bestaat/niet', '/healthz']) {
      for (const chunked of [false, true]) {
        it(`is refused so that the sender can read it: ${method} ${path}${chunked ? ', in chunks' : ''}`, async () => {
          const { status, text } = await send({ method, path, chunked });
          assert.equal(status, 413);
          assert.match(text, /Dat is te veel in één keer/);
        });
      }
    }
  }

  it('does not keep the server from serving on', async () => {
    await Promise.all(Array.from({ length: 8 }, () => send({ method: 'POST', path: '/', chunked: true })));
    assert.equal((await fetch(`${web.url}/healthz`)).status, 200);
  });
});

describe('a small body', () => {
  it('on a page that is only read changes nothing for GET', async () => {
    const text = await raw(
      'GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 2\r\n\r\nhi',
    );
    assert.match(text, /^HTTP\/1.1 200/);
  });
});

describe('what is hardly HTTP', () => {
  for (const [what, bytes, status] of [
    ['rubbish', 'rubbish\r\n\r\n', 400],
    ['a null byte', 'GET /\0 HTTP/1.1\r\nHost: x\r\n\r\n', 400],
    ['no host', 'GET / HTTP/1.1\r\n\r\n', 400],
    ['a host that is none', 'GET / HTTP/1.1\r\nHost: a b<>\r\nConnection: close\r\n\r\n', 400],
    [
      'an address of 30 KB',
      `GET /${'a'.repeat(30_000)} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
      404,
    ],
    ['an address of 200 KB', `GET /${'a'.repeat(200_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, 404],
  ] as const) {
    it(`gets words back and leaves the server standing: ${what}`, async () => {
      const text = await raw(bytes);
      assert.match(text, new RegExp(`^HTTP/1.1 ${status} `));
      assert.doesNotMatch(text, /node_modules|\.ts:/);
      assert.equal((await fetch(`${web.url}/healthz`)).status, 200);
    });
  }
});

it('a taken port is told to whoever starts it', async () => {
  await assert.rejects(startWeb({ library, port, host: '127.0.0.1' }), { code: 'EADDRINUSE' });
});
