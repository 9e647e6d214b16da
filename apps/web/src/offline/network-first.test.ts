import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { networkFirst, type Sources } from './network-first.ts';

const says = (text: string, status = 200) => Promise.resolve(new Response(text, { status }));
const never = new Promise<never>(() => {});
const away = () => Promise.reject(new TypeError('no network'));

const answer = async (sources: Partial<Sources>) => {
  const response = await networkFirst({
    server: () => says('server'),
    device: () => says('device'),
    wait: () => never,
    ...sources,
  });
  return response.type === 'error' ? 'nothing' : await response.text();
};

describe('who answers', () => {
  it('the server wherever it does so in time, also with a refusal of its own', async () => {
    assert.equal(await answer({}), 'server');
    assert.equal(await answer({ server: () => says('unknown code', 404) }), 'unknown code');
  });

  it('the device without network, when it takes too long, and when a gateway misses the server', async () => {
    assert.equal(await answer({ server: away }), 'device');
    assert.equal(await answer({ server: () => never, wait: () => Promise.resolve() }), 'device');
    for (const status of [502, 503, 504]) {
      assert.equal(await answer({ server: () => says('gateway', status) }), 'device');
    }
  });

  it('a slow server, where the device has nothing of its own', async () => {
    const late = () =>
      new Promise<Response>((resolve) => setTimeout(() => resolve(new Response('late')), 20));
    const none = () => says('not kept', 503);
    assert.equal(await answer({ server: late, device: none, wait: () => Promise.resolve() }), 'late');
    assert.equal(await answer({ server: away, device: none }), 'not kept');
  });

  it('nobody, when what was kept is lost and there is no network', async () => {
    assert.equal(await answer({ server: away, device: away }), 'nothing');
  });
});
