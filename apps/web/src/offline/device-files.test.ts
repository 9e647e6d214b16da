import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { describe, it } from 'node:test';
import type { Entry, Library } from '@netjes/norms';
import { library } from '../../../../tests/oracle/codes.ts';
import { createApp } from '../create-app.ts';
import { deviceFiles } from './device-files.ts';
import type { Offer } from './kept.ts';
import { keptLibrary } from './kept-library.ts';

/** The same codes, and one of them in another version. */
function changed(code: string): Library {
  const codes = [...library.codes].map(([id, entry]): [string, Entry] => {
    const { decider } = entry;
    if (id !== code) return [id, entry];
    const later = { ...decider, code: { ...decider.code, version: 'later' } };
    return [id, { ...entry, findings: [], decider: later }];
  });
  return { ...library, codes: new Map(codes) };
}

const read = async (from: Library, codes: readonly string[]) => {
  const files = deviceFiles(from);
  return await keptLibrary(await files.offer(codes), async (path) => {
    const body = files.file(path)?.body;
    return new Response(body && gzipSync(body));
  });
};

describe('what a device fetches', () => {
  it('is the codes it asks for, in the order of the server, and the words that all codes share', async () => {
    const kept = await read(library, ['sooog', 'langstraat']);
    assert.deepEqual([...kept.codes.keys()], ['langstraat', 'sooog']);
    assert.deepEqual(kept.vocabulary, library.vocabulary);
  });

  it('is a code as the server has it, but for where in a file its rules stand', async () => {
    for (const [id, { decider }] of library.codes) {
      const kept = (await read(library, [id])).codes.get(id)?.decider.code;
      const norms = decider.code.norms.map((norm) => ({ ...norm, line: 0 }));
      const readings = decider.code.readings.map((reading) => ({ ...reading, line: 0 }));
      assert.deepEqual(kept, { ...decider.code, norms, readings });
    }
  });

  it('leaves out a code that is not known', async () => {
    const { codes } = await deviceFiles(library).offer(['langstraat', 'bestaat-niet']);
    assert.deepEqual(
      codes.map(({ id }) => id),
      ['langstraat'],
    );
  });

  it('is under another address once a code changed, and the other codes stay where they are', async () => {
    const [before, after] = await Promise.all(
      [library, changed('sooog')].map((from) => deviceFiles(from).offer(['langstraat', 'sooog'])),
    );
    assert.equal(after?.codes[0]?.path, before?.codes[0]?.path);
    assert.notEqual(after?.codes[1]?.path, before?.codes[1]?.path);
  });
});

describe('the service worker', () => {
  const app = createApp(library);

  it('is the same whatever codes there are and whatever stands in them', async () => {
    const script = async (of: Library) => await (await createApp(of).request('/offline.js')).text();
    const one = { ...library, codes: new Map([...library.codes].slice(0, 1)) };
    const first = await script(library);
    assert.ok(first.length > 50_000, String(first.length));
    assert.ok((await script(one)) === first, 'one code');
    assert.ok((await script(changed('sooog'))) === first, 'another version of a code');
  });

  it('is looked for anew at every visit, and sent again only when it has changed', async () => {
    const response = await app.request('/offline.js');
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('cache-control'), 'no-cache');
    assert.equal(response.headers.get('content-security-policy'), "default-src 'none'; connect-src 'self'");
    const tag = response.headers.get('etag') ?? '';
    const again = await app.request('/offline.js', { headers: { 'if-none-match': tag } });
    assert.equal(again.status, 304);
    const other = await app.request('/offline.js', { headers: { 'if-none-match': '"older"' } });
    assert.equal(other.status, 200);
  });

  it('carries no reader of YAML and nothing of Node', async () => {
    const text = await (await app.request('/offline.js')).text();
    assert.doesNotMatch(text, /yaml|node:|readFileSync/i);
  });

  it('is told the version of the pages with every offer, so that it takes no data of another', async () => {
    const script = await (await app.request('/offline.js')).text();
    const offer = (await (await app.request('/offline/codes?code=sticht')).json()) as Offer;
    assert.match(script, new RegExp(`^const VERSION="${offer.version}";`));
    for (const path of [offer.words, ...offer.codes.map((code) => code.path)]) {
      assert.equal((await app.request(path)).status, 200, path);
    }
  });
});
