import { equal } from 'node:assert/strict';
import { test } from 'node:test';
import { wayOn, withWayOn } from './way-on.ts';

test('signing in leads on to a page of this site, with what stood behind its question mark', () => {
  equal(wayOn('/school/de-brug?x=1&y=2'), '/school/de-brug?x=1&y=2');
  equal(withWayOn('/inloggen/a', '/ik?x=1'), '/inloggen/a?verder=%2Fik%3Fx%3D1');
  equal(withWayOn('/inloggen/a', null), '/inloggen/a');
});

test('signing in leads to no other site, however its address is written', () => {
  for (const elsewhere of [
    'https://elders.example',
    '//elders.example',
    '/\\elders.example',
    '/\t/elders.example',
    '/..//elders.example',
    '/./\\elders.example',
    'javascript:alert(1)',
    '\\\\elders.example',
    '/%09//elders.example\n',
    'ik',
    '',
    `/${'a'.repeat(3000)}`,
  ])
    equal(wayOn(elsewhere), '/thuis', JSON.stringify(elsewhere));
  equal(wayOn(null), '/thuis');
});

test('signing in leads to no page of signing in or out', () => {
  for (const round of [
    '/inloggen',
    '/inloggen/de-waard?verder=x',
    '/uitloggen',
    '/link/a/b',
    '/a/../inloggen',
  ])
    equal(wayOn(round), '/thuis', round);
  equal(wayOn('/inloggenx'), '/inloggenx');
});
