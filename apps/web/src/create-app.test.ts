import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { library } from '../../../tests/oracle/codes.ts';
import { ASSETS, STYLESHEET } from './assets/assets.ts';
import { createApp } from './create-app.ts';

const app = createApp(library);
const get = async (path: string, init?: RequestInit) => {
  const response = await app.request(path, init);
  return { response, status: response.status, text: await response.text() };
};

describe('the pages', () => {
  it('are there for every code', async () => {
    for (const code of library.codes.keys()) {
      for (const page of ['', '/mag-ik', '/vertel-het', '/regels', '/controle', '/mag-ik/phone.use']) {
        const { status, text } = await get(`/${code}${page}`);
        assert.equal(status, 200, `/${code}${page}`);
        assert.match(text, /<h1 /, `/${code}${page}`);
      }
    }
  });

  it('offer every code at home, as a reading and with its rules', async () => {
    const { text } = await get('/');
    for (const { decider } of library.codes.values()) {
      assert.ok(text.includes(`value="${decider.code.id}"`));
      assert.ok(text.includes(`href="/${decider.code.id}/regels"`));
    }
    assert.match(text, /geen officiële uitgave/);
  });

  it('go on from home to the chosen school with what was typed', async () => {
    const { response } = await get('/mag-ik?q=telefoon&school=langstraat');
    assert.equal(response.status, 303);
    assert.equal(response.headers.get('location'), '/langstraat/mag-ik?q=telefoon');
  });

  it('keep what was typed when the school is still to be chosen', async () => {
    const { status, text } = await get('/mag-ik?q=een+spelletje');
    assert.equal(status, 400);
    assert.match(text, /value="een spelletje"/);
    assert.match(text, /Kies eerst een school/);
  });

  it('lead home who is signed in, and others to sign in', async () => {
    const cookie = `lezer=pupil; netjes=de-waard.${'a'.repeat(43)}`;
    for (const path of ['/', '/over', '/langstraat', '/langstraat/regels', '/langstraat/mag-ik/phone.use']) {
      const [out, inside] = [await get(path), await get(path, { headers: { cookie } })];
      assert.match(out.text, /href="\/thuis"[^>]*>Inloggen</, path);
      assert.match(inside.text, /href="\/thuis"[^>]*>Thuis</, path);
      assert.doesNotMatch(inside.text, />Inloggen</, path);
    }
    const english = await get('/langstraat?taal=en', { headers: { cookie } });
    assert.match(english.text, />Home</);
  });

  it('weigh under 100 KB with their style, at home and on the way to an answer', async () => {
    const style = ASSETS.get(STYLESHEET)?.body.length ?? Infinity;
    for (const path of [
      '/',
      '/langstraat',
      '/langstraat/mag-ik/phone.use',
      '/langstraat/mag-ik/phone.use?place=canteen',
    ]) {
      const { text } = await get(path);
      assert.ok(Buffer.byteLength(text) + style < 80_000, `${path}: ${Buffer.byteLength(text)} + ${style}`);
    }
  });

  it('name no other host, carry no script and no style in themselves', async () => {
    for (const path of ['/', '/langstraat', '/langstraat/regels', '/sooog/mag-ik/photo.publish', '/over']) {
      const { text } = await get(path);
      assert.doesNotMatch(text, /(?:src|href|action)="(?:https?:)?\/\//, path);
      assert.doesNotMatch(
        text,
        /<script(?! type="module" src="\/vast\/[^"]+"><\/script>)|<style| style="| on\w+="/,
        path,
      );
    }
  });

  it('forbid the browser everything but our own style, fonts and pictures', async () => {
    for (const path of ['/', '/bestaat/niet/x', '/healthz', STYLESHEET, '/langstraat/mag-ik?q=telefoon']) {
      const { response } = await get(path);
      assert.match(
        response.headers.get('content-security-policy') ?? '',
        /^default-src 'none'; (?:\w+-src 'self'(?: data:)?; )+form-action 'self'/,
        path,
      );
      assert.equal(response.headers.get('x-content-type-options'), 'nosniff', path);
      assert.equal(response.headers.get('referrer-policy'), 'same-origin', path);
    }
  });

  it('tell whoever watches over the server that it serves', async () => {
    const { response, text } = await get('/healthz');
    assert.equal(response.status, 200);
    const told = JSON.parse(text) as { status: string; codes: string[]; version: string };
    assert.equal(told.status, 'ok');
    assert.deepEqual(told.codes, [...library.codes.keys()]);
    assert.match(told.version, /^\d/);
  });
});

describe('style and fonts', () => {
  it('have an address that changes with their content, and may be kept for ever', async () => {
    for (const [path, { type, body }] of ASSETS) {
      const { response } = await get(path);
      assert.equal(response.status, 200);
      assert.equal(response.headers.get('content-type'), type);
      assert.match(response.headers.get('cache-control') ?? '', /immutable/);
      assert.ok(body.length > 0);
    }
    assert.equal((await get('/vast/netjes.other.css')).status, 404);
  });
});

describe('an address that leads nowhere', () => {
  for (const path of [
    '/bestaat-niet',
    '/langstraat/bestaat-niet',
    '/langstraat/regels/nog/dieper',
    '/__proto__',
    '/constructor/regels',
    `/${'a'.repeat(5000)}`,
    `/langstraat/mag-ik?q=${'a'.repeat(5000)}`,
    '/%E0%A4%A',
    '/%zz',
    '/langstraat/mag-ik/%00',
    '/langstraat/mag-ik?q=%00',
    '/langstraat/mag-ik/phone.use?place=%FF',
    '/..%2f..%2fetc%2fpasswd',
    '/vast/../package.json',
  ]) {
    it(`gets a friendly 404: ${path.slice(0, 40)}`, async () => {
      const { status, text, response } = await get(path);
      assert.equal(status, 404);
      assert.match(response.headers.get('content-type') ?? '', /html/);
      assert.match(text, /<h1 /);
      assert.match(text, /href="\/langstraat"/);
      assert.doesNotMatch(text, /node_modules|Error:|\.ts:/);
    });
  }
});

describe('a method that no page has', () => {
  it('is refused on a page that is there, saying which there are', async () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
      const { response } = await get('/langstraat', { method });
      assert.equal(response.status, 405, method);
      assert.equal(response.headers.get('allow'), 'GET, HEAD');
    }
  });

  it('finds nothing where nothing is', async () => {
    assert.equal((await get('/bestaat/niet/hier', { method: 'POST' })).status, 404);
  });

  it('HEAD is answered like GET, without the page', async () => {
    const { status, text } = await get('/langstraat', { method: 'HEAD' });
    assert.equal(status, 200);
    assert.equal(text, '');
  });

  it('a body over 64 KB is refused on every address', async () => {
    for (const path of ['/', '/langstraat/mag-ik', '/bestaat/niet', STYLESHEET, `/${'a'.repeat(5000)}`]) {
      const { status } = await get(path, { method: 'POST', body: 'x'.repeat(65_537) });
      assert.equal(status, 413, path);
    }
    assert.equal((await get('/', { method: 'POST', body: 'x'.repeat(65_536) })).status, 405);
  });
});

describe('a fault', () => {
  it('is told to us and not to the reader', async () => {
    const [broken] = library.codes.values();
    assert.ok(broken);
    const decider = {
      ...broken.decider,
      decideByCases() {
        throw new Error('secret detail');
      },
    };
    const faults: unknown[] = [];
    const report = (fault: unknown) => void faults.push(fault);
    const faulty = createApp({ ...library, codes: new Map([['demo', { ...broken, decider }]]) }, { report });
    const response = await faulty.request('/demo/mag-ik/phone.use');
    assert.equal(response.status, 500);
    assert.doesNotMatch(await response.text(), /secret detail|\.ts:/);
    assert.match(String(faults[0]), /secret detail/);
  });
});
