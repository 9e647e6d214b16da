import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DeviceSite, type Otherwise } from './device-site.ts';

const OTHERWISE: Otherwise = {
  gates: [],
  notFound: (c) => c.html('not found', 404),
  fault: (c) => c.html('fault', 500),
};

const site = new DeviceSite();
site.get('/', (c) => c.html('home', 200));
site.get('/:code', (c) => c.html(`start of ${c.req.param('code')}`, 200));
site.get('/:code/mag-ik/:act', (c) => c.html(`${c.req.param('act')} ${c.req.query('q') ?? 'nothing'}`, 200));
site.get('/broken/page', () => {
  throw new Error('broken');
});

const answer = async (path: string, otherwise: Partial<Otherwise> = {}) => {
  const response = await site.answer(`https://school.example${path}`, {}, { ...OTHERWISE, ...otherwise });
  return [response.status, await response.text()];
};

describe('the pages of a device', () => {
  it('are found by their address, with or without a last slash', async () => {
    assert.deepEqual(await answer('/'), [200, 'home']);
    assert.deepEqual(await answer('/sooog'), [200, 'start of sooog']);
    assert.deepEqual(await answer('/sooog/'), [200, 'start of sooog']);
    assert.deepEqual(await answer('/a%20b'), [200, 'start of a b']);
    assert.deepEqual(await answer('/sooog/mag-ik/phone.use?q=app+je'), [200, 'phone.use app je']);
  });

  it('are refused where there is none, and where one breaks', async () => {
    assert.deepEqual(await answer('/sooog/poster'), [404, 'not found']);
    assert.deepEqual(await answer('/broken/page'), [500, 'fault']);
  });

  it('come after the gates, of which the first that answers is heard', async () => {
    const gates: Otherwise['gates'] = [
      () => undefined,
      (c) => (c.req.query('q') === 'x' ? c.redirect('/elsewhere', 303) : undefined),
      (c) => c.html('second', 400),
    ];
    assert.deepEqual(await answer('/?q=x', { gates }), [303, '']);
    assert.deepEqual(await answer('/?q=y', { gates }), [400, 'second']);
  });

  it('carry the security headers of the server', async () => {
    const { headers } = await site.answer('https://school.example/', {}, OTHERWISE);
    assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'/);
    assert.equal(headers.get('content-type'), 'text/html; charset=UTF-8');
  });
});
