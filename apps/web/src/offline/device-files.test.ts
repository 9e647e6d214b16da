import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import type { Entry, Library } from '@netjes/norms';
import { library } from '../../../../tests/oracle/codes.ts';
import { createApp } from '../create-app.ts';
import { deviceFiles, workerScript } from './device-files.ts';
import { keptLibrary } from './kept-library.ts';

const version = async (codes: readonly string[], from: Library = library) => {
  const keep = deviceFiles(from).keep(codes);
  assert.ok(keep);
  return (await workerScript(keep)).version;
};

describe('what a device fetches', () => {
  it('is one code, and the words that all codes share', () => {
    const files = deviceFiles(library);
    const keep = files.keep(['langstraat']);
    assert.ok(keep);
    const read = (path: string) => gunzipSync(files.file(path)?.body ?? '').toString();
    const kept = keptLibrary(read(keep.words), keep.codes.map(read));
    assert.deepEqual([...kept.codes.keys()], ['langstraat']);
    assert.deepEqual(
      kept.codes.get('langstraat')?.decider.code,
      library.codes.get('langstraat')?.decider.code,
    );
    assert.deepEqual(kept.vocabulary, library.vocabulary);
  });

  it('is nothing for a code that is not known', () => {
    assert.equal(deviceFiles(library).keep(['bestaat-niet']), undefined);
    assert.equal(deviceFiles(library).keep([]), undefined);
  });

  it('has another version for other codes and for other words in a rule, and else the same', async () => {
    const first = await version(['langstraat']);
    assert.equal(await version(['langstraat', 'bestaat-niet']), first);
    assert.notEqual(await version(['langstraat', 'sooog']), first);
    const codes = [...library.codes].map(([id, { decider, examples }]): [string, Entry] => {
      const code = { ...decider.code, version: 'later' };
      return [id, { decider: { ...decider, code }, examples, findings: [] }];
    });
    assert.notEqual(await version(['langstraat'], { ...library, codes: new Map(codes) }), first);
  });
});

describe('the service worker', () => {
  const app = createApp(library);

  it('is looked for anew at every visit, and sent again only when it has changed', async () => {
    const response = await app.request('/offline.js?code=sooog');
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('cache-control'), 'no-cache');
    assert.equal(response.headers.get('content-security-policy'), "default-src 'none'; connect-src 'self'");
    const tag = response.headers.get('etag') ?? '';
    const again = await app.request('/offline.js?code=sooog', { headers: { 'if-none-match': tag } });
    assert.equal(again.status, 304);
    const other = await app.request('/offline.js?code=sticht', { headers: { 'if-none-match': tag } });
    assert.equal(other.status, 200);
  });

  it('carries no reader of YAML and nothing of Node', async () => {
    const text = await (await app.request('/offline.js?code=sooog')).text();
    assert.ok(text.length > 50_000, String(text.length));
    assert.doesNotMatch(text, /yaml|node:|readFileSync/i);
  });

  it('is not there for a code that is not known', async () => {
    assert.equal((await app.request('/offline.js')).status, 404);
    assert.equal((await app.request('/offline.js?code=bestaat-niet')).status, 404);
  });
});
